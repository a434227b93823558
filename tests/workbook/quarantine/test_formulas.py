import pytest
from openpyxl.formula.translate import Translator
from xlsxwriter.utility import xl_rowcol_to_cell

from venture.workbook.quarantine.formulas import moved, reaches_outside


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(A1:$B$7,Inputs!C3:D$4)*LOG10(B2)",
        "='Bob''s A1'!B2+'x'!$C3&\"A1\"",
        "=SUMIF(C:C,A5,$D:$D)+SUM(7:9)+in_price2+tax_A1",
        "=INDEX(Table1[A1],B2,1)+1E5+A1048576",
        '=IF(A1>=3,TRUE,"say ""A1"" twice")',
    ],
)
@pytest.mark.parametrize(("rows", "columns"), [(0, 1), (5, 0), (12, 40)])
def test_moving_a_formula_agrees_with_openpyxl(formula: str, rows: int, columns: int) -> None:
    to = xl_rowcol_to_cell(rows, columns)
    assert moved(formula, rows, columns) == Translator(formula, "A1").translate_formula(to)


def test_a_reference_that_leaves_the_sheet_becomes_an_error() -> None:
    assert moved("=A1+B2+A:A+1:1", rows=-1, columns=0) == "=#REF!+B1+A:A+#REF!"
    assert moved("=A1+$A2", rows=0, columns=-1) == "=#REF!+$A2"


@pytest.mark.parametrize(
    "formula",
    [
        "=cmd|'/c calc'!A0",
        "='my app'|'topic'!item",
        '=DDE("soffice";"x";"y")',
        '=1+WebService("http://x")',
        '=RTD("a","b")',
        "=[1]Sheet1!A1",
        "=SUM('[2]Plan 3'!A1:B2)",
        "='C:\\Users\\[b.xlsx]S'!A1",
    ],
)
def test_formulas_that_ask_others_for_data_are_found(formula: str) -> None:
    assert reaches_outside(formula)


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(Inputs!A1:B2)",
        "='a|b'!A1",
        "=\"cmd|'/c calc'!A0\"",
        "=SUM(Sales[2025])+Sales[[#Totals],[2026]]",
        '=HYPERLINK("https://example.org",A1)',
        "='it''s'!A1",
        "=in_dde(1)+in_call",
    ],
)
def test_formulas_of_a_plan_do_not_count_as_asking_others(formula: str) -> None:
    assert not reaches_outside(formula)
