"""What the chart of the household shows: savings, the company's cash and what happens, as rows."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from venture.founder import MONTHS, Due, HouseholdRunway, Spread, money_dates
from venture.model import months_between
from venture.plan import money, month_name
from venture.ui.cash_marks import NARROW, NO_LANE, WIDE, label_lanes
from venture.ui.chart_parts import on_day
from venture.ui.founder.joined import Company

_KINDS = {
    "decision": "decision",
    "out": "out",
    "severance": "ends",
    "benefits": "ends",
    "cover": "ends",
    "income": "ends",
    "company": "pays",
}
"""How what is due is drawn, by the beginning of its id."""
_NOT_DRAWN = ("benefits-claim",)
_ORDER = ("out", "decision", "company out", "pays", "ends", "today")
"""Which labels get their place first."""

_SHORTEST, _AFTER = 12, 6
_DAYS = 365.25 / 12


@dataclass(frozen=True)
class Drawn:
    """What the chart is drawn from.

    Attributes:
        runway: the household, counted.
        company: the plan of the open idea; None to leave it out.
        spread: where some values are ranges.
        today: the day of today.
    """

    runway: HouseholdRunway
    company: Company | None
    spread: Spread | None
    today: date

    @property
    def months(self) -> int:
        """How many months are shown: somewhat beyond the day on which money runs out."""
        out, company = self.runway.cash_out_month, self.company and self.company.runs_out
        if out is None:
            return MONTHS
        last = max(out, self.months_until(company) if company else 0)
        years = math.ceil((last + _AFTER) / _SHORTEST)
        return min(years * _SHORTEST, MONTHS)

    def day_of(self, month: int) -> date:
        """The last day of a month, counted from 1; 0 is the day before the first."""
        return self.runway.household.month(month + 1) - timedelta(days=1)

    def months_until(self, day: date) -> int:
        """Number the month of a day, the household's first one 1."""
        return months_between(self.runway.household.start, day) + 1

    def empty_on(self) -> date:
        """The day on which the line of savings falls below what may not be touched."""
        month = self.runway.cash_out_month
        assert month is not None
        first, last = self.day_of(month - 1), self.day_of(month)
        before, after = self.savings_on(first), self.savings_on(last)
        above = max(0.0, before - self.runway.household.inputs["reserve"])
        share = above / (before - after) if before > after else 0.0
        return first + min(share, 1.0) * (last - first)

    def savings_on(self, day: date) -> float:
        """Read the savings on a day off the line between two month ends."""
        days = [self.day_of(month).toordinal() for month in range(MONTHS + 1)]
        savings = [self.runway.household.inputs["savings"], *self.runway.cash.tolist()]
        return float(np.interp(day.toordinal(), days, savings))


def runway_finding(drawn: Drawn) -> str:
    """Say in a few words what the chart shows."""
    runway, company = drawn.runway, drawn.company
    first, last = drawn.spread.runs_out if drawn.spread else (None, None)
    if first != last and first is not None:
        end = f"to {month_name(last)}" if last else "or later, or never"
        said = f"Savings run out {month_name(first)} {end}"
    elif runway.runs_out:
        said = f"Savings run out in {runway.runs_out:%B %Y}"
    else:
        low = int(np.argmin(runway.cash))
        amount = money(float(runway.cash[low]), runway.household.currency, short=True)
        said = f"Savings last; lowest {amount} in {month_name(runway.household.month(low + 1))}"
    if company is None:
        return said
    if company.runs_out is None:
        return f"{said}\nThe company's cash lasts"
    return f"{said}\nThe company's cash runs out {month_name(company.runs_out)}"


def runway_rows(drawn: Drawn) -> pd.DataFrame:
    """Give the data of the chart.

    Returns:
        A row for each point of a line, each phase, each mark and the title: what it is, its day,
        the amount, the label, the lanes of the label, and what a pointer is told.
    """
    events = list(_events(drawn))
    places = [((event.day - drawn.day_of(0)).days / _DAYS, event.label) for event in events]
    scale = drawn.months / MONTHS
    wide, narrow = (label_lanes(places, w * scale, drawn.months) for w in (WIDE, NARROW))
    marked = [
        _row(event.kind, event.day, event.amount, event.label)
        | {"left": month >= drawn.months / 2, "wide": at, "narrow": there}
        for event, (month, _), at, there in zip(events, places, wide, narrow, strict=True)
    ]
    title = _row("title", drawn.day_of(0), 0.0, runway_finding(drawn))
    title |= {"wide": max(wide) + 1, "narrow": max(narrow) + 1}
    return pd.DataFrame([*_points(drawn), *_phases(drawn), *_reserve(drawn), *marked, title])


@dataclass(frozen=True)
class _Event:
    """Something that happens: a kind of mark, its place, and what stands beside it."""

    kind: str
    day: date
    amount: float
    label: str


def _events(drawn: Drawn) -> Iterator[_Event]:
    """List what happens within the months shown, the most important first."""
    first, last = drawn.day_of(0), drawn.day_of(drawn.months)
    for event in sorted(_all_events(drawn), key=lambda event: _ORDER.index(event.kind)):
        if first <= event.day <= last:
            yield event


