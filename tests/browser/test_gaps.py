"""The Gaps page in a real browser: its tables are canvases, worked with keys and places."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.eventually import eventually
from tests.browser.grid import NAME, click, grid, type_into
from venture.gaps import USUAL_CRITERIA, Gap, Gaps, Span

GAPS = 0


@pytest.fixture
def idea_id(store):
    notes = Gap(name="Notes", values={"need": Span.at(14)})
    return store.create("Clinic", gaps=Gaps(criteria=USUAL_CRITERIA[:3], gaps=(notes,)))


def open_page(page: Page, idea_id: str, settled) -> None:
    page.goto(f"/gaps?{urlencode({'idea': idea_id})}")
    page.get_by_role("tab", name="Gaps").click()
    expect(page.get_by_role("heading", level=2, name="Your gaps")).to_be_visible()
    settled(page)


def test_a_gap_is_added_and_its_range_changes_the_answer(page, store, settled, idea_id):
    def gaps() -> tuple[Gap, ...]:
        return store.load(idea_id, "gaps").record.gaps

    open_page(page, idea_id, settled)
    click(page, grid(page, GAPS), NAME, 2)  # the empty row below the last one
    eventually(lambda: len(gaps()), 2)
    page.keyboard.press("Escape")
    settled(page)
    click(page, grid(page, GAPS), NAME, 1)  # a second click into the same cell would open it
    type_into(page, grid(page, GAPS), 2, 0, "Swaps")
    eventually(lambda: gaps()[-1].name, "Swaps")
    type_into(page, grid(page, GAPS), 2, 1, "16 - 18")
    eventually(lambda: gaps()[-1].values, {"need": Span(low=16, high=18)})
    expect(page.get_by_role("heading", level=1)).to_contain_text("Swaps is the best-supported gap")


def test_a_slider_moved_by_the_keyboard_is_a_weight(page, store, settled, idea_id):
    open_page(page, idea_id, settled)
    page.get_by_role("slider", name="Growth").focus()
    page.keyboard.press("ArrowRight")
    eventually(lambda: store.load(idea_id, "gaps").record.criteria[2].weight, 51)
