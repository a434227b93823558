import pytest

from venture.workbook.quarantine.formulas import reaches_outside


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
