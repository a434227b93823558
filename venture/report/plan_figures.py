"""The figures of the plan in a report: by year, as charts, and in a sentence."""

from __future__ import annotations

import math

import numpy as np

from venture.model import Array
from venture.plan import MODEL, MONTHS, NOTE, PRICED_ROUND, SAFE, money, month_name
from venture.report.blocks import ColumnChart, Grid, LineChart, Mark, Series
from venture.report.facts import NOT_FOR, Facts
from venture.report.typesetting import isolated

KEY_LINES = ("revenue", "paying_customers", "gross_margin", "net_income", "cash")
"""The lines that sum a plan up, by year."""

_LABELS = {
    "paying_customers": "Paying customers, at year end",
    "cash_at_start": "Cash, at year start",
    "profit_in_cash_flow": "Net income",
    "cash": "Cash, at year end",
}
"""What lines are called over a year whose own names speak of a month."""

_STRONG = frozenset(
    (
        "revenue",
        "gross_profit",
        "operating_costs",
        "ebitda",
        "net_income",
        "cash_from_operations",
        "net_cash_flow",
        "cash",
        "total_assets",
        "total_liabilities",
        "total_equity",
        "liabilities_and_equity",
    )
)
_YEAR = 12  # months
_MOST_PARTS = 5
_MOST_MARKS = 7


def plan_words(facts: Facts) -> str:
    """Say how long cash lasts, and what it takes; empty without a plan."""
    if not facts.has_plan:
        return ""
    found = facts.headline
    even = found.break_even
    if found.cash_out is None:
        month = facts.dossier.plan.month(found.lowest_cash_month)
        low = f"Cash is lowest at {facts.short(found.lowest_cash)} in {month:%B %Y}"
        if even is None:
            return f"Cash lasts {MONTHS} months without break-even within them. {low}."
        return f"Cash lasts. Revenue covers all costs from {even:%B %Y} on. {low}."
    text = (
        f"Cash runs out in {found.cash_out:%B %Y}, month {found.cash_out_month}, unless "
        f"{money(math.ceil(found.missing), facts.currency)} more comes in"
    )
    if even is None:
        return f"{text}. The plan does not break even within {MONTHS} months."
    return f"{text}. Revenue covers all costs from {even:%B %Y} on."


def need_words(facts: Facts) -> str:
    """Say how much the plan takes from outside, and how much it would need without any."""
    raised = float(facts.result["cash_raised"][1:].sum())
    peak = facts.result.final("peak_funding_need")
    if not raised:
        lack = f"at its deepest it lacks {facts.short(peak)}" if peak > 0 else "it lacks none"
        return f"The plan counts on no money from outside; {lack}."
    without = f"it would lack {facts.short(peak)} at its deepest" if peak > 0 else "cash lasts too"
    return f"The plan counts on {facts.short(raised)} from outside; without any, {without}."


def asked_of_plan(facts: Facts, *, of_investors: bool = False) -> tuple[str, ...]:
    """List the money from outside that the plan counts on, the first to come first.

    Args:
        facts: of the idea.
        of_investors: leave out what owners, grants and founder loans bring.
    """
    plan = facts.dossier.plan
    rows = [row for row in plan.tables["funding"] if row.values["amount"]]
    if of_investors:
        rows = [row for row in rows if row.values["kind"] in (PRICED_ROUND, SAFE, NOTE)]
    return tuple(
        f"{isolated(row.name)}: {facts.short(float(row.values['amount']))} in "
        f"{plan.month(int(row.values['month'])):%B %Y} ({_kind(str(row.values['kind']))})"
        for row in sorted(rows, key=lambda row: float(row.values["month"]))
    )


def key_figures(facts: Facts) -> Grid:
    """Lay out what sums the plan up, by year."""
    rows = tuple((_label(line), *_by_year(facts, line)) for line in KEY_LINES)
    return _by_years(facts, rows)


def statement(facts: Facts, section: str) -> Grid:
    """Lay out a statement by year; rows that are zero in every year are left out."""
    shown = [
        compiled.line.name
        for compiled in MODEL.sections()[section]
        if np.abs(facts.result.by_period(compiled.line.name, "year")).max() >= 0.5
    ]
    rows = tuple((_label(line), *_by_year(facts, line)) for line in shown)
    strong = tuple(place for place, line in enumerate(shown) if line in _STRONG)
    return _by_years(facts, rows, strong)


def headcount(facts: Facts) -> Grid | None:
    """Lay out the people of each role at the end of each year; None where nobody is paid."""
    people = facts.result["role_people"]
    if not people.any():
        return None
    ends = [period.last for period in facts.dossier.plan.periods("year")]
    roles = [row.name for row in facts.dossier.plan.tables["roles"]]
    rows = [
        (name, *(_people(people[end, place, 0]) for end in ends))
        for place, name in enumerate(roles)
        if people[:, place].any()
    ]
    total = facts.result["headcount"]
    rows.append(("All", *(_people(total[end, 0, 0]) for end in ends)))
    return _by_years(facts, tuple(rows), (len(rows) - 1,), "People")


