"""A table of answers to a pricing survey, as survey tools and spreadsheets give it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from venture.evidence.purchase_intent import CALIBRATED
from venture.evidence.record import LARGEST, MOST_ANSWERS, PriceAnswer
from venture.tables import Cell, cell_at, decimal_sign, number_in, recognised

PRICE_QUESTIONS = {
    "too_cheap": "Too cheap",
    "cheap": "Cheap, a bargain",
    "expensive": "Expensive",
    "too_expensive": "Too expensive",
}
INTENT_QUESTIONS = {
    "buys_at_cheap": "Would buy at the cheap price",
    "buys_at_expensive": "Would buy at the expensive price",
}
"""What a column may stand for, by the field of an answer."""

# Questions in full are recognised as well.
_SIGNS = {
    "buys_at_expensive": r"(intent|likel|would buy|\bpi\b).*(expensive|high)",
    "buys_at_cheap": r"(intent|likel|would buy|\bpi\b).*(cheap|low|bargain)",
    "too_expensive": r"(too|so) ?(expensive|high)|not consider|never|\btex\b",
    "too_cheap": r"(too|so) ?(cheap|low|inexpensive)|quality|\btch\b",
    "expensive": r"(?<!too )(?<!so )expensive|pricey|(?<!so )high|\bex\b",
    "cheap": r"(?<!too )(?<!so )cheap|bargain|good value|great (buy|value|deal)|(?<!so )low|\bch\b",
}
_SCALE = tuple(CALIBRATED)


@dataclass(frozen=True)
class PriceTable:
    """What was read.

    Attributes:
        answers: one for each respondent with four prices, in the order of the table, also those
            out of order.
        missing: respondents left out because an answer is empty.
        unreadable: respondents left out because an answer is no price.
        problems: what could not be read and where, in words.
        intent_scale: how the likelihood to buy was read; empty where it was not asked.
    """

    answers: tuple[PriceAnswer, ...]
    missing: int
    unreadable: int
    problems: tuple[str, ...]
    intent_scale: str = ""

    @property
    def out_of_order(self) -> int:
        """How many of the answers have a price below the one before it, and so do not count."""
        prices = [[getattr(one, field) for field in PRICE_QUESTIONS] for one in self.answers]
        return sum(some != sorted(some) for some in prices)


def recognised_price_columns(headings: Sequence[str]) -> dict[str, int]:
    """Tell from the headings which column answers which question.

    Returns:
        Position by field of an answer; a field that is not recognised is left out.

    Example:
        >>> recognised_price_columns(["ID", "Too cheap", "Bargain", "Expensive", "Too expensive"])
        {'too_expensive': 4, 'too_cheap': 1, 'expensive': 3, 'cheap': 2}
    """
    return recognised(headings, {}, _SIGNS)


def price_table(
    rows: Sequence[tuple[int, Sequence[Cell]]],
    columns: Mapping[str, int],
    decimal: str = "",
) -> PriceTable:
    """Read the answers of a pricing survey.

    Args:
        rows: with their numbers in the table.
        columns: position by field of an answer; the four prices are needed.
        decimal: the sign before the decimals, "." or ","; empty to recognise it.

    Raises:
        ValueError: a price has no column, two have the same, or there are too many rows.
    """
    _check(columns, len(rows))
    decimal = decimal or decimal_sign(
        row[place] for _, row in rows for place in columns.values() if place < len(row)
    )
    problems: list[str] = []
    missing, read = 0, []
    for place, row in rows:
        values, wrong, said = _values(row, columns, decimal)
        problems += [f"Row {place}: {text}" for text in (*wrong, *said)]
        empty = [field for field in PRICE_QUESTIONS if values.get(field) is None]
        if empty and not wrong:
            missing += 1
            names = ", ".join(PRICE_QUESTIONS[field] for field in empty)
            problems.append(f"Row {place}: {names}: no answer.")
        elif not empty:
            read.append(values)
    scale = _intent_scale(read)
    answers = tuple(_answer(values, scale) for values in read)
    unreadable = len(rows) - len(answers) - missing
    return PriceTable(answers, missing, unreadable, tuple(problems), scale)


def _check(columns: Mapping[str, int], rows: int) -> None:
    lacking = [name for field, name in PRICE_QUESTIONS.items() if field not in columns]
    if lacking:
        raise ValueError(f"Say which column answers: {', '.join(lacking)}.")
    if len(set(columns.values())) < len(columns):
        raise ValueError("Two questions have the same column. Choose another one for each.")
    if rows > MOST_ANSWERS:
        raise ValueError(
            f"There are {rows:,} respondents; at most {MOST_ANSWERS:,} are read. Give a sample."
        )


def _values(
    row: Sequence[Cell], columns: Mapping[str, int], decimal: str
) -> tuple[dict[str, float | None], list[str], list[str]]:
    """Read a row, and say which prices are none, and which likelihoods count as not asked."""
    values: dict[str, float | None] = {}
    wrong, not_asked = [], []
    for field, place in columns.items():
        cell = cell_at(row, place)
        values[field] = None
        try:
            if field in PRICE_QUESTIONS:
                values[field] = _price(number_in(cell, decimal))
            else:
                values[field] = number_in(cell, decimal, percent=True)
        except ValueError as problem:
            if field in PRICE_QUESTIONS:
                wrong.append(f"{PRICE_QUESTIONS[field]}: {problem}")
            else:
                not_asked.append(f"{INTENT_QUESTIONS[field]}: {problem} It counts as not asked.")
    return values, wrong, not_asked


def _price(value: float | None) -> float | None:
    if value is None:
        return None
    if value < 0:
        raise ValueError(f"{value:g} is below zero.")
    if not value <= LARGEST:
        raise ValueError(f"{value:,.15g} is above {LARGEST:,}, the highest price.")
    return value


def _intent_scale(rows: Sequence[Mapping[str, float | None]]) -> str:
    """Recognise how likelihoods are written: ticks from 1 to 5, per cent, or shares."""
    said = [row[field] for row in rows for field in INTENT_QUESTIONS if row.get(field) is not None]
    values = [value for value in said if value is not None]
    if not values:
        return ""
    if all(value in _SCALE for value in values):
        return "1 to 5"
    return "per cent" if max(values) > 1 else "0 to 1"


def _answer(values: Mapping[str, float | None], scale: str) -> PriceAnswer:
    prices = {field: values[field] for field in PRICE_QUESTIONS}
    likely = {field: _likelihood(values.get(field), scale) for field in INTENT_QUESTIONS}
    return PriceAnswer(**prices, **likely)


def _likelihood(value: float | None, scale: str) -> float | None:
    if value is None:
        return None
    if scale == "1 to 5":
        return CALIBRATED[int(value)]
    share = value / 100 if scale == "per cent" else value
    return share if 0 <= share <= 1 else None
