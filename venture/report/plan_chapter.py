"""The chapters about the plan: what it comes to, its statements, and what it assumes."""

from __future__ import annotations

from venture.model import Input, Value
from venture.plan import Driver, Plan, Setting, drivers, in_words
from venture.report.blocks import Block, Chapter, Grid, Heading, Words
from venture.report.facts import NOT_FOR, Facts, counted, source_of
from venture.report.plan_figures import (
    cash_chart,
    cost_chart,
    headcount,
    key_figures,
    need_words,
    part_years,
    plan_words,
    revenue_chart,
    statement,
)

_MOST_ASSUMPTIONS = 120
_COUNTED, _FEW = ("customers", "units", "people"), 10
_LEAST = 0.5  # of the currency: less is written as zero
_STATEMENTS = ("Profit and loss", "Cash flow", "Balance sheet")


def plan_chapter(facts: Facts) -> Chapter | None:
    """Write what the plan comes to; None without a plan."""
    if not facts.has_plan:
        return None
    blocks: list[Block] = [
        Words(f"{plan_words(facts)} {need_words(facts)}"),
        cash_chart(facts),
        key_figures(facts),
        Words(f"{agrees_words(facts)} {part_years(facts)}".strip(), quiet=True),
        revenue_chart(facts),
        cost_chart(facts),
        *_moves_most(facts),
    ]
    return Chapter("The plan", tuple(blocks), own_page=True)


def statements_chapter(facts: Facts) -> Chapter | None:
    """Write profit and loss, cash flow and balance sheet by year; None without a plan."""
    if not facts.has_plan:
        return None
    blocks: list[Block] = []
    for section in _STATEMENTS:
        blocks += [Heading(section), statement(facts, section)]
    people = headcount(facts)
    if people:
        blocks += [Heading("People, at the end of each year"), people]
    note = f"Rows that are zero in every year are left out. {part_years(facts)}".strip()
    return Chapter("Statements by year", (*blocks, Words(note, quiet=True)), own_page=True)


def assumptions_chapter(facts: Facts) -> Chapter | None:
    """List every value that the plan uses, with where it comes from; None without a plan."""
    if not facts.has_plan:
        return None
    plan = facts.dossier.plan
    used = list(plan.used_settings().values())
    groups: dict[str, list[Setting]] = {}
    for one in used:
        if one.value or source_of(plan, one):
            groups.setdefault(one.row.id if one.row else one.key, []).append(one)
    rows = tuple(_assumption(plan, group) for group in list(groups.values())[:_MOST_ASSUMPTIONS])
    more = len(groups) - len(rows)
    note = f"And {more:,} more in the workbook. " if more > 0 else ""
    sourced = sum(bool(source_of(plan, one)) for one in used)
    text = (
        f"Of {counted(len(used), 'value')} that the plan uses {sourced:,} name a source; the "
        f"others are the founders' own. Zeros without a source are left out. {note}"
    )
    table = Grid(("Value", "Set to", "Source"), rows, (2.2, 3.6, 2.6))
    return Chapter("Assumptions", (Words(text.strip()), table))


def agrees_words(facts: Facts) -> str:
    """Say what the figures agree with, and whether the plan's own checks hold."""
    failing = [check.label for check in facts.result.checks if not check.holds]
    if failing:
        return f"Careful: {', '.join(failing)} fails, so these figures are not to be relied on."
    return (
        "Every figure agrees with the workbook of this plan, in which it is a formula. "
        f"All {len(facts.result.checks)} checks of the plan hold."
    )


def _moves_most(facts: Facts) -> tuple[Block, ...]:
    found = [one for one in drivers(facts.dossier.plan) if one.strength >= _LEAST]
    if not found:
        return ()
    rows = tuple(_driver(facts, one) for one in found)
    month = facts.headline.cash_out
    when = f"in {month:%B %Y}" if month else "at the end of the plan"
    headings = ("Value", "Now", "Lower", "Cash then", "Higher", "Cash then")
    note = f"{_moved_by(found)}, one at a time, and the change of cash {when}."
    table = Grid(headings, rows, (3, 1.4, 1.4, 1.3, 1.4, 1.3), numbers=1)
    return (Heading("What moves cash most"), table, Words(note, quiet=True))


def _moved_by(found: list[Driver]) -> str:
    """Say how far the values are moved."""
    known = sum(one.over is not None for one in found)
    if not known:
        return "Each value a tenth lower and higher"
    over = "Each value over the range that is known of it"
    return over if known == len(found) else f"{over}, or else a tenth lower and higher"


def _driver(facts: Facts, one: Driver) -> tuple[str, ...]:
    now, lower, higher = (
        _value(facts.dossier.plan, one.setting, value)
        for value in (one.setting.value, one.lower, one.higher)
    )
    down, up = (_signed(facts, change) for change in (one.cash_lower, one.cash_higher))
    return (one.setting.label, now, lower, down, higher, up)


def _signed(facts: Facts, amount: float) -> str:
    return f"{'+' if amount >= _LEAST else ''}{facts.short(amount)}"


def _assumption(plan: Plan, group: list[Setting]) -> tuple[str, str, str]:
    """Put the values of one row together, each source with what it stands for."""
    first = group[0]
    if first.row is None:
        return (first.label, _value(plan, first, first.value), source_of(plan, first) or NOT_FOR)
    values = (f"{one.declared.label}: {_value(plan, one, one.value)}" for one in group)
    sources = (
        f"{one.declared.label}: {source}" for one in group if (source := source_of(plan, one))
    )
    return (first.row.name, "; ".join(values), "; ".join(sources) or NOT_FOR)


def _value(plan: Plan, setting: Setting, value: Value) -> str:
    """Write what a value is set or moved to; of few of something, 0.45 is not 0.5."""
    unit = setting.declared.unit if isinstance(setting.declared, Input) else ""
    if unit in _COUNTED and abs(float(value)) < _FEW:
        return f"{float(value):.3g}"
    return in_words(value, unit, plan)
