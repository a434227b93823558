"""Results of an experiment out of a table, whatever its headings and however it writes numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from venture.evidence.record import LARGEST, Result
from venture.tables import (
    Cell,
    cell_at,
    day_comes_first,
    day_in,
    decimal_sign,
    number_in,
    read_two_ways,
    recognised,
)

RESULT_FIELDS = ("day", "trials", "successes", "variant")
_SIGNS = {
    "day": r"\b(date|day|datum|jour|tag)",
    "trials": r"\b(visit|trial|view|session|user|spen|cost|asked|people)",
    "successes": r"\b(sign|success|conver|order|customer|won|lead|click|yes)",
    "variant": r"\b(variant|version|group|arm)",
}
_VARIANT = re.compile(r"(?:variant|version|group|arm)?[\s_-]*([ab])", re.IGNORECASE)
_MOST_ROWS = 20_000


@dataclass(frozen=True)
class ReadResults:
    """What was read.

    Attributes:
        results: one for each day and variant; rows of the same are added up.
        problems: what could not be read, with the row as the file counts it.
    """

    results: tuple[Result, ...]
    problems: tuple[str, ...]


def recognised_result_columns(headings: Sequence[str]) -> dict[str, int]:
    """Guess which column stands for what; a column is taken once, by the first that it fits."""
    return recognised(headings, {}, _SIGNS)


def read_results(
    rows: Sequence[tuple[int, Sequence[Cell]]],
    columns: Mapping[str, int],
    decimal: str = "",
    *,
    day_first: bool | None = None,
) -> ReadResults:
    """Read results; a row that cannot be read is left out and named.

    Args:
        rows: with their numbers in the table.
        columns: the place of each field; the variant may be left out.
        decimal: the sign before the decimals, "." or ","; empty to recognise it.
        day_first: how 03/04/2026 is read; None to tell it from all days.

    Raises:
        ValueError: a field has no column, or the days can be read two ways.
    """
    missing = [field for field in ("day", "trials", "successes") if field not in columns]
    if missing:
        raise ValueError("Say which columns are the day, how many there were, and how many did it.")
    if len(rows) > _MOST_ROWS:
        raise ValueError(f"At most {_MOST_ROWS:,} rows are read, got {len(rows):,}.")
    if day_first is None:
        day_first = _day_first([cell_at(row, columns["day"]) for _, row in rows])
    counts_of = ("trials", "successes")
    decimal = decimal or decimal_sign(
        cell_at(row, columns[f]) for _, row in rows for f in counts_of
    )
    counts: dict[tuple[date, str], tuple[float, int]] = {}
    problems: list[str] = []
    for number, row in rows:
        try:
            one = _read_row(row, columns, decimal, day_first=day_first)
        except ValueError as problem:
            problems.append(f"Row {number}: {problem}")
            continue
        trials, successes = counts.get((one.day, one.variant), (0.0, 0))
        trials, successes = trials + one.trials, successes + one.successes
        if max(trials, successes) > LARGEST:
            problems.append(f"Row {number}: its day would have more than {LARGEST:,} together.")
            continue
        counts[one.day, one.variant] = (trials, successes)
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
        typed = str(cell_at(row, columns["variant"]) or "A").strip()
        named = _VARIANT.fullmatch(typed)
        if named is None:
            raise ValueError(f"the variant '{typed[:30]}' is neither A nor B.")
        variant = named[1].upper()
    trials = _count(cell_at(row, columns["trials"]), decimal)
    successes = _count(cell_at(row, columns["successes"]), decimal)
    if successes != round(successes):
        raise ValueError(f"{successes:g} is not a whole number of successes.")
    day = _day(cell_at(row, columns["day"]), day_first=day_first)
    values = {"day": day, "variant": variant, "trials": trials, "successes": int(successes)}
    return Result.model_validate(values)


def _count(cell: Cell, decimal: str) -> float:
    number = number_in(cell, decimal)
    if number is None:
        raise ValueError("a count is missing. Type 0 where there was none.")
    if not 0 <= number <= LARGEST:
        raise ValueError(f"'{cell}' is not between 0 and {LARGEST:,}.")
    return number


def _day_first(cells: Sequence[Cell]) -> bool:
    """Tell from all days together whether 01/02/2027 is in February."""
    shown = read_two_ways(cells)
    if shown:
        raise ValueError(
            f"The days, such as {shown}, can be read two ways. Write them as 2026-10-03."
        )
    return day_comes_first(cells) is not False


def _day(cell: Cell, *, day_first: bool) -> date:
    day = day_in(cell, day_first=day_first)
    if day is None:
        shown = str(cell or "").strip()[:30]
        raise ValueError(f"'{shown}' is not a day. Write it as 2026-10-03.")
    return day
