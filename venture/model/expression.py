"""The words of the modelling language: symbols, and what can be said about them.

A formula is called once, with symbols; what comes back is a tree of these expressions. A
*reference* points at a figure and is looked up by whoever reads the tree. A *word* combines its
operands and carries its own three readings: `number` for NumPy, `excel` for the workbook and
`text` for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NoReturn

import numpy as np
from numpy.typing import NDArray

from venture.model.declare import Choice, Input, Line, Table

Array = NDArray[Any]

ALLOWED_NUMBERS = (0, 1, 2, 12)
"""Every other number in a formula is an input, so that it has a name, limits and a source."""

SNAP = 5e-10
"""Half a unit of the ninth decimal: spreadsheets and NumPy disagree on differences below it."""


class Expression:
    """Something that has a number in each month, for each member and scenario."""

    operands: tuple[Expression, ...] = ()

    def __add__(self, other: Any) -> Expression:
        return Arithmetic("+", self, other)

    def __radd__(self, other: Any) -> Expression:
        return Arithmetic("+", other, self)

    def __sub__(self, other: Any) -> Expression:
        return Arithmetic("-", self, other)

    def __rsub__(self, other: Any) -> Expression:
        return Arithmetic("-", other, self)

    def __mul__(self, other: Any) -> Expression:
        return Arithmetic("*", self, other)

    def __rmul__(self, other: Any) -> Expression:
        return Arithmetic("*", other, self)

    def __truediv__(self, other: Any) -> Expression:
        return Arithmetic("/", self, _safe_divisor(other))

    def __rtruediv__(self, other: Any) -> Expression:
        return Arithmetic("/", other, _safe_divisor(self))

    def __pow__(self, other: Any) -> Expression:
        return Arithmetic("^", self, other)

    def __neg__(self) -> Expression:
        return Arithmetic("-", 0, self)

    def __lt__(self, other: Any) -> Condition:
        return Comparison("<", self, other)

    def __le__(self, other: Any) -> Condition:
        return Comparison("<=", self, other)

    def __gt__(self, other: Any) -> Condition:
        return Comparison(">", self, other)

    def __ge__(self, other: Any) -> Condition:
        return Comparison(">=", self, other)

    def __eq__(self, other: Any) -> Condition:  # type: ignore[override]  # a symbol, not a bool
        return Comparison("=", self, other)

    def __ne__(self, other: Any) -> Condition:  # type: ignore[override]  # a symbol, not a bool
        return Comparison("<>", self, other)

    __hash__ = object.__hash__

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "A formula is written once for all months, so `if`, `and`, `or` and `not` cannot ask "
            "for the value of a symbol. Use where(condition, then, otherwise), and & or | "
            "between conditions."
        )

    @property
    def previous(self) -> Expression:
        """Last month's value; only lines have one."""
        raise ValueError("Only a line has a previous month; inputs are the same in all months.")

    def walk(self) -> Iterator[Expression]:
        """Yield this expression and all that it is made of."""
        yield self
        for operand in self.operands:
            yield from operand.walk()


class Word(Expression):
    """Combines its operands, and says so three times: in NumPy, in Excel and in words.

    Attributes:
        number: operands as arrays to an array.
        excel: operands as parts of a formula to a formula.
        text: operands in words to words.
    """

    number: Callable[..., Array]
    excel: Callable[..., str]
    text: Callable[..., str]


class Condition(Word):
    """Something that is true or false; counts as 1 or 0 where a number is wanted."""

    def __and__(self, other: Condition) -> Condition:
        return Both("and", self, other)

    def __or__(self, other: Condition) -> Condition:
        return Both("or", self, other)


# ---------------------------------------------------------------- references


@dataclass(frozen=True, eq=False)
class Reference(Expression):
    """Points at a figure that whoever reads the tree looks up."""


@dataclass(frozen=True, eq=False)
class InputSymbol(Reference):
    """The value of an input."""

    input: Input


