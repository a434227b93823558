"""Savings with each job, founding as planned and founding that fails, month by month."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.founder import HouseholdRunway, JobWay
from venture.plan import currency_symbol, month_name
from venture.ui.chart_parts import amount_text, apart, on_day, only, pointer, specification
from venture.ui.charts import COLOURS, GREY
from venture.ui.founder.job_words import Compared, finding
from venture.ui.founder.offer_words import way_name
from venture.ui.founder.runway_chart import reserve_line

FOUNDING = {"planned": ("As planned", "cash"), "failed": ("If it fails", "failed_cash")}
"""What each line of founding is called, and the line of the household that it draws."""
JOB = "With a job"
_TITLES = (JOB, *(name for name, _ in FOUNDING.values()))
"""What a pointer is told the amounts of."""

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
_COLOURS = {
    "job": GREY,
    "planned": COLOURS["funding"],
    "failed": COLOURS["out"],
    "decision": COLOURS["hire"],
}
_DASHES = {"job": [6, 4], "planned": [1, 0], "failed": [2, 3]}
_HEIGHT = 320
_LABEL_GAP = 0.065
_LONGEST_NAME = 22
_STRIP_WIDTH = 14

_Lines = dict[str, tuple[str, list[float]]]


def job_chart(runway: HouseholdRunway, seen: Compared, ways: Sequence[JobWay]) -> None:
    """Draw the lines to the end of the months compared, with the day to look for a job.

    Args:
        runway: the household's money.
        seen: the job that is looked at closely, and founding.
        ways: every job, that one among them.
    """
    symbol = currency_symbol(runway.household.currency)
    st.vega_lite_chart(
        pd.DataFrame(job_rows(runway, seen, ways)),
        job_spec(symbol),
        key="founder_job_chart",
        alt=f"Savings by month on {len(ways) + len(FOUNDING)} ways. {finding(seen)}.",
    )


def job_rows(
    runway: HouseholdRunway, seen: Compared, ways: Sequence[JobWay]
) -> list[dict[str, Any]]:
    """Give the data of the chart.

    Returns:
        A row for each point, each name of a line, the reserve and the day to look for a job: what
        it is, of which line, its day, the amount, the label, and what a pointer is told.
    """
    lines = _lines(runway, seen, ways)
    days = [on_day(runway.household.month(month + 1)) for month in range(seen.both.months + 1)]
    rows = [
        _row(_kind(line), day, amount) | {"line": line}
        for line, (_, amounts) in lines.items()
        for day, amount in zip(days, amounts, strict=True)
    ]
    for month, day in enumerate(days):
        rows.append(
            _row("pointer", day, 0.0, _month_end(runway, month)) | _told(seen, lines, month)
        )
    everything = [amount for _, amounts in lines.values() for amount in amounts]
    gap = _LABEL_GAP * (max(0.0, *everything) - min(0.0, *everything))
    ends = {line: amounts[-1] for line, (_, amounts) in lines.items()}
    for line, height in apart(ends, gap).items():
        rows.append(_row(f"{_kind(line)} name", days[-1], height, lines[line][0]))
    reserve = runway.household.inputs["reserve"]
    if reserve:
        rows.append(_row("reserve", days[0], reserve, "Not to be touched"))
    return [*rows, *_decision(runway, seen)]


def _lines(runway: HouseholdRunway, seen: Compared, ways: Sequence[JobWay]) -> _Lines:
    """Give the name and the savings of each line; jobs not looked at closely by their place."""
    opening = runway.household.inputs["savings"]
    found: _Lines = {}
    for place, way in enumerate(ways):
        closely = way.offer == seen.offer
        name = _short(way_name(way)) if len(ways) > 1 else JOB
        found["job" if closely else f"other {place}"] = (name, [opening, *way.savings.tolist()])
    for line, (name, figures) in FOUNDING.items():
        savings = runway.figures(figures)[: seen.both.months].tolist()
        found[line] = (name, [opening, *savings])
    return found


def _kind(line: str) -> str:
    return line.split()[0]


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _told(seen: Compared, lines: _Lines, month: int) -> dict[str, str]:
    """Say what each line is at on a month end: those of founding, and the job looked at closely."""
    return {
        title: seen.exact(lines[line][1][month])
        for line, title in zip(("job", *FOUNDING), _TITLES, strict=True)
    }


def _decision(runway: HouseholdRunway, seen: Compared) -> list[dict[str, Any]]:
    day = seen.both.gives_up
    start = runway.household.start
    if day is None or day < start:
        return []
    into = (day - start).days / ((runway.household.month(seen.both.months + 1) - start).days)
    label = f"Look for a job from {day.day} {month_name(day)}"
    return [_row("decision", on_day(day), 0.0, label) | {"left": into > 0.5}]


def job_table(runway: HouseholdRunway, ways: Sequence[JobWay], months: int) -> pd.DataFrame:
    """Give what the chart shows as a table, a row for each month end."""
    currency = runway.household.currency
    names = [way_name(way) for way in ways] if len(ways) > 1 else [JOB]
    columns = {
        f"{name} ({currency})": way.savings[:months].round(2)
        for name, way in zip(_told_apart(names), ways, strict=True)
    }
    columns |= {
        f"{name} ({currency})": runway.figures(line)[:months].round(2)
        for name, line in FOUNDING.values()
    }
    days = [runway.household.month(month) for month in range(1, months + 1)]
    return pd.DataFrame({"Month": days, **columns})


def _told_apart(names: Sequence[str]) -> list[str]:
    """Number names that are there before, so that each has a column of its own."""
    taken = [name for name, _ in FOUNDING.values()]
    found = []
    for name in names:
        same = sum(other.casefold() == name.casefold() for other in taken)
        taken.append(name)
        found.append(f"{name} {same + 1}" if same else name)
    return found


def _month_end(runway: HouseholdRunway, month: int) -> str:
    return f"End of {month_name(runway.household.month(month))}" if month else "At the start"


def _row(what: str, day: str, amount: float, label: str = "") -> dict[str, Any]:
    told = dict.fromkeys(_TITLES, "")
    row = {"what": what, "line": "", "day": day, "amount": amount, "label": label, "left": False}
    return row | told


@lru_cache
def job_spec(symbol: str) -> dict[str, Any]:
    """Build the chart; its data is that of `job_rows`.

    Args:
        symbol: of the currency, written before amounts.
    """
    x = alt.X("day:T").axis(format="%b %Y", title=None, grid=False, labelOverlap=True)
    y = alt.Y("amount:Q").axis(title=None, labelExpr=amount_text(symbol), tickCount=6)
    chart = alt.layer(
        only("pointer").mark_rule(color=GREY, strokeWidth=0.6).encode(y=alt.datum(0)),
        *reserve_line(y),
        *_looking(x),
        _others().encode(x, y),
        *(_line(line).encode(x, y) for line in _COLOURS if line != "decision"),
        *(_name(line).encode(x, y) for line in _COLOURS if line != "decision"),
        _other_names().encode(x, y),
        _pointer(x),
    ).properties(height=_HEIGHT)
    return specification(chart)


def _line(line: str) -> Any:
    return only(line).mark_line(color=_COLOURS[line], strokeDash=_DASHES[line], strokeWidth=2.5)


def _others() -> Any:
    """Draw the jobs that are not looked at closely, each as a thin line of its own."""
    return only("other").mark_line(color=GREY, strokeWidth=1).encode(detail="line:N")


def _other_names() -> Any:
    return (
        only("other name")
        .mark_text(color=GREY, dx=6, align="left", fontSize=11)
        .encode(text="label:N")
    )


def _name(line: str) -> Any:
    return (
        only(f"{line} name")
        .mark_text(color=_COLOURS[line], dx=6, align="left", fontSize=12, fontWeight="bold")
        .encode(text="label:N")
    )


def _looking(x: alt.X) -> tuple[Any, Any]:
    """Mark the day on which one would begin to look for a job, with its label above the chart."""
    rule = only("decision").mark_rule(color=_COLOURS["decision"], opacity=0.6).encode(x)
    named = (
        only("decision")
        .mark_text(
            align={"expr": "datum.left ? 'right' : 'left'"},
            color=_COLOURS["decision"],
            fontSize=12,
        )
        .encode(x, y=alt.value(-8), text="label:N")
    )
    return rule, named


def _pointer(x: alt.X) -> Any:
    """Show the exact amounts of the month under the pointer: it is over one of these strips."""
    told = [alt.Tooltip(f"{title}:N", title=title) for title in _TITLES]
    return pointer(only("pointer"), x, alt.Tooltip("label:N", title="When"), *told)
