"""The model page in a real browser: its tables are canvases, worked with keys and places."""

import re
import time
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.grid import MARKER, NAME, ROW_HEIGHT, choose, click, grid, tick, type_into
from tests.browser.workbook_upload import upload
from venture.funding import Holder, Rounds, SafeEntry
from venture.plan import Plan, new_row

STREAMS, ROLES = 0, 2  # the seasons stand between them, folded
PRICE = 3
WINDOW = "Where this figure comes from"


class Idea:
    """An idea with a small plan, looked at from outside."""

    def __init__(self, store, settled):
        self.settled = settled
        streams = (
            new_row("streams", "Pro", price=50, new_customers=2, churn=0, growth=0),
            new_row("streams", "Team", price=200, new_customers=1, churn=0, growth=0),
        )
        roles = (new_row("roles", "Founder", salary=12_000),)
        plan = Plan(
            inputs={"opening_cash": 10_000},
            tables={"streams": streams, "roles": roles},
            start=date(2027, 3, 1),
        )
        self.store = store
        self.id = store.create("Clinic notes", plan=plan)

    @property
    def plan(self) -> Plan:
        return self.store.load(self.id, "plan").record

    @property
    def cap(self) -> float:
        """The cap of the first SAFE."""
        return self.store.load(self.id, "rounds").record.safes[0].cap

    def values(self, table, column):
        return [row.values[column] for row in self.plan.tables[table]]

    def names(self, table):
        return [row.name for row in self.plan.tables[table]]

    def wait_for(self, look, value):
        """Wait until the database holds a value, for as long as any other expectation."""
        deadline = time.monotonic() + 20
        while look() != value and time.monotonic() < deadline:
            time.sleep(0.05)
        assert look() == value

    def open(self, page: Page) -> Page:
        page.goto(f"/financial_model?{urlencode({'idea': self.id})}")
        expect(page.get_by_role("tab", name="Inputs")).to_be_visible(timeout=30_000)
        expect(grid(page, STREAMS)).to_be_visible()
        self.settled(page)  # a table that is drawn once more forgets what is being typed
        return page


@pytest.fixture
def idea(store, settled):
    return Idea(store, settled)


def show(page: Page, tab: str, settled) -> Locator:
    """Open a tab and give the first table on it."""
    page.get_by_role("tab", name=tab).click()
    settled(page)
    return grid(page, 0)


