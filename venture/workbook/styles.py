"""How cells look: each look has one meaning, and the Cover explains it."""

from __future__ import annotations

from functools import cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

INK, QUIET, ACCENT, RULE, PALE = "#14181A", "#566063", "#0F766E", "#9AA5A6", "#F4F6F5"
INPUT_INK, INPUT_FILL, LINK_INK = "#0000FF", "#FFFBDB", "#00703C"
GOOD_INK, GOOD_FILL = "#0B5D36", "#DDF3E4"
BAD_INK, BAD_FILL = "#9C0006", "#FFD9D6"
WARN_INK, WARN_FILL = "#7A4B00", "#FFE9C2"

FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
"""Arial has a free twin of the same widths on every system."""

_TEXT = {"font_color": INK, "valign": "vcenter"}

NUMBER_FORMATS = {
    "money": '#,##0_);(#,##0);"-"_)',
    "price": '#,##0.00_);(#,##0.00);"-"_)',
    "rate": '0.0%_);(0.0%);"-"_)',
    "ratio": '0.00_);(0.00);"-"_)',
    "shares": '#,##0_);(#,##0);"-"_)',
    "customers": '#,##0_);(#,##0);"-"_)',
    "units": '#,##0.0_);(#,##0.0);"-"_)',
    "people": '#,##0.0_);(#,##0.0);"-"_)',
    "full months": '0_);(0);"-"_)',
    "months": '0.0_);(0.0);"-"_)',
    "days": '0.0_);(0.0);"-"_)',
    "month": '0_);(0);"-"_)',
    "calendar month": '0_);(0);"-"_)',
    "flag": '0_);(0);"-"_)',
    "year": "0",
    "quarter": '0"-Q"0;;',
    "date": "mmm yy",
    "day": "yyyy-mm-dd",
    "text": "@",
    "deviation": '[>=0.0000000005]0.0E+00_);[<=-0.0000000005]-0.0E+00_);"-"_)',
    "count": '0_);(0);"-"_)',
    "share price": '[=0]"-"_);[<0.1]0.0000####_);#,##0.0000_)',
    "part": '0.00%_);(0.00%);"-"_)',
    "step": "General",
}
"""One number format for each unit: negative in brackets, zero as a dash."""

INPUT_FORMATS = NUMBER_FORMATS | {
    "rate": '0.0##%_);(0.0##%);"-"_)',
    "ratio": '0.0##_);(0.0##);"-"_)',
    "people": '#,##0.0##_);(#,##0.0##);"-"_)',
    "units": '#,##0.0##_);(#,##0.0##);"-"_)',
}
"""Inputs show what was typed; where it is not whole, `CENTS` does so by a condition."""
CENTS = '#,##0.00_);(#,##0.00);"-"_)'

LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT},
    "purpose": {"font_color": QUIET},
    "master": {"bold": True},
    "section": {"bold": True, "font_size": 12, "font_color": ACCENT, "bottom": 1},
    "heading": {
        "bold": True, "bg_color": PALE, "bottom": 1, "bottom_color": RULE, "text_wrap": True,
    },
    "period": {"bold": True, "bg_color": PALE, "bottom": 1, "bottom_color": RULE, "align": "right"},
    "above": {"font_color": QUIET, "align": "right"},
    "key": {"font_color": RULE, "font_size": 7},
    "kept key": {"font_color": RULE, "font_size": 7, "align": "fill"},
    "label": {},
    "group": {"bold": True},
    "member": {"indent": 1},
    "unit": {"font_color": QUIET, "font_size": 8, "bold": False},
    "note": {"font_color": QUIET, "font_size": 8, "bold": False},
    "left": {"align": "left"},
    "right": {"align": "right"},
    "top": {"valign": "top"},
    "url": {"font_color": ACCENT, "underline": 1},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "quiet": {"font_color": QUIET, "font_size": 8, "text_wrap": True, "valign": "top"},
    "figure": {},
    "link": {"font_color": LINK_INK},
    "subtotal": {"bold": True, "top": 1},
    "opening": {"bg_color": PALE},
    "input": {"font_color": INPUT_INK, "bg_color": INPUT_FILL, "locked": False, "border": 1,
              "border_color": "#E3DFC3"},
    "limit": {"font_color": QUIET, "font_size": 8, "align": "right"},
    "tile label": {"font_color": QUIET, "top": 1, "left": 1, "right": 1, "border_color": RULE,
                   "indent": 1},
    "tile": {"bold": True, "font_size": 18, "align": "left", "left": 1, "right": 1,
             "border_color": RULE, "indent": 1},
    "tile note": {"font_color": QUIET, "font_size": 8, "bottom": 1, "left": 1, "right": 1,
                  "border_color": RULE, "indent": 1, "text_wrap": True, "valign": "top"},
    "good": {"font_color": GOOD_INK, "bg_color": GOOD_FILL},
    "bad": {"font_color": BAD_INK, "bg_color": BAD_FILL},
    "sample": {"locked": True},
    "warn": {"font_color": WARN_INK, "bg_color": WARN_FILL},
}  # fmt: skip


class Styles:
    """The formats of one workbook, made when first used."""

    def __init__(self, book: Workbook) -> None:
        @cache
        def made(*properties: tuple[str, Any]) -> Format:
            return book.add_format(FONT | _TEXT | dict(properties))

        self._made = made
        self._bare = book.add_format

    def __call__(self, *looks: str, unit: str = "", typed: bool = False) -> Format:
        """Give the format of some looks together.

        Args:
            looks: keys of `LOOKS`; a later one wins.
            unit: whose number format to use.
            typed: True where the cell holds what a founder typed, which must stay text.
        """
        properties: dict[str, Any] = {}
        for look in looks:
            properties |= LOOKS[look]
        if unit:
            formats = INPUT_FORMATS if "input" in looks or "limit" in looks else NUMBER_FORMATS
            shown = formats[unit]
            if "limit" in looks and ";" in shown:  # a limit of zero is a limit, not a dash
                shown = shown.rpartition(";")[0]
            properties["num_format"] = shown
        if typed:
            properties["quote_prefix"] = True
        return self._made(*sorted(properties.items()))

    def numbers(self, num_format: str) -> Format:
        """Give a format that changes only how numbers are written, for conditions."""
        return self._bare({"num_format": num_format})

    def ink(self, colour: str) -> Format:
        """Give a format that changes only the colour of what is written, for conditions."""
        return self._bare({"font_color": colour})
