"""Claims and interviews in a real browser: their tables are canvases, worked with keys."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.eventually import eventually
from tests.browser.grid import NAME, choose, click, grid
from venture.canvas import Canvas, with_text
from venture.evidence import Claim, NeedMentioned

CANVAS = with_text(with_text(Canvas(), "problem", "Notes get lost"), "channels", "By phone")


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", canvas=CANVAS)


def evidence(store, idea_id):
    return store.load(idea_id, "evidence").record


def test_importance_chosen_in_the_table_is_saved_and_changes_what_to_test(
    page, store, settled, idea_id
):
    page.goto(f"/evidence?{urlencode({'idea': idea_id})}")
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text("Test next: Notes get lost.")
    settled(page)
    choose(page, grid(page, 0), 2, 2)
    page.keyboard.press("Enter")
    expect(page.locator("#portal input")).to_be_focused()
    page.keyboard.type("5")
    expect(page.get_by_role("option", name="5")).to_be_visible()
    page.keyboard.press("Enter")
    said = (Claim(id=CANVAS.channels[0].id, importance=5),)
    eventually(lambda: evidence(store, idea_id).claims, said)
    expect(title).to_contain_text("Test next: By phone.")


def test_needs_typed_into_the_form_are_saved_with_the_interview(page, store, settled, idea_id):
    page.goto(f"/evidence?{urlencode({'idea': idea_id})}")
    page.get_by_role("tab", name="Interviews").click()
    page.get_by_role("button", name="Write down an interview").click()
    person = page.get_by_role("textbox", name="Person")
    expect(person).to_be_visible()
    settled(page)
    click(page, grid(page, 0), NAME, 1)  # the empty row below the others becomes one
    cells = [grid(page, 0).locator(f"td[data-testid='glide-cell-{n}-0']") for n in (1, 2)]
    expect(cells[1]).to_have_text("3")
    settled(page)
    page.keyboard.press("L")
    editor = page.locator("#portal textarea")
    expect(editor).to_be_focused()
    editor.press_sequentially("ost notes", delay=30)
    page.keyboard.press("Enter")
    expect(cells[0]).to_have_text("Lost notes")
    settled(page)
    person.fill("Ann")
    page.get_by_role("button", name="Save", exact=True).click()
    eventually(lambda: [one.name for one in evidence(store, idea_id).interviews], ["Ann"])
    assert evidence(store, idea_id).interviews[0].needs == (NeedMentioned(text="Lost notes"),)


def test_notes_are_saved_in_the_middle_of_typing_and_typing_goes_on(page, store, settled, idea_id):
    page.goto(f"/evidence?{urlencode({'idea': idea_id})}")
    page.get_by_role("tab", name="Interviews").click()
    page.get_by_role("button", name="Write down an interview").click()
    settled(page)
    notes = page.get_by_label("Notes")
    notes.click()
    notes.press_sequentially("The handover ")
    eventually(
        lambda: [one.notes for one in evidence(store, idea_id).interviews], ["The handover "]
    )
    settled(page)
    page.keyboard.type("takes an hour")
    eventually(
        lambda: [(one.name, one.notes) for one in evidence(store, idea_id).interviews],
        [("Person 1", "The handover takes an hour")],
    )
    expect(notes).to_be_focused()
