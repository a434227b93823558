"""Results of an experiment out of a table, whatever its headings and however it writes numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from venture.evidence import LARGEST, Result
from venture.plan import Cell, decimal_sign, number_in

FIELDS = ("day", "trials", "successes", "variant")
_WORDS = {
    "day": ("date", "day", "datum", "jour", "tag"),
    "trials": ("visit", "trial", "view", "session", "user", "spen", "cost", "asked", "people"),
    "successes": ("sign", "success", "conver", "order", "customer", "won", "lead", "click", "yes"),
    "variant": ("variant", "version", "group", "arm"),
}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_VARIANT = re.compile(r"(?:variant|version|group|arm)?[\s_-]*([ab])", re.IGNORECASE)
_MOST_ROWS = 20_000
_DAY = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")


@dataclass(frozen=True)
class ReadResults:
    """What was read.

    Attributes:
        results: one for each day and variant; rows of the same are added up.
        problems: what could not be read, with the row as the file counts it.
    """

    results: tuple[Result, ...]
    problems: tuple[str, ...]


def recognised(headings: Sequence[str]) -> dict[str, int]:
    """Guess which column stands for what; a column is taken once, by the first that it fits."""
    found: dict[str, int] = {}
    for field, words in _WORDS.items():
        for place, heading in enumerate(headings):
            free = place not in found.values()
            if free and re.search(rf"\b({'|'.join(words)})", heading.casefold()):
                found[field] = place
                break
    return found


def read_results(rows: Sequence[Sequence[Cell]], columns: Mapping[str, int]) -> ReadResults:
    """Read results; a row that cannot be read is left out and named.

    Args:
        rows: with the headings in the first.
        columns: the place of each field; the variant may be left out.

    Raises:
        ValueError: a field has no column, or the days can be read two ways.
    """
    missing = [field for field in ("day", "trials", "successes") if field not in columns]
    if missing:
        raise ValueError("Say which columns are the day, how many there were, and how many did it.")
    body = [(n, row) for n, row in enumerate(rows[1:], start=2) if any(map(_filled, row))]
    if len(body) > _MOST_ROWS:
        raise ValueError(f"At most {_MOST_ROWS:,} rows are read, got {len(body):,}.")
    day_first = _day_first([_cell(row, columns["day"]) for _, row in body])
    counts_of = ("trials", "successes")
    decimal = decimal_sign(_cell(row, columns[f]) for _, row in body for f in counts_of)
    counts: dict[tuple[date, str], tuple[float, int]] = {}
    problems: list[str] = []
    for number, row in body:
        try:
            one = _read_row(row, columns, decimal, day_first=day_first)
        except ValueError as problem:
            problems.append(f"Row {number}: {problem}")
            continue
        trials, successes = counts.get((one.day, one.variant), (0.0, 0))
        counts[one.day, one.variant] = (trials + one.trials, successes + one.successes)
    results = tuple(
        Result.model_validate({"day": day, "variant": variant, "trials": trials, "successes": won})
        for (day, variant), (trials, won) in counts.items()
    )
    return ReadResults(results, tuple(problems))


def _read_row(
    row: Sequence[Cell], columns: Mapping[str, int], decimal: str, *, day_first: bool
) -> Result:
    variant = "A"
    if "variant" in columns:
        typed = str(_cell(row, columns["variant"]) or "A").strip()
        named = _VARIANT.fullmatch(typed)
        if named is None:
            raise ValueError(f"the variant '{typed[:30]}' is neither A nor B.")
        variant = named[1].upper()
    trials = _count(_cell(row, columns["trials"]), decimal)
    successes = _count(_cell(row, columns["successes"]), decimal)
    if successes != round(successes):
        raise ValueError(f"{successes:g} is not a whole number of successes.")
    day = _day(_cell(row, columns["day"]), day_first=day_first)
    values = {"day": day, "variant": variant, "trials": trials, "successes": int(successes)}
    return Result.model_validate(values)


def _count(cell: Cell, decimal: str) -> float:
    number = number_in(cell, decimal)
    if number is None:
        raise ValueError("a count is missing. Type 0 where there was none.")
    if not 0 <= number <= LARGEST:
        raise ValueError(f"'{cell}' is not between 0 and {LARGEST:,}.")
    return number


def _filled(cell: Cell) -> bool:
    return cell not in (None, "")


def _cell(row: Sequence[Cell], place: int) -> Cell:
    return row[place] if place < len(row) else None


def _day_first(cells: Sequence[Cell]) -> bool:
    """Tell from all days together whether 01/02/2027 is in February."""
    found = [_DAY.fullmatch(cell.strip()) for cell in cells if isinstance(cell, str)]
    parts = [(int(one[1]), int(one[3]), one[2]) for one in found if one]
    if any(first > 12 for first, _, _ in parts) or any(sign == "." for *_, sign in parts):
        return True
    if parts and not any(second > 12 for _, second, _ in parts):
        first, second, _ = parts[0]
        raise ValueError(
            f"The days, such as {first:02}/{second:02}, can be read two ways. "
            "Write them as 2026-10-03."
        )
    return False


def _day(cell: Cell, *, day_first: bool) -> date:
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    text = str(cell or "").strip()
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY.fullmatch(text):
            first, second, year = int(found[1]), int(found[3]), int(found[4])
            month, day = (second, first) if day_first else (first, second)
            return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        pass  # no such day: said below like any other text
    raise ValueError(f"'{text[:30]}' is not a day. Write it as 2026-10-03.")
