from datetime import date

import pytest

from venture.plan import monthly_figures
from venture.plan.actuals.bookkeeping import MOST_ROWS
from venture.tables import text_table

JAN, FEB = date(2027, 1, 1), date(2027, 2, 1)


def figures(text, decimal=""):
    return monthly_figures(text_table(text).rows, decimal)


def columns(text):
    return {column.heading: column.values for column in figures(text).columns}


@pytest.mark.parametrize(
    "text",
    [
        "Month,Revenue,Cash\n2027-01,100,1000.5\n2027-02,200,900\n",
        "Month;Revenue;Cash\n2027-01;100;1.000,50\n2027-02;200;900\n",
        "Month\tRevenue\tCash\n2027-01\t100\t1,000.50\n2027-02\t200\t900\n",
        ",Jan 2027,Feb 2027,Total\nRevenue,100,200,300\nCash,1000.5,900,\n",
        'Month,Revenue,Cash\nJan 2027,100,"1,000.50"\nFeb 2027,200,900\n',
        "Our bookkeeping\n\nMonth;Revenue;Cash\n31.01.2027;100;1.000,50\n28.02.2027;200;900\n"
        "Total;300;\n",
    ],
)
def test_months_may_be_rows_or_columns_and_cells_divided_by_any_usual_sign(text):
    found = figures(text)
    assert found.months == (JAN, FEB)
    assert columns(text) == {"Revenue": (100, 200), "Cash": (1000.5, 900)}
    assert found.problems == ()


def test_one_month_is_enough_either_way():
    assert columns("Month,Cash\n2027-01,5") == {"Cash": (5,)}
    assert columns(",2027-01\nCash,5\nRevenue,6") == {"Cash": (5,), "Revenue": (6,)}


def test_a_file_of_windows_is_read_like_any_other():
    assert columns("Month;Löhne\n2027-01;5".encode("cp1252")) == {"Löhne": (5,)}
    assert columns("Month;Löhne\n2027-01;5".encode("utf-8-sig")) == {"Löhne": (5,)}
    assert columns("Month;Löhne\n2027-01;5".encode("utf-16")) == {"Löhne": (5,)}


def test_headings_that_are_missing_or_the_same_get_a_name_of_their_own():
    assert columns("Month,Cash,Cash,\n2027-01,1,2,3") == {
        "Cash": (1,),
        "Cash (2)": (2,),
        "Column 4": (3,),
    }


def test_what_is_no_number_is_told_and_left_out():
    found = figures("Month,Cash,Comment\n2027-01,n/a,launch\n2027-02,5,")
    assert [(c.heading, c.values) for c in found.columns] == [("Cash", (None, 5))]
    assert found.problems == ("Cash, Jan 2027: 'n/a' is not a number.",)


def test_a_month_that_is_there_twice_is_told():
    found = figures("Month,Cash\n2027-01,1\n2027-01,2")
    assert found.columns[0].values == (1,)
    assert found.problems == ("Jan 2027 is there twice; the first is taken.",)


def test_the_decimal_sign_may_be_given():
    assert figures("Month;Cash\n2027-01;1.234", ".").columns[0].values == (1.234,)
    assert figures("Month;Cash\n2027-01;1.234").columns[0].values == (1234,)


def test_cells_of_a_workbook_are_taken_as_they_are():
    found = monthly_figures([["", date(2027, 1, 31)], ["Cash", 5.5], ["Customers", None]])
    assert (found.months, found.columns[0].values) == ((JAN,), (5.5,))
    assert len(found.columns) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  \n", "There is nothing in it"),
        ("Revenue,Cash\n1,2", "No months were found"),
        (b"\x00\x01\x02", "The file is not a table"),
        ("x" * 5_000_001, "too long"),
        ("Month,Cash\n" + "2027-01,1\n" * MOST_ROWS, "The table is too large"),
    ],
)
def test_what_is_no_table_of_months_is_refused(text, said):
    with pytest.raises(ValueError, match=said):
        figures(text)
