import io

import pytest
from xlsxwriter import Workbook

from venture.workbook.live import Area, Page, cell, live, looked_up, rounded, text_of, where
from venture.workbook.sheet import Sheet
from venture.workbook.styles import Styles

A, B, NOTHING = (cell("Costs", 1, n, value) for n, value in ((1, 6.0), (2, 3.0), (3, 0.0)))


@pytest.mark.parametrize(
    ("formula", "text", "value"),
    [
        (A + B * 2, "Costs!A1+Costs!B1*2", 12),
        ((A + B) * 2, "(Costs!A1+Costs!B1)*2", 18),
        (A - (B - 1), "Costs!A1-(Costs!B1-1)", 4),
        (A / (B * 2), "Costs!A1/(Costs!B1*2)", 1),
        (where(A > B, A, 0), "IF(Costs!A1>Costs!B1,Costs!A1,0)", 6),
        (text_of(A, "x"), 'Costs!A1&"x"', "6.0x"),
        (rounded(live(0.12345), 4), "ROUND(0.12345,4)", 0.1235),
        (rounded(live(-2.5), 0), "ROUND(-2.5,0)", -3),
    ],
)
def test_a_formula_is_written_and_calculated_alike(formula, text, value):
    assert (formula.text, formula.value) == (text, value)


def test_a_step_is_looked_up_from_its_own_value_on():
    steps = Area([cell("Costs", row, 1, value) for row, value in ((1, 0.01), (2, 0.1))])
    decimals = Area([cell("Costs", row, 2, value) for row, value in ((1, 5.0), (2, 4.0))])
    found = [looked_up(live(price), steps, decimals).value for price in (0.01, 0.05, 0.1, 7.0)]
    assert found == [5, 5, 4, 4]


def test_what_divides_by_zero_may_be_left_aside_but_not_stand_in_a_cell():
    assert where(NOTHING > 0, A / NOTHING, 1).value == 1
    with Workbook(io.BytesIO()) as book:
        page = Page(Sheet(book, "Costs", Styles(book)))
        with pytest.raises(AssertionError, match="Costs!A1/Costs!C1 has no value"):
            page.put(1, 1, A / NOTHING)


def test_a_page_leaves_its_own_name_out_and_fixes_what_is_asked_for():
    data = io.BytesIO()
    with Workbook(data) as book:
        put = Page(Sheet(book, "Costs", Styles(book))).put(5, 4, A.fixed + B.in_column)
    assert (put.value, put.text) == (9, "Costs!D5")
    assert (A.fixed.text, B.in_column.text) == ("Costs!$A$1", "Costs!$B1")