def cash_chart(facts: Facts) -> LineChart:
    """Draw cash by month, with and without money from outside, and what happens to it."""
    plan, found = facts.dossier.plan, facts.headline
    cash = tuple(facts.result["cash"][:, 0, 0].tolist())
    without = tuple(facts.result["cash_without_funding"][:, 0, 0].tolist())
    other = (Series("without money from outside", without),) if without != cash else ()
    if found.cash_out:
        title = f"Cash runs out in {found.cash_out:%B %Y}"
    else:
        month = plan.month(found.lowest_cash_month)
        title = f"Cash lasts; lowest {facts.short(found.lowest_cash)} in {month:%b %Y}"
    return LineChart(
        title=f"{title}. Cash at month end",
        months=tuple(plan.month(month) for month in range(MONTHS + 1)),
        ticks=tuple(range(0, MONTHS + 1, 12)),
        lines=(Series("cash", cash), *other),
        marks=_marks(facts),
        unit=facts.currency,
    )


def revenue_chart(facts: Facts) -> ColumnChart:
    """Draw revenue by year and stream."""
    streams = facts.result.by_period("stream_revenue", "year")[:, :, 0]
    names = [row.name for row in facts.dossier.plan.tables["streams"]]
    parts = {f"{name}\0{place}": streams[:, place] for place, name in enumerate(names)}
    services = facts.result.by_period("services_revenue", "year")[:, 0, 0]
    if services.any():
        parts["Work by the day"] = services
    total = facts.result.by_period("revenue", "year")[:, 0, 0]
    largest = int(np.argmax(total))
    year = facts.dossier.plan.periods("year")[largest].label
    title = f"Revenue by stream: {facts.short(float(total[largest]))} in {year}"
    return _columns(facts, title, parts, facts.currency)


def cost_chart(facts: Facts) -> ColumnChart:
    """Draw costs by year and by what they are for."""
    lines = ("cost_of_revenue", "product_costs", "sales_costs", "marketing_costs", "general_costs")
    parts = {_label(line): facts.result.by_period(line, "year")[:, 0, 0] for line in lines}
    total = np.sum(list(parts.values()), axis=0)
    largest = int(np.argmax(total))
    year = facts.dossier.plan.periods("year")[largest].label
    title = f"Costs: {facts.short(float(total[largest]))} in {year}"
    return _columns(facts, title, parts, facts.currency)


def part_years(facts: Facts) -> str:
    """Say which years have fewer than twelve months in the plan; empty where none has."""
    short = [f"{year} has {months}" for year, months in _years(facts) if months < _YEAR]
    return f"Months in the plan: {', '.join(short)}, the other years 12." if short else ""


def _years(facts: Facts) -> list[tuple[str, int]]:
    """Name the years of the plan, each with how many of its months are planned."""
    return [(one.label, one.last - one.first + 1) for one in facts.dossier.plan.periods("year")]


def _columns(facts: Facts, title: str, parts: dict[str, Array], unit: str) -> ColumnChart:
    """Put the smallest parts together, so that each shade means one thing."""
    parts = {name: values for name, values in parts.items() if np.abs(values).any()}
    order = sorted(parts, key=lambda name: -float(np.abs(parts[name]).sum()))
    kept = order if len(order) <= _MOST_PARTS else order[: _MOST_PARTS - 1]
    series = [
        Series(name.split("\0")[0], tuple(values.tolist()))
        for name, values in parts.items()
        if name in kept
    ]
    rest = [parts[name] for name in order if name not in kept]
    if rest:
        series.append(Series(f"{len(rest)} others", tuple(np.sum(rest, axis=0).tolist())))
    # A year that is short in the plan says so, or it looks like a fall.
    labels = tuple(
        year if months == _YEAR else f"{year} ({months} mo.)" for year, months in _years(facts)
    )
    return ColumnChart(title, labels, tuple(series), unit)


def _marks(facts: Facts) -> tuple[Mark, ...]:
    plan, found = facts.dossier.plan, facts.headline
    marks = []
    if found.cash_out_month and found.cash_out:
        marks.append(Mark(found.cash_out_month, f"Cash out {month_name(found.cash_out)}", "out"))
    if found.break_even_month and found.break_even:
        marks.append(
            Mark(found.break_even_month, f"Break-even {month_name(found.break_even)}", "even")
        )
    rows = [row for row in plan.tables["funding"] if row.values["amount"]]
    for row in sorted(rows, key=lambda row: -float(row.values["amount"])):
        label = f"{isolated(row.name)} {facts.short(float(row.values['amount']))}"
        marks.append(Mark(int(row.values["month"]), label, "money"))
    return tuple(marks[:_MOST_MARKS])


def _by_years(
    facts: Facts, rows: tuple[tuple[str, ...], ...], strong: tuple[int, ...] = (), of: str = ""
) -> Grid:
    years = tuple(year for year, _ in _years(facts))
    headings = (of or facts.currency, *years)
    return Grid(headings, rows, (2.4, *(1.0 for _ in years)), numbers=1, strong=strong)


def _by_year(facts: Facts, line: str) -> tuple[str, ...]:
    figures = facts.result.by_period(line, "year")[:, 0, 0]
    unit = MODEL.line(line).line.unit
    return tuple(_figure(float(value), unit) for value in figures)


def _kind(kind: str) -> str:
    return kind if kind == SAFE else kind.lower()


def _figure(value: float, unit: str) -> str:
    """Write a figure as the statements do: whole units, shares in per cent."""
    if math.isnan(value):
        return NOT_FOR
    if unit == "rate":
        return f"{value * 100:.1f} %"
    return f"{value:,.0f}" if abs(value) >= 0.5 else "0"


def _label(line: str) -> str:
    return _LABELS.get(line, MODEL.line(line).line.label)


def _people(count: float) -> str:
    return f"{count:,.1f}".removesuffix(".0")
