import re
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from hypothesis import Phase, given, settings
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font, Protection
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula

from tests.plan_strategy import plans
from tests.workbook.plans_to_write import written_down
from venture.founder import Household
from venture.plan import Plan, Row, Scenario, template
from venture.workbook import write
from venture.workbook.exceptions import ALLOWED, LEFT_OUT, OF_HOUSEHOLD
from venture.workbook.layout import LAST_MONTH
from venture.workbook.lint import Finding, lint
from venture.workbook.rules import RULES, Book

Break = Callable[[Workbook], str]
Edit = Callable[[dict[str, str]], str]
BREAKS: list[tuple[str, Break]] = []
APART: set[Break] = set()
"""Breaks that would hide others or break their rules too: they get a second workbook."""
EDITS: list[tuple[str, Edit]] = []


@cache
def good() -> bytes:
    """Write a workbook with one stream and one scenario: as small as one with everything gets."""
    row = Row(id="pro", name="Pro", values={})
    changes = {"yearly_raise": 0.01, "payroll_burden": 0.2}
    lean = Scenario(id="lean", name="Lean", changes=changes)
    return write(Plan(tables={"streams": (row,)}, currency="EUR", scenarios=(lean,)))


@cache
def with_household() -> bytes:
    return write(template("marketplace"), household=Household())


def breaks(rule: str, apart: bool = False) -> Callable[[Break], Break]:
    """Register a function that breaks a rule in a workbook and says where."""

    def register(function: Break) -> Break:
        BREAKS.append((rule, function))
        if apart:
            APART.add(function)
        return function

    return register


def edits(rule: str) -> Callable[[Edit], Edit]:
    """Register a function that breaks a rule in the parts of the file and says where."""

    def register(function: Edit) -> Edit:
        EDITS.append((rule, function))
        return function

    return register


def broken(change: Break) -> tuple[bytes, str]:
    book = load_workbook(BytesIO(good()))
    where = change(book)
    data = BytesIO()
    book.save(data)
    return data.getvalue(), where


@cache
def workbook_broken(apart: bool) -> tuple[Book, dict[Break, str]]:
    """Break all that can be broken together in one workbook; give the place of each break."""
    places: dict[Break, str] = {}

    def change(book: Workbook) -> str:
        for _, one in BREAKS:
            if (one in APART) == apart:
                places[one] = one(book)
        return ""

    data, _ = broken(change)
    return Book(data), places


@cache
def file_broken() -> tuple[list[Finding], dict[Edit, str]]:
    """Break all that is broken in the parts of a file in one; give findings and places."""
    with zipfile.ZipFile(BytesIO(good())) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    places = {change: change(parts) for _, change in EDITS}
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return lint(data.getvalue()), places


def line(book: Workbook, sheet: str, key: str, column: str = "K") -> Cell:
    """Find a cell by the key of its row."""
    (row,) = [cell.row for cell in book[sheet]["A"] if cell.value == key]
    return book[sheet][f"{column}{row}"]


def name(cell: Cell) -> str:
    return f"{cell.parent.title}!{cell.coordinate}"


def part_of(parts: dict[str, str], sheet: str) -> str:
    sheets = re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"])
    return f"xl/worksheets/sheet{sheets.index(sheet) + 1}.xml"


