"""Tables that others wrote: text into cells, and cells into numbers, days and columns.

Nothing here is about a founder's work; every import reads with it, so that all understand the same.
"""

from venture.tables.cells import Cell, cell_at, cell_text, filled
from venture.tables.days import day_comes_first, day_in, day_words, read_two_ways
from venture.tables.harmless_csv import csv_file, guarded, unguarded
from venture.tables.heading_rows import HeadingRows, heading_rows
from venture.tables.headings import (
    MOST_COLUMNS,
    different,
    heading_key,
    recognised,
    split_headings,
    without_unit,
)
from venture.tables.months import months_in
from venture.tables.numbers import decimal_sign, number_in
from venture.tables.text_cells import (
    Progress,
    TextTable,
    as_text,
    text_rows,
    text_table,
)
from venture.tables.typed_numbers import typed_number, typed_range, typed_rate, with_points

__all__ = [
    "MOST_COLUMNS",
    "Cell",
    "HeadingRows",
    "Progress",
    "TextTable",
    "as_text",
    "cell_at",
    "cell_text",
    "csv_file",
    "day_comes_first",
    "day_in",
    "day_words",
    "decimal_sign",
    "different",
    "filled",
    "guarded",
    "heading_key",
    "heading_rows",
    "months_in",
    "number_in",
    "read_two_ways",
    "recognised",
    "split_headings",
    "text_rows",
    "text_table",
    "typed_number",
    "typed_range",
    "typed_rate",
    "unguarded",
    "with_points",
    "without_unit",
]
