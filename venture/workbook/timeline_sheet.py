"""The sheet Timeline: one place where months are counted; all other sheets link to it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise

from venture.plan import MONTHS
from venture.workbook.addresses import letters
from venture.workbook.cells import BEFORE, HERE
from venture.workbook.figures import Figures
from venture.workbook.layout import (
    FIRST_MONTH,
    HEADING_ROW,
    KEY,
    LABEL,
    LAST_MONTH,
    MONTH_ROW,
    NOTE,
    TIMELINE_ROWS,
    UNIT,
    YEAR_ROW,
)
from venture.workbook.sheet import Sheet

_ROW = TIMELINE_ROWS
_ALL_MONTHS = f"${letters(FIRST_MONTH)}{_ROW['month']}:${letters(LAST_MONTH)}{_ROW['month']}"
_START = "in_fiscal_year_start"
_AHEAD = f"AND({_START}>1,MONTH({HERE}{_ROW['month_end']})>={_START})"
_LINES = {
    "month": ("Month of the plan", "month", "Counted from 1.", f"{BEFORE}{_ROW['month']}+1"),
    "month_end": (
        "End of the month",
        "date",
        "Counted from the first month on Inputs.",
        f"EOMONTH(in_start,{HERE}{_ROW['month']}-1)",
    ),
    "year": (
        "Fiscal year",
        "year",
        "Named after the calendar year in which it ends.",
        f"YEAR({HERE}{_ROW['month_end']})+IF({_AHEAD},1,0)",
    ),
    "month_of_year": ("Month of the year", "month", "", f"MONTH({HERE}{_ROW['month_end']})"),
    "days": ("Days of the month", "count", "", f"DAY({HERE}{_ROW['month_end']})"),
    "first_of_year": (
        "First month of a year",
        "flag",
        "1 in the first month of the plan that a fiscal year has.",
        f"IF(OR({HERE}{_ROW['month']}=1,{HERE}{_ROW['month_of_year']}={_START}),1,0)",
    ),
    "last_of_year": (
        "Last month of a year",
        "flag",
        "1 in the last month of the plan that a fiscal year has.",
        f"IF(OR({HERE}{_ROW['month']}=MAX({_ALL_MONTHS}),"
        f"MOD({HERE}{_ROW['month_of_year']},12)+1={_START}),1,0)",
    ),
    "quarter": (
        "Fiscal quarter",
        "quarter",
        "The fiscal year and the number of the quarter in it.",
        f"{HERE}{_ROW['year']}*10+INT(MOD({HERE}{_ROW['month_of_year']}-{_START},12)/3)+1",
    ),
    "first_of_quarter": (
        "First month of a quarter",
        "flag",
        "1 in the first month of the plan that a quarter has.",
        f"IF(OR({HERE}{_ROW['month']}=1,MOD({HERE}{_ROW['month_of_year']}-{_START},3)=0),1,0)",
    ),
    "last_of_quarter": (
        "Last month of a quarter",
        "flag",
        "1 in the last month of the plan that a quarter has.",
        f"IF(OR({HERE}{_ROW['month']}=MAX({_ALL_MONTHS}),"
        f"MOD({HERE}{_ROW['month_of_year']}-{_START}+1,3)=0),1,0)",
    ),
    "quarter_number": (
        "Quarter of the plan",
        "count",
        "Counted from 1.",
        f"{BEFORE}{_ROW['quarter_number']}+{HERE}{_ROW['first_of_quarter']}",
    ),
}
LINKS = {YEAR_ROW: "year", MONTH_ROW: "month", HEADING_ROW: "month_end"}
"""The frozen rows of the sheets by month, and the rows of Timeline that they show."""
UNITS = {"year": "year", "month": "count", "month_end": "date"}


def write_timeline(sheet: Sheet, figures: Figures) -> None:
    """Write the calendar of the plan."""
    values = calendar(figures)
    for name, (label, unit, note, template) in _LINES.items():
        row = _ROW[name]
        sheet.text(row, KEY, name, "key")
        sheet.text(row, LABEL, label, "label")
        sheet.text(row, UNIT, unit, "unit")
        sheet.text(row, NOTE, note, "note")
        shown = "count" if unit == "month" else unit
        sheet.across(row, FIRST_MONTH, template, values[name], "figure", unit=shown)


def calendar(figures: Figures) -> Mapping[str, list[float]]:
    """Take the rows of Timeline as the app has them."""
    words = {name: array[:, 0, 0].tolist() for name, array in figures.values.calendar.items()}
    years = words["year"]
    words["month_end"] = [figures.month_end(month) for month in range(1, MONTHS + 1)]
    edges = [float(a != b) for a, b in pairwise(years)]
    words["first_of_year"] = [1.0, *edges]
    words["last_of_year"] = [*edges, 1.0]
    start = float(figures.values.inputs["fiscal_year_start"][0, 0, 0])
    codes = [
        year * 10 + (month - start) % 12 // 3 + 1
        for year, month in zip(years, words["month_of_year"], strict=True)
    ]
    edges = [float(a != b) for a, b in pairwise(codes)]
    words["quarter"] = codes
    words["first_of_quarter"] = [1.0, *edges]
    words["last_of_quarter"] = [*edges, 1.0]
    words["quarter_number"] = list(accumulate(words["first_of_quarter"]))
    return words