@dataclass(frozen=True, eq=False)
class ColumnSymbol(Reference):
    """The value of a table's column, for each member."""

    table: Table
    column: Input | Choice

    def __eq__(self, other: Any) -> Condition:  # type: ignore[override]  # a symbol, not a bool
        if isinstance(self.column, Choice):
            return ChoiceIs(self, self.column.check(other))
        return Comparison("=", self, other)

    __hash__ = object.__hash__


@dataclass(frozen=True, eq=False)
class LineSymbol(Reference):
    """The value of a line in this month, or `lag` months before."""

    line: Line
    lag: int = 0

    @property
    def previous(self) -> LineSymbol:
        """Last month's value; the opening balance in the first month."""
        if self.lag:
            raise ValueError(f"{self.line.name}.previous.previous is not offered. Declare a line.")
        return LineSymbol(self.line, 1)


@dataclass(frozen=True, eq=False)
class Calendar(Reference):
    """The month counted from 1, the calendar year, or the month of the year (1 to 12)."""

    word: Literal["month", "year", "month_of_year"]


@dataclass(frozen=True, eq=False)
class Total(Reference):
    """The sum of a line or a column over its table's members, or over those with one option."""

    of: LineSymbol | ColumnSymbol
    only: ChoiceIs | None = None


@dataclass(frozen=True, eq=False)
class Trailing(Reference):
    """The sum of a line over the last so many months, this one included."""

    of: LineSymbol
    months: Number | InputSymbol


@dataclass(frozen=True, eq=False)
class Cumulative(Reference):
    """The sum of a line over all months so far, this one included."""

    of: LineSymbol


# --------------------------------------------------------------------- words


@dataclass(frozen=True, eq=False)
class Number(Word):
    """One of the few numbers that may stand in a formula."""

    value: float

    def number(self) -> Array:
        return np.full((1, 1, 1), float(self.value))

    def excel(self) -> str:
        return f"{self.value:g}"

    def text(self) -> str:
        return self.excel()


@dataclass(frozen=True, eq=False)
class Nothing(Word):
    """No figure at all, where none would make sense: NaN, and an empty cell."""

    def number(self) -> Array:
        return np.full((1, 1, 1), np.nan)

    def excel(self) -> str:
        return '""'

    def text(self) -> str:
        return "nothing"


class Arithmetic(Word):
    """A sum, difference, product, quotient or power of two expressions."""

    RANK: ClassVar = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    SIGN: ClassVar = {"+": "+", "-": "−", "*": "×", "/": "÷", "^": "to the power of"}
    FUNCTION: ClassVar[dict[str, Callable[[Array, Array], Array]]] = {
        "+": np.add,
        "-": np.subtract,
        "*": np.multiply,
        "/": np.divide,
        "^": np.power,
    }

    def __init__(self, sign: str, left: Any, right: Any) -> None:
        self.sign = sign
        self.operands = (expression(left), expression(right))

    def number(self, left: Array, right: Array) -> Array:
        return self.FUNCTION[self.sign](left, right)

    def excel(self, left: str, right: str) -> str:
        left, right = self._bracketed(left, right)
        return f"{left}{self.sign}{right}"

    def text(self, left: str, right: str) -> str:
        left, right = self._bracketed(left, right)
        return f"{left} {self.SIGN[self.sign]} {right}"

    def _bracketed(self, left: str, right: str) -> tuple[str, str]:
        """Put brackets where the tree differs from what the signs alone would say."""
        ranks = [self.RANK[o.sign] if isinstance(o, Arithmetic) else 4 for o in self.operands]
        own = self.RANK[self.sign]
        if ranks[0] < own or (self.sign == "^" and ranks[0] < 4):
            left = f"({left})"
        if ranks[1] <= own and not (self.sign == _sign(self.operands[1]) and self.sign in "+*"):
            right = f"({right})"
        return left, right


def _sign(operand: Expression) -> str:
    """The sign of an arithmetic operand, or nothing."""
    return operand.sign if isinstance(operand, Arithmetic) else ""


