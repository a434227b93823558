import re
import time
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.eventually import eventually
from venture.canvas import BLOCKS, BOXES, Canvas, with_text


def canvas(**texts):
    filled = Canvas()
    for field, text in texts.items():
        filled = with_text(filled, field, text)
    return filled


def drafts(page: Page) -> list[str]:
    """Name the texts that the browser keeps until they are saved."""
    kept = page.evaluate("Object.keys(localStorage)")
    return [key for key in kept if key.startswith("venture-draft/")]


class Idea:
    """An idea in the server's database, looked at from outside."""

    def __init__(self, store, **texts):
        self.store = store
        self.id = self.store.create("Clinic handover notes", canvas=canvas(**texts))

    def text(self, field="problem"):
        return self.store.load(self.id, "canvas").record.text(field)

    def wait_for(self, text, field="problem"):
        """Wait until the database holds a text, for as long as any other expectation."""
        eventually(lambda: self.text(field), text)

    def replace(self, text, field="problem"):
        """Save a text as somebody else would, elsewhere."""
        now = self.store.load(self.id, "canvas")
        self.store.save(self.id, "canvas", with_text(now.record, field, text), now.revision)

    def open(self, page: Page):
        page.goto(f"/lean_canvas?{urlencode({'idea': self.id})}")
        expect(box(page)).to_be_visible(timeout=30_000)
        return page


def box(page, label="Problem"):
    return page.get_by_role("textbox", name=label, exact=True)


@pytest.fixture
def idea(store):
    return Idea(store)


def test_text_is_saved_while_the_box_still_has_focus(page, idea):
    box(idea.open(page)).press_sequentially("Notes get lost\nNurses wait")
    idea.wait_for("Notes get lost\nNurses wait")
    expect(box(page)).to_be_focused()
    expect(page.get_by_text(re.compile(r"^Saved \d\d:\d\d$"))).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "1 of 9 blocks filled. Next: Customer segments."
    )


def test_saving_leaves_cursor_blank_lines_and_the_undo_of_the_browser_alone(page, idea):
    box(idea.open(page)).press_sequentially("One\nThree\n")
    idea.wait_for("One\nThree")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    page.keyboard.type("Two\n")
    idea.wait_for("One\nTwo\nThree")
    expect(box(page)).to_have_value("One\nTwo\nThree\n")
    page.keyboard.press("Control+z")
    expect(box(page)).not_to_have_value("One\nTwo\nThree\n")
    expect(box(page)).to_be_focused()


def test_text_is_saved_during_typing_without_a_pause(page, idea):
    idea.open(page)
    box(page).focus()
    deadline = time.monotonic() + 20
    while not idea.text() and time.monotonic() < deadline:
        page.keyboard.type("word ", delay=40)
    assert idea.text().startswith("word")


def test_closing_the_tab_in_the_middle_of_a_word_loses_nothing(context, idea):
    first = idea.open(context.new_page())
    box(first).press_sequentially("Notes get lo")
    first.close()
    expect(box(idea.open(context.new_page()))).to_have_value("Notes get lo", timeout=15_000)
    idea.wait_for("Notes get lo")


def test_reloading_in_the_middle_of_a_word_loses_nothing(page, idea):
    box(idea.open(page)).press_sequentially("Notes get lo")
    page.reload()
    expect(box(page)).to_have_value("Notes get lo", timeout=15_000)
    idea.wait_for("Notes get lo")


def test_going_to_another_page_at_once_loses_nothing(page, idea):
    box(idea.open(page)).press_sequentially("Notes get lo")
    page.get_by_role("link", name="Ideas").click(delay=80)
    expect(page.get_by_role("heading", name="Your ideas")).to_be_visible()
    idea.open(page)
    expect(box(page)).to_have_value("Notes get lo", timeout=15_000)
    idea.wait_for("Notes get lo")


def test_text_typed_while_the_server_is_away_is_saved_when_it_is_back(page, idea, server):
    box(idea.open(page)).press_sequentially("Before")
    idea.wait_for("Before")
    server.stop()
    box(page).press_sequentially(" and during")
    expect(page.get_by_text("Not saved yet. Trying again.")).to_be_visible(timeout=15_000)
    expect(box(page)).to_have_value("Before and during")
    server.start()
    idea.wait_for("Before and during")
    expect(page.get_by_text("Not saved yet. Trying again.")).to_have_count(0)
    expect(box(page)).to_have_value("Before and during")


