"""The household as somebody wrote it down, how long its money lasts, and when to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike
from pydantic import Field

from venture.founder.declared import HOUSEHOLD, MONTHS
from venture.founder.offers import MOST_OFFERS, Offer
from venture.model import Array, Explanation, Filled, Model, Row, Values, evaluate, explain


class Household(Filled):
    """The money that a founder lives on: what comes in, what goes out, month by month.

    Attributes:
        place: whose rules of unemployment insurance were taken over last, such as "US-CA"; empty
            for none.
        offers: jobs that the founder could have instead.
    """

    declared: ClassVar[Model] = HOUSEHOLD
    noun: ClassVar[str] = "household"

    place: str = ""
    offers: tuple[Offer, ...] = Field((), max_length=MOST_OFFERS)

    def with_value(self, key: str, value: object) -> Self:
        """Change one value; where the one before came from is forgotten with it.

        Raises:
            ValueError: there is no such value, or it is not allowed.
        """
        return super().with_value(key, value)._without_stale_sources(self)

    def with_rows(self, table: str, rows: tuple[Row, ...]) -> Self:
        """Change all rows of a table; where values before came from is forgotten with them.

        Raises:
            ValueError: some values are not allowed; one line for each.
        """
        return super().with_rows(table, rows)._without_stale_sources(self)

    @property
    def time_to_pay(self) -> timedelta:
        """How long it takes from beginning to look for a job until its first pay arrives."""
        return timedelta(weeks=self.inputs["search_weeks"] + self.inputs["first_pay_weeks"])

    def _without_stale_sources(self, before: Self) -> Self:
        if not self.sources:
            return self
        then, now = before.settings(), self.settings()
        kept = {
            key: source
            for key, source in self.sources.items()
            if key in now and (key not in then or then[key].value == now[key].value)
        }
        return self.model_copy(update={"sources": kept})


@dataclass(frozen=True)
class HouseholdRunway:
    """How long a household's money lasts.

    Attributes:
        household: what was written down.
        values: the same as arrays.
        scenario: which scenario the answers below are of.
    """

    household: Household
    values: Values
    scenario: int = 0

    @cached_property
    def arrays(self) -> dict[str, Array]:
        """Every line, shape (months + 1, members, scenarios); month 0 is the opening."""
        return evaluate(HOUSEHOLD, self.values)

    def figures(self, line: str, scenario: int | None = None) -> Array:
        """Take a line without rows of its own, month by month.

        Args:
            line: its name.
            scenario: which one; None for that of the answers below.

        Returns:
            Shape (months,).
        """
        array = self.arrays[line]
        chosen = self.scenario if scenario is None else scenario
        figures: Array = array[1:, 0, min(chosen, array.shape[2] - 1)]
        return figures

    @property
    def cash(self) -> Array:
        """Savings at the end of each month, shape (months,)."""
        return self.figures("cash")

    @property
    def cash_out_month(self) -> int | None:
        """The first month, counted from 1, that closes with less than may be touched."""
        return int(self.figures("cash_out_month")[-1]) or None

    @property
    def runs_out(self) -> date | None:
        """The first day of that month; None where money lasts as far as can be seen."""
        month = self.cash_out_month
        return self.household.month(month) if month else None

    @property
    def decision_date(self) -> date | None:
        """The last day to start looking for a job so that pay arrives before money runs out.

        The first pay has to be in the account on the first day of the month in which money would
        run out. The day may lie in the past. None where money lasts.
        """
        runs_out = self.runs_out
        if runs_out is None:
            return None
        return runs_out - self.household.time_to_pay

    def explain(self, line: str, month: int, member: int = 0) -> Explanation:
        """Say where a figure comes from.

        Args:
            line: its name.
            month: counted from 1; 0 for the opening balance.
            member: the position of the row, for a line over a table.

        Raises:
            ValueError: no line has that name.
        """
        compiled = HOUSEHOLD.line(line)
        return explain(compiled, self.values, self.arrays, month, member, self.scenario)


def household_runway(
    household: Household,
    start: date | None = None,
    months: int = MONTHS,
    *,
    founder_wages: ArrayLike | None = None,
    founder_money: ArrayLike | None = None,
    course_costs: ArrayLike | None = None,
    scenarios: Mapping[str, ArrayLike] | None = None,
) -> HouseholdRunway:
    """Count how long a household's money lasts.

    Args:
        household: what was written down.
        start: any day of the first month; None for the household's own.
        months: how many months to look ahead.
        founder_wages: what the company pays to founders before tax, from the first month on; what
            is missing at the end is zero.
        founder_money: what founders pay into the company, likewise.
        course_costs: what the courses of the learning plan cost, likewise.
        scenarios: for each value that varies, its key and one number for each scenario.

    Returns:
        Savings by month, when they run out, and by when to decide.

    Raises:
        ValueError: the months are no whole number above zero, the start is no day, a series is
            longer than the months, or a key is unknown.

    Example:
        >>> poor = Household(start=date(2027, 1, 1), inputs={"savings": 9_000})
        >>> household_runway(poor, months=3).runs_out
        datetime.date(2027, 3, 1)
    """
    if not isinstance(months, int | np.integer) or months < 1:
        raise ValueError(f"Look at least one month ahead, in whole months, got {months}.")
    if start is not None:
        if not isinstance(start, date):
            raise ValueError(f"The start must be a day, got {start!r}.")
        household = household.model_copy(update={"start": date(start.year, start.month, 1)})
    given = {
        "founder_wages": founder_wages,
        "founder_money": founder_money,
        "course_costs": course_costs,
    }
    series = {n: _series(n, some, months) for n, some in given.items() if some is not None}
    varied = {key: np.asarray(some, dtype=float) for key, some in (scenarios or {}).items()}
    return HouseholdRunway(household, household.values_for(months, varied, series))


def _series(name: str, figures: ArrayLike, months: int) -> Array:
    """Put a zero before the first month, for the opening, and zeros after the last one given."""
    array = np.asarray(figures, dtype=float)
    if array.ndim != 1 or len(array) > months:
        raise ValueError(
            f"{HOUSEHOLD.series[name].label} needs one figure a month, {months} at most."
        )
    return np.concatenate([[0.0], array, np.zeros(months - len(array))])
