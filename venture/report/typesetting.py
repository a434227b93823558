"""Sheets set by Typst: the fonts, the templates of this folder, and text that is safe to print."""

import json
import re
import unicodedata
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import font_source_sans_pro
import typst

from venture.canvas import one_line

Paper = Literal["A4", "Letter"]
SIZES: dict[Paper, tuple[float, float]] = {"A4": (297, 210), "Letter": (279.4, 215.9)}
"""The longer and the shorter side of a sheet, in millimetres."""

# Latin and Arabic numbers are everywhere; for other scripts the machine's own fonts are tried last.
FONTS = ("Source Sans Pro", "Noto Sans", "DejaVu Sans", "Liberation Sans")
FROM_THE_RIGHT = "\u200f"
"""Begins a text that reads from right to left; it is printed as nothing."""

# A web address or a typo without a blank would otherwise run out of its box.
_ENDLESS_WORD = re.compile("[!-~\u00a1-\u04ff]{21,}")
_BEFORE_UNIT = re.compile("(?<=[0-9]) %")
_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")
_PIXELS_PER_INCH = 200


def typeset(
    template: str,
    data: dict[str, Any],
    format: Literal["pdf", "png"] = "pdf",
    *,
    day: date | None = None,
) -> bytes:
    """Set a sheet. The same data gives the same bytes on the same machine.

    What the founder typed only goes in as data, and is never read as markup.

    Args:
        template: the name of a file of this folder that draws it, without its ending.
        data: what it reads as ``sys.inputs.sheet``.
        format: a picture has 200 dots per inch.
        day: what its properties give as the day on which it was made; None for none known.
    """
    # The library's types know of single files only.
    sources: Any = {"main.typ": _templates()[f"{template}.typ"]} | _templates()
    sheet: bytes = typst.compile(
        sources,
        font_paths=fonts(),
        sys_inputs={"sheet": json.dumps({"fonts": FONTS} | data)},
        format=format,
        ppi=_PIXELS_PER_INCH,
        timestamp=_seconds(day),
    )
    return sheet


def _seconds(day: date | None) -> int:
    return int(datetime.combine(day, time(12), UTC).timestamp()) if day else 0


@cache
def _templates() -> dict[str, bytes]:
    folder = files("venture.report")
    return {f.name: f.read_bytes() for f in folder.iterdir() if f.name.endswith(".typ")}


@cache
def fonts() -> typst.Fonts:
    """Find the fonts once: looking through a machine's fonts takes longer than drawing."""
    return typst.Fonts(font_paths=[Path(font_source_sans_pro.font_directory)])


def printable(data: Any) -> Any:
    """Make every text in some data ready to be set: breakable, and marked with its direction."""
    if isinstance(data, str):
        text = unbroken(one_line(data))
        return (FROM_THE_RIGHT if reads_from_the_right(text) else "") + breakable(text)
    if isinstance(data, dict):
        return {key: printable(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [printable(value) for value in data]
    return data


def unbroken(text: str) -> str:
    """Keep a number and its per cent sign on one line.

    Example:
        >>> unbroken("4 % of 12 %") == "4\u00a0% of 12\u00a0%"
        True
    """
    return _BEFORE_UNIT.sub("\u00a0%", text)


def reads_from_the_right(text: str) -> bool:
    """Tell whether a text begins in a script that runs from right to left.

    Example:
        >>> reads_from_the_right("2024: المشكلة"), reads_from_the_right("Problem: المشكلة")
        (True, False)
        >>> reads_from_the_right(f"{isolated('المشكلة')}: first of 2")
        False
    """
    strong = (unicodedata.bidirectional(letter) for letter in _ISOLATED.sub("", text))
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def isolated(name: str) -> str:
    """Keep a name from turning the direction of a sentence that speaks of it.

    Example:
        >>> isolated("Wards"), len(isolated("عيادة"))
        ('Wards', 7)
    """
    turns = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    return f"\u2068{name}\u2069" if turns else name


def breakable(text: str) -> str:
    """Let a word that is longer than a line break anywhere."""
    return _ENDLESS_WORD.sub(lambda word: "\u200b".join(word[0]), text)