def test_text_that_was_never_saved_is_not_put_over_a_newer_one(context, store, server):
    idea = Idea(store, problem="Clinics pay monthly")
    first = idea.open(context.new_page())
    server.stop()
    box(first).fill("Clinics pay weekly")
    first.close()
    idea.replace("Clinics pay yearly")
    server.start()
    second = idea.open(context.new_page())
    asked = second.get_by_role("group", name="Two texts for this box")
    expect(asked).to_contain_text("Clinics pay yearly", timeout=15_000)
    expect(box(second)).to_have_value("Clinics pay weekly")
    asked.get_by_role("button", name="Take the other").click()
    expect(box(second)).to_have_value("Clinics pay yearly")
    assert idea.text() == "Clinics pay yearly"


def test_text_that_was_saved_does_not_come_back_from_the_browser(page, idea):
    box(idea.open(page)).press_sequentially("Notes get lost")
    idea.wait_for("Notes get lost")
    eventually(lambda: drafts(page), [])  # the browser, too, has to know that it was saved
    idea.replace("Something else")
    page.reload()
    expect(box(page)).to_have_value("Something else")
    expect(page.get_by_role("group", name="Two texts for this box")).to_have_count(0)


def test_text_from_another_tab_shows_when_one_comes_back_to_this_one(page, idea):
    idea.open(page)
    idea.replace("Typed elsewhere")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(box(page)).to_have_value("Typed elsewhere")


def test_undo_and_redo_by_button_and_by_keyboard(page, store):
    idea = Idea(store, problem="Saved long ago")
    box(idea.open(page), "Channels").press_sequentially("Conferences")
    idea.wait_for("Conferences", "channels")
    page.get_by_role("button", name="Undo").click()
    expect(box(page, "Channels")).to_have_value("")
    expect(box(page)).to_have_value("Saved long ago")
    page.get_by_role("button", name="Redo").click()
    expect(box(page, "Channels")).to_have_value("Conferences")
    page.keyboard.press("Escape")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Control+z")
    expect(box(page, "Channels")).to_have_value("")
    page.keyboard.press("Control+Shift+z")
    expect(box(page, "Channels")).to_have_value("Conferences")


def test_undo_right_after_typing_takes_back_what_was_typed(page, store):
    idea = Idea(store, problem="Saved long ago")
    box(idea.open(page), "Channels").press_sequentially("Conferences")
    page.get_by_role("button", name="Undo").click()
    expect(box(page, "Channels")).to_have_value("")
    idea.wait_for("", "channels")
    expect(box(page)).to_have_value("Saved long ago")


