"""Every word of the language gives the same number in NumPy and in a spreadsheet engine."""

import ironcalc
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ironcalc import column_name_from_number as letter

from tests.model.toy import GARDEN, MONTHS, pots, values
from venture.model import evaluate, formula

OPENING = 2
HEADER = {"month": 1, "year": 2, "month_of_year": 3, "days": 4}
RAIN = 5


class Grid:
    """The garden on one sheet: inputs and the table in columns beyond the months."""

    def __init__(self, given):
        self.given = given
        self.rows = {}
        row = 6
        self.pots = max(1, len(given.members["pots"]))
        for name, compiled in GARDEN.lines.items():
            self.rows[name] = row
            row += self.pots if compiled.line.over else 1
        self.at = (0, 0)

    def input(self, name):
        return f"$Z${list(GARDEN.inputs).index(name) + 1}"

    def series(self, name):
        assert name == "rain"
        return f"{letter(self.at[0])}${RAIN}"

    def column(self, table, column):
        return self._pot(column, self.at[1])

    def whole_column(self, table, column):
        return f"{self._pot(column, 0)}:{self._pot(column, self.pots - 1)}"

    def line(self, name, lag):
        member = self.at[1] if GARDEN.line(name).line.over else 0
        return f"{letter(self.at[0] - lag)}{self.rows[name] + member}"

    def members(self, name, lag):
        column, first = letter(self.at[0] - lag), self.rows[name]
        return f"{column}{first}:{column}{first + self.pots - 1}"

    def so_far(self, name):
        row = self.rows[name] + (self.at[1] if GARDEN.line(name).line.over else 0)
        return f"${letter(OPENING + 1)}{row}:{letter(self.at[0])}{row}"

    def before(self, name):
        row = self.rows[name] + (self.at[1] if GARDEN.line(name).line.over else 0)
        return f"${letter(OPENING)}{row}:{letter(self.at[0] - 1)}{row}"

    def months_before(self):
        return f"${letter(OPENING)}$1:{letter(self.at[0] - 1)}$1"

    def calendar(self, word):
        return f"{letter(self.at[0])}${HEADER[word]}"

    def months_so_far(self):
        return f"${letter(OPENING + 1)}$1:{letter(self.at[0])}$1"

    def _pot(self, column, member):
        names = [c.name for c in pots.columns]
        return f"${letter(30 + names.index(column))}${member + 1}"


def recalculated(given):
    """Write the garden into a spreadsheet engine and read every figure back."""
    sheet = ironcalc.create("garden", "en", "UTC", "en")
    grid = Grid(given)
    for i, name in enumerate(GARDEN.inputs):
        sheet.update_cell_with_number(0, i + 1, 26, float(given.inputs[name][0, 0, 0]))
    for word, row in HEADER.items():
        for month, number in enumerate(given.calendar[word].ravel()):
            sheet.update_cell_with_number(0, row, OPENING + 1 + month, float(number))
    for month, number in enumerate(given.series["rain"].ravel()):
        sheet.update_cell_with_number(0, RAIN, OPENING + month, float(number))
    for j, column in enumerate(pots.columns):
        for i, number in enumerate(given.columns["pots", column.name].ravel()):
            if column.name == "kind":
                sheet.update_cell_with_text(0, i + 1, 30 + j, column.options[int(number)])
            else:
                sheet.update_cell_with_number(0, i + 1, 30 + j, float(number))
    for name, compiled in GARDEN.lines.items():
        for member in range(grid.pots if compiled.line.over else 1):
            row = grid.rows[name] + member
            for column in range(OPENING, OPENING + MONTHS + 1):
                grid.at = (column, member)
                tree = compiled.opening if column == OPENING else compiled.tree
                sheet.set_user_input(0, row, column, f"={formula(tree, grid)}")
    sheet.evaluate()
    return grid, sheet


def assert_same(given):
    arrays = evaluate(GARDEN, given)
    grid, sheet = recalculated(given)
    for name, array in arrays.items():
        for month in range(MONTHS + 1):
            for member in range(array.shape[1]):
                value = array[month, member, 0]
                cell = sheet.get_cell_value(0, grid.rows[name] + member, OPENING + month)
                where = f"{name}, month {month}, member {member}"
                if np.isnan(value):
                    assert cell == "", where
                else:
                    assert cell == pytest.approx(value, rel=1e-9, abs=1e-6), where


def test_every_word_agrees_with_a_spreadsheet_engine():
    assert_same(values())


def test_an_empty_table_agrees_too():
    assert_same(values(rows=()))


def test_a_shelf_without_places_agrees_too():
    assert_same(values(shelf=0))


amounts = st.floats(0, 100).map(lambda x: round(x, 3))
kinds = st.sampled_from(["herb", "flower"])
rows = st.tuples(amounts, st.floats(0, 1), st.integers(1, 14), st.integers(0, 12), kinds)


@settings(max_examples=40, deadline=None)
@given(st.lists(rows, max_size=4), amounts, st.integers(1, 12), st.integers(1, 12))
def test_any_garden_agrees(some_rows, shelf, window, two):
    assert_same(values(rows=some_rows, shelf=shelf, window=window, two=two))


def test_formulas_have_no_needless_brackets():
    grid = Grid(values())
    grid.at = (3, 0)
    crowding = formula(GARDEN.line("crowding").tree, grid)
    assert crowding == "(IF(ROUND($Z$1,9)=0,2,C12/$Z$1)-1)^2"