FORMULAS = [
    ("L06", "={own}+0"),
    ("L08", "={own}*1.2"),
    ("L08", "=ROUND({own},3)"),
    ("L09", "={own}" + "+{c}7-{c}7" * 20),
    ("L10", "=IF({c}7>0,IF({c}8>0,1,0),0)"),
    ("L11", "={c}7+{c}8+{c}9+Revenue!J8+Revenue!{c}9+Revenue!J10+People!{c}7+Costs!J7+Metrics!J7"),
    ("L12", "=NOW()"),
    ("L12", "=OFFSET({c}7,1,0)"),
    ("L13", "=XLOOKUP(1,$H7:{c}7,$H8:{c}8)"),
    ("L14", "=NPV(in_yearly_raise,$H7:{c}7)"),
    ("L15", "=_xlfn.SINGLE({c}7)"),
    ("L16", "=INDEX($H7:{c}7,2)"),
    ("L19", "=Metrics!{c}7"),
    ("L20", "={c}{row}+1"),
    ("L21", "=[1]Sheet1!A1"),
    ("L22", "=SUM($I7:{c}7)"),
    ("L22", "=SUM(A:A)"),
    ("L23", "={c}7+#REF!"),
    ("L37", "=IF({c}$5>2,1,0)"),
]
"""A rule, and a formula that breaks it in a month of the line "cash"."""


@cache
def formulas_broken() -> tuple[set[tuple[str, str]], list[str]]:
    """Break all formulas in one workbook, each in a month of its own; give findings and places."""
    places: list[str] = []

    def change(book: Workbook) -> str:
        for month, (_, formula) in enumerate(FORMULAS):
            cell = line(book, "Cash flow", "cash", get_column_letter(LAST_MONTH - month))
            own = str(cell.value)[1:]
            cell.value = formula.format(own=own, c=cell.column_letter, row=cell.row)
            places.append(name(cell))
        return ""

    data, _ = broken(change)
    return {(finding.rule, finding.where) for finding in lint(data)}, places


@breaks("L01", apart=True)
def sheets_in_another_order(book: Workbook) -> str:
    book.move_sheet("Costs", 1)
    return "Workbook"


@breaks("L02", apart=True)
def sheet_with_a_program_s_name(book: Workbook) -> str:
    book["Quarterly"].title = "Sheet9"
    return "Sheet9"


@breaks("L03")
def heading_of_its_own(book: Workbook) -> str:
    book["Costs"]["D6"] = "Remark"
    return "Costs!A6"


@breaks("L04", apart=True)
def formula_among_the_inputs(book: Workbook) -> str:
    cell = line(book, "Inputs", "opening_cash", "D")
    cell.value = "=1+1"
    return name(cell)


@breaks("L05", apart=True)
def typed_figure(book: Workbook) -> str:
    cell = line(book, "Costs", "payment_fees")
    cell.value = 100
    return name(cell)


@breaks("L07")
def special_first_month(book: Workbook) -> str:
    cell = line(book, "Cash flow", "cash", "H")
    cell.value = "=in_opening_cash"
    return name(cell)


@breaks("L15")
def array_formula(book: Workbook) -> str:
    cell = line(book, "Cash flow", "cash")
    cell.value = ArrayFormula(cell.coordinate, "=SUM(H7:K7*H8:K8)")
    return "Cash flow"


@breaks("L17")
def link_to_a_link(book: Workbook) -> str:
    profit = line(book, "Cash flow", "profit_in_cash_flow")
    cell = line(book, "Metrics", "new_mrr")
    cell.value = f"='Cash flow'!{profit.coordinate}"
    return name(cell)


@breaks("L18", apart=True)
def same_calculation_twice(book: Workbook) -> str:
    first, cell = line(book, "Metrics", "arr", "H"), line(book, "Metrics", "lost_mrr", "H")
    cell.value = first.value
    return name(cell)


@breaks("L26")
def unknown_unit(book: Workbook) -> str:
    cell = line(book, "Metrics", "mrr", "C")
    cell.value = "apples"
    return name(cell)


@breaks("L26")
def input_without_unit(book: Workbook) -> str:
    cell = line(book, "Inputs", "opening_cash", "C")
    cell.value = None
    return name(cell)


@breaks("L27")
def label_twice(book: Workbook) -> str:
    cell = line(book, "Metrics", "arr", "B")
    cell.value = "MRR"
    return name(cell)


