"""The sheet Cover: what the workbook is, how to use it, and what it was written from."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version

from venture.workbook.addresses import quoted
from venture.workbook.exceptions import ALLOWED, OF_HOUSEHOLD
from venture.workbook.layout import (
    IDENTITY,
    KEY,
    MASTER_ROW,
    NOT_GIVEN,
    TEMPLATE_VERSION,
    Layout,
    schema,
)
from venture.workbook.sheet import Sheet

PURPOSES = {
    "Cover": "What this workbook is, how to use it and how to send it back.",
    "Dashboard": "How long the money lasts, and the figures and charts that say why.",
    "Inputs": "Everything that you can set. Change only the blue figures on yellow.",
    "Scenarios": "What differs in each scenario; blank is as in Base. Choose one on Inputs.",
    "Timeline": "The months of the plan, counted in one place.",
    "People": "Who works here, from when to when, and what that costs.",
    "Customers": "How customers come, on every way that a stream has, and how they leave.",
    "Revenue": "What customers take, what it is charged at, and what of it recurs.",
    "Costs": "What runs every month, what comes once, and what each payment costs.",
    "Equipment": "What is bought once and used for years.",
    "Funding": "Money that comes from outside the business.",
    "Loans": "Money that is paid back with interest.",
    "Terms": "When customers and suppliers pay and are paid, stock, and sales tax passing through.",
    "Income tax": "Tax on the profit of a fiscal year, less losses of the years before.",
    "Profit and loss": "What was earned, and what it cost.",
    "Cash flow": "The money that comes in and goes out, and what is left.",
    "Balance sheet": "What the company has, what it owes, and what belongs to its owners.",
    "Runway": "What is burned, how long the money lasts, and when costs are earned.",
    "Metrics": "What recurs, what a customer brings, and what winning one costs.",
    "Cohorts": "Who joined in which year of the plan, and how many of them are left.",
    "Quarterly": "Fiscal quarters: the statements first, then what they are worked out from.",
    "Annual": "Fiscal years: the statements first, then what is behind them.",
    "Sources": "Where each value and each published range comes from, and of when it is.",
    "Rounds": "Shares, SAFEs, notes and planned rounds. Change only the blue figures on yellow.",
    "Pricing": "How SAFEs and notes convert, pass by pass, and the price of each round.",
    "Cap table": "Who owns what, today and after each planned round.",
    "Household inputs": "What your household lives on. Change only the blue figures on yellow.",
    "Household": "Your household's money by month, with what the company pays and takes.",
    "Checks": "What must hold, what needs attention, and the master check of them all.",
}
"""What each sheet is for, as its second row says."""

_HOW = (
    "Change the blue figures on yellow on the sheet Inputs; everything else follows from them.",
    "Rename rows as you like. To add one, fill in an empty row below its table: an empty amount "
    "counts as zero, and what stands there in grey counts as it is. Take rows away in the app. "
    "Leave the grey keys in column A beside their rows: they say which row is which.",
    "Look at the master check in the third row of every sheet. When it does not say OK, the sheet "
    "Checks says what is wrong.",
    "To send it back, save it as .xlsx and choose Upload edited workbook on the page Model. You "
    "see what changed, old against new, before anything is taken over. Only inputs come back; "
    "formulas that you changed or added stay in your copy.",
)
_CONVENTIONS = (
    ("Signs", "Revenue, costs, burn and money raised are positive. Results are signed: profit, "
     "net cash flow and cash are negative, in brackets, when they are a loss or a lack."),
    ("Units", "Money is in the currency above, rates are per cent of the figure they are named "
     "after, months of the plan are counted from 1."),
    ("Columns", "One formula serves a whole row from the first month to the last. The column "
     "Opening holds the balance before the first month."),
    ("Zero and nothing", "A dash is zero. An empty figure is one that makes no sense, such as the "
     "gross margin without revenue."),
    ("Protection", "Formulas are locked against slips, without a password: Review, Unprotect "
     "Sheet lets you change anything."),
)  # fmt: skip
_LOOKS = (
    ("input", "Input: yours to change"),
    ("figure", "Calculation"),
    ("link", "Fetched from another sheet as it is"),
    ("subtotal", "Sum or difference of rows above"),
    ("opening", "Balance before the first month"),
    ("key", "Key of a row, by which an upload is read"),
    ("limit", "Limit or source of an input"),
    ("good", "Check that holds"),
    ("bad", "Check that fails"),
    ("warn", "Alert: look at this"),
)
_BROKEN = (
    ("Names for inputs", "FAST 3.03-08 asks for no names. Inputs of the whole plan have one, so "
     "that a formula reads by itself and an upload can be cross-checked."),
    ("Visible keys", "Column A holds a key for each row. Hidden columns would look better, but "
     "nothing in this workbook is hidden (FAST 2.01-08)."),
    ("Numbers in formulas", "0, 1, 2 and 12 may stand in a formula; every other number is an "
     "input (FAST 3.04-01 asks for the same with exceptions)."),
    ("Printing by year", "Sheets by month print twelve months a page. Sixty on one page could not "
     "be read."),
)  # fmt: skip


def write_cover(
    sheet: Sheet, layout: Layout, plan_id: str, left_out: str = ""
) -> Mapping[str, str]:
    """Write the cover.

    Args:
        sheet: the Cover.
        layout: where everything stands.
        plan_id: what the program that will read the workbook back knows the plan by.
        left_out: why there is no cap table, where one could expect it.

    Returns:
        The names of the cells that say what the workbook was written from, and their addresses.
    """
    sheet.widths({1: 30, 2: 104})
    row, names = _write_identity(sheet, layout, MASTER_ROW + 2, plan_id)
    row = _heading(sheet, row, "How to use it")
    for n, text in enumerate(_HOW, 1):
        row = _entry(sheet, row, f"Step {n}", text)
    row = _heading(sheet, row + 1, "Sheets")
    for name in layout.sheets[1:]:
        sheet.link(row, 1, f"{quoted(name)}!A1", name)
        sheet.text(row, 2, PURPOSES.get(name, ""), "member")
        row += 1
    if left_out:
        row = _entry(sheet, row, "Cap table", left_out)
    allowed = [(a.title, a.reason) for a in ALLOWED if layout.household or a not in OF_HOUSEHOLD]
    row = _heading(sheet, row + 1, "What the looks of a cell mean")
    for look, meaning in _LOOKS:
        sheet.text(row, 1, "1,234" if look != "key" else "revenue", look, "sample")
        sheet.text(row, 2, meaning, "member")
        row += 1
    for title, entries in (
        ("Conventions", _CONVENTIONS),
        ("Rules of modelling standards that are broken on purpose", (*_BROKEN, *allowed)),
    ):
        row = _heading(sheet, row + 1, title)
        for label, text in entries:
            row = _entry(sheet, row, label, text)
    sheet.raw.freeze_panes(MASTER_ROW, 0)
    sheet.print_setup()
    sheet.raw.set_portrait()
    return names


def _write_identity(
    sheet: Sheet, layout: Layout, row: int, plan_id: str
) -> tuple[int, dict[str, str]]:
    row = _heading(sheet, row, "This workbook")
    plan = layout.plan
    texts = {
        "file_product_version": ("Written by Venture Workspace", version("venture-workspace")),
        "file_schema": ("Inputs declared", schema()),
        "file_plan_id": ("Plan", plan_id or NOT_GIVEN),
        "file_currency": ("Currency when written", plan.currency),
    }
    names = {}
    for name in IDENTITY:
        if name == "file_template_version":
            sheet.text(row, 1, "Layout", "label")
            sheet.number(row, 2, TEMPLATE_VERSION, "left", "member", unit="count")
        elif name == "file_first_month":
            sheet.text(row, 1, "First month when written", "label")
            sheet.day(row, 2, plan.start, "left", "member")
        else:
            label, text = texts[name]
            sheet.text(row, 1, label, "label")
            sheet.text(row, 2, text, "member", typed=True)
        names[name] = sheet.here(row, 2)
        row += 1
    return row + 1, names


def _heading(sheet: Sheet, row: int, title: str) -> int:
    """Write a heading and say which row is next."""
    sheet.text(row, KEY, title, "section")
    sheet.blank(row, 2, "section")
    return row + 1


def _entry(sheet: Sheet, row: int, label: str, text: str) -> int:
    """Write a label and a text that may take several lines, and say which row is next."""
    sheet.text(row, 1, label, "top")
    sheet.text(row, 2, text, "wrapped", "member")
    sheet.raw.set_row(row - 1, 14.0 * (1 + len(text) // 118))
    return row + 1
