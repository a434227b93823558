"""A value that somebody knows only roughly: from this much to that much."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, FiniteFloat, model_validator

from venture.tables import typed_range


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


def typed_span(
    text: str, *, low: float | None = None, high: float | None = None, percent: bool = False
) -> Span:
    """Understand a number or a range such as 3 - 5 or 3 to 5.

    Args:
        text: what was typed.
        low: lowest value allowed, as it is typed.
        high: highest value allowed.
        percent: whether it is typed in per cent; 100 is then 1.

    Raises:
        ValueError: it is neither, not allowed, or begins with the higher value.

    Example:
        >>> typed_span("30 - 40 %", percent=True)
        Span(low=0.3, high=0.4)
    """
    scale = 100 if percent else 1
    first, last = typed_range(text, low=low, high=high)
    if first > last:
        raise ValueError(f"A range begins with the lower value. Type {last:,.10g} - {first:,.10g}.")
    return Span(low=round(first / scale, 10), high=round(last / scale, 10))