class Comparison(Condition):
    """Two expressions compared, differences below the ninth decimal not counted."""

    SIGN: ClassVar = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=", "<>": "≠"}
    TEST: ClassVar[dict[str, Callable[[Array], Array]]] = {
        "<": lambda d: d <= -SNAP,
        "<=": lambda d: d < SNAP,
        ">": lambda d: d >= SNAP,
        ">=": lambda d: d > -SNAP,
        "=": lambda d: np.abs(d) < SNAP,
        "<>": lambda d: np.abs(d) >= SNAP,
    }

    def __init__(self, sign: str, left: Any, right: Any) -> None:
        self.sign = sign
        self.operands = (expression(left), expression(right))

    def number(self, left: Array, right: Array) -> Array:
        return self.TEST[self.sign](left - right)

    def excel(self, left: str, right: str) -> str:
        if all(_is_whole(operand) for operand in self.operands):
            return f"{left}{self.sign}{right}"
        if isinstance(self.operands[1], Number) and self.operands[1].value == 0:
            return f"ROUND({left},9){self.sign}0"
        if _sign(self.operands[1]) in ("+", "-"):
            right = f"({right})"
        return f"ROUND({left}-{right},9){self.sign}0"

    def text(self, left: str, right: str) -> str:
        return f"{left} {self.SIGN[self.sign]} {right}"


class ChoiceIs(Condition):
    """Whether a column of words has one of its options."""

    def __init__(self, column: ColumnSymbol, option: str) -> None:
        assert isinstance(column.column, Choice)
        self.column = column
        self.option = option
        self.code = column.column.options.index(option)
        self.operands = (column,)

    def number(self, column: Array) -> Array:
        return np.equal(column, self.code)

    def excel(self, column: str) -> str:
        return f'{column}="{self.option}"'

    def text(self, column: str) -> str:
        return f'{column} is "{self.option}"'


class Both(Condition):
    """Two conditions joined by "and" or "or"."""

    def __init__(self, joint: Literal["and", "or"], left: Condition, right: Condition) -> None:
        self.joint = joint
        self.operands = (left, right)

    def number(self, left: Array, right: Array) -> Array:
        return np.logical_and(left, right) if self.joint == "and" else np.logical_or(left, right)

    def excel(self, left: str, right: str) -> str:
        return f"{self.joint.upper()}({left},{right})"

    def text(self, left: str, right: str) -> str:
        return f"({left} {self.joint} {right})"


class Where(Word):
    """One expression where a condition holds, and another where it does not."""

    def __init__(self, condition: Condition, then: Any, otherwise: Any) -> None:
        if not isinstance(condition, Condition):
            raise ValueError("where() needs a condition first, such as m.cash < 0.")
        self.operands = (condition, expression(then), expression(otherwise))

    def number(self, condition: Array, then: Array, otherwise: Array) -> Array:
        return np.where(condition, then, otherwise)

    def excel(self, condition: str, then: str, otherwise: str) -> str:
        return f"IF({condition},{then},{otherwise})"

    def text(self, condition: str, then: str, otherwise: str) -> str:
        return f"({then} if {condition}, else {otherwise})"


class Extreme(Word):
    """The smallest or the largest of some expressions."""

    def __init__(self, kind: Literal["min", "max"], *items: Any) -> None:
        self.kind = kind
        self.operands = tuple(expression(item) for item in items)

    def number(self, *items: Array) -> Array:
        chosen = items[0]
        for item in items[1:]:
            chosen = np.minimum(chosen, item) if self.kind == "min" else np.maximum(chosen, item)
        return chosen

    def excel(self, *items: str) -> str:
        return f"{self.kind.upper()}({','.join(items)})"

    def text(self, *items: str) -> str:
        return f"the {'smallest' if self.kind == 'min' else 'largest'} of ({', '.join(items)})"