@breaks("L28")
def no_sign_convention(book: Workbook) -> str:
    for row in book["Cover"].iter_rows():
        for cell in row:
            if cell.value == "Signs":
                cell.value = "Something else"
    return "Cover"


@breaks("L29", apart=True)
def open_label(book: Workbook) -> str:
    cell = line(book, "Costs", "payment_fees", "D")
    cell.protection = Protection(locked=False)
    return name(cell)


@breaks("L29", apart=True)
def input_in_black(book: Workbook) -> str:
    cell = line(book, "Inputs", "opening_cash", "D")
    cell.font = Font(color="FF000000")
    return name(cell)


@breaks("L30")
def open_formula(book: Workbook) -> str:
    cell = line(book, "Costs", "payment_fees")
    cell.protection = Protection(locked=False)
    return name(cell)


@breaks("L30")
def open_sheet(book: Workbook) -> str:
    book["Costs"].protection.sheet = False
    return "Costs"


@breaks("L31")
def colour_without_meaning(book: Workbook) -> str:
    cell = line(book, "Costs", "payment_fees")
    cell.font = Font(color="FFAA00AA")
    return name(cell)


@breaks("L32")
def money_in_per_cent(book: Workbook) -> str:
    cell = line(book, "Costs", "payment_fees")
    cell.number_format = '0.0%_);(0.0%);"-"_)'
    return name(cell)


@breaks("L32", apart=True)
def zero_as_zero(book: Workbook) -> str:
    cell = line(book, "Inputs", "opening_cash", "D")
    cell.number_format = "#,##0"
    return name(cell)


@breaks("L33")
def input_without_source(book: Workbook) -> str:
    heading = next(c for row in book["Inputs"].iter_rows() for c in row if c.value == "Source")
    cell = line(book, "Inputs", "opening_cash", heading.column_letter)
    cell.value = None
    return name(cell)


@breaks("L34")
def anything_goes(book: Workbook) -> str:
    cell = line(book, "Inputs", "opening_cash", "D")
    rules = book["Inputs"].data_validations
    rules.dataValidation = [r for r in rules.dataValidation if cell.coordinate not in r.sqref]
    return name(cell)


@edits("L36")
def typed_month(parts: dict[str, str]) -> str:
    part = part_of(parts, "Costs")
    parts[part] = re.sub(r'(<c r="K6"[^>]*>)<f>[^<]*</f>', r"\1", parts[part])
    return "Costs!K6"


@edits("L36")
def time_stands_still(parts: dict[str, str]) -> str:
    part = part_of(parts, "Timeline")
    (before,) = re.findall(r'<c r="J6".*?<v>([^<]*)</v>', parts[part])
    parts[part] = re.sub(r'(<c r="K6".*?<v>)[^<]*(</v>)', rf"\g<1>{before}\2", parts[part])
    return "Timeline!K6"


@breaks("L38")
def headings_roll_away(book: Workbook) -> str:
    book["Costs"].freeze_panes = "A7"
    return "Costs"


@edits("L39")
def no_master_check(parts: dict[str, str]) -> str:
    part = part_of(parts, "Costs")
    parts[part] = re.sub(r'<c r="A3".*?</c>', "", parts[part])
    return "Costs!A3"


@edits("L39")
def check_that_is_half_true(parts: dict[str, str]) -> str:
    part = part_of(parts, "Checks")
    (cell, *_) = re.findall(r'<c r="(F\d+)"[^>]*><f>IF\([^<]*</f><v>1', parts[part])
    parts[part] = re.sub(rf'(<c r="{cell}"[^>]*><f>[^<]*</f><v>)[^<]*', r"\g<1>0.5", parts[part])
    return f"Checks!{cell}"


@breaks("L40")
def missing_check(book: Workbook) -> str:
    line(book, "Checks", "cash_check", "A").value = "something"
    return "Checks"


@breaks("L41")
def merged(book: Workbook) -> str:
    book["Costs"].merge_cells("B1:D1")
    return "Costs!B1:D1"


