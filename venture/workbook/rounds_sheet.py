"""The sheet Rounds: shares, SAFEs, notes and planned rounds, as they are typed.

It has the blocks of the sheet Inputs, one for each table of `venture.funding`, and below them how
prices and shares are rounded. Below the members of each table are empty rows; a round that is typed
into one is priced like any other. The cap table is worked out from it on two sheets more:

- **Pricing**: which SAFE and note converts in which round, then one round after the other: how
  each converts there, and the price. Who converts how depends on the price, and the price on that.
  So there is a column for each pass, in which each holder takes what is better at the price of the
  pass before.
- **Cap table**: the rounds side by side, and shares and ownership by holder.

These two have the key of a row in A, its label in B, its unit in C and figures from D on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from venture.funding import TABLES, Rounds
from venture.model import Table
from venture.plan import Row
from venture.workbook.input_sheet import FIRST_COLUMN, NAME, Block, Slot
from venture.workbook.inputs_sheet import write_block
from venture.workbook.layout import KEY, MASTER_ROW, ROUNDS
from venture.workbook.live import Area, Cell, Live, cell, looked_up, rounded, text_of, where
from venture.workbook.period_sheet import NO_NAME
from venture.workbook.sheet import Sheet
from venture.workbook.spare import spare_ids, spare_row

_STAYS = (
    "Change the blue figures to try things out, or fill in an empty row. "
    "To keep it, upload the workbook on the page Model of the app."
)
ROUNDING = "rounding"
"""The key of how is rounded."""
_LEAST_PRICE, _DECIMALS = 12, 4
_AT_EXIT = ("exercise_price", "multiple", "participation", "limit")


def _without_exit(table: Table) -> Table:
    columns = tuple(column for column in table.columns if column.name not in _AT_EXIT)
    return replace(table, columns=columns)


ROUND_TABLES = {name: _without_exit(table) for name, table in TABLES.items()}
"""The tables on the sheet: without what matters only when the company is sold."""


def round_blocks(record: Rounds | None) -> dict[str, Block]:
    """Place the tables with their empty rows on the sheet; none where nobody holds shares."""
    found: dict[str, Block] = {}
    if record is None or not record.holders:
        return found
    top = MASTER_ROW + 3
    for name, table in ROUND_TABLES.items():
        members = tuple(Slot(row.id, row) for row in typed_rows(record, name))
        empty = tuple(map(Slot, spare_ids(table, record.ids(name))))
        found[name] = Block(table, top, (*members, *empty), ROUNDS)
        top = found[name].last + 2
    return found


def typed_rows(record: Rounds, table: str) -> tuple[Row, ...]:
    """Give the rows of a table as the sheet has them."""
    columns = {column.name for column in ROUND_TABLES[table].columns}
    return tuple(
        Row(id=entry.id, name=entry.name, values=entry.model_dump(include=columns))
        for entry in record.entries(table)
    )


@dataclass(frozen=True)
class Typed:
    """What stands on the sheet, for formulas of other sheets.

    Attributes:
        blocks: the tables.
        steps: prices from which on they have so many decimals.
        decimals: how many.
        exact: to how many decimals a number of shares is taken as exact.
    """

    blocks: Mapping[str, Block]
    steps: Area
    decimals: Area
    exact: Live

    def column(self, table: str, name: str) -> list[Cell]:
        """List the cells of a table's column, from the first row to the last."""
        block = self.blocks[table]
        column = NAME if name == "name" else block.column(name)
        return [
            cell(ROUNDS, row, column, _value(block.table, slot, name))
            for row, slot in enumerate(block.slots, block.first)
        ]

    def labels(self, table: str) -> list[Live]:
        """Name a table's rows as they are called on the sheet; an empty row has no name."""
        names = zip(self.column(table, "name"), self.blocks[table].slots, strict=True)
        return [
            where(name.equals(""), NO_NAME, text_of(name, "")) if slot.row else text_of(name, "")
            for name, slot in names
        ]

    def keys(self, table: str) -> list[str]:
        """List the keys of a table's rows."""
        return [key for _, key in self.blocks[table].keyed_rows()]

    def price(self, exact: Live) -> Live:
        """Round a price as the app does: 4 decimals, and 4 digits where it is below 0.1."""
        decimals = looked_up(exact, self.steps, self.decimals)
        return where(exact < self.least, 0, rounded(exact, decimals))

    def nearest(self, shares: Live) -> Live:
        """Round shares to the nearest, a half up, as the app does."""
        return rounded(rounded(shares, self.exact), 0)

    @property
    def least(self) -> Live:
        """Below this a price says nothing any more."""
        return self.steps.cells[0].fixed


def _value(table: Table, slot: Slot, name: str) -> float | str:
    row = slot.row or spare_row(table, slot.id)
    value = row.name if name == "name" else row.values[name]
    return value if isinstance(value, str) else float(value)


def write_rounds(sheet: Sheet, blocks: Mapping[str, Block]) -> Typed:
    """Write the tables and how is rounded."""
    widest = max(len(block.table.columns) for block in blocks.values())
    sheet.widths({KEY: 9, NAME: 32} | dict.fromkeys(range(FIRST_COLUMN, 3 + widest), 18))
    sheet.text(MASTER_ROW + 1, KEY, _STAYS, "purpose")
    for block in blocks.values():
        write_block(sheet, block)
    last = max(block.last for block in blocks.values())
    steps, decimals, exact = _write_rounding(sheet, last + 2)
    sheet.raw.ignore_errors({"number_stored_as_text": f"B1:B{last}"})
    sheet.raw.freeze_panes(MASTER_ROW, NAME)
    sheet.print_rows(last + _LEAST_PRICE)
    return Typed(blocks, steps, decimals, exact.fixed)


def _write_rounding(sheet: Sheet, row: int) -> tuple[Area, Area, Cell]:
    """Write from which price on a price has how many decimals, and when shares are whole."""
    # The key ends the table above: what stands here was not typed below it.
    sheet.text(row, KEY, ROUNDING, "key")
    sheet.text(row, NAME, "How is rounded", "section")
    note = "As in the Post-Money Safe User Guide of Y Combinator; small prices keep four digits."
    sheet.text(row, FIRST_COLUMN, note, "note")
    sheet.text(row + 1, NAME, "Shares are exact to decimals", "limit")
    sheet.number(row + 1, FIRST_COLUMN, _DECIMALS, "limit", unit="count")
    sheet.text(row + 2, NAME, "Decimals of a price from this price on", "limit")
    steps: list[Cell] = []
    decimals: list[Cell] = []
    for place, digit in enumerate(range(_LEAST_PRICE, 0, -1), row + 3):
        values = (10.0**-digit, float(digit + _DECIMALS - 1))
        for n, (found, unit) in enumerate(((steps, "step"), (decimals, "count"))):
            sheet.number(place, NAME + n, values[n], "limit", unit=unit)
            found.append(cell(ROUNDS, place, NAME + n, values[n]))
    return Area(steps), Area(decimals), cell(ROUNDS, row + 1, FIRST_COLUMN, float(_DECIMALS))
