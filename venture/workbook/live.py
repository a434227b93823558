"""Formulas that know their value: written once, they are the cell's text and what it stores."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from venture.workbook.addresses import letters, quoted
from venture.workbook.sheet import Sheet

Value = float | str
_ATOM, _PRODUCT, _SUM, _COMPARISON = 4, 3, 2, 1
_DIGITS = 15  # that spreadsheets take for exact when they round


@dataclass(frozen=True)
class Live:
    """A formula and the value it comes to.

    Where a formula divides by zero the value is NaN: `where` may still leave it aside, but no
    cell may hold it.

    Attributes:
        text: without the equals sign, every cell with its sheet.
        value: a number, a text, or 1 and 0 for true and false.
        binding: how strongly its outermost sign binds, which says where brackets are needed.
    """

    text: str
    value: Value
    binding: int = _ATOM

    @property
    def number(self) -> float:
        """The value as a number; an empty cell counts as zero."""
        return 0.0 if self.value == "" else float(self.value)

    def within(self, binding: int) -> str:
        """Write the formula as a part of another one."""
        return self.text if self.binding >= binding else f"({self.text})"

    def __add__(self, other: Operand) -> Live:
        return _joined(self, "+", live(other), _SUM, self.number + live(other).number)

    def __radd__(self, other: Operand) -> Live:
        return live(other) + self

    def __sub__(self, other: Operand) -> Live:
        return _joined(self, "-", live(other), _SUM, self.number - live(other).number)

    def __rsub__(self, other: Operand) -> Live:
        return live(other) - self

    def __mul__(self, other: Operand) -> Live:
        return _joined(self, "*", live(other), _PRODUCT, self.number * live(other).number)

    def __truediv__(self, other: Operand) -> Live:
        divisor = live(other).number
        value = self.number / divisor if divisor else math.nan
        return _joined(self, "/", live(other), _PRODUCT, value)

    def __lt__(self, other: Operand) -> Live:
        return _joined(self, "<", live(other), _COMPARISON, self.number < live(other).number)

    def __le__(self, other: Operand) -> Live:
        return _joined(self, "<=", live(other), _COMPARISON, self.number <= live(other).number)

    def __gt__(self, other: Operand) -> Live:
        return _joined(self, ">", live(other), _COMPARISON, self.number > live(other).number)

    def __ge__(self, other: Operand) -> Live:
        return _joined(self, ">=", live(other), _COMPARISON, self.number >= live(other).number)

    def equals(self, other: Operand) -> Live:
        """Compare with a number or a text."""
        return _joined(self, "=", live(other), _COMPARISON, self.value == live(other).value)


Operand = Live | float | str


@dataclass(frozen=True)
class Cell(Live):
    """A cell that formulas look at, and its value.

    Attributes:
        sheet: its name.
        row: counted from 1.
        column: counted from 1.
    """

    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def fixed(self) -> Live:
        """The cell for formulas that stay with it wherever they are copied."""
        return Live(_address(self, "$", "$"), self.value)

    @property
    def in_column(self) -> Live:
        """The cell for formulas that are copied to the right."""
        return Live(_address(self, "$", ""), self.value)


@dataclass(frozen=True)
class Area:
    """Cells beside or below each other.

    Attributes:
        cells: from the first to the last.
        across: the sign before the column's letters.
        down: the sign before the row's number.
    """

    cells: Sequence[Cell]
    across: str = "$"
    down: str = "$"

    @property
    def text(self) -> str:
        """The area as formulas write it."""
        first, last = self.cells[0], self.cells[-1]
        end = f"{self.across}{letters(last.column)}{self.down}{last.row}"
        return f"{_address(first, self.across, self.down)}:{end}"

    @property
    def numbers(self) -> list[float]:
        """The numbers in it; texts and empty cells are passed over."""
        return [float(c.value) for c in self.cells if not isinstance(c.value, str)]


def live(value: Operand) -> Live:
    """Write a number or a text as a formula does."""
    if isinstance(value, Live):
        return value
    return Live(f'"{value}"' if isinstance(value, str) else f"{value:g}", value)


def cell(sheet: str, row: int, column: int, value: Value) -> Cell:
    """Name a cell that is there already."""
    return Cell(f"{quoted(sheet)}!{letters(column)}{row}", value, _ATOM, sheet, row, column)


def where(condition: Live, yes: Operand, no: Operand) -> Live:
    """Choose one of two."""
    taken = live(yes) if condition.value else live(no)
    return _call("IF", taken.value, condition, live(yes), live(no))


def all_of(*conditions: Live) -> Live:
    """Tell whether all conditions hold."""
    return _call("AND", float(all(one.value for one in conditions)), *conditions)


def any_of(*conditions: Live) -> Live:
    """Tell whether one of the conditions holds."""
    return _call("OR", float(any(one.value for one in conditions)), *conditions)


def highest(*values: Operand) -> Live:
    """Take the largest of some values."""
    return _call("MAX", max(live(one).number for one in values), *map(live, values))


def lowest_in(area: Area) -> Live:
    """Take the smallest number of an area; 0 where it has none."""
    return Live(f"MIN({area.text})", min(area.numbers, default=0.0))


def highest_in(area: Area) -> Live:
    """Take the largest number of an area; 0 where it has none."""
    return Live(f"MAX({area.text})", max(area.numbers, default=0.0))


def total(area: Area) -> Live:
    """Add an area up."""
    return Live(f"SUM({area.text})", math.fsum(area.numbers))


def total_of_products(one: Area, other: Area) -> Live:
    """Multiply two areas cell by cell and add that up."""
    pairs = zip(one.cells, other.cells, strict=True)
    value = math.fsum(a.number * b.number for a, b in pairs)
    return Live(f"SUMPRODUCT({one.text},{other.text})", value)


def total_where(amounts: Area, *tests: tuple[Area, Operand]) -> Live:
    """Add up the amounts beside which areas have wanted values."""
    wanted = [(area.cells, live(value).value) for area, value in tests]
    found = [
        amount.number
        for place, amount in enumerate(amounts.cells)
        if all(cells[place].value == value for cells, value in wanted)
    ]
    pairs = ",".join(f"{area.text},{live(value).text}" for area, value in tests)
    if len(tests) == 1:
        return Live(f"SUMIF({pairs},{amounts.text})", math.fsum(found))
    return Live(f"SUMIFS({amounts.text},{pairs})", math.fsum(found))


def count_where(area: Area, wanted: float) -> Live:
    """Count the cells of an area that have a value."""
    count = sum(one.value == wanted for one in area.cells)
    return Live(f"COUNTIF({area.text},{live(wanted).text})", float(count))


def absolute(value: Live) -> Live:
    """Leave a sign aside."""
    return _call("ABS", abs(value.number), value)


def rounded(value: Live, decimals: Operand) -> Live:
    """Round to the nearest, half away from zero."""
    scaled = abs(value.number) * 10.0 ** live(decimals).number
    known = math.nan
    if math.isfinite(scaled):
        halves = math.floor(float(f"{scaled:.{_DIGITS}g}") + 0.5)
        known = math.copysign(halves / 10.0 ** live(decimals).number, value.number)
    return _call("ROUND", known, value, live(decimals))


def whole(value: Live) -> Live:
    """Round down."""
    known = value.number
    return _call("INT", float(math.floor(known)) if math.isfinite(known) else known, value)


def looked_up(value: Live, steps: Area, results: Area) -> Live:
    """Find the result beside the last step that a value has reached; it must reach the first."""
    reached = sum(step <= value.number for step in steps.numbers)
    position = f"MATCH({value.text},{steps.text},1)"
    found = results.cells[reached - 1].value if reached else math.nan
    return Live(f"INDEX({results.text},{position},1)", found)


def text_of(*parts: Operand) -> Live:
    """Put texts together."""
    known = [live(part) for part in parts]
    text = "&".join(part.within(_SUM) for part in known)
    return Live(text, "".join(str(part.value) for part in known), _SUM)


class Page:
    """A sheet on which formulas are put with their values."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._own = f"{quoted(sheet.name)}!"

    def put(self, row: int, column: int, formula: Operand, *looks: str, unit: str = "") -> Cell:
        """Write a formula and give the cell to those that look at it.

        Raises:
            AssertionError: the formula divides by zero.
        """
        known = live(formula)
        value = float(known.value) if not isinstance(known.value, str) else known.value
        assert isinstance(value, str) or math.isfinite(value), f"{known.text} has no value"
        text = known.text.replace(self._own, "")
        self.sheet.formula(row, column, text, value, *(looks or ("figure",)), unit=unit)
        return cell(self.sheet.name, row, column, value)


def _address(at: Cell, across: str, down: str) -> str:
    return f"{quoted(at.sheet)}!{across}{letters(at.column)}{down}{at.row}"


def _joined(left: Live, sign: str, right: Live, binding: int, value: float) -> Live:
    # What is subtracted or divided by needs brackets also when it binds no less.
    after = binding + (sign in "-/" or binding == _COMPARISON)
    return Live(left.within(binding) + sign + right.within(after), float(value), binding)


def _call(name: str, value: Value, *arguments: Live) -> Live:
    return Live(f"{name}({','.join(one.text for one in arguments)})", value)