class Ratio(Word):
    """A quotient that says what it is when its divisor is zero."""

    def __init__(self, dividend: Any, divisor: Any, otherwise: Any) -> None:
        last = Nothing() if otherwise is None else expression(otherwise)
        self.operands = (expression(dividend), expression(divisor), last)

    def number(self, dividend: Array, divisor: Array, otherwise: Array) -> Array:
        zero = np.abs(divisor) < SNAP
        return np.where(zero, otherwise, dividend / np.where(zero, 1.0, divisor))

    def excel(self, dividend: str, divisor: str, otherwise: str) -> str:
        tops, bottoms = (
            f"({text})" if isinstance(operand, Arithmetic) else text
            for operand, text in zip(self.operands, (dividend, divisor), strict=False)
        )
        return f"IF(ROUND({divisor},9)=0,{otherwise},{tops}/{bottoms})"

    def text(self, dividend: str, divisor: str, otherwise: str) -> str:
        tops, bottoms = (
            f"({text})" if isinstance(operand, Arithmetic) else text
            for operand, text in zip(self.operands, (dividend, divisor), strict=False)
        )
        return f"{tops} ÷ {bottoms} ({otherwise} where the divisor is 0)"


class Rounded(Word):
    """A whole number near an expression; halves go away from zero."""

    WORD: ClassVar = {"down": "rounded down", "up": "rounded up", "half": "rounded"}

    def __init__(self, way: Literal["down", "up", "half"], value: Any) -> None:
        self.way = way
        self.operands = (expression(value),)

    def number(self, value: Array) -> Array:
        snapped = np.round(value, 9)
        if self.way == "down":
            return np.floor(snapped)
        if self.way == "up":
            return np.ceil(snapped)
        return np.trunc(snapped + np.copysign(0.5, snapped))

    def excel(self, value: str) -> str:
        if self.way == "down":
            return f"INT(ROUND({value},9))"
        return f"-INT(-ROUND({value},9))" if self.way == "up" else f"ROUND(ROUND({value},9),0)"

    def text(self, value: str) -> str:
        return f"({value}) {self.WORD[self.way]}"


# ------------------------------------------------------- what formulas call


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

    Raises:
        ValueError: it is no line, or the months are neither a number nor an input.
    """
    length = expression(months)
    if isinstance(of, LineSymbol) and not of.lag and isinstance(length, Number | InputSymbol):
        return Trailing(of, length)
    raise ValueError("trailing() takes a line, and a number or an input of months.")


def cumulative(of: Any) -> Expression:
    """Add a line up over all months so far, this one included.

    Raises:
        ValueError: it is no line.
    """
    if isinstance(of, LineSymbol) and not of.lag:
        return Cumulative(of)
    raise ValueError("cumulative() takes a line. Declare a line for the rest.")


NOTHING = Nothing()
"""No figure, where none would make sense."""


def expression(value: Any) -> Expression:
    """Read an operand: an expression, a condition that counts 1 or 0, or an allowed number.

    Raises:
        ValueError: the number must be an input, or the value is nothing that can be used.
    """
    if isinstance(value, Condition):
        return Where(value, 1, 0)
    if isinstance(value, Expression):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value in ALLOWED_NUMBERS:
            return Number(value)
        raise ValueError(
            f"The number {value:g} stands in a formula. Only 0, 1, 2 and 12 may: declare an input."
        )
    raise ValueError(f"{value!r} cannot be used in a formula.")


def _safe_divisor(value: Any) -> Expression:
    divisor = expression(value)
    if _above_zero(divisor):
        return divisor
    raise ValueError(
        "Only a number, an input that is declared above zero, or maximum(1, ...) may stand under "
        "`/`. Use ratio(a, b, otherwise=...)."
    )


def _above_zero(divisor: Expression) -> bool:
    """True when an operand can never be zero."""
    if isinstance(divisor, Number):
        return divisor.value > 0
    if isinstance(divisor, Extreme):
        return divisor.kind == "max" and any(_above_zero(item) for item in divisor.operands)
    return isinstance(divisor, InputSymbol) and divisor.input.lowest > 0


def _is_whole(operand: Expression) -> bool:
    """True when an operand holds whole numbers to the last bit, so nothing needs snapping."""
    if isinstance(operand, Number | Calendar):
        return True
    if isinstance(operand, InputSymbol):
        return operand.input.whole
    return (
        isinstance(operand, ColumnSymbol)
        and isinstance(operand.column, Input)
        and operand.column.whole
    )
