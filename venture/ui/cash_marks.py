"""What the cash chart shows: cash by month, and what happens to it, as rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from venture.model import months_between
from venture.plan import MONTHS, Plan, Result, headline, money, month_name

_MOST_LABELS = 14
_LANES = 5

WIDE, NARROW = 0.5, 1.4
"""Months of 60 that a letter covers on a chart as wide as on a desk, and as on a phone."""

NO_LANE = -1
"""The lane of what has no label."""


@dataclass(frozen=True)
class Mark:
    """Something that happens in a month.

    Attributes:
        kind: "out", "even", "milestone", "funding", "hire" or "today".
        month: counted from 1; 0 is the month before the plan starts.
        label: what stands beside it.
    """

    kind: str
    month: int
    label: str


def cash_rows(result: Result, other: Result | None, other_name: str, finding: str) -> pd.DataFrame:
    """Give the data of the cash chart.

    Args:
        result: the plan, evaluated.
        other: the version it is compared with.
        other_name: what that is called.
        finding: the chart's title.

    Returns:
        A row for each point and each mark: what it is, month, amount, the other version's amount
        of that month, label, whether the label stands left of its month, and its lane on a wide
        and on a narrow chart.
    """
    now, then = _points(result), _points(other) if other else {}
    marks = cash_marks(result)
    wide, narrow = (label_lanes(_places(marks), letter) for letter in (WIDE, NARROW))
    points = list(now.items())
    labelled = [
        (mark.kind, *points[mark.month], mark.label, mark.month >= MONTHS / 2, *lanes)
        for mark, *lanes in zip(marks, wide, narrow, strict=True)
    ]
    title = ("title", *points[0], finding, False, max(wide) + 1, max(narrow) + 1)
    end = list(then.items())[-1:]
    rows = [
        *(("cash", *point, "", False, NO_LANE, NO_LANE) for point in now.items()),
        *(("other", *point, "", False, NO_LANE, NO_LANE) for point in then.items()),
        *(("other name", *point, other_name, False, NO_LANE, NO_LANE) for point in end),
        *labelled,
        title,
    ]
    what, month, amount, *others = zip(*rows, strict=True)
    columns = dict(zip(("label", "left", "wide", "narrow"), others, strict=True))
    known = {"then": [then.get(day) for day in month], **columns}
    return pd.DataFrame({"what": what, "month": np.array(month), "amount": amount, **known})


def cash_table(result: Result, other: Result | None, other_name: str) -> pd.DataFrame:
    """Give what the chart shows as a table, a row for each month end, the opening balance first."""
    months = [result.plan.month(month) for month in range(MONTHS + 1)]
    cash = result["cash"][:, 0, 0]
    table = pd.DataFrame({"Month": months, f"Cash ({result.plan.currency})": cash.round(2)})
    if other is not None:
        then = _by_month(other)
        table[f"{other_name} ({other.plan.currency})"] = [then.get(day) for day in months]
    happened: dict[date, list[str]] = {}
    for mark in cash_marks(result):
        happened.setdefault(result.plan.month(mark.month), []).append(mark.label)
    return table.assign(Events=["; ".join(happened.get(day, [])) for day in months])


def cash_marks(result: Result) -> list[Mark]:
    """List what happens to cash, the most important first: end, turn, milestones, money, people."""
    return [
        *_turning_points(result),
        *_milestones(result),
        *_funding(result.plan),
        *_hires(result.plan),
        _now(result.plan, date.today()),
    ][:_MOST_LABELS]


def _turning_points(result: Result) -> Iterator[Mark]:
    found = headline(result)
    if found.cash_out_month is not None and found.cash_out is not None:
        yield Mark("out", found.cash_out_month, f"Cash out {month_name(found.cash_out)}")
    if found.break_even_month is not None and found.break_even is not None:
        yield Mark("even", found.break_even_month, f"Break-even {month_name(found.break_even)}")


def _milestones(result: Result) -> Iterator[Mark]:
    for reached in result.milestones():
        if reached.month is not None:
            yield Mark("milestone", reached.month, reached.milestone.name)


def _funding(plan: Plan) -> Iterator[Mark]:
    for row in plan.tables["funding"]:
        amount = float(row.values["amount"])
        if amount:
            label = f"{row.name} +{money(amount, plan.currency, short=True)}"
            yield Mark("funding", int(row.values["month"]), label)


def _hires(plan: Plan) -> Iterator[Mark]:
    for row in plan.tables["roles"]:
        people, start = float(row.values["people"]), int(row.values["start_month"])
        if people and start > 1:
            yield Mark("hire", start, f"{row.name} × {people:g}" if people > 1 else row.name)


def _now(plan: Plan, today: date) -> Mark:
    """Today where it lies within the plan, else the plan's start."""
    months = months_between(plan.start, today) + 1
    return Mark("today", months, "Today") if 0 <= months <= MONTHS else Mark("today", 1, "Start")


def _points(result: Result) -> dict[np.datetime64, float]:
    """Give cash by month, the opening balance first."""
    opening = np.datetime64(result.plan.start, "M") - 1
    months = (opening + np.arange(MONTHS + 1)).astype("datetime64[s]")
    return dict(zip(months, result["cash"][:, 0, 0].tolist(), strict=True))


def _by_month(result: Result) -> dict[date, float]:
    cash = result["cash"][:, 0, 0].tolist()
    return {result.plan.month(month): amount for month, amount in enumerate(cash)}


def _places(marks: Sequence[Mark]) -> list[tuple[float, str]]:
    return [(mark.month, mark.label) for mark in marks]


def label_lanes(
    places: Sequence[tuple[float, str]], months_a_letter: float, months: int = MONTHS
) -> list[int]:
    """Give each label a lane above a chart in which it covers no other.

    Args:
        places: the month and the label of each, the most important first.
        months_a_letter: how many months of the chart a letter covers.
        months: how many the chart shows; a label in its second half stands left of its month.

    Returns:
        Counted from 0, the lowest; -1 where there is no room.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(_LANES)]
    lanes = []
    for month, label in places:
        width = (len(label) + 2) * months_a_letter
        start = month if month < months / 2 else month - width
        end = start + width
        free = [
            lane
            for lane, spans in enumerate(taken)
            if all(end <= first or start >= last for first, last in spans)
        ]
        lane = free[0] if free else NO_LANE
        if free:
            taken[lane].append((start, end))
        lanes.append(lane)
    return lanes