@breaks("L42")
def hidden_row(book: Workbook) -> str:
    book["Costs"].row_dimensions[9].hidden = True
    return "Costs!9:9"


@breaks("L42")
def hidden_sheet(book: Workbook) -> str:
    book["Checks"].sheet_state = "hidden"
    return "Checks"


@breaks("L42", apart=True)
def invisible_figure(book: Workbook) -> str:
    cell = line(book, "Checks", "cash_check", "F")
    cell.number_format = ";;;"
    return name(cell)


@breaks("L43")
def name_that_is_a_cell(book: Workbook) -> str:
    book.defined_names["tax21"] = DefinedName("tax21", attr_text="Inputs!$D$7")
    return "Workbook"


@breaks("L43", apart=True)
def name_that_leads_nowhere(book: Workbook) -> str:
    book.defined_names["in_lost"] = DefinedName("in_lost", attr_text="#REF!")
    return "Workbook"


@breaks("L44")
def portrait(book: Workbook) -> str:
    book["Annual"].page_setup.orientation = "portrait"
    return "Annual"


@breaks("L44")
def text_that_could_act(book: Workbook) -> str:
    cell = line(book, "Costs", "payment_fees", "D")
    cell.value = "=1+1"
    cell.data_type = "s"
    return name(cell)


@edits("L20")
def asks_to_iterate(parts: dict[str, str]) -> str:
    workbook = parts["xl/workbook.xml"]
    parts["xl/workbook.xml"] = workbook.replace("<calcPr ", '<calcPr iterate="1" ')
    return "Workbook"


@edits("L21")
def link_to_another_file(parts: dict[str, str]) -> str:
    parts["xl/externalLinks/externalLink1.xml"] = "<externalLink/>"
    return "xl/externalLinks/externalLink1.xml"


@edits("L23")
def stored_error(parts: dict[str, str]) -> str:
    part = part_of(parts, "Costs")
    (cell, *_) = re.findall(r'<c r="(K\d\d+)" s="\d+"><f>', parts[part])
    pattern = rf'<c r="{cell}"( s="\d+")><f>([^<]*)</f><v>[^<]*</v>'
    wrong = rf'<c r="{cell}"\1 t="e"><f>\2</f><v>#DIV/0!</v>'
    parts[part] = re.sub(pattern, wrong, parts[part])
    return f"Costs!{cell}"


@edits("L24")
def figure_without_value(parts: dict[str, str]) -> str:
    part = part_of(parts, "Cash flow")
    parts[part] = re.sub(r'(<c r="K9"[^>]*><f>[^<]*</f>)<v>[^<]*</v>', r"\1", parts[part])
    return "Cash flow!K9"


def places(findings: list[Finding], rule: str) -> set[str]:
    return {finding.where for finding in findings if finding.rule == rule}


@pytest.mark.parametrize(
    ("position", "rule", "formula"), [(n, *broken) for n, broken in enumerate(FORMULAS)]
)
def test_a_rule_fires_on_a_formula_broken_on_purpose(
    position: int, rule: str, formula: str
) -> None:
    found, places = formulas_broken()
    assert (rule, places[position]) in found


@breaks("L35")
def a_live_value_of_its_own(book: Workbook) -> str:
    cell = line(book, "Scenarios", "scenario:yearly_raise", "D")
    cell.value = f"=INDEX($E{cell.row}:$F{cell.row},1,$D$7)"
    return name(cell)


@breaks("L35")
def a_scenario_that_is_typed(book: Workbook) -> str:
    rules = book["Inputs"].data_validations
    cell = line(book, "Inputs", "scenario", "D")
    for rule in rules.dataValidation:
        if cell.coordinate in rule.sqref:
            rule.type, rule.formula1, rule.operator = "textLength", "1", "greaterThan"
    return "Inputs"


