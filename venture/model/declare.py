"""What a model is declared with: inputs, choices, tables and lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Formula = Callable[[Any], Any]
"""A function of the model's names, as symbols, whose result is an expression."""

SAME: Literal["same"] = "same"
"""An opening by the line's own formula, from the openings of what it uses."""

Yearly = Literal["sum", "last", "first", "formula"]


@dataclass(frozen=True)
class Unit:
    """What a number counts, and what becomes of it in a year.

    Attributes:
        name: what is shown beside a figure.
        yearly: how twelve months become a year, unless a line says otherwise.
        whole: True when only whole numbers make sense.
        decimals: how many are shown.
    """

    name: str
    yearly: Yearly
    whole: bool = False
    decimals: int = 0


UNITS: dict[str, Unit] = {
    unit.name: unit
    for unit in (
        Unit("money", "sum"),
        Unit("price", "last", decimals=2),
        Unit("rate", "formula", decimals=1),
        Unit("ratio", "formula", decimals=1),
        Unit("customers", "last"),
        Unit("units", "sum", decimals=1),
        Unit("people", "last", decimals=1),
        Unit("shares", "last", whole=True),
        Unit("months", "last", decimals=1),
        Unit("full months", "last", whole=True),
        Unit("days", "last", decimals=1),
        Unit("month", "last", whole=True),
        Unit("calendar month", "last", whole=True),
        Unit("flag", "last", whole=True),
        Unit("count", "last", whole=True),
    )
}
"""The closed list of units.

"price" is money for one of something, so prices are never added up. Rates are 0..1 inside; "month"
is a plan month counted from 1, "calendar month" one counted from January.
"""


def _unit(name: str, where: str) -> None:
    if name not in UNITS:
        raise ValueError(f"{where} has the unit {name!r}. Use one of: {', '.join(UNITS)}.")


@dataclass(frozen=True)
class Input:
    """One number that is set from outside: an input of the model or a column of a table.

    Attributes:
        name: the key, a Python name.
        label: what people call it.
        unit: one of `UNITS`; rates are 0..1.
        default: the value until somebody sets it.
        lowest: the smallest value allowed.
        highest: the largest value allowed.
        step: the change that one key press makes.
        help: what it means and how to find it, in one or two sentences.
        source: where the default comes from, with its year.
        group: the heading it stands under; for a column, empty where every row needs it.
    """

    name: str
    label: str
    unit: str
    default: float
    lowest: float
    highest: float
    step: float
    help: str
    source: str = "Own assumption"
    group: str = ""

    def __post_init__(self) -> None:
        """Refuse a declaration that could never hold."""
        _unit(self.unit, f"The input {self.name!r}")
        if not self.lowest <= self.default <= self.highest:
            raise ValueError(f"The default of {self.name!r} lies outside its own limits.")

    @property
    def whole(self) -> bool:
        """True when only whole numbers are allowed."""
        return UNITS[self.unit].whole

    def show(self, value: float) -> str:
        """Write a value as people say it, rates in per cent.

        Example:
            >>> Input("churn", "Churn", "rate", 0.04, 0, 1, 0.01, "").show(0.045)
            '4.5 %'
        """
        scaled = value * 100 if self.unit == "rate" else value
        text = f"{scaled:,.4f}".rstrip("0").rstrip(".")
        return f"{text} %" if self.unit == "rate" else text

    def check(self, value: object, where: str = "") -> float:
        """Return the value as a number, or say what is wrong with it.

        Args:
            value: what was typed or read.
            where: the name of the row, when the input is a column of a table.

        Raises:
            ValueError: the value is no number, not finite, not whole where it must be, or
                outside the limits.
        """
        name = f"{where}: {self.label}" if where else self.label
        if (
            isinstance(value, bool)
            or not isinstance(value, (int, float))
            or not math.isfinite(value)
        ):
            raise ValueError(f"{name} must be a number, got {value!r}.")
        if self.whole and value != int(value):
            raise ValueError(f"{name} must be a whole number, got {value:g}.")
        if not self.lowest <= value <= self.highest:
            limits = f"between {self.show(self.lowest)} and {self.show(self.highest)}"
            message = f"{name} must be {limits}, got {self.show(value)}."
            if self.unit == "rate" and 1 < value <= 100:
                message += f" Type {value:g} % for {value:g} %."
            raise ValueError(message)
        return float(value)


@dataclass(frozen=True)
class Series:
    """A figure for each month that comes from elsewhere, such as from another model.

    Attributes:
        name: the key, a Python name.
        label: what people call it.
        unit: one of `UNITS`.
        help: what it is and where it comes from.
    """

    name: str
    label: str
    unit: str
    help: str

    def __post_init__(self) -> None:
        """Refuse a unit that does not exist."""
        _unit(self.unit, f"The series {self.name!r}")


