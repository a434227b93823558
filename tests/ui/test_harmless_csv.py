import csv
from io import StringIO

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.ui.harmless_csv import harmless_csv


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1"])
def test_text_that_a_spreadsheet_would_run_stays_text(text):
    (_, row) = csv.reader(StringIO(harmless_csv(pd.DataFrame({"Need": [text]})), newline=""))
    assert row == [f"'{text}"]


def test_numbers_and_headings_stay_as_they_are():
    assert harmless_csv(pd.DataFrame({"Score": [-1.5, None]})) == 'Score\n-1.5\n""\n'


def test_a_carriage_return_begins_no_row():
    text = harmless_csv(pd.DataFrame({"Need": ["a\r=1"]}))
    assert list(csv.reader(StringIO(text, newline=""))) == [["Need"], ["a\n=1"]]


@settings(max_examples=40)
@given(st.text(alphabet='=+-@\t ab,;"\n\r', max_size=12))
def test_no_cell_begins_like_a_formula(text):
    rows = csv.reader(StringIO(harmless_csv(pd.DataFrame({text: [text]})), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row)
