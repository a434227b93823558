"""Where everything stands in the workbook: the one description that writing, reading and lint use.

The sheets, in order: Cover, Dashboard, Inputs, Scenarios, Timeline, a *period sheet* for each
section of the plan, Annual, Checks. Rows and columns are counted from 1, as people see them.

- Every sheet has its title in A1, its purpose in A2 and the master check in A3.
- Column A of the sheets with figures holds the **key**, visible, narrow and grey. What moves with
  its row can be found again by it, whatever was inserted, sorted or renamed.
- **Inputs**: first the inputs of the whole plan, a row each (columns `VALUE` to `MEANING`), their
  keys the plan's own ("opening_cash") besides "start" and "currency". Below, a block for each
  table: seven rows about its columns, then one row for each member. The seven are marked in the
  key column by the table and a word of `ABOUT` ("streams:columns"; a colon never stands in a
  member's key); the row ":columns" holds the columns' keys, the others what is declared about
  them. A member's key is "streams.<row id>", its name stands in B, its values from C on. Below the
  members stand empty rows, with keys of their own, to be filled in: formulas reach over them.
- **Scenarios**: only in the workbook of a plan that has some; described in `varied`. A value that
  differs between scenarios stands there, and on Inputs a link to it.
- **Period sheets** (and Timeline and Checks, which look the same): `PERIOD_HEADINGS` in row 6,
  the opening balance in G, the 60 months in H to BO; frozen at H7. A line has one row with its
  name as its key. A line over a table has a heading without a key, then a row for each member,
  "customers.<row id>", and for each empty row of the table one.
- **Rounds**, **Pricing** and **Cap table**: only in the workbook of an idea whose shares are
  written down; described in `rounds_sheet`. Rounds has blocks as Inputs has, with names and empty
  rows of their own.
- **Household inputs** and **Household**: only in a workbook that has the founder's household too;
  described in `household_layout`.
- **Quarterly** and **Annual**: `ANNUAL_HEADINGS` in row 6, 21 quarters or six fiscal years from D
  on; frozen at D7. What the statements need to be worked out from a period's figures stands below
  them.
- **Checks**: first how many checks fail and how many alerts there are ("failed", "alerts"), then
  the plan's own checks as on a period sheet, then rows whose keys begin with "annual." (a line's
  years against its months), "limits." (an input or a column against its limits), "cap_table." and
  "household."; column F is 1 where a check holds. Last come alerts ("alert."), which are 1 where
  something needs attention and do not count in the master check.
- **Sources**: a row for each value that the plan uses, with its source, and below them published
  ranges (see `published_ranges`); nothing is read from it.
- **Names**: `in_<input>` for inputs of the whole plan, "in_start" and "in_currency" among them,
  `in_<table>_<row id>_<column>` for the cells of tables, empty rows too, and `IDENTITY` for the
  Cover's cells that say which plan and which layout the workbook was written from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from venture.model import Compiled, Line
from venture.plan import MODEL, MONTHS, Plan
from venture.workbook.addresses import Place
from venture.workbook.input_sheet import Block, InputSheet, Slot
from venture.workbook.varied import SCENARIO, SCENARIOS, Varied

TEMPLATE_VERSION = 1
"""Goes up when a workbook of before can no longer be read by its keys."""

COVER, DASHBOARD, INPUTS, TIMELINE = "Cover", "Dashboard", "Inputs", "Timeline"
QUARTERLY, ANNUAL, CHECKS, SOURCES = "Quarterly", "Annual", "Checks", "Sources"
PERIOD_SECTIONS = tuple(section for section in MODEL.sections() if section != CHECKS)
ROUNDS, PRICING, CAP_TABLE = "Rounds", "Pricing", "Cap table"
HOUSEHOLD_INPUTS, HOUSEHOLD = "Household inputs", "Household"
SHEETS = (
    *(COVER, DASHBOARD, INPUTS, SCENARIOS, TIMELINE, *PERIOD_SECTIONS, QUARTERLY, ANNUAL),
    *(ROUNDS, PRICING, CAP_TABLE, HOUSEHOLD_INPUTS, HOUSEHOLD, CHECKS, SOURCES),
)
OPTIONAL_SHEETS = (SCENARIOS, ROUNDS, PRICING, CAP_TABLE, HOUSEHOLD_INPUTS, HOUSEHOLD)
"""Not every workbook has them."""
PERIOD_SHEETS = (TIMELINE, *PERIOD_SECTIONS, CHECKS)
"""The sheets with a column for each month of the plan."""
MONTH_SHEETS = (*PERIOD_SHEETS, HOUSEHOLD)
"""The sheets with a column for each month, of the plan or of the household."""

TITLE_ROW, PURPOSE_ROW, MASTER_ROW, YEAR_ROW, MONTH_ROW, HEADING_ROW = range(1, 7)
"""The frozen rows of sheets with figures; row 6 holds the headings and the ends of the periods."""
FIRST_ROW = HEADING_ROW + 1

PERIOD_HEADINGS = ("Key", "Line", "Unit", "What it means", "Total or end", "Check", "Opening")
KEY, LABEL, UNIT, NOTE, TOTAL, CHECK, OPENING = range(1, 8)
FIRST_MONTH = OPENING + 1
LAST_MONTH = OPENING + MONTHS

TIMELINE_ROWS = {
    word: FIRST_ROW + n
    for n, word in enumerate(
        (
            *("month", "month_end", "year", "month_of_year", "days"),
            *("first_of_year", "last_of_year"),
            *("quarter", "first_of_quarter", "last_of_quarter", "quarter_number"),
        )
    )
}
"""The rows of Timeline by their keys; the frozen rows of all other sheets are links to them."""

ANNUAL_HEADINGS = ("Key", "Line", "Unit")
FIRST_YEAR = len(ANNUAL_HEADINGS) + 1
YEARS = MONTHS // 12 + 1
"""A plan that does not start with a fiscal year touches one fiscal year more than it is long."""
LAST_YEAR = FIRST_YEAR + YEARS - 1
QUARTERS = MONTHS // 3 + 1
LAST_QUARTER = FIRST_YEAR + QUARTERS - 1
STATEMENTS = ("Profit and loss", "Cash flow", "Balance sheet", "Metrics", "Runway")
"""What stands first on Quarterly and Annual, for printing."""

LONGER_PERIODS = {QUARTERLY: LAST_QUARTER, ANNUAL: LAST_YEAR}
"""The sheets whose columns are longer than a month, and the last column of each."""

SOURCE = 3 + max(len(table.columns) for table in MODEL.tables.values())
MEANING = SOURCE + 1
"""The two long texts stand beyond the tables, so that they make no table's column wide."""

