import io
import re
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from tests.workbook.plans_to_write import nasty, written_down
from tests.workbook.recalculation import cells
from venture.model import UNITS, Choice
from venture.plan import MODEL, MONTHS, Plan, Row, evaluate, headline, template
from venture.workbook import write
from venture.workbook.addresses import cell_name
from venture.workbook.cover import PURPOSES
from venture.workbook.input_sheet import VALUE
from venture.workbook.layout import (
    ANNUAL,
    CHECKS,
    COVER,
    DASHBOARD,
    FIRST_MONTH,
    FIRST_YEAR,
    IDENTITY,
    INPUTS,
    KEY,
    LABEL,
    LAST_MONTH,
    LAST_YEAR,
    LONGER_PERIODS,
    MASTER_ROW,
    NOT_GIVEN,
    OPTIONAL_SHEETS,
    PERIOD_SHEETS,
    SHEETS,
    Layout,
    schema,
)
from venture.workbook.styles import INPUT_FORMATS, NUMBER_FORMATS, Styles

PLANS = written_down()
OK = "MASTER CHECK: OK"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return template("subscription")


@pytest.fixture(scope="module")
def data(plan) -> bytes:
    return write(plan)


@pytest.fixture(scope="module")
def book(data) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def values(data) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def row_of(sheet: Worksheet, key: str) -> int:
    (row,) = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, KEY).value == key]
    return row


def test_the_sheets_stand_in_their_order_and_each_says_what_it_is_for(book):
    always = tuple(name for name in SHEETS if name not in OPTIONAL_SHEETS)
    assert tuple(book.sheetnames) == always
    assert set(PURPOSES) == set(SHEETS)
    for sheet in book:
        assert sheet["A1"].value
        assert sheet["A2"].value == PURPOSES[sheet.title]


def test_every_sheet_shows_the_master_check_in_its_frozen_rows(book, values):
    for sheet in book:
        rows = re.fullmatch(r"[A-Z]+(\d+)", sheet.freeze_panes)
        assert int(rows[1]) > MASTER_ROW
        assert sheet.cell(MASTER_ROW, 1).data_type == "f"
        assert values[sheet.title].cell(MASTER_ROW, 1).value == OK


def test_the_same_plan_gives_the_same_bytes(plan, data):
    assert write(plan) == data
    assert write(Plan.model_validate_json(plan.model_dump_json())) == data


def test_a_plan_is_small_enough_to_send(data):
    assert len(data) < 600_000


@pytest.mark.parametrize("name", PLANS)
def test_a_program_that_does_not_calculate_finds_a_value_behind_every_formula(name):
    for place, cell in cells(write(PLANS[name])).items():
        assert not cell.is_error, place
        if cell.formula is not None and cell.value == "":
            # No figure, where none would make sense; the formula says so itself.
            assert '""' in cell.formula or cell.formula.startswith(("BO", "INDEX", "IF("))


def test_every_figure_by_month_or_year_is_a_formula_and_one_formula_serves_a_row(book):
    for title in (*PERIOD_SHEETS, *LONGER_PERIODS):
        first, last = FIRST_MONTH, LAST_MONTH
        if title in LONGER_PERIODS:
            first, last = FIRST_YEAR, LONGER_PERIODS[title]
        for row in book[title].iter_rows(min_col=first, max_col=last):
            filled = [cell for cell in row if cell.value is not None]
            assert len(filled) in (0, last - first + 1)
            assert all(cell.data_type == "f" for cell in filled)
            assert len({_relative(cell) for cell in filled}) <= 1


def _relative(cell) -> str:
    """A formula with its columns counted from where it stands."""
    pattern = r"(?<![A-Za-z$_!'])([A-Z]{1,2})(?=\$?\d)|(?<=!)([A-Z]{1,2})(?=\$?\d)"

    def moved(match: re.Match) -> str:
        letters = match[1] or match[2]
        return f"[{openpyxl.utils.column_index_from_string(letters) - cell.column}]"

    return re.sub(pattern, moved, cell.value)


def test_every_input_stands_under_its_key_with_its_value_and_its_name(plan, book):
    layout = Layout(plan)
    sheet = book[INPUTS]
    for key, setting in plan.settings().items():
        place = layout.values[key]
        row_key = key if setting.row is None else key.rpartition(".")[0]
        assert sheet.cell(place.row, KEY).value == row_key
        assert sheet.cell(place.row, place.column).value == setting.value
        assert book.defined_names[cell_name(key)].attr_text == place.address
    assert sheet.cell(layout.scalars["start"].row, VALUE).value == datetime(2026, 12, 1)
    assert sheet.cell(layout.scalars["currency"].row, VALUE).value == "USD"
    assert book.defined_names["in_start"].attr_text == "Inputs!$D$7"


