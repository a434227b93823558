"""What really happened, month by month, as the founder's bookkeeping has it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, field_validator

from venture.model import months_between
from venture.plan.actuals.bookkeeping import MonthlyFigures
from venture.plan.declared import MODEL, MONTHS
from venture.plan.record import Plan
from venture.tables import heading_key


@dataclass(frozen=True)
class ActualLine:
    """A line of the plan that one has figures of, without the plan.

    Attributes:
        more_is_better: whether it is good to be above plan; None where it is neither.
        also_called: what bookkeeping may call it, besides its label in the plan.
    """

    more_is_better: bool | None
    also_called: tuple[str, ...] = ()


ACTUAL_LINES: dict[str, ActualLine] = {
    "revenue": ActualLine(True, ("sales", "turnover", "income", "total income", "total revenue")),
    "cost_of_revenue": ActualLine(False, ("cogs", "cost of sales", "cost of goods sold")),
    "product_costs": ActualLine(False, ("research and development", "r&d", "product costs")),
    "sales_and_marketing": ActualLine(False, ("marketing", "sales & marketing", "advertising")),
    "general_costs": ActualLine(False, ("g&a", "general and administrative", "overheads")),
    "payroll": ActualLine(False, ("wages", "salaries", "staff costs", "personnel")),
    "running_costs": ActualLine(False, ("operating expenses", "other costs", "expenses")),
    "operating_profit": ActualLine(True, ("ebit", "operating income", "operating result")),
    "net_income": ActualLine(True, ("profit", "net profit", "net result", "profit after tax")),
    "cash_received": ActualLine(True, ("receipts", "money in", "cash in", "payments received")),
    "cash_paid": ActualLine(False, ("payments", "money out", "cash out", "payments made")),
    "capital_spending": ActualLine(None, ("capex", "investments", "equipment bought")),
    "cash_raised": ActualLine(None, ("funding", "money raised", "investment received")),
    "cash": ActualLine(
        True, ("cash", "bank", "bank balance", "closing cash", "cash balance", "cash at end")
    ),
    "paying_customers": ActualLine(True, ("customers", "subscribers", "active customers")),
    "new_customers": ActualLine(True, ("new subscribers", "customers won")),
    "headcount": ActualLine(None, ("headcount", "employees", "staff", "fte")),
}
"""What actuals may say, by the line of the plan that they are compared with."""


class ActualMonth(BaseModel):
    """The figures of one month.

    Attributes:
        id: the month, such as "2027-03"; it stays when the plan starts in another month.
        values: by line; a line that nobody has a figure of is left out.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(pattern=r"^(19|20|21)\d\d-(0[1-9]|1[0-2])$")
    values: dict[str, float] = {}

    @field_validator("values")
    @classmethod
    def _known_and_finite(cls, values: dict[str, float]) -> dict[str, float]:
        for line, value in values.items():
            if line not in ACTUAL_LINES:
                raise ValueError(f"Actuals have no line called {line!r}.")
            if not math.isfinite(value):
                raise ValueError(f"{label(line)} must be a number, got {value}.")
        return values

    @property
    def month(self) -> date:
        """The first day of the month."""
        return date.fromisoformat(f"{self.id}-01")


class RememberedColumn(BaseModel):
    """What a column of the founder's file stood for last time.

    Attributes:
        id: its heading, in small letters and digits.
        line: the line of the plan; empty when it is not used.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(min_length=1, max_length=200)
    line: str = ""

    @field_validator("line")
    @classmethod
    def _known(cls, line: str) -> str:
        if line and line not in ACTUAL_LINES:
            raise ValueError(f"Actuals have no line called {line!r}.")
        return line


class Actuals(BaseModel):
    """What really happened.

    Attributes:
        months: in order, each once.
        columns: what the columns of the founder's file stood for last time.
    """

    model_config = ConfigDict(frozen=True)

    months: tuple[ActualMonth, ...] = ()
    columns: tuple[RememberedColumn, ...] = ()

    @field_validator("months")
    @classmethod
    def _in_order(cls, months: tuple[ActualMonth, ...]) -> tuple[ActualMonth, ...]:
        ids = [month.id for month in months]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"There are two entries for {twice[0]}.")
        return tuple(sorted(months, key=lambda month: month.id))

    def recognised(self, figures: MonthlyFigures) -> dict[str, str]:
        """Tell which column of a file stands for which line: as last time, else by its name.

        Returns:
            The line of each heading; empty where none is recognised. No line twice.
        """
        remembered = {column.id: column.line for column in self.columns}
        names = {heading_key(name): line for line in ACTUAL_LINES for name in _names(line)}
        found: dict[str, str] = {}
        for column in figures.columns:
            key = heading_key(column.heading)
            line = remembered.get(key, names.get(key, ""))
            found[column.heading] = "" if line in found.values() else line
        return found

    def with_figures(self, figures: MonthlyFigures, lines: Mapping[str, str]) -> Actuals:
        """Take figures over, and remember what their columns stand for.

        Months and lines that are not among the figures stay as they are.

        Args:
            figures: what was read.
            lines: the line of each heading; empty, or left out, for a column that is not used.

        Raises:
            ValueError: two columns stand for the same line, or none for any.
        """
        used = {heading: line for heading, line in lines.items() if line}
        _refuse_twice(used)
        if not used:
            raise ValueError("No column stands for a line of the plan yet. Choose one.")
        months = {month.id: month.values for month in self.months}
        for position, day in enumerate(figures.months):
            values = {
                used[column.heading]: column.values[position]
                for column in figures.columns
                if column.heading in used
            }
            known = {line: value for line, value in values.items() if value is not None}
            if known:
                months[f"{day:%Y-%m}"] = months.get(f"{day:%Y-%m}", {}) | known
        columns = {column.id: column.line for column in self.columns}
        columns |= {heading_key(heading): line for heading, line in lines.items()}
        return Actuals(
            months=tuple(ActualMonth(id=name, values=months[name]) for name in sorted(months)),
            columns=tuple(RememberedColumn(id=key, line=columns[key]) for key in columns if key),
        )

    def without(self, month: str) -> Actuals:
        """Leave one month out, by its id."""
        kept = tuple(entry for entry in self.months if entry.id != month)
        return self.model_copy(update={"months": kept})

    def by_plan_month(self, plan: Plan) -> dict[int, ActualMonth]:
        """Give the months that the plan covers by their number in it, counted from 1."""
        numbered = {_number(entry.month, plan.start): entry for entry in self.months}
        return {number: entry for number, entry in numbered.items() if 1 <= number <= MONTHS}


def label(line: str) -> str:
    """What people call a line."""
    return MODEL.line(line).line.label


def _names(line: str) -> Iterator[str]:
    yield label(line)
    yield line.replace("_", " ")
    yield from ACTUAL_LINES[line].also_called


def _refuse_twice(used: Mapping[str, str]) -> None:
    seen: dict[str, str] = {}
    for heading, line in used.items():
        if line in seen:
            raise ValueError(
                f"Two columns stand for {label(line)}: {seen[line]} and {heading}. Choose one."
            )
        seen[line] = heading


def _number(day: date, start: date) -> int:
    return months_between(start, day) + 1
