"""Money from investors on two sheets: what the plan raises, and what Rounds turns into shares."""

import math
from collections.abc import Iterator

from venture.plan import NOTE, PRICED_ROUND, SAFE
from venture.workbook.addresses import letters
from venture.workbook.checks_sheet import Alert, Check
from venture.workbook.input_sheet import Block
from venture.workbook.layout import INPUTS, ROUNDS, Layout

_KINDS = {"safes": SAFE, "notes": NOTE, "rounds": PRICED_ROUND}


def planned_deals(layout: Layout) -> Iterator[Alert]:
    """Compare, kind by kind, what Rounds and the plan's funding come to.

    A difference is no mistake in the figures: a round may be thought of and not planned yet.
    """
    funding = layout.blocks["funding"]
    if not funding.slots:
        return
    kinds, amounts = (f"{INPUTS}!{_cells(funding, name)}" for name in ("kind", "amount"))
    for table, kind in _KINDS.items():
        if table in layout.rounds:
            block = layout.rounds[table]
            entered = f"SUM({ROUNDS}!{_cells(block, 'investment')})"
            check = Check(
                f"alert.deals.{table}",
                f"{block.table.label}: the plan raises another sum",
                f'ROUND(ABS(SUMIF({kinds},"{kind}",{amounts})-{entered}),0)',
                math.floor(abs(_planned(layout, kind) - _entered(block)) + 0.5),
                "money",
            )
            yield Alert(check)


def _cells(block: Block, column: str) -> str:
    letter = letters(block.column(column))
    return f"${letter}${block.first}:${letter}${block.last}"


def _planned(layout: Layout, kind: str) -> float:
    rows = layout.plan.tables["funding"]
    return sum(float(row.values["amount"]) for row in rows if row.values["kind"] == kind)


def _entered(block: Block) -> float:
    return sum(float(slot.row.values["investment"]) for slot in block.slots if slot.row)