FAILED_ROW, ALERTS_ROW = FIRST_ROW, FIRST_ROW + 1
"""The rows of Checks that count failed checks and alerts, in the column `CHECK`."""
FIRST_CHECK_ROW = ALERTS_ROW + 3

START, CURRENCY = "start", "currency"
"""The keys of what belongs to the plan but is no input of the model."""

IDENTITY = (
    "file_product_version",
    "file_template_version",
    "file_schema",
    "file_plan_id",
    "file_currency",
    "file_first_month",
)
"""The names of the Cover's cells that say what the workbook was written from."""
NOT_GIVEN = "-"
"""Stands in `file_plan_id` when nobody said which plan it is."""


def schema() -> str:
    """Give what the plan declares a short name that changes with its keys."""
    keys = [*MODEL.inputs, START, CURRENCY]
    keys += [f"{t.name}.{c.name}" for t in MODEL.tables.values() for c in t.columns]
    return hashlib.sha256("\n".join(sorted(keys)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Rows:
    """Where a line's figures stand on one sheet.

    Attributes:
        line: the declaration.
        sheet: the sheet's name.
        first: the row of the figures; for a line over a table, of the first member's.
        keys: one for each row.
    """

    line: Line
    sheet: str
    first: int
    keys: tuple[str, ...]

    @property
    def last(self) -> int:
        """The row of the last member's figures."""
        return self.first + len(self.keys) - 1


class Layout(InputSheet):
    """Where everything of one plan stands; see `InputSheet` for what is on Inputs.

    Attributes:
        plan: the plan.
        rounds: the tables on the sheet Rounds; none where nobody holds shares.
        household: whether there are the household's sheets.
        varied: the values that differ between scenarios.
    """

    def __init__(
        self,
        plan: Plan,
        *,
        spare: bool = True,
        rounds: Mapping[str, Block] | None = None,
        household: bool = False,
    ) -> None:
        """Lay a plan out.

        Args:
            plan: the plan.
            rounds: the tables on the sheet Rounds; None or empty where there is none.
            spare: whether there are empty rows; False when the plan has them among its own.
            household: whether there are the household's sheets.
        """
        self.plan = plan
        self.rounds = rounds or {}
        self.household = household
        self.varied = Varied(plan)
        super().__init__(
            INPUTS,
            MODEL,
            MODEL.tables,
            plan.tables,
            spare=spare,
            title="The plan",
            own=[START, CURRENCY, *([SCENARIO] if plan.scenarios else [])],
        )

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets of the plan's workbook, in order."""
        shown: dict[str, bool] = {
            SCENARIOS: bool(self.plan.scenarios),
            ROUNDS: bool(self.rounds),
            PRICING: bool(self.rounds),
            CAP_TABLE: bool(self.rounds),
            HOUSEHOLD_INPUTS: self.household,
            HOUSEHOLD: self.household,
        }
        return tuple(name for name in SHEETS if shown.get(name, True))

    @cached_property
    def values(self) -> dict[str, Place]:
        """The cell of every value of the plan, by its key."""
        return {key: place for key, place in self.cells.items() if key not in self._empty}

    @cached_property
    def round_cells(self) -> dict[str, Place]:
        """The cell of every value on the sheet Rounds, of the empty rows too, by its key."""
        return {
            key: place for block in self.rounds.values() for key, place in block.cells().items()
        }

    @cached_property
    def _empty(self) -> set[str]:
        """The keys of the values of empty rows."""
        return {
            f"{name}.{slot.id}.{column.name}"
            for name, slots in self.slots.items()
            for slot in slots
            if slot.row is None
            for column in MODEL.tables[name].columns
        }

    @cached_property
    def lines(self) -> dict[str, Rows]:
        """The rows of every line on the period sheets, by name."""
        found: dict[str, Rows] = {}
        for section, lines in MODEL.sections().items():
            first = FIRST_CHECK_ROW if section == CHECKS else FIRST_ROW
            found |= placed(self.slots, section, first, lines)
        return found

    @cached_property
    def annual(self) -> dict[str, Rows]:
        """The rows of the lines on Annual, by name, the statements first."""
        return self.longer(ANNUAL)

    def longer(self, sheet: str) -> dict[str, Rows]:
        """Find the rows of the lines on a sheet of longer periods, by name."""
        found: dict[str, Rows] = {}
        for top, _, lines in self.longer_sections(sheet):
            found |= placed(self.slots, sheet, top + 1, lines)
        return found

    def longer_sections(self, sheet: str) -> list[tuple[int, str, list[Compiled]]]:
        """List the headings on a sheet of longer periods: row, section and the lines below it."""
        found: list[tuple[int, str, list[Compiled]]] = []
        top = FIRST_ROW
        for section, lines in longer_lines(sheet).items():
            found.append((top, section, lines))
            rows = placed(self.slots, sheet, top + 1, lines)
            top = max(one.last for one in rows.values()) + 2
        return found


def placed(
    slots: Mapping[str, tuple[Slot, ...]],
    sheet: str,
    row: int,
    lines: list[Compiled],
    prefix: str = "",
) -> dict[str, Rows]:
    """Put lines below each other, a heading over those with a row for each member.

    Args:
        slots: each table's rows.
        sheet: where the lines stand.
        row: the first one.
        lines: what stands there.
        prefix: what the rows' keys begin with.
    """
    found: dict[str, Rows] = {}
    for compiled in lines:
        line = compiled.line
        name = f"{prefix}{line.name}"
        keys: tuple[str, ...] = (name,)
        if line.over is not None:
            members = slots[line.over.name]
            keys = tuple(f"{name}.{slot.id}" if slot.id else "" for slot in members)
            row += 1
        found[line.name] = Rows(line, sheet, row, keys)
        row += len(keys)
    return found


def longer_lines(sheet: str) -> dict[str, list[Compiled]]:
    """List the lines on Quarterly or Annual under their sections: the statements first.

    Behind them stand the lines that figures of longer periods are worked out from; on Annual, all
    other lines with one figure a month too.
    """
    needed = _behind_longer_formulas()
    sections = MODEL.sections()
    found: dict[str, list[Compiled]] = {}
    for section in (*STATEMENTS, *(s for s in PERIOD_SECTIONS if s not in STATEMENTS)):
        lines = [
            compiled
            for compiled in sections[section]
            if section in STATEMENTS
            or compiled.line.name in needed
            or (sheet == ANNUAL and compiled.line.over is None)
        ]
        if lines:
            found[section] = lines
    return found


def _behind_longer_formulas() -> set[str]:
    """Name the lines that figures of longer periods are worked out from."""
    return {
        symbol.line.name
        for compiled in MODEL.lines.values()
        if compiled.line.yearly == "formula"
        for symbol in compiled.uses()
    }
