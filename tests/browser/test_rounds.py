"""The Rounds page in a real browser: its tables are canvases, worked with keys and places."""

import time
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.grid import grid, type_into
from venture.funding import example

HOLDER, ROUND = 0, 3


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", rounds=example())


def open_page(page: Page, idea_id: str, settled) -> None:
    page.goto(f"/rounds?{urlencode({'idea': idea_id})}")
    expect(page.get_by_test_id("stDataFrame")).to_have_count(4)
    settled(page)


def wait_for(look, value):
    """Wait until the database holds a value, for as long as any other expectation."""
    deadline = time.monotonic() + 20
    while look() != value and time.monotonic() < deadline:
        time.sleep(0.05)
    assert look() == value


def test_a_typed_cell_is_saved_and_changes_the_answer(page, store, settled, idea_id):
    open_page(page, idea_id, settled)
    expect(page.get_by_role("heading", level=1)).to_contain_text("founders keep 40 %")
    type_into(page, grid(page, ROUND), 2, 2, "30m")
    wait_for(lambda: store.load(idea_id, "rounds").record.rounds[1].pre_money, 30_000_000)
    expect(page.get_by_role("heading", level=1)).to_contain_text("founders keep 32 %")


def test_two_cells_typed_one_after_the_other_are_both_saved(page, store, settled, idea_id):
    open_page(page, idea_id, settled)
    type_into(page, grid(page, HOLDER), 1, 2, "5m")
    type_into(page, grid(page, HOLDER), 2, 2, "4m")
    wait_for(
        lambda: [row.shares for row in store.load(idea_id, "rounds").record.holders[:2]],
        [5_000_000, 4_000_000],
    )


def test_a_formula_opens(page, settled, idea_id):
    open_page(page, idea_id, settled)
    page.get_by_role("button", name="Formula").nth(2).click()
    expect(page.get_by_text("New shares: the new money")).to_be_visible()


def test_the_exit_tab_shows_who_gets_what(phone, settled, idea_id):
    open_page(phone, idea_id, settled)
    phone.get_by_role("tab", name="Exit").click()
    expect(phone.get_by_text("Of $50M founders get $20.1M")).to_be_visible()
