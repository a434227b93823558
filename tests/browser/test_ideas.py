"""The Ideas page in a real browser: what needs keys, places and themes."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import findings
from venture.ui.frame.samples import samples


@pytest.fixture
def ideas(store) -> list[str]:
    return [store.import_idea(sample.text()) for sample in samples()]


def compare_with_keys(page: Page, settled) -> None:
    """Choose two cards and put them side by side, without touching the mouse."""
    page.goto("/")
    for number in range(2):
        box = page.get_by_role("checkbox", name="Compare").nth(number)
        expect(box).to_be_attached()
        settled(page)
        box.focus()
        page.keyboard.press("Space")
        expect(box).to_be_checked()
    button = page.get_by_role("button", name="Compare", exact=True)
    expect(button).to_be_enabled()
    settled(page)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("table")).to_be_visible()


def test_ideas_are_put_side_by_side_with_the_keyboard(page, ideas, settled):
    compare_with_keys(page, settled)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("row")).to_have_count(14)
    expect(dialog.get_by_text("(best)").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_a_card_leads_to_where_its_next_step_is_done(page, ideas, settled):
    page.goto("/")
    settled(page)
    page.get_by_role("link", name="Evidence").last.click()
    expect(page).to_have_url(re.compile(rf"/evidence\?idea=({'|'.join(ideas)})$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_table_and_the_comparison_are_accessible(browser, server, ideas, settled, scheme):
    context = browser.new_context(base_url=server.url, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    compare_with_keys(page, settled)
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.get_by_text("Table", exact=True).click()
    expect(page.get_by_role("table")).to_be_visible()
    settled(page)
    assert findings(page) == []
    context.close()
