"""The founder's own money in a report: how long it lasts, beside the company's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from venture.evidence import day_words
from venture.founder import (
    MONTHS,
    Count,
    Household,
    HouseholdRunway,
    Spread,
    by_calendar_month,
    counting,
    course_costs,
    spread,
)
from venture.model import month_of, months_between
from venture.plan import money, month_name
from venture.report.blocks import LineChart, Mark, Series
from venture.report.facts import Facts

_YEAR, _AFTER = 12, 6
"""Months in a year, and how many are shown at least after the money has run out."""
_MOST_TIMES = 4
"""How many times the savings the company's cash may be to stand on the same axis."""


def household_words(facts: Facts) -> str:
    """Say how long the household's money lasts, and by when to decide; empty to leave it out."""
    runway = _runway(facts)
    if runway is None:
        return ""
    household = runway.household
    between = spread(household, household.known_ranges(), _counting(facts, household))
    until, decide = _until(runway, between), _decision(runway, between)
    if decide is None:
        left = money(float(runway.cash[-1]), household.currency, short=True)
        return f"The household's money lasts {until}, with {left} left then."
    verb = "was" if decide < facts.dossier.today else "is"
    badly = (
        " even if it goes badly" if between and between.runs_out[0] != between.runs_out[1] else ""
    )
    return (
        f"The household's money lasts {until}. The last day to start looking for a job, to have a "
        f"salary in time{badly}, {verb} {day_words(decide)}."
    )


def household_chart(facts: Facts) -> LineChart | None:
    """Draw savings beside the company's cash, month by month; None to leave it out."""
    runway = _runway(facts)
    if runway is None:
        return None
    household, out = runway.household, runway.cash_out_month
    months = _shown_months(facts, runway)
    savings = (household.inputs["savings"], *runway.cash[:months].tolist())
    marks = [Mark(out, f"Savings out {month_name(household.month(out))}", "out")] if out else []
    decide = runway.decision_date
    place = months_between(household.start, decide) + 1 if decide else 0
    if decide and 1 <= place <= months:
        marks.append(Mark(place, f"Decide by {day_words(decide)}", "decide"))
    lines = [Series("household savings", savings), *_company(facts, household, months)]
    # Beside far larger amounts nobody could read how the savings change.
    readable = _largest(lines[-1].values) <= _MOST_TIMES * _largest(savings)
    return LineChart(
        title=_title(facts, runway),
        months=tuple(household.month(month) for month in range(months + 1)),
        ticks=tuple(range(0, months + 1, 6 if months <= 2 * _YEAR else _YEAR)),
        lines=tuple(lines if readable else lines[:1]),
        marks=tuple(marks),
        unit=household.currency,
    )


def _largest(amounts: Sequence[float]) -> float:
    return max(abs(amount) for amount in amounts)


def _counting(facts: Facts, household: Household) -> Count:
    """Give what counts a household with what the plan pays and takes, and what courses cost."""
    dossier, start = facts.dossier, household.start
    paid, taken = (
        by_calendar_month(facts.result[line][1:, 0, 0], dossier.plan.start, start, MONTHS)
        for line in ("founder_wages", "founder_money")
    )
    courses = course_costs(dossier.skills, dossier.today, start, MONTHS)
    return counting(paid, taken, courses)


def _runway(facts: Facts) -> HouseholdRunway | None:
    household = facts.dossier.household
    return _counting(facts, household)(household, None) if household else None


def _until(runway: HouseholdRunway, between: Spread | None) -> str:
    first, last = between.runs_out if between else (runway.runs_out, runway.runs_out)
    end = f"beyond {runway.household.month(len(runway.cash)):%B %Y}"
    if first is None:
        return end
    if first == last:
        return f"until {month_of(first, 0):%B %Y}"
    if last is None:
        return f"until {month_of(first, 0):%B %Y} at the earliest, and maybe {end}"
    return f"until between {month_of(first, 0):%B %Y} and {month_of(last, 0):%B %Y}"


def _decision(runway: HouseholdRunway, between: Spread | None) -> date | None:
    return between.decision[0] if between else runway.decision_date


def _title(facts: Facts, runway: HouseholdRunway) -> str:
    out, company = runway.runs_out, facts.headline.cash_out
    said = f"Household savings run out in {out:%B %Y}" if out else "Household savings last"
    if not _is_beside(facts, runway.household):
        return said
    if company is None:
        return f"{said}; the company's cash lasts"
    return f"{said}, the company's cash in {company:%B %Y}"


def _is_beside(facts: Facts, household: Household) -> bool:
    """Tell whether the company's cash counts in the same currency."""
    return facts.has_plan and facts.currency == household.currency


def _company(facts: Facts, household: Household, months: int) -> tuple[Series, ...]:
    """Give the company's cash in the months of the household that the plan knows."""
    if not _is_beside(facts, household):
        return ()
    cash = facts.result["cash"][:, 0, 0]
    before = months_between(household.start, facts.dossier.plan.start)
    places = range(max(0, before), min(months, before + len(cash) - 1) + 1)
    shown = tuple(float(cash[place - before]) for place in places)
    return (Series("the company's cash", shown, places.start),) if len(shown) > 1 else ()


def _shown_months(facts: Facts, runway: HouseholdRunway) -> int:
    """Choose whole years, somewhat beyond the months in which money runs out."""
    company = facts.headline.cash_out if _is_beside(facts, runway.household) else None
    if runway.cash_out_month is None:
        return MONTHS
    later = months_between(runway.household.start, company) + 1 if company else 0
    last = max(runway.cash_out_month, later)
    return min(math.ceil((last + _AFTER) / _YEAR) * _YEAR, MONTHS)
