"""What a cell says, as a value of the plan: numbers, words, names, the start and the currency."""

from __future__ import annotations

import math
from datetime import date, datetime

from pydantic import ValidationError

from venture.model import Choice, Filled, Input
from venture.plan import LONGEST_SCENARIO_NAME, Plan
from venture.workbook.contents import Cell, SheetError
from venture.workbook.reading.records import Entered
from venture.workbook.sheet import cell_text
from venture.workbook.typed import number_in

SAME = 1e-12
"""Numbers that agree to so many digits are the same; programs store 15 or 16 of them."""

LONGEST_NAME = 200


def shown(cell: Cell) -> str:
    """Write down what a cell shows, for messages."""
    if cell.value is None:
        return cell.formula or ""
    if isinstance(cell.value, datetime):
        return f"{cell.value:%Y-%m-%d}"
    if isinstance(cell.value, bool):
        return str(cell.value).upper()
    return f"{cell.value:.15g}" if isinstance(cell.value, float) else str(cell.value)


def written(value: Entered, unit: str) -> str:
    """Write a value as people say it, for messages.

    Example:
        >>> written(0.045, "rate"), written(1234.5, "money"), written("", ""), written("EUR", "")
        ('4.5 %', '1,234.5', 'no name', 'EUR')
    """
    if isinstance(value, float):
        text = f"{value * 100 if unit == 'rate' else value:,.4f}".rstrip("0").rstrip(".")
        return f"{text} %" if unit == "rate" else text
    return f"{value:%B %Y}" if isinstance(value, date) else value or "no name"


def same(old: Entered, new: Entered) -> bool:
    """Tell whether two values are the same but for what a spreadsheet cannot store.

    That is the last digits of numbers, and control characters in texts.
    """
    if isinstance(old, float) and isinstance(new, float):
        return math.isclose(old, new, rel_tol=SAME, abs_tol=1e-300)
    if isinstance(old, str) and isinstance(new, str):
        return cell_text(old) == new
    return old == new


def entered(
    cell: Cell, declared: Input | Choice, currency: str | None, row: str = ""
) -> float | str:
    """Read the value of an input or of a table's column.

    Args:
        cell: the cell.
        declared: what it is a value of.
        currency: the plan's.
        row: what the table's row is called.

    Raises:
        ValueError: it is no such value, or outside its limits; in the founder's words.
    """
    if isinstance(declared, Choice):
        if cell.value is None:
            options = ", ".join(declared.options)
            raise ValueError(f"The cell is empty. Choose one of {options}.")
        _refuse_error(cell)
        return declared.check(cell.value, row)
    number = number_in(cell, rate=declared.unit == "rate", currency=currency)
    return declared.check(number, row)


def entered_name(cell: Cell) -> str:
    """Read what a row is called.

    Raises:
        ValueError: it is too long, or no name but a date or an error.
    """
    _refuse_error(cell)
    if isinstance(cell.value, datetime):
        raise ValueError(
            "The spreadsheet turned the name into a date. Type an apostrophe before it, such as "
            f"'{cell.value:%b %Y}."
        )
    name = shown(cell)
    if len(name) > LONGEST_NAME:
        raise ValueError(f"A name may have {LONGEST_NAME} characters, this has {len(name)}.")
    return name


def entered_scenario_name(cell: Cell) -> str:
    """Read what a scenario is called.

    Raises:
        ValueError: there is no name, or it is too long or no name but a date or an error.
    """
    name = entered_name(cell).strip()
    if not name:
        raise ValueError("The scenario has no name. Give it one, such as Downside.")
    if len(name) > LONGEST_SCENARIO_NAME:
        raise ValueError(
            f"A scenario's name may have {LONGEST_SCENARIO_NAME} characters, this has {len(name)}."
        )
    return name


def entered_start(cell: Cell, record: Filled) -> date:
    """Read the month in which a plan or a household starts.

    Raises:
        ValueError: it is no date, or one before 1990 or after 2100.
    """
    _refuse_error(cell)
    value = cell.value
    if isinstance(value, str):
        value = _written_date(value)
    if not isinstance(value, datetime):
        raise ValueError(
            f"{shown(cell) or 'An empty cell'} is not a date. Type the first day of the month, "
            f"such as {record.start:%Y-%m-%d}."
        )
    if not 1990 <= value.year <= 2100:
        raise ValueError(
            f"The {record.noun} must start between 1990 and 2100, got {value:%Y-%m-%d}."
        )
    return value.date().replace(day=1)


def _written_date(text: str) -> datetime | str:
    """Read a date that was typed as text in one of the ways that cannot be misread."""
    for form in ("%Y-%m-%d", "%Y-%m", "%B %Y", "%b %Y"):
        try:
            return datetime.strptime(text.strip(), form)
        except ValueError:
            continue
    return text


def entered_currency(cell: Cell, plan: Plan) -> str:
    """Read the currency.

    Raises:
        ValueError: there is no such currency.
    """
    _refuse_error(cell)
    code = shown(cell).strip().upper()
    if not code:
        raise ValueError(f"The cell is empty. Type a currency's code, such as {plan.currency}.")
    try:
        return Plan(currency=code).currency
    except ValidationError as error:
        raise ValueError(str(error.errors()[0]["ctx"]["error"])) from error


def _refuse_error(cell: Cell) -> None:
    if isinstance(cell.value, SheetError):
        raise ValueError(f"The cell shows the error {cell.value}. Type a value instead.")
    if cell.formula is not None and cell.value is None:
        raise ValueError(
            f"The formula {cell.formula!r} has no stored result, because the program that saved "
            "the file does not calculate. Type the value instead."
        )
