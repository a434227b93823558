"""Columns for levels, for yes and no, and for the way to close a gap."""

from collections.abc import Callable, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from venture.founder import LEVELS, Way
from venture.ui.text_columns import TextColumn

UNDECIDED = "Undecided"
_WAYS: tuple[str, ...] = get_args(Way)
_YES, _NO = ("yes", "y", "true", "x", "1"), ("", "no", "n", "false", "0")


def level_column(of: type[BaseModel], name: str, levels: Sequence[str], width: int) -> TextColumn:
    """Make a column for a level, kept as its position in `LEVELS`.

    Args:
        of: the record.
        name: of its field.
        levels: those that can be chosen; a number from a file is understood too.
        width: in pixels.
    """

    def read(text: str) -> int:
        for level in levels:
            place = LEVELS.index(level)
            if text.strip().casefold() in (level.casefold(), str(place)):
                return place
        raise ValueError(f"'{text[:30]}' is not one of {', '.join(levels)}.")

    return _column(of, name, LEVELS.__getitem__, read, tuple(levels), width)


def yes_no_column(of: type[BaseModel], name: str, width: int) -> TextColumn:
    """Make a column for yes or no."""

    def read(text: str) -> bool:
        word = text.strip().casefold()
        if word not in _YES + _NO:
            raise ValueError(f"'{text[:30]}' is neither Yes nor No.")
        return word in _YES

    return _column(of, name, lambda yes: "Yes" if yes else "No", read, ("Yes", "No"), width)


def way_column(of: type[BaseModel], name: str, width: int) -> TextColumn:
    """Make a column for the way in which a gap is closed, or that nobody has decided yet."""

    def read(text: str) -> str | None:
        if text.strip() in ("", UNDECIDED):
            return None
        for way in _WAYS:
            if text.strip().casefold() == way.casefold():
                return way
        raise ValueError(f"'{text[:30]}' is not one of {', '.join((UNDECIDED, *_WAYS))}.")

    return _column(of, name, lambda way: way or UNDECIDED, read, (UNDECIDED, *_WAYS), width)


def _column(
    of: type[BaseModel],
    name: str,
    show: Callable[[Any], str],
    read: Callable[[str], Any],
    options: tuple[str, ...],
    width: int,
) -> TextColumn:
    field = of.model_fields[name]
    return TextColumn(
        name, field.title or name, field.description or "", show, read, options, width
    )
