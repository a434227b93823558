"""The words of the modelling language: what can be said about symbols.

A formula is called once, with symbols; what comes back is a tree of expressions. A *word*
combines its operands and carries its own three readings: `number` for NumPy, `excel` for the
workbook and `text` for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NoReturn

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

ALLOWED_NUMBERS = (0, 1, 2, 12)
"""Every other number in a formula is an input, so that it has a name, limits and a source."""

SNAP = 5e-10
"""Half a unit of the ninth decimal: spreadsheets and NumPy disagree on differences below it."""


class Expression:
    """Something that has a number in each month, for each member and scenario."""

    operands: tuple[Expression, ...] = ()

    @property
    def whole(self) -> bool:
        """True when it holds whole numbers to the last bit, so that nothing needs snapping."""
        return False

    @property
    def above_zero(self) -> bool:
        """True when it can never be zero or less."""
        return False

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


@dataclass(frozen=True, eq=False)
class Number(Word):
    """One of the few numbers that may stand in a formula."""

    value: float

    @property
    def whole(self) -> bool:
        return True

    @property
    def above_zero(self) -> bool:
        return self.value > 0

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
        if all(operand.whole for operand in self.operands):
            return f"{left}{self.sign}{right}"
        if isinstance(self.operands[1], Number) and self.operands[1].value == 0:
            return f"ROUND({left},9){self.sign}0"
        if _sign(self.operands[1]) in ("+", "-"):
            right = f"({right})"
        return f"ROUND({left}-{right},9){self.sign}0"

    def text(self, left: str, right: str) -> str:
        return f"{left} {self.SIGN[self.sign]} {right}"


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

    @property
    def above_zero(self) -> bool:
        return self.kind == "max" and any(item.above_zero for item in self.operands)

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
    if divisor.above_zero:
        return divisor
    raise ValueError(
        "Only a number, an input that is declared above zero, or maximum(1, ...) may stand under "
        "`/`. Use ratio(a, b, otherwise=...)."
    )