@breaks("L35", apart=True)
def a_selector_without_its_name(book: Workbook) -> str:
    book.defined_names["in_scenario"].attr_text = "Inputs!$D$8"
    return "Inputs"


@pytest.mark.parametrize(
    ("rule", "change"), [pytest.param(r, c, id=f"{r}-{c.__name__}") for r, c in BREAKS]
)
def test_a_rule_fires_where_a_workbook_was_broken_on_purpose(rule: str, change: Break) -> None:
    book, where = workbook_broken(change in APART)
    allowed = [one for one in ALLOWED if one.rule == rule]
    found = {place for place, _ in RULES[rule].check(book)}
    found = {p for p in found if not any(a.covers(rule, book.key(p)) for a in allowed)}
    assert where[change] in found
    assert found == {where[one] for of, one in BREAKS if of == rule and one in where}


@pytest.mark.parametrize(
    ("rule", "change"), [pytest.param(r, c, id=f"{r}-{c.__name__}") for r, c in EDITS]
)
def test_a_rule_fires_where_a_file_was_broken_on_purpose(rule: str, change: Edit) -> None:
    findings, where = file_broken()
    assert where[change] in places(findings, rule)
    assert {finding.where for finding in findings} == set(where.values())


def test_no_break_could_be_taken_for_another_in_the_same_workbook() -> None:
    for apart in (False, True):
        _, where = workbook_broken(apart)
        broken_at = [(rule, where[change]) for rule, change in BREAKS if change in where]
        assert len(set(broken_at)) == len(broken_at)
    _, of_file = file_broken()
    assert len(set(of_file.values())) == len(EDITS)


def test_every_rule_is_broken_somewhere_above() -> None:
    assert {rule for rule, _ in [*BREAKS, *EDITS, *FORMULAS]} == set(RULES)


def test_every_number_is_a_rule_or_left_out_with_a_reason() -> None:
    numbers = {f"L{number:02}" for number in range(1, 45)}
    assert RULES.keys() | LEFT_OUT.keys() == numbers
    assert not RULES.keys() & LEFT_OUT.keys()
    assert all(len(reason) > 20 for reason in LEFT_OUT.values())


@pytest.mark.parametrize("plan", written_down().values(), ids=written_down())
def test_our_workbooks_have_no_finding(plan: Plan) -> None:
    assert lint(write(plan)) == []


@pytest.mark.soak
@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(plans())
def test_no_plan_gives_a_workbook_with_a_finding(plan: Plan) -> None:
    assert lint(write(plan)) == []


def test_every_rule_broken_on_purpose_is_broken_in_our_workbooks() -> None:
    book = Book(with_household())
    for allowed in ALLOWED:
        where = [book.key(where) for where, _ in RULES[allowed.rule].check(book)]
        assert any(allowed.covers(allowed.rule, place) for place in where), allowed


def test_the_cover_names_every_rule_broken_on_purpose() -> None:
    cover = load_workbook(BytesIO(with_household()), read_only=True)["Cover"]
    said = {cell.value for row in cover.iter_rows() for cell in row}
    assert {allowed.reason for allowed in ALLOWED} <= said


def test_the_cover_of_a_workbook_without_a_household_is_silent_about_one() -> None:
    cover = load_workbook(BytesIO(good()), read_only=True)["Cover"]
    said = {cell.value for row in cover.iter_rows() for cell in row}
    assert not {allowed.reason for allowed in OF_HOUSEHOLD} & said


def test_data_that_is_no_workbook_is_refused() -> None:
    with pytest.raises(ValueError, match=r"not an \.xlsx workbook"):
        lint(b"something else")


def test_properties_of_the_file_do_not_disturb() -> None:
    book = load_workbook(BytesIO(good()))
    book.custom_doc_props.append(StringProperty(name="kept by", value="an archive"))
    data = BytesIO()
    book.save(data)
    assert places(lint(data.getvalue()), "L44") == set()