def test_a_version_is_named_compared_and_brought_back(page, store):
    idea = Idea(store, problem="Clinics pay monthly")
    idea.open(page)
    page.get_by_role("button", name="Versions").click()
    page.get_by_label("Name this version").fill("Before interviews")
    page.get_by_role("button", name="Save name").click()
    expect(page.get_by_text(re.compile("Before interviews · Now"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    box(page).fill("Clinics pay yearly\nNurses choose")
    idea.wait_for("Clinics pay yearly\nNurses choose")
    page.get_by_role("button", name="Versions").click()
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text("Was:")).to_be_visible()
    expect(drawer.get_by_text("Added:")).to_be_visible()
    drawer.get_by_role("button", name=re.compile("^.*Go back to: Before interviews")).click()
    expect(box(page)).to_have_value("Clinics pay monthly")
    idea.wait_for("Clinics pay monthly")


def test_what_two_tabs_type_into_different_boxes_is_merged(context, idea):
    one, two = idea.open(context.new_page()), idea.open(context.new_page())
    box(one).press_sequentially("Notes get lost")
    idea.wait_for("Notes get lost")
    box(two, "Channels").press_sequentially("Conferences")
    idea.wait_for("Conferences", "channels")
    assert idea.text() == "Notes get lost"
    expect(box(two)).to_have_value("Notes get lost")


def test_two_tabs_that_change_one_statement_are_shown_both_texts(context, store):
    idea = Idea(store, problem="Clinics pay monthly")
    one, two = idea.open(context.new_page()), idea.open(context.new_page())
    box(one).fill("Clinics pay yearly")
    idea.wait_for("Clinics pay yearly")
    box(two).fill("Clinics pay monthly in advance")
    asked = two.get_by_role("group", name="Two texts for this box")
    expect(asked).to_contain_text("Clinics pay yearly")
    expect(box(two)).to_have_value("Clinics pay monthly in advance")
    assert idea.text() == "Clinics pay yearly"
    asked.get_by_role("button", name="Keep both").click()
    idea.wait_for("Clinics pay yearly\nClinics pay monthly in advance")
    expect(asked).to_be_hidden()


def test_a_text_that_is_too_long_stays_in_the_box_and_says_why(page, idea):
    text = "\n".join(f"line {n}" for n in range(120))
    box(idea.open(page)).fill(text)
    expect(page.get_by_text("A box holds at most 100 lines, got 120.")).to_be_visible()
    expect(box(page)).to_have_value(text)
    box(page).fill("line 1")
    idea.wait_for("line 1")
    expect(page.get_by_text("A box holds at most")).to_have_count(0)


def test_every_box_is_reached_by_the_tab_key_in_filling_order(page, idea):
    idea.open(page)
    box(page).focus()
    for entry in BOXES[1:]:
        page.keyboard.press("Tab")
        expect(box(page, entry.title)).to_be_focused()


def test_on_a_phone_the_blocks_stand_below_each_other_in_filling_order(phone, idea):
    idea.open(phone)
    places = [box(phone, block.title).bounding_box() for block in BLOCKS]
    assert places == sorted(places, key=lambda place: place["y"])
    assert len({round(place["x"]) for place in places}) == 1
    assert phone.evaluate("document.documentElement.scrollWidth") <= phone.viewport_size["width"]


def test_on_a_desk_the_blocks_stand_in_their_classic_places(page, idea):
    idea.open(page)
    place = {block.title: box(page, block.title).bounding_box() for block in BLOCKS}
    row = ["Problem", "Solution", "Unique value proposition", "Unfair advantage"]
    across = [place[title]["x"] for title in [*row, "Customer segments"]]
    assert across == sorted(across)
    assert place["Problem"]["y"] == place["Customer segments"]["y"]
    assert place["Solution"]["y"] < place["Key metrics"]["y"] < place["Cost structure"]["y"]
    assert place["Cost structure"]["x"] < place["Revenue streams"]["x"]


def test_hint_and_questions_show_while_a_block_is_empty(page, store):
    idea = Idea(store, problem="Notes get lost")
    idea.open(page)
    expect(page.get_by_text("Who feels the problem this week?")).to_be_visible()
    asked = page.get_by_text("What did you watch people struggle with at your last job?")
    expect(asked.filter(visible=True)).to_have_count(0)
    box(page).focus()
    expect(asked.filter(visible=True)).to_have_count(1)


def test_what_was_typed_is_never_read_as_markup(page, idea):
    typed = "<img src=x onerror=alert(1)> *bold* =1+1"
    box(idea.open(page)).press_sequentially(typed)
    idea.wait_for(typed)
    page.reload()
    expect(box(page)).to_have_value(typed)
    expect(page.locator("img[src=x]")).to_have_count(0)


@pytest.mark.parametrize(
    ("label", "name", "begins"),
    [
        ("PDF, A4", "clinic-handover-notes-canvas.pdf", b"%PDF"),
        ("PDF, US Letter", "clinic-handover-notes-canvas.pdf", b"%PDF"),
        ("Picture (PNG)", "clinic-handover-notes-canvas.png", b"\x89PNG"),
        ("Excel (XLSX)", "clinic-handover-notes-canvas.xlsx", b"PK"),
        ("Text (Markdown)", "clinic-handover-notes-canvas.md", b"# Clinic handover notes"),
    ],
)
def test_the_canvas_is_downloaded(page, idea, label, name, begins):
    idea.open(page)
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=label).click()
    assert download.value.suggested_filename == name
    assert download.value.path().read_bytes().startswith(begins)
