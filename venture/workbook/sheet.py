"""One sheet while it is written: rows and columns counted from 1, values beside every formula."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from venture.workbook.addresses import letters, quoted
from venture.workbook.cells import at
from venture.workbook.layout import CHECKS, KEY, LABEL, MASTER_ROW, PURPOSE_ROW, TITLE_ROW
from venture.workbook.styles import Styles

_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPE = re.compile("(?=_x[0-9A-Fa-f]{4}_)")
_ONE_PAGE = 55
"""So many rows can still be read when they are printed on one page."""
_ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "objects": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


def cell_text(text: str) -> str:
    r"""Take out of a typed text what no spreadsheet can hold: control characters become spaces.

    Example:
        >>> cell_text("Pro\x00plan")
        'Pro plan'
    """
    return _NO_XML.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


class _Worksheet(Worksheet):  # type: ignore[misc]  # the writer publishes no types
    """The writer's sheet, told what our formulas never are."""

    def _prepare_formula(self, formula: str, *_: bool) -> str:
        """Leave a formula as it is; looking for functions that we never use took 80 % of the time.

        Should the writer no longer call this, it only becomes slower.
        """
        return formula.removeprefix("=")

    def _xml_formula_element(
        self, formula: str, result: float | str, attributes: list[tuple[str, Any]]
    ) -> None:
        """Store a text as it is, also when it is empty or looks like an error or an escape."""
        kept = [(name, value) for name, value in attributes if name != "t"]
        if isinstance(result, str):
            kept.append(("t", "str"))
            result = _ESCAPE.sub("_x005F", result)
        super()._xml_formula_element(formula, result, kept)


class Sheet:
    """A sheet being written.

    Attributes:
        raw: the writer's own sheet, for charts, print set-up and the like.
        book: the workbook it belongs to.
        name: its name.
        styles: the formats of the workbook.
    """

    def __init__(self, book: Workbook, name: str, styles: Styles) -> None:
        self.raw: Worksheet = book.add_worksheet(name, _Worksheet)
        self.book = book
        self.name = name
        self.styles = styles
        self.raw.hide_gridlines(2)
        self.raw.protect("", _ALLOWED)

    def text(self, row: int, column: int, text: str, *looks: str, typed: bool = False) -> None:
        """Write a text that stays text, whatever it looks like."""
        style = self.styles(*looks, typed=typed)
        self.raw.write_string(row - 1, column - 1, cell_text(text), style)

    def number(self, row: int, column: int, value: float, *looks: str, unit: str) -> None:
        """Write a number."""
        self.raw.write_number(row - 1, column - 1, value, self.styles(*looks, unit=unit))

    def day(self, row: int, column: int, day: date, *looks: str) -> None:
        """Write a date."""
        moment = datetime(day.year, day.month, day.day)
        self.raw.write_datetime(row - 1, column - 1, moment, self.styles(*looks, unit="day"))

    def link(self, row: int, column: int, target: str, text: str) -> None:
        """Write a link to a place in the workbook."""
        style = self.styles("url")
        self.raw.write_url(row - 1, column - 1, f"internal:{target}", style, text)

    def blank(self, row: int, column: int, *looks: str, unit: str = "") -> None:
        """Give an empty cell its look."""
        self.raw.write_blank(row - 1, column - 1, None, self.styles(*looks, unit=unit))

    def formula(
        self, row: int, column: int, formula: str, value: float | str, *looks: str, unit: str = ""
    ) -> None:
        """Write a formula, without its equals sign, and the value that the app has for it."""
        style = self.styles(*looks, unit=unit)
        self.raw.write_formula(row - 1, column - 1, "=" + formula, style, _stored(value))

    def across(
        self,
        row: int,
        first: int,
        template: str,
        values: Iterable[float | str],
        *looks: str,
        unit: str = "",
    ) -> None:
        """Write one formula into a row from a column on, and the app's values."""
        style = self.styles(*looks, unit=unit)
        for column, value in enumerate(values, first):
            formula = "=" + at(template, column)
            self.raw.write_formula(row - 1, column - 1, formula, style, _stored(value))

    def top(self, title: str, purpose: str, master: str) -> None:
        """Write the rows that every sheet begins with.

        Args:
            title: what the sheet shows.
            purpose: what it is for.
            master: what the master check says.
        """
        self.raw.set_row(TITLE_ROW - 1, 24)
        self.text(TITLE_ROW, KEY, title, "title", typed=True)
        self.text(PURPOSE_ROW, KEY, purpose, "purpose")
        if self.name != CHECKS:
            self.formula(MASTER_ROW, KEY, f"{CHECKS}!$A${MASTER_ROW}", master, "master")
        cell = f"$A${MASTER_ROW}"
        for sign, look in (("=", "good"), ("<>", "bad")):
            criteria = f'=RIGHT({cell},2){sign}"OK"'
            self.raw.conditional_format(
                MASTER_ROW - 1,
                KEY - 1,
                MASTER_ROW - 1,
                LABEL - 1,
                {"type": "formula", "criteria": criteria, "format": self.styles(look)},
            )

    def widths(self, widths: Mapping[int, float]) -> None:
        """Set the widths of columns, counted from 1."""
        for column, width in widths.items():
            self.raw.set_column(column - 1, column - 1, width, self.styles())

    def print_rows(self, last: int) -> None:
        """Print in landscape, on one page as long as the rows can still be read there."""
        self.print_setup(tall=1 if last <= _ONE_PAGE else 0)

    def print_setup(self, *, tall: int = 0, title_rows: int = MASTER_ROW, scale: int = 0) -> None:
        """Print in landscape with the titles repeated.

        Args:
            tall: how many pages tall; 0 is as many as it takes.
            title_rows: how many rows to repeat.
            scale: in per cent; 0 makes it one page wide.
        """
        self.raw.set_landscape()
        self.raw.set_paper(9)
        self.raw.center_horizontally()
        self.raw.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        if scale:
            self.raw.set_print_scale(max(10, min(100, scale)))
        else:
            self.raw.fit_to_pages(1, tall)
        self.raw.repeat_rows(0, title_rows - 1)
        self.raw.set_footer("&L&8&F&C&8&A&R&8Page &P of &N")

    def here(self, row: int, column: int, *, fixed: bool = True) -> str:
        """Name a cell of this sheet for formulas of any sheet."""
        mark = "$" if fixed else ""
        return f"{quoted(self.name)}!{mark}{letters(column)}{mark}{row}"


def _stored(value: Any) -> float | str:
    """Give a figure the form in which it is stored; no figure is an empty text."""
    if isinstance(value, str):
        return cell_text(value)
    number = float(value)
    return "" if math.isnan(number) else number + 0.0