def _all_events(drawn: Drawn) -> Iterator[_Event]:
    for due in money_dates(drawn.runway):
        if kind := _KINDS.get(due.id.partition("-")[0] if due.id not in _NOT_DRAWN else ""):
            day = drawn.empty_on() if kind == "out" else due.day
            yield _Event(kind, day, drawn.savings_on(day), _label(due))
    yield from _company_out(drawn)
    today = max(drawn.today, drawn.day_of(0))
    yield _Event("today", today, drawn.savings_on(today), _today(drawn))


def _company_out(drawn: Drawn) -> Iterator[_Event]:
    company = drawn.company
    out = company.runs_out if company else None
    if company is None or out is None:
        return
    month, label = drawn.months_until(out), f"Company's cash out {month_name(out)}"
    if 1 <= month <= MONTHS:
        yield _Event("company out", drawn.day_of(month), float(company.cash[month - 1]), label)


def _today(drawn: Drawn) -> str:
    return "Today" if drawn.today >= drawn.day_of(0) else "Start"


def _label(due: Due) -> str:
    if due.id == "decision-date":
        return f"Decide by {due.day.day} {month_name(due.day)}"
    if due.id == "out-of-money":
        return f"Savings run out {month_name(due.day)}"
    return due.what


def _points(drawn: Drawn) -> Iterator[dict[str, Any]]:
    savings = [drawn.runway.household.inputs["savings"], *drawn.runway.cash.tolist()]
    company = (
        [math.nan, *drawn.company.cash.tolist()] if drawn.company else [math.nan] * len(savings)
    )
    for month in range(drawn.months + 1):
        day = drawn.day_of(month)
        told = {"then": None if math.isnan(company[month]) else company[month]}
        yield _row("savings", day, savings[month]) | told
        if told["then"] is not None:
            yield _row("company", day, company[month])
        if drawn.spread and month:
            low, high = drawn.spread.low[month - 1], drawn.spread.high[month - 1]
            yield _row("band", day, float(low)) | {"high": float(high)}
    yield _row("savings name", drawn.day_of(drawn.months), savings[drawn.months], "Your savings")
    if drawn.company:
        known = [m for m in range(drawn.months + 1) if not math.isnan(company[m])]
        if known:
            yield _row("company name", drawn.day_of(known[-1]), company[known[-1]], "Company")


def _phases(drawn: Drawn) -> Iterator[dict[str, Any]]:
    """Give the months of each phase of living costs; one that never comes is left out.

    An emergency from the last month that can be seen is none.
    """
    inputs = drawn.runway.household.inputs
    end = drawn.months + 1
    emergency = int(inputs["emergency_month"])
    emergency = end if emergency == MONTHS else min(emergency, end)
    lean = min(int(inputs["lean_month"]), emergency)
    for label, shade, first, after in (
        ("Now", 0.0, 1, lean),
        ("Lean", 0.08, lean, emergency),
        ("Emergency", 0.17, emergency, end),
    ):
        if first < after:
            days = {"until": on_day(drawn.day_of(after - 1)), "shade": shade}
            room = (after - first) * MONTHS / drawn.months
            lanes = {
                chart: 0 if (len(label) + 2) * letter <= room else NO_LANE
                for chart, letter in (("wide", WIDE), ("narrow", NARROW))
            }
            yield _row("phase", drawn.day_of(first - 1), 0.0, label) | days | lanes


def _reserve(drawn: Drawn) -> Iterator[dict[str, Any]]:
    reserve = drawn.runway.household.inputs["reserve"]
    if reserve:
        yield _row("reserve", drawn.day_of(0), reserve, "Not to be touched")


def _row(what: str, day: date, amount: float, label: str = "") -> dict[str, Any]:
    lanes = {"left": False, "wide": NO_LANE, "narrow": NO_LANE}
    empty = {"then": None, "high": None, "until": None, "shade": 0.0}
    return {"what": what, "day": on_day(day), "amount": amount, "label": label, **lanes, **empty}


def runway_table(drawn: Drawn) -> pd.DataFrame:
    """Give what the chart shows as a table, a row for each month."""
    household = drawn.runway.household
    months = [household.month(month) for month in range(1, MONTHS + 1)]
    table: dict[str, Any] = {
        "Month": months,
        f"Savings at month end ({household.currency})": drawn.runway.cash.round(2),
    }
    if drawn.spread:
        table["5 % lie below"] = drawn.spread.low.round(2)
        table["95 % lie below"] = drawn.spread.high.round(2)
    if drawn.company:
        table[f"Company's cash ({drawn.company.currency})"] = drawn.company.cash.round(2)
    happened: dict[date, list[str]] = {}
    for due in money_dates(drawn.runway):
        happened.setdefault(due.day.replace(day=1), []).append(due.what)
    events = ["; ".join(happened.get(day, [])) for day in months]
    return pd.DataFrame({**table, "Events": events})
