"""Where a value comes from, and between which ends it may lie."""

from __future__ import annotations

import re
import textwrap
from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, model_validator

MEASURED_CHANCE = 0.9
"""With which chance a value lies within a range that was measured."""

_LONGEST_WHERE = 60


class Source(BaseModel):
    """Where a value comes from.

    Attributes:
        text: who said so, where; in the founder's words.
        day: when it was read or measured; None where nobody said.
    """

    model_config = ConfigDict(frozen=True)

    text: str = Field(max_length=500)
    day: date | None = None

    @property
    def where(self) -> str:
        """Say it in a few words, as they stand within a sentence.

        Example:
            >>> Source(text="From your landing page, 12 of 400, 3 Oct 2026").where
            'from your landing page'
        """
        first = re.split(r"[,:;.](?:\s|$)", self.text, maxsplit=1)[0].strip()
        inside = first if first[1:2].isupper() else first[:1].lower() + first[1:]
        return textwrap.shorten(inside, _LONGEST_WHERE, placeholder="…")


class Range(BaseModel):
    """Between which ends a value may lie, as long as it is the one that this was found for.

    Attributes:
        low: the lower end, in the value's unit; rates 0..1.
        high: the upper end.
        of: the value that was found together with it. It may lie outside by as much as it was
            rounded.
        chance: with which the true value lies within, 0..1; None where the ends are the least and
            the most that somebody holds possible.
    """

    model_config = ConfigDict(frozen=True)

    low: FiniteFloat
    high: FiniteFloat
    of: FiniteFloat
    chance: float | None = Field(MEASURED_CHANCE, gt=0, lt=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError(
                f"A range begins with the lower value, got {self.low:g} to {self.high:g}."
            )
        return self
