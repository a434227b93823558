"""The marks beside the statements, in Chromium: they follow what is typed and are no part of it."""

from datetime import date
from importlib.resources import files
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.eventually import eventually
from venture.canvas import Canvas, with_text
from venture.evidence import Evidence, Interview, Link

SCRIPTS = ("statement_editor_text.js", "statement_editor_marks.js")
CANVAS = with_text(with_text(Canvas(), "problem", "Notes get lost\nNurses wait"), "channels", "Ann")
LOST = CANVAS.problem[0].id
TALK = Interview(name="Ann", day=date(2026, 10, 3), links=(Link(claim=LOST),))


@pytest.fixture(scope="module")
def tab(browser):
    page = browser.new_page()
    for script in SCRIPTS:
        source = files("venture.ui.canvas").joinpath(script).read_text(encoding="utf-8")
        page.add_script_tag(content=source)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("typed", "whose"),
    [
        (["A", "B"], ["a", "b"]),
        (["B", "A"], ["b", "a"]),
        (["A", "", " B "], ["a", None, "b"]),
        (["A", "B, reworded"], ["a", "b"]),
        (["New", "A", "B"], ["new", "a", "b"]),
        (["A", "B", "New"], ["a", "b", "new"]),
        (["A, split", "in two", "B"], ["a", "new", "b"]),
        (["B"], ["b"]),
        ([""], [None]),
    ],
)
def test_a_line_keeps_the_mark_of_its_statement_while_it_is_typed(tab, typed, whose):
    saved = [{"text": text, "id": text.lower(), "mark": {}} for text in ("A", "B")]
    found = tab.evaluate("([typed, saved]) => marksOf(typed, saved, {id: 'new'})", [typed, saved])
    assert [mark and mark["id"] for mark in found] == whose


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", canvas=CANVAS, evidence=Evidence(interviews=(TALK,)))


@pytest.fixture
def problem(page, idea_id):
    page.goto(f"/lean_canvas?{urlencode({'idea': idea_id})}")
    box = page.get_by_role("textbox", name="Problem", exact=True)
    expect(box).to_be_visible(timeout=30_000)
    return box


def marks(page, label="Problem"):
    return page.get_by_role("toolbar", name=f"Evidence: {label}").get_by_role("button")


def test_marks_follow_their_statements_and_leave_text_and_cursor_alone(
    page, store, idea_id, problem
):
    expect(marks(page)).to_have_text(["1 interview", "untested"])
    problem.press("Control+Home")
    page.keyboard.type("New\n")
    page.keyboard.press("End")
    page.keyboard.type(" on every shift")
    wanted = "New\nNotes get lost on every shift\nNurses wait"
    eventually(lambda: store.load(idea_id, "canvas").record.text("problem"), wanted)
    expect(marks(page)).to_have_text(["untested", "1 interview", "untested"])
    believed = "1 interview (believed), evidence for: Notes get lost on every shift"
    expect(marks(page).nth(1)).to_have_accessible_name(believed)
    expect(problem).to_be_focused()
    expect(problem).to_have_value(wanted)
    assert problem.evaluate("area => area.selectionStart") == wanted.index("\nNurses")


def test_a_mark_leads_by_keyboard_to_what_it_rests_on_and_nothing_typed_is_lost(
    page, store, idea_id, problem
):
    problem.press("Control+End")
    page.keyboard.type(" for hours")
    page.keyboard.press("Tab")
    expect(marks(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(marks(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Notes get lost", timeout=15_000)
    expect(drawer).to_contain_text("1 interview")
    eventually(
        lambda: store.load(idea_id, "canvas").record.text("problem"),
        "Notes get lost\nNurses wait for hours",
    )


def test_without_the_switch_there_are_no_marks(page, problem):
    expect(marks(page)).to_have_count(2)
    page.get_by_text("Evidence", exact=True).last.click()
    expect(page.get_by_role("toolbar")).to_have_count(0)
    expect(problem).to_have_value("Notes get lost\nNurses wait")