def test_every_table_says_above_its_rows_what_its_columns_are(plan, book):
    sheet = book[INPUTS]
    for block in Layout(plan).blocks.values():
        for column in block.table.columns:
            number = block.column(column.name)
            at = {
                word: sheet.cell(block.about(word), number).value for word in ("columns", "labels")
            }
            assert at == {"columns": column.name, "labels": column.label}
        marks = [sheet.cell(row, KEY).value for row in range(block.top, block.first)]
        assert marks == [f"{block.table.name}:{mark.split(':')[1]}" for mark in marks]


def test_every_value_may_be_changed_only_within_its_limits(plan, book):
    sheet = book[INPUTS]
    rules = {
        (row, column): rule
        for rule in sheet.data_validations.dataValidation
        for area in rule.sqref.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }
    for key, setting in plan.settings().items():
        place = Layout(plan).values[key]
        rule, declared = rules[place.row, place.column], setting.declared
        assert rule.error
        assert rule.prompt
        if isinstance(declared, Choice):
            assert rule.formula1 == f'"{",".join(declared.options)}"'
        else:
            assert rule.type == ("whole" if declared.whole else "decimal")
            assert (float(rule.formula1), float(rule.formula2)) == (
                declared.lowest,
                declared.highest,
            )


def test_inputs_may_be_changed_and_nothing_else_without_a_password(plan, book):
    places = {(place.row, place.column) for place in Layout(plan).values.values()}
    blocks = Layout(plan).blocks.values()
    for block in blocks:
        rows = range(block.first, block.last + 1)
        columns = [LABEL, *(block.column(column.name) for column in block.table.columns)]
        places |= {(row, column) for row in rows for column in columns}
    for sheet in book:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        open_cells = {
            (cell.row, cell.column)
            for row in sheet.iter_rows()
            for cell in row
            if not cell.protection.locked
        }
        assert open_cells == (places if sheet.title == INPUTS else set())


def test_what_a_founder_typed_stays_text(tmp_path):
    plan = nasty()
    book = openpyxl.load_workbook(io.BytesIO(write(plan, name="=1+1")))
    sheet = book[INPUTS]
    block = Layout(plan).blocks["costs"]
    for row, slot in enumerate(block.slots, block.first):
        cell = sheet.cell(row, LABEL)
        if slot.row is not None:
            assert cell.data_type == "s" or slot.row.name == ""
            assert cell.quotePrefix
    assert book[COVER]["A1"].value == "=1+1: financial model"
    assert book[COVER]["A1"].data_type == "s"
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_keys_that_differ_only_in_case_or_signs_get_names_of_their_own():
    names = [cell_name(f"costs.{row}.amount") for row in ("a-b", "A-b", "a--b", "ab", "AB", "a-B")]
    assert len({name.casefold() for name in names}) == len(names)
    looks_like_a_cell = re.compile(r"[A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*")
    assert not [name for name in names if looks_like_a_cell.fullmatch(name)]


def test_the_cover_says_what_the_workbook_was_written_from(plan, data):
    found = _identity(write(plan, plan_id="idea-7"))
    assert found["file_schema"] == schema()
    assert found["file_plan_id"] == "idea-7"
    assert found["file_currency"] == "USD"
    assert found["file_first_month"] == datetime(2026, 12, 1)
    assert found["file_template_version"] == 1
    assert _identity(data)["file_plan_id"] == NOT_GIVEN


def _identity(data: bytes) -> dict[str, object]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    targets = {name: book.defined_names[name].attr_text.split("!") for name in IDENTITY}
    return {name: book[sheet][cell].value for name, (sheet, cell) in targets.items()}


def test_a_plan_that_starts_in_january_leaves_the_sixth_year_at_zero():
    plan = template("subscription").model_copy(update={"start": date(2027, 1, 1)})
    sheet = openpyxl.load_workbook(io.BytesIO(write(plan)), data_only=True)[ANNUAL]
    rows = [row for row in range(7, sheet.max_row + 1) if sheet.cell(row, KEY).value]
    assert rows
    assert {sheet.cell(row, LAST_YEAR).value for row in rows} == {0}
    assert sheet.cell(row_of(sheet, "revenue"), LAST_YEAR).number_format.split(";")[2] == '"-"_)'


