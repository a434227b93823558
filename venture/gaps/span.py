"""A value that somebody knows only roughly: from this much to that much."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, FiniteFloat, model_validator


class Span(BaseModel):
    """A value as a range; both ends are the same where it is certain.

    Attributes:
        low: the least it could be.
        high: the most it could be.
    """

    model_config = ConfigDict(frozen=True)

    low: FiniteFloat
    high: FiniteFloat

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError(
                f"A range begins with the lower value, got {self.low:g}-{self.high:g}."
            )
        return self

    @classmethod
    def at(cls, value: float) -> Span:
        """Make one of a value that is certain."""
        return cls(low=value, high=value)

    @property
    def middle(self) -> float:
        """The value half way."""
        return (self.low + self.high) / 2
