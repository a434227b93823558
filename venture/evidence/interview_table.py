"""Interviews as a table, a row each: written out, and read from whatever table one has."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError

from venture.evidence.needs import folded
from venture.evidence.premise import Premise
from venture.evidence.record import (
    Commitment,
    Committed,
    Interview,
    Link,
    NeedMentioned,
    PriceAnswer,
)
from venture.model import why_refused
from venture.tables import (
    Cell,
    cell_at,
    cell_text,
    day_comes_first,
    day_in,
    decimal_sign,
    number_in,
    recognised,
)

COLUMNS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "name": ("Person", ("name", "who", "interviewee", "respondent", "contact")),
    "segment": ("Segment", ("customer segment", "group", "type", "role")),
    "day": ("Date", ("day", "when", "interview date", "datum")),
    "today": ("What they do today", ("today", "current solution", "alternative", "workaround")),
    "notes": ("Notes", ("note", "summary", "comments", "comment")),
    "quotes": ("Quotes", ("quote", "in their words", "verbatim")),
    "needs": ("Needs", ("need", "problems", "problem", "pains", "pain points")),
    "too_cheap": ("Too cheap", ("price too cheap",)),
    "cheap": ("Cheap", ("bargain", "price cheap")),
    "expensive": ("Expensive", ("price expensive", "getting expensive")),
    "too_expensive": ("Too expensive", ("price too expensive",)),
    "commitments": ("Commitments", ("commitment", "gave", "next step")),
    "for": ("Claims for", ("supports", "claims supported")),
    "against": ("Claims against", ("contradicts", "claims contradicted")),
}
"""What a column can hold: its heading when written out, and others that are recognised."""

_TITLES = {key: title for key, (title, _) in COLUMNS.items()}
PRICES = ("too_cheap", "cheap", "expensive", "too_expensive")
_PAIN = re.compile(r"(.*\S)\s*\(\s*(?:pain\s*)?([1-5])\s*\)", re.DOTALL | re.IGNORECASE)
_GIVEN = re.compile(rf"({'|'.join(get_args(Commitment))})\s*(?::\s*(.*))?", re.IGNORECASE)

_LONGEST_GIVEN = 500


@dataclass(frozen=True)
class InterviewTable:
    """What became of the rows of a table.

    Attributes:
        interviews: one for each row that has a person and a date.
        problems: what was left out, and why.
    """

    interviews: tuple[Interview, ...]
    problems: tuple[str, ...]


def recognised_interview_columns(headings: Sequence[str]) -> dict[int, str]:
    """Tell which column holds what, by its heading; each thing at most once.

    Example:
        >>> recognised_interview_columns(["Interviewee", "When", "Shoe size"])
        {0: 'name', 1: 'day'}
    """
    names = {key: (key, title, *others) for key, (title, others) in COLUMNS.items()}
    return {place: key for key, place in recognised(headings, names).items()}


def read_interviews(
    rows: Sequence[tuple[int, Sequence[Cell]]],
    columns: Mapping[int, str],
    premises: Sequence[Premise] = (),
    *,
    decimal: str = "",
    day_first: bool = True,
) -> InterviewTable:
    """Read a table of interviews.

    A cell that cannot be read is left out and named; a row without a person or a date likewise.

    Args:
        rows: with their numbers in the table; they may differ in length.
        columns: what the columns hold, by their place: keys of `COLUMNS`.
        premises: the claims that rows may name by their text.
        decimal: the sign before the decimals of prices, "." or ","; empty to recognise it.
        day_first: how 03/04/2026 is read where nothing in the column tells.
    """
    places = {key: place for place, key in columns.items()}
    for needed in ("name", "day"):
        if needed not in places:
            title = COLUMNS[needed][0]
            raise ValueError(f"Say which column holds the {title.lower()}: every row needs one.")
    told = day_comes_first([cell_at(row, places["day"]) for _, row in rows])
    prices = [cell_at(row, places[key]) for _, row in rows for key in PRICES if key in places]
    reader = _Reader(
        places,
        decimal or decimal_sign(prices),
        {folded(premise.text): premise.id for premise in premises},
        day_first if told is None else told,
    )
    interviews, problems = [], []
    for number, row in rows:
        interview, wrong = reader.read(row)
        interviews += [interview] if interview else []
        problems += [f"Row {number}: {one}" for one in wrong]
    return InterviewTable(tuple(interviews), tuple(problems))


def interview_rows(
    interviews: Sequence[Interview], premises: Sequence[Premise] = ()
) -> list[list[str]]:
    """Write interviews as rows of a table, its headings first."""
    texts = {premise.id: premise.text for premise in premises}
    rows = [[title for title, _ in COLUMNS.values()]]
    for interview in interviews:
        cells = _cells(interview, texts)
        rows.append([cells[key] for key in COLUMNS])
    return rows


def _cells(interview: Interview, texts: Mapping[str, str]) -> dict[str, str]:
    prices = interview.prices
    return {
        "name": interview.name,
        "segment": interview.segment,
        "day": interview.day.isoformat(),
        "today": interview.today,
        "notes": interview.notes,
        "quotes": "\n".join(interview.quotes),
        "needs": "\n".join(f"{need.text} ({need.pain})" for need in interview.needs),
        **{key: f"{getattr(prices, key):.12g}" if prices else "" for key in PRICES},
        "commitments": "\n".join(
            f"{given.kind}: {given.what}" if given.what else given.kind
            for given in interview.commitments
        ),
        **{
            key: "\n".join(
                texts.get(link.claim, "") for link in interview.links if link.supports is supports
            ).strip()
            for key, supports in (("for", True), ("against", False))
        },
    }


@dataclass(frozen=True)
class _Reader:
    places: Mapping[str, int]
    decimal: str
    claims: Mapping[str, str]
    day_first: bool

    def read(self, row: Sequence[Cell]) -> tuple[Interview | None, list[str]]:
        """Read one row; None where it cannot be an interview."""
        cells = {key: cell_at(row, place) for key, place in self.places.items()}
        name = cell_text(cells["name"])
        day = day_in(cells["day"], day_first=self.day_first)
        if not name:
            return None, ["left out: no person is named."]
        if day is None:
            shown = cell_text(cells["day"])[:30]
            reason = f"'{shown}' is not a date such as 2026-10-31" if shown else "it has no date"
            return None, [f"{name[:50]} left out: {reason}."]
        problems: list[str] = []
        fields: dict[str, Any] = {
            "name": " ".join(name.split()),
            "day": day,
            **{key: cell_text(cells.get(key)) for key in ("segment", "today", "notes")},
            "quotes": _lines(cells.get("quotes")),
            "needs": tuple(map(_need, _parts(cells.get("needs")))),
            "prices": self._prices(cells, problems),
            "commitments": self._commitments(cells, problems),
            "links": self._links(cells, problems),
        }
        try:
            return Interview(**fields), problems
        except ValidationError as error:
            return None, [f"{name[:50]} left out: {why_refused(error, _TITLES)}"]

    def _prices(self, cells: Mapping[str, Cell], problems: list[str]) -> PriceAnswer | None:
        found: dict[str, float] = {}
        for key in PRICES:
            try:
                value = number_in(cells.get(key), self.decimal)
            except ValueError as wrong:
                problems.append(f"{COLUMNS[key][0]}: {wrong}")
                return None
            if value is not None:
                found[key] = value
        if not found:
            return None
        if len(found) < len(PRICES) or min(found.values()) < 0:
            problems.append("prices left out: there must be four, none below zero.")
            return None
        try:
            return PriceAnswer(**found)
        except ValidationError as error:
            problems.append(f"prices left out: {why_refused(error, _TITLES)}")
            return None

    def _commitments(self, cells: Mapping[str, Cell], problems: list[str]) -> tuple[Committed, ...]:
        given = []
        for line in _lines(cells.get("commitments")):
            found = _GIVEN.fullmatch(line)
            if found is None:
                problems.append(f"'{line[:30]}' does not begin with Time, Reputation or Money.")
            else:
                kinds: dict[str, Commitment] = {kind.lower(): kind for kind in get_args(Commitment)}
                what = found[2] or ""
                if len(what) > _LONGEST_GIVEN:
                    problems.append(f"'{what[:30]}' is cut after {_LONGEST_GIVEN} letters.")
                kind = kinds[found[1].lower()]
                given.append(Committed(kind=kind, what=what[:_LONGEST_GIVEN]))
        return tuple(given)

    def _links(self, cells: Mapping[str, Cell], problems: list[str]) -> tuple[Link, ...]:
        links = []
        for key, supports in (("for", True), ("against", False)):
            for line in _lines(cells.get(key)):
                claim = self.claims.get(folded(line))
                if claim is None:
                    problems.append(f"no statement on the canvas says '{line[:60]}'.")
                else:
                    links.append(Link(claim=claim, supports=supports))
        return tuple(links)


def _lines(cell: Cell) -> tuple[str, ...]:
    return tuple(line.strip() for line in cell_text(cell).splitlines() if line.strip())


def _parts(cell: Cell) -> list[str]:
    """Split needs: one a line, or all on one line with semicolons between."""
    lines = _lines(cell)
    parts = lines[0].split(";") if len(lines) == 1 else lines
    return [part.strip() for part in parts if part.strip()]


def _need(text: str) -> NeedMentioned:
    found = _PAIN.fullmatch(text)
    if found:
        return NeedMentioned(text=found[1][:300], pain=int(found[2]))
    return NeedMentioned(text=text[:300])
