"""What formulas call besides the signs: where, minimum, ratio, total, trailing and the like."""

from __future__ import annotations

from typing import Any, TypeGuard

from venture.model.declare import Table
from venture.model.expression import (
    Condition,
    Expression,
    Extreme,
    Number,
    Ratio,
    Rounded,
    Where,
    expression,
)
from venture.model.symbols import (
    Ago,
    ChoiceIs,
    ColumnSymbol,
    Cumulative,
    InputSymbol,
    LineSymbol,
    Total,
    Trailing,
)


def where(condition: Condition, then: Any, otherwise: Any) -> Expression:
    """Take `then` where the condition holds, and `otherwise` where it does not."""
    return Where(condition, then, otherwise)


def minimum(*items: Any) -> Expression:
    """Take the smallest."""
    return Extreme("min", *items)


def maximum(*items: Any) -> Expression:
    """Take the largest."""
    return Extreme("max", *items)


def ratio(dividend: Any, divisor: Any, *, otherwise: Any = 0) -> Expression:
    """Divide, and say what to take where the divisor is zero.

    Args:
        dividend: what is divided.
        divisor: what it is divided by; may be zero.
        otherwise: the value where the divisor is zero; None leaves the figure empty.
    """
    return Ratio(dividend, divisor, otherwise)


def rounded_down(value: Any) -> Expression:
    """Take the whole number at or below."""
    return Rounded("down", value)


def rounded_up(value: Any) -> Expression:
    """Take the whole number at or above."""
    return Rounded("up", value)


def rounded(value: Any) -> Expression:
    """Take the nearest whole number, halves away from zero."""
    return Rounded("half", value)


def total(of: Any, only: Any = None) -> Expression:
    """Add a line or a column up over its table's members.

    Args:
        of: the line over a table, or the column.
        only: a condition on a choice of the same table, such as m.roles.function == "Product".

    Raises:
        ValueError: it is neither, the line has one row only, or the condition is another kind.
    """
    table = _table_of(of)
    if table is None:
        raise ValueError("total() adds up a line over a table, or a column. Declare a line first.")
    if only is None:
        return Total(of)
    if isinstance(only, ChoiceIs) and only.column.table == table:
        return Total(of, only)
    raise ValueError(f"total(..., only=) takes a choice of {table.name!r} compared with an option.")


def _table_of(symbol: Any) -> Table | None:
    if isinstance(symbol, ColumnSymbol):
        return symbol.table
    return symbol.line.over if isinstance(symbol, LineSymbol) else None


def trailing(of: Any, months: Any) -> Expression:
    """Add a line up over the last so many months, this one included.

    Args:
        of: the line.
        months: a number, an input, or a line of the unit "full months".

    Raises:
        ValueError: it is no line, or the months are something else.
    """
    length = expression(months)
    known = isinstance(of, LineSymbol) and not of.lag
    if known and (isinstance(length, Number | InputSymbol) or _counts_months(length)):
        return Trailing(of, length)
    raise ValueError("trailing() takes a line, and a number, an input or a line of full months.")


def ago(of: Any, months: Any) -> Expression:
    """Take a line's value some months before; 0 where that was before the first month.

    Args:
        of: the line.
        months: a number, an input or column that takes whole numbers from 0 up, or a line of the
            unit "full months". A line that feeds on its own past needs at least 1.

    Raises:
        ValueError: it is no line, or the months are something else.
    """
    length = expression(months)
    known = isinstance(of, LineSymbol) and not of.lag
    if known and _counts_months(length):
        return Ago(of, length)
    if known and isinstance(length, Number | InputSymbol | ColumnSymbol) and length.whole:
        return Ago(of, length)
    raise ValueError("ago() takes a line, and a whole number, input, column or line of months.")


def _counts_months(length: Expression) -> TypeGuard[LineSymbol]:
    return isinstance(length, LineSymbol) and not length.lag and length.line.unit == "full months"


def cumulative(of: Any) -> Expression:
    """Add a line up over all months so far, this one included.

    Raises:
        ValueError: it is no line.
    """
    if isinstance(of, LineSymbol) and not of.lag:
        return Cumulative(of)
    raise ValueError("cumulative() takes a line. Declare a line for the rest.")