def test_a_table_without_members_has_empty_rows_that_count_as_zero():
    plan = Plan(start=date(2027, 1, 1))
    block = Layout(plan).blocks["streams"]
    sheet = openpyxl.load_workbook(io.BytesIO(write(plan)), data_only=True)
    assert block.slots
    assert all(slot.row is None for slot in block.slots)
    assert sheet[INPUTS].cell(block.first, LABEL).protection.locked is False
    revenue = row_of(sheet["Profit and loss"], "revenue")
    assert sheet["Profit and loss"].cell(revenue, LAST_MONTH).value == 0


def test_the_checks_count_what_fails_and_alerts_apart(plan):
    broke = plan.with_value("opening_cash", 0).with_rows("funding", ())
    sheet = openpyxl.load_workbook(io.BytesIO(write(broke)), data_only=True)[CHECKS]
    marks = {
        str(sheet.cell(row, KEY).value): sheet.cell(row, 6).value
        for row in range(7, sheet.max_row + 1)
        if sheet.cell(row, 6).value is not None
    }
    assert (marks.pop("failed"), marks.pop("alerts")) == (0, 1)
    assert marks.pop("alert.cash_below_zero") == 1
    assert marks.pop("alert.no_break_even") == 0
    assert set(marks.values()) == {1}
    checks = {name for name, one in MODEL.lines.items() if one.line.check}
    assert checks < set(marks)
    assert "annual.revenue" in marks
    assert "limits.streams.churn" in marks


def test_the_dashboard_tells_the_same_story_as_the_app(plan, values):
    sheet = values[DASHBOARD]
    shown = {
        sheet.cell(row, column).value: sheet.cell(row + 1, column).value
        for row in (6, 10)
        for column in range(1, 5)
    }
    said, result = headline(evaluate(plan)), evaluate(plan)
    assert shown["Runway"] == "60 months or more"
    assert shown["Cash runs out"] == "Not in the plan"
    assert said.cash_out is None
    assert (shown["Break-even"].year, shown["Break-even"].month) == (
        said.break_even.year,
        said.break_even.month,
    )
    assert shown["Peak funding need"] == pytest.approx(result.final("peak_funding_need"))
    assert shown["Lowest cash"] == pytest.approx(said.lowest_cash)
    assert shown["Default alive"] == ("Yes" if said.default_alive else "No")


def test_the_dashboard_has_charts_that_are_drawn_before_anybody_calculates(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        charts = [file.read(n).decode() for n in file.namelist() if "charts/chart" in n]
    assert len(charts) >= 6
    for chart in charts:
        assert "<c:title>" in chart
        assert re.search(r"<c:numCache>.*?<c:v>[^<]", chart, re.DOTALL)


def test_many_streams_are_drawn_as_one():
    rows = tuple(Row(id=f"s{n}", name=f"Stream {n}", values={}) for n in range(15))
    plan = Plan(tables={"streams": rows})
    with zipfile.ZipFile(io.BytesIO(write(plan))) as file:
        charts = "".join(file.read(n).decode() for n in file.namelist() if "charts/chart" in n)
    assert "Revenue by month and stream" not in charts


def test_nothing_is_hidden_or_merged_and_all_sheets_print_on_wide_pages(book):
    for sheet in book:
        assert sheet.sheet_state == "visible"
        assert not sheet.merged_cells.ranges
        assert not [one for one in sheet.column_dimensions.values() if one.hidden]
        assert not [one for one in sheet.row_dimensions.values() if one.hidden]
        assert sheet.print_title_rows
        wide = sheet.page_setup.orientation == "landscape"
        assert wide == (sheet.title not in (COVER, DASHBOARD))


def test_columns_are_wide_enough_for_the_largest_amount():
    rows = (Row(id="a", name="A", values={"amount": 100_000_000}),)
    book = openpyxl.load_workbook(io.BytesIO(write(Plan(tables={"costs": rows}))))
    assert book["Profit and loss"].column_dimensions["H"].width >= len("(100,000,000)")


def test_every_unit_has_a_number_format_with_a_dash_for_zero():
    assert set(UNITS) <= set(NUMBER_FORMATS)
    for unit in UNITS:
        for formats in (NUMBER_FORMATS, INPUT_FORMATS):
            assert formats[unit].split(";")[2] == '"-"_)'


def test_a_look_is_made_once():
    with Workbook(io.BytesIO()) as book:
        styles = Styles(book)
        assert styles("figure", unit="money") is styles("figure", unit="money")
        assert styles("figure", unit="money") is not styles("input", unit="money")


def test_as_many_months_as_the_plan_has(values):
    assert LAST_MONTH - FIRST_MONTH + 1 == MONTHS
    assert values["Timeline"].cell(5, LAST_MONTH).value == MONTHS