@dataclass(frozen=True)
class Choice:
    """A column of a table that takes one of a few words.

    Attributes:
        name: the key, a Python name.
        label: what people call it.
        options: the words allowed, in the order in which they are offered.
        help: what it decides.
        group: the heading it stands under; empty where every row needs it.
        former: words of before, each with the option that it means now.
        asks: options, each with the group of columns that a row with it needs.
    """

    name: str
    label: str
    options: tuple[str, ...]
    help: str
    group: str = ""
    former: Mapping[str, str] = field(default_factory=dict)
    asks: Mapping[str, str] = field(default_factory=dict)

    @property
    def default(self) -> str:
        """The first option."""
        return self.options[0]

    def check(self, value: object, where: str = "") -> str:
        """Return the option that is meant, whatever its upper and lower case.

        Raises:
            ValueError: the value is none of the options.
        """
        meant = {word.casefold(): word for word in self.options}
        meant |= {word.casefold(): option for word, option in self.former.items()}
        if isinstance(value, str) and value.strip().casefold() in meant:
            return meant[value.strip().casefold()]
        name = f"{where}: {self.label}" if where else self.label
        raise ValueError(f"{name} must be one of {', '.join(self.options)}; got {value!r}.")


def complaints(declared: Input | Choice, value: object, where: str = "") -> Iterator[str]:
    """Say what is wrong with a value, for those who list all that is; nothing if it is allowed.

    Args:
        declared: the input or choice.
        value: what it is set to.
        where: the name of the row, when it is a column of a table.
    """
    try:
        declared.check(value, where)
    except ValueError as error:
        yield str(error)


@dataclass(frozen=True)
class Table:
    """A list that is filled in; its rows are its members.

    Attributes:
        name: the key, a Python name.
        label: what people call it.
        member: what one row is called.
        columns: the inputs and choices of each row.
        help: what belongs into it.
        most: how many rows are allowed.
    """

    name: str
    label: str
    member: str
    columns: tuple[Input | Choice, ...]
    help: str
    most: int = 40

    def complaints(self, ids: Sequence[str]) -> Iterator[str]:
        """Say what is wrong with the rows as such: too many of them, or two with one key.

        Args:
            ids: the keys of the rows, in their order.
        """
        if len(ids) > self.most:
            yield f"{self.label} may have {self.most} rows at most, got {len(ids)}."
        for position, row_id in enumerate(ids):
            if row_id in ids[:position]:
                yield f"{self.label} has two rows with the key {row_id!r}."

    @property
    def groups(self) -> tuple[str, ...]:
        """The headings of columns that not every row needs, in the order declared."""
        return tuple(dict.fromkeys(column.group for column in self.columns if column.group))

    def column(self, name: str) -> Input | Choice:
        """Look a column up by its key.

        Raises:
            KeyError: there is none of that name.
        """
        return {column.name: column for column in self.columns}[name]


@dataclass(frozen=True)
class Line:
    """One row of a model: a formula with a name, a label and a unit.

    Attributes:
        name: the key: the name of the function that is the formula.
        label: what people call it.
        unit: one of `UNITS`.
        formula: the function; called once, with symbols.
        help: what the line means: the function's docstring.
        over: the table for whose members it has a row each; None for one row.
        opening: the formula of the balance before the first month, or `SAME`; None for zero.
        yearly: how its months become a year.
        statement: the section it stands in; empty for the one of its module.
        check: True when it must come to zero.
    """

    name: str
    label: str
    unit: str
    formula: Formula = field(repr=False)
    help: str
    over: Table | None = None
    opening: Formula | Literal["same"] | None = field(default=None, repr=False)
    yearly: Yearly = "sum"
    statement: str = ""
    check: bool = False


def line(
    label: str,
    *,
    unit: str,
    over: Table | None = None,
    opening: Formula | Literal["same"] | None = None,
    yearly: Yearly | None = None,
    statement: str = "",
    check: bool = False,
) -> Callable[[Formula], Line]:
    """Declare the decorated function as a line.

    Args:
        label: what people call the line.
        unit: one of `UNITS`.
        over: the table for whose members the line has a row each.
        opening: the balance before the first month, from inputs, columns and other openings;
            `SAME` for the line's own formula.
        yearly: how months become a year, where it differs from the unit's own way.
        statement: the section, where it differs from its module's.
        check: True when the line must come to zero.

    Raises:
        ValueError: the unit is unknown or the function has no docstring.
    """

    def declare(formula: Formula) -> Line:
        name = getattr(formula, "__name__", "")
        _unit(unit, f"The line {name!r}")
        if not formula.__doc__:
            raise ValueError(f"The line {name!r} has no docstring. Say what the line means.")
        return Line(
            name=name,
            label=label,
            unit=unit,
            formula=formula,
            help=_paragraphs(formula.__doc__),
            over=over,
            opening=opening,
            yearly=yearly or UNITS[unit].yearly,
            statement=statement,
            check=check,
        )

    return declare


def _paragraphs(docstring: str) -> str:
    """Join the lines of each paragraph, so that the text wraps where it is shown."""
    paragraphs: Sequence[str] = docstring.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
