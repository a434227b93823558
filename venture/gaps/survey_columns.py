"""What the columns of a survey stand for, told by their headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Part = Literal["Importance", "Satisfaction", "Segment", ""]

PARTS: tuple[Part, ...] = ("", "Importance", "Satisfaction", "Segment")
"""What a column may stand for; empty for one that is not used."""

LONGEST_NEED = 200
_MARKS = {
    "Importance": r"importance|important|imp",
    "Satisfaction": r"satisfaction|satisfied|sat",
}
_MARK = {
    part: re.compile(rf"(?<![^\W\d_])(?:how\s+)?(?:{words})(?![^\W\d_])", re.IGNORECASE)
    for part, words in _MARKS.items()
}
_SEGMENT = re.compile(
    r"\b(segments?|role|group|profession|occupation|job title|persona|industry|sector|"
    r"customer type|kind of customer)\b",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r"^(?:is|are|was|with|of|for|about|you|to|your|current|currently|the current|it|that)\b\s*",
    re.IGNORECASE,
)
_ROW_OF_A_GRID = re.compile(r"\?\s*[:–—-]\s*(?P<row>\S.*)|\[(?P<item>[^\]]*\w[^\]]*)\]\s*$")
_EDGES = " \t\r\n:;-–—_./|()[]{}?"


@dataclass(frozen=True)
class ColumnUse:
    """What one column stands for.

    Attributes:
        part: whether it holds the importance or the satisfaction of a need, or the segment.
        need: of which need; empty for the segment, or where the column is not used.
    """

    part: Part = ""
    need: str = ""


def recognised_columns(headings: Sequence[str]) -> list[ColumnUse]:
    """Tell from its heading what each column stands for.

    "Importance: speed", "Speed (imp)", "imp_1" and "How satisfied are you with speed?" are
    understood, and so is the row of a grid, as in "How important are these? [Speed]"; so is a
    heading that comes exactly twice, importance first.

    Example:
        >>> [use.part for use in recognised_columns(["Role", "Speed (imp)", "Speed (sat)", "Age"])]
        ['Segment', 'Importance', 'Satisfaction', '']
    """
    found = [_use(heading) for heading in headings]
    if not any(use.need for use in found):
        found = _twice(headings, found)
    first = next((place for place, use in enumerate(found) if use.part == "Segment"), None)
    return [
        ColumnUse() if use.part == "Segment" and place != first else use
        for place, use in enumerate(found)
    ]


def _use(heading: str) -> ColumnUse:
    parts: tuple[Literal["Importance", "Satisfaction"], ...] = ("Importance", "Satisfaction")
    for part in parts:
        mark = _MARK[part].search(heading)
        if mark:
            need = _need(heading[: mark.start()], heading[mark.end() :])
            return ColumnUse(part, need) if need else ColumnUse()
    return ColumnUse("Segment") if _SEGMENT.search(heading) else ColumnUse()


def _need(before: str, after: str) -> str:
    """Name the need by what stands beside the mark; in a grid by its row alone."""
    grid = _ROW_OF_A_GRID.search(after)
    name = grid["row"] or grid["item"] if grid else f"{before.strip(_EDGES)} {_named(after)}"
    name = " ".join(name.split())
    return f"Need {name}" if name.isdecimal() else name[:1].upper() + name[1:LONGEST_NEED]


def _named(after: str) -> str:
    """Leave out the words between a mark and what is rated."""
    rest = after.strip(_EDGES)
    while _FILLING.match(rest):
        rest = _FILLING.sub("", rest, count=1).strip(_EDGES)
    return rest


def _twice(headings: Sequence[str], found: Sequence[ColumnUse]) -> list[ColumnUse]:
    """Take headings that come exactly twice for importance and satisfaction."""
    times = Counter(headings)
    seen: set[str] = set()
    uses = []
    for heading, use in zip(headings, found, strict=True):
        if times[heading] == 2 and not use.part:
            use = ColumnUse("Satisfaction" if heading in seen else "Importance", heading)
            seen.add(heading)
        uses.append(use)
    return uses
