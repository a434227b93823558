"""Streamlit's editable tables are drawn on a canvas: worked with places and keys.

A hidden table beside the canvas says which cell is chosen. A busy machine can lose a key press that
comes before the table has drawn the one before, so what is chosen is looked at before typing.
"""

from playwright.sync_api import Locator, Page, TimeoutError, expect

ROW_HEIGHT = 35
MARKER, NAME = 15, 80
"""How far to the right a row's mark and its name stand."""
_TRIES = 5
_CHOSEN_WITHIN = 4_000


def grid(page: Page, number: int) -> Locator:
    """Give an editable table by its place on the page."""
    return page.get_by_test_id("stDataFrame").nth(number)


def click(page: Page, table: Locator, x: float, row: int) -> None:
    """Click into a table once it has stopped moving; row 0 holds the headings."""
    expect(page.locator("[data-test-script-state=notRunning]")).to_have_count(1)
    table.click(position={"x": x, "y": ROW_HEIGHT * (row + 0.5)})


def choose(page: Page, table: Locator, row: int, column: int) -> None:
    """Make a cell the chosen one; row 0 holds the headings, column 0 the names."""
    for _ in range(_TRIES):
        click(page, table, NAME, row)
        try:
            _wait_for_choice(table, row, 0)
            for place in range(1, column + 1):
                page.keyboard.press("ArrowRight")
                if place == column:
                    _wait_for_choice(table, row, column)
        except TimeoutError:
            continue
        return
    raise AssertionError(f"row {row}, column {column} could not be chosen")


def tick(page: Page, table: Locator, row: int, beside: float, shown: Locator) -> None:
    """Turn the tick in the first column over, with the keyboard.

    A click on the box itself ticks it or only selects it, as time goes.

    Args:
        page: of the table.
        table: in which.
        row: 0 holds the headings.
        beside: how far to the right a click hits the second column.
        shown: what appears once the tick is turned.
    """
    for _ in range(_TRIES):
        click(page, table, beside, row)
        try:
            _wait_for_choice(table, row, 1)
            page.keyboard.press("ArrowLeft")
            _wait_for_choice(table, row, 0)
            page.keyboard.press("Space")
            shown.wait_for(timeout=_CHOSEN_WITHIN)
        except TimeoutError:
            continue
        return
    raise AssertionError(f"the tick of row {row} could not be turned")


def type_into(page: Page, table: Locator, row: int, column: int, text: str) -> None:
    """Replace what stands in a cell; row 0 holds the headings, column 0 the names."""
    choose(page, table, row, column)
    page.keyboard.press("Enter")
    editor = page.locator("#portal textarea")
    expect(editor).to_be_visible()
    editor.fill(text)
    page.keyboard.press("Enter")


def _wait_for_choice(table: Locator, row: int, column: int) -> None:
    cell = table.locator(f"td[aria-selected=true][data-testid$='-{row - 1}']")
    cell.and_(table.locator(f"td[aria-colindex='{column + 1}']")).wait_for(
        state="attached", timeout=_CHOSEN_WITHIN
    )
