"""Households to write into workbooks beside a plan, and what the sheet Household must then hold."""

import io
import math
from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st
from xlsxwriter import Workbook

from tests.plan_strategy import numbers
from tests.workbook.recalculation import Cell, Place, Value
from venture.founder import (
    HOUSEHOLD,
    MONTHS,
    Household,
    HouseholdRunway,
    by_calendar_month,
    household_runway,
)
from venture.model import Choice, Row, Source
from venture.plan import Plan, evaluate, template
from venture.workbook.addresses import cell_name
from venture.workbook.gate import open_upload
from venture.workbook.household_inputs_sheet import write_household_inputs
from venture.workbook.household_layout import PREFIX, HouseholdLayout
from venture.workbook.layout import FIRST_MONTH, HOUSEHOLD_INPUTS, KEY, OPENING, TOTAL
from venture.workbook.layout import HOUSEHOLD as SHEET
from venture.workbook.reading.household_comparison import HouseholdReading, read_household
from venture.workbook.reading.household_rows import OF_HOUSEHOLD
from venture.workbook.reading.places import Places
from venture.workbook.sheet import Sheet
from venture.workbook.styles import FONT, Styles


def paying() -> Plan:
    """A plan that pays its founder from month 4 on, and takes money from her in month 2."""
    plan = template("subscription").model_copy(update={"start": date(2027, 6, 1)})
    founder = Row(
        id="ann",
        name="Ann",
        values={"contract": "Founder", "salary": 40_000, "start_month": 9},
    )
    money = Row(
        id="own", name="Own", values={"kind": "Paid in by owners", "amount": 5_000, "month": 2}
    )
    return plan.with_rows("roles", (founder,)).with_rows("funding", (money,))


def rich(start: date = date(2027, 6, 1)) -> Household:
    """A household with rows in all tables and all that may happen to it."""
    return Household(
        start=start,
        currency="USD",
        sources={"savings": Source(text="=Bank, read today")},
        inputs={
            "savings": 30_000,
            "reserve": 2_000,
            "last_salary": 120_000,
            "severance_weeks": 12,
            "severance_lump": 4_000,
            "severance_month": 2,
            "severance_as_salary": 1,
            "benefit_weekly": 450,
            "benefit_month": 3,
            "share_of_founder_pay": 0.5,
            "share_of_founder_money": 0.4,
            "job_salary": 110_000,
            "job_extras": 10_000,
            "job_health": 120,
            "learning_budget": 40,
            "emergency_month": 18,
        },
        tables={
            "incomes": (
                Row(id="Partner", name="Partner", values={"amount": 1_900, "end_month": 20}),
                Row(
                    id="days",
                    name="=Days",
                    values={"kind": "Freelancing", "days": 2, "day_rate": 700, "start_month": 5},
                ),
            ),
            "one_offs": (
                Row(id="roof", name="Roof", values={"amount": 6_000, "month": 7}),
                Row(id="tax", name="", values={"direction": "Income", "amount": 900, "month": 3}),
            ),
            "health": (Row(id="cobra", name="COBRA", values={"premium": 793, "end_month": 18}),),
            "debts": (
                Row(
                    id="card",
                    name="Card",
                    values={"owed": 5_000, "interest": 0.19, "payment": 260},
                ),
            ),
        },
    )


WRITTEN_DOWN = {
    "default": Household(start=date(2027, 6, 1)),
    "rich": rich(),
    "earlier": rich(date(2027, 1, 1)),
    "later": rich(date(2028, 1, 1)),
    "leap": rich(date(2028, 2, 29)),
    "long before": Household(start=date(2019, 3, 1), inputs={"savings": 900_000_000}),
}


def inputs_alone(household: Household) -> bytes:
    """Write the sheet Household inputs alone."""
    layout, data = HouseholdLayout(household), io.BytesIO()
    options = {"in_memory": True, "default_format_properties": dict(FONT)}
    with Workbook(data, options) as book:
        write_household_inputs(Sheet(book, HOUSEHOLD_INPUTS, Styles(book)), layout)
        for key, place in layout.cells.items():
            book.define_name(cell_name(key), f"={place.address}")
    return data.getvalue()


def read_back(data: bytes, known: Household | None) -> HouseholdReading:
    """Read the sheet Household inputs of a workbook without anything else in it."""
    return read_household(Places(open_upload(data), OF_HOUSEHOLD), known)


def joined(plan: Plan, household: Household, course_costs: list[float] | None) -> HouseholdRunway:
    """Count how long the money lasts, without any help of the workbook's."""
    result = evaluate(plan, ["founder_wages", "founder_money"])
    moved = {
        name: by_calendar_month(result[name][1:, 0, 0], plan.start, household.start, MONTHS)
        for name in ("founder_wages", "founder_money")
    }
    return household_runway(household, **moved, course_costs=course_costs)


def household_figures(
    plan: Plan,
    household: Household,
    at: Mapping[Place, Cell],
    course_costs: list[float] | None = None,
) -> dict[Place, Value]:
    """Find the value that each cell of the sheet Household must have, by the keys in it."""
    runway = joined(plan, household, course_costs)
    found: dict[Place, Value] = {}
    for (sheet, row, column), cell in at.items():
        if sheet != SHEET or column != KEY:
            continue
        name, _, row_id = str(cell.value).removeprefix(PREFIX).partition(".")
        if name not in HOUSEHOLD.lines:
            continue
        line = HOUSEHOLD.lines[name].line
        ids = [row.id for row in household.tables[line.over.name]] if line.over else [""]
        if row_id in ids:
            months = runway.arrays[name][:, ids.index(row_id), 0].tolist()
            found |= {(SHEET, row, OPENING + n): x for n, x in enumerate(months) if n}
            if line.opening is not None:
                found[SHEET, row, OPENING] = months[0]
            if line.yearly in ("sum", "last"):
                whole = math.fsum(months[1:]) if line.yearly == "sum" else months[-1]
                found[SHEET, row, TOTAL] = whole
    return found


def lines_in(places: Mapping[Place, Value]) -> int:
    """Count the rows with a figure in the first month."""
    return sum(column == FIRST_MONTH for _, _, column in places)


@st.composite
def households(draw) -> Household:
    """Any household with up to two rows in each table."""
    inputs = {name: draw(numbers(item)) for name, item in HOUSEHOLD.inputs.items()}
    tables = {
        name: tuple(
            Row(id=f"r{n}", name=f"Row {n}", values=draw(_values(table)))
            for n in range(draw(st.integers(0, 2)))
        )
        for name, table in HOUSEHOLD.tables.items()
    }
    start = draw(st.dates(date(2020, 1, 1), date(2034, 12, 31)))
    return Household(inputs=inputs, tables=tables, start=start)


@st.composite
def _values(draw, table) -> dict[str, float | str]:
    values = {
        column.name: draw(
            st.sampled_from(column.options) if isinstance(column, Choice) else numbers(column)
        )
        for column in table.columns
    }
    if "end_month" in values:
        ends = sorted((values["start_month"], values["end_month"]))
        values |= dict(zip(("start_month", "end_month"), ends, strict=True))
    return values