def downloaded(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download Excel").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def edited(file: Path, **values) -> Path:
    """Change inputs of the whole plan in a downloaded workbook, as the founder would."""
    book = openpyxl.load_workbook(file)
    for row in book["Inputs"].iter_rows():
        if row[0].value in values:
            row[3].value = values[row[0].value]
    book.save(file)
    return file


def test_what_is_typed_into_a_cell_is_saved_and_survives_a_restart(page, idea, server):
    idea.open(page)
    type_into(page, grid(page, STREAMS), 1, PRICE, "60")
    idea.wait_for(lambda: idea.values("streams", "price"), [60, 200])
    server.restart()
    idea.open(page)
    expect(page.get_by_text("by year").first).to_be_visible()
    assert idea.values("streams", "price") == [60, 200]


def test_typing_on_does_not_lose_a_cell_that_is_just_being_saved(page, idea):
    idea.open(page)
    table = grid(page, STREAMS)
    for number, price in enumerate(("61", "62", "63", "64"), start=1):
        type_into(page, table, 1 + number % 2, PRICE, price)
    idea.wait_for(lambda: idea.values("streams", "price"), [64, 63])


def test_a_cell_that_cannot_be_read_is_named_and_the_plan_keeps_its_value(page, idea):
    idea.open(page)
    type_into(page, grid(page, STREAMS), 2, PRICE, "lots")
    expect(page.get_by_text("Team: Price: 'lots' is not a number")).to_be_visible()
    type_into(page, grid(page, STREAMS), 1, PRICE, "60")
    idea.wait_for(lambda: idea.values("streams", "price"), [60, 200])
    expect(page.get_by_text("Team: Price: 'lots' is not a number")).to_be_visible()
    type_into(page, grid(page, STREAMS), 2, PRICE, "210")
    idea.wait_for(lambda: idea.values("streams", "price"), [60, 210])
    expect(page.get_by_text("is not a number")).to_have_count(0)


def test_a_row_is_added_filled_in_and_deleted(page, idea, settled):
    idea.open(page)
    table = grid(page, ROLES)
    click(page, table, NAME, 2)
    idea.wait_for(lambda: idea.names("roles"), ["Founder", "New role"])
    page.keyboard.press("Escape")
    settled(page)
    click(page, table, NAME, 1)  # a second click into the same cell would open it
    type_into(page, table, 2, 0, "Engineer")
    idea.wait_for(lambda: idea.names("roles"), ["Founder", "Engineer"])
    click(page, table, MARKER, 1)
    page.keyboard.press("Delete")
    idea.wait_for(lambda: idea.names("roles"), ["Engineer"])


def test_rows_copied_from_a_spreadsheet_can_be_pasted(page, idea, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    idea.open(page)
    rows = "Basic\tUsage\t3\t$1,200.50\t1\t4\t5%\nPlus\tSubscription\t0\t80\t2\t2\t1.5"
    page.evaluate("text => navigator.clipboard.writeText(text)", rows)
    choose(page, grid(page, STREAMS), 1, 0)
    page.keyboard.press("Control+v")
    idea.wait_for(lambda: idea.names("streams"), ["Basic", "Plus"])
    assert idea.values("streams", "price") == [1200.5, 80]
    assert idea.values("streams", "growth") == [0.05, 0.015]


def test_undo_takes_a_typed_value_back(page, idea):
    idea.open(page)
    type_into(page, grid(page, STREAMS), 1, PRICE, "60")
    idea.wait_for(lambda: idea.values("streams", "price"), [60, 200])
    page.get_by_role("button", name="Undo").click()
    idea.wait_for(lambda: idea.values("streams", "price"), [50, 200])
    page.get_by_role("button", name="Redo").click()
    idea.wait_for(lambda: idea.values("streams", "price"), [60, 200])


def test_two_tabs_change_different_values_and_neither_is_lost(page, context, idea):
    idea.open(page)
    other = idea.open(context.new_page())
    type_into(other, grid(other, STREAMS), 2, PRICE, "210")
    idea.wait_for(lambda: idea.values("streams", "price"), [50, 210])
    page.bring_to_front()
    type_into(page, grid(page, STREAMS), 1, PRICE, "60")
    idea.wait_for(lambda: idea.values("streams", "price"), [60, 210])


def test_a_figure_of_a_year_opens_to_its_months_and_a_month_to_its_formula(page, idea, settled):
    idea.open(page)
    table = show(page, "Profit and loss", settled)
    click(page, table, 350, 1)
    window = page.get_by_role("dialog")
    expect(window).to_contain_text("Revenue, 2027")
    window.get_by_role("button", name="Apr 2027").click()
    expect(page.get_by_role("dialog")).to_contain_text("Revenue of the stream")
    expect(page.get_by_role("dialog")).to_contain_text("What went in")


def test_the_same_figure_can_be_opened_again(page, idea, settled):
    idea.open(page)
    table = show(page, "Profit and loss", settled)
    for _ in range(3):
        click(page, table, 350, 1)
        expect(page.get_by_role("dialog")).to_contain_text("Revenue, 2027")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        settled(page)


def test_a_figure_can_be_explained_with_the_keyboard(page, idea, settled):
    idea.open(page)
    show(page, "Cash flow", settled)
    page.get_by_role("button", name="Explain a figure").press("Enter")
    page.get_by_role("button", name="Explain", exact=True).press("Enter")
    expect(page.get_by_role("dialog", name=WINDOW)).to_contain_text("Cash at month start")


def test_the_rows_of_a_line_open_and_close(page, idea, settled):
    idea.open(page)
    table = show(page, "Details", settled)
    closed = table.bounding_box()["height"]
    for _ in range(2):
        click(page, table, 20, 2)
        settled(page)
        expect(table).to_have_css("height", f"{closed + ROW_HEIGHT}px")
        click(page, table, 20, 2)
        settled(page)
        expect(table).to_have_css("height", f"{closed}px")


def test_a_statement_downloads_as_csv(page, idea, settled):
    idea.open(page)
    show(page, "Cash flow", settled)
    with page.expect_download() as download:
        page.get_by_role("button", name="Data as CSV").last.click()
    assert download.value.suggested_filename == "clinic-notes-cash-flow-by-year.csv"
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert text.startswith("Line,Of,Unit,2027")


def test_an_edited_workbook_changes_the_plan_only_after_it_was_confirmed(page, idea, tmp_path):
    idea.open(page)
    file = downloaded(page, tmp_path)
    assert re.fullmatch(r"clinic-notes-\d{4}-\d\d-\d\d\.xlsx", file.name)
    edited(file, opening_cash=25_000, payroll_burden="lots")
    drawer = upload(page, file)
    expect(drawer).to_contain_text("1 change")
    expect(drawer).to_contain_text("'lots' is not a number")
    assert idea.plan.inputs["opening_cash"] == 10_000
    drawer.get_by_role("button", name="Take over the change").click()
    expect(page.get_by_text("1 value taken over.")).to_be_visible()
    assert idea.plan.inputs["opening_cash"] == 25_000
    page.get_by_role("button", name="Undo").first.click()
    idea.wait_for(lambda: idea.plan.inputs["opening_cash"], 10_000)
    expect(page.get_by_text("1 value taken over.")).to_have_count(0)


def test_a_changed_sheet_of_rounds_changes_the_rounds_and_can_be_taken_back(page, idea, tmp_path):
    safe = SafeEntry(id="angel", name="Angel", investment=50_000, cap=2_000_000)
    record = Rounds(holders=(Holder(name="Ann", shares=1_000_000),), safes=(safe,))
    idea.store.save(idea.id, "rounds", record, 0)
    idea.open(page)
    file = downloaded(page, tmp_path)
    book = openpyxl.load_workbook(file)
    (row,) = [cell.row for cell in book["Rounds"]["A"] if cell.value == "safes.angel"]
    book["Rounds"].cell(row, 4).value = 3_000_000
    book.save(file)
    drawer = upload(page, file)
    expect(drawer).to_contain_text("1 change")
    drawer.get_by_role("button", name="Take over the change").click()
    expect(page.get_by_text("1 value taken over.")).to_be_visible()
    assert idea.cap == 3_000_000
    page.get_by_role("button", name="Undo").first.click()
    idea.wait_for(lambda: idea.cap, 2_000_000)


def test_some_changes_of_a_workbook_can_be_left_out(page, idea, tmp_path):
    idea.open(page)
    file = edited(downloaded(page, tmp_path), opening_cash=25_000, yearly_raise=0.1)
    drawer = upload(page, file)
    expect(drawer).to_contain_text("2 changes")
    one_of_two = drawer.get_by_role("button", name="Take over 1 of 2 changes")
    tick(page, drawer.get_by_test_id("stDataFrame"), 1, 200, one_of_two)
    one_of_two.click()
    expect(page.get_by_text("1 value taken over.")).to_be_visible()
    changed = (idea.plan.inputs["opening_cash"] == 25_000, idea.plan.inputs["yearly_raise"] == 0.1)
    assert sum(changed) == 1


def test_cancelling_an_upload_changes_nothing(page, idea, tmp_path):
    idea.open(page)
    file = edited(downloaded(page, tmp_path), opening_cash=25_000)
    drawer = upload(page, file)
    drawer.get_by_role("button", name="Cancel", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert idea.plan.inputs["opening_cash"] == 10_000


def test_a_file_that_is_no_workbook_is_refused_in_plain_words(page, idea, tmp_path):
    idea.open(page)
    file = tmp_path / "notes.xlsx"
    file.write_bytes(b"PK, but nothing else")
    expect(upload(page, file)).to_contain_text("The file is damaged")
    assert idea.plan.inputs["opening_cash"] == 10_000


def test_a_phone_shows_the_answer_and_the_download_without_scrolling(phone, idea, settled):
    idea.open(phone)
    settled(phone)
    expect(phone.get_by_role("button", name="Download Excel")).to_be_in_viewport()
    width = phone.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert width <= phone.viewport_size["width"]
