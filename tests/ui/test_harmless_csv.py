import pandas as pd

from venture.tables import csv_file
from venture.ui.harmless_csv import rows_of


def test_numbers_and_days_stay_as_they_are_and_what_is_unknown_is_empty():
    table = pd.DataFrame(
        {
            "Need": ["=1+1", None],
            "Score": [-1.5, None],
            "People": pd.array([7, None], dtype="Int64"),
            "Day": [pd.Timestamp("2026-10-03").date(), None],
        }
    )
    assert csv_file(rows_of(table)).decode("utf-8-sig").split() == [
        "Need,Score,People,Day",
        "'=1+1,-1.5,7,2026-10-03",
        ",,,",
    ]
