"""The mark beside a statement: how well it is backed, as a shape and in a word or two."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["known", "believed", "hoped", "refuted"]

SYMBOLS: dict[Level, str] = {"known": "●", "believed": "◐", "hoped": "○", "refuted": "✕"}
"""The shape of each mark, where it is written as a letter."""


@dataclass(frozen=True)
class Mark:
    """How well a statement is backed.

    Attributes:
        level: "known", "believed", "hoped" or "refuted"; each has a shape of its own.
        text: what it rests on, in a word or two: "2 interviews".
    """

    level: Level
    text: str

    def __str__(self) -> str:
        """Write shape and text.

        Example:
            >>> print(Mark("believed", "2 interviews"))
            ◐ 2 interviews
        """
        return f"{SYMBOLS[self.level]} {self.text}"


Marks = Mapping[str, Mark]
"""Marks by the id of the statement that they belong to."""
