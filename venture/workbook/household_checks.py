"""What must hold in the household's money: it adds up, and money moves between calendar months."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from venture.workbook.addresses import letters
from venture.workbook.checks_sheet import Check, scalar_limits, table_limits
from venture.workbook.household_layout import (
    INPUT_KEYS,
    HouseholdFigures,
    HouseholdLayout,
)
from venture.workbook.household_sheet import plan_months
from venture.workbook.layout import (
    FIRST_MONTH,
    HEADING_ROW,
    HOUSEHOLD,
    LAST_MONTH,
    TIMELINE,
    TIMELINE_ROWS,
    TOTAL,
    Layout,
)

_SHARED = (
    (
        "household.wages",
        "Founders' pay arrives as the plan pays it",
        "pay_from_company",
        "founder_wages",
        "in_household_share_of_founder_pay*(1-in_household_tax_rate)",
    ),
    (
        "household.money",
        "Founders' money leaves as the plan takes it",
        "put_into_company",
        "founder_money",
        "in_household_share_of_founder_money",
    ),
)
"""Key, label, the household's line, the plan's, and which part of that is the household's."""


def household_checks(
    layout: HouseholdLayout, figures: HouseholdFigures, plan: Layout
) -> list[Check]:
    """List the checks of the household's sheets; each is zero where all is well."""
    shared = [_arrives(layout, figures, plan, *one) for one in _SHARED]
    return [_adds_up(layout, figures), *shared, *_limits(layout)]


def _adds_up(layout: HouseholdLayout, figures: HouseholdFigures) -> Check:
    """Compare the savings left with those at first and all that came and went."""
    cash, money_in, money_out = (
        total_of(layout, line) for line in ("cash", "money_in", "money_out")
    )
    savings = float(figures.values.inputs["savings"][0, 0, 0])
    came, went = (float(figures.whole(line)[0]) for line in ("money_in", "money_out"))
    difference = figures.final("cash") - savings - came + went
    return Check(
        "household.cash",
        "Savings left are savings at first and all flows",
        f"({cash}-in_household_savings-{money_in}+{money_out})"
        f"/MAX(1,{money_in}+{money_out}+ABS(in_household_savings))",
        difference / max(1.0, came + went + abs(savings)),
        "deviation",
    )


def _arrives(
    layout: HouseholdLayout,
    figures: HouseholdFigures,
    plan: Layout,
    key: str,
    label: str,
    line: str,
    of_plan: str,
    part: str,
) -> Check:
    """Compare a line with the plan's, whose months are picked out by their dates."""
    ends = f"{TIMELINE}!${letters(FIRST_MONTH)}${TIMELINE_ROWS['month_end']}"
    ends += f":${letters(LAST_MONTH)}${TIMELINE_ROWS['month_end']}"
    first, last = (f"{HOUSEHOLD}!{letters(c)}{HEADING_ROW}" for c in (FIRST_MONTH, LAST_MONTH))
    wanted = f'{ends},">="&{first},{ends},"<="&{last}'
    own = total_of(layout, line)
    inputs = {name: float(known[0, 0, 0]) for name, known in figures.values.inputs.items()}
    share = inputs["share_of_founder_money"]
    if line == "pay_from_company":
        share = inputs["share_of_founder_pay"] * (1 - inputs["tax_rate"])
    here = float(figures.whole(line)[0])
    there = float(np.sum(figures.series[of_plan])) * share
    return Check(
        key,
        label,
        f"({own}-SUMIFS({plan_months(plan, of_plan)},{wanted})*{part})/MAX(1,{own})",
        (here - there) / max(1.0, here),
        "deviation",
    )


def total_of(layout: HouseholdLayout, line: str) -> str:
    """Name the cell with a line's total or end."""
    return f"{HOUSEHOLD}!${letters(TOTAL)}${layout.lines[line].first}"


def _limits(layout: HouseholdLayout) -> Iterator[Check]:
    """Count the values outside their limits, which pasting lets through."""
    for key in layout.scalar_rows.values():
        label = INPUT_KEYS[key].label if key in INPUT_KEYS else "First month of the household"
        yield scalar_limits(key, label, layout.cells[key])
    for block in layout.blocks.values():
        yield from table_limits(block)
