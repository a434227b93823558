import json
from datetime import date

import pytest

from venture.canvas import Canvas, with_text
from venture.evidence import Evidence, Interview, Link


@pytest.fixture
def open_canvas(app, store):
    """Open the page on an idea whose canvas says this."""

    def opened(**texts):
        canvas = Canvas()
        for field, text in texts.items():
            canvas = with_text(canvas, field, text)
        idea = store.create("Handover", **({"canvas": canvas} if texts else {}))
        app.run().switch_page("pages/lean_canvas.py").run()
        assert not app.exception
        return idea

    return opened


def test_the_headline_says_how_far_the_canvas_is_and_what_comes_next(app, open_canvas):
    open_canvas(problem="Notes get lost")
    assert app.title[0].value == "1 of 9 blocks filled. Next: Customer segments."


def test_a_canvas_that_was_never_changed_offers_no_undo(app, open_canvas):
    open_canvas()
    assert app.button(key="canvas_undo").disabled
    assert app.button(key="canvas_redo").disabled


def test_undo_and_redo_change_the_canvas(app, open_canvas, store):
    idea = open_canvas(problem="Notes get lost")
    now = store.load(idea, "canvas")
    store.save(idea, "canvas", with_text(now.record, "channels", "Fairs"), now.revision)
    app.run().button(key="canvas_undo").click().run()
    assert store.load(idea, "canvas").record.text("channels") == ""
    app.button(key="canvas_redo").click().run()
    assert store.load(idea, "canvas").record.text("channels") == "Fairs"


def test_the_canvas_is_offered_in_every_format(app, open_canvas):
    open_canvas()
    labels = [button.label for button in app.get("download_button")]
    formats = ["PDF, A4", "PDF, US Letter", "Picture (PNG)", "Excel (XLSX)", "Text (Markdown)"]
    assert labels[-5:] == formats


def learned(canvas):
    link = Link(claim=canvas.problem[0].id)
    return Evidence(interviews=(Interview(name="Ann", day=date(2026, 10, 3), links=(link,)),))


def editor(app):
    """What the editor on the page was given."""
    return json.loads(app.get("bidi_component")[0].proto.json)


def test_marks_show_once_there_is_evidence_and_the_switch_takes_them_away(app, open_canvas, store):
    idea = open_canvas(problem="Notes get lost")
    assert editor(app)["new_mark"] is None
    canvas = store.load(idea, "canvas").record
    store.save(idea, "evidence", learned(canvas), 0)
    app.toggle(key="canvas_evidence").set_value(True).run()
    box = editor(app)["blocks"][0]["boxes"][0]
    assert box["marks"] == [[canvas.problem[0].id, {"level": "believed", "text": "1 interview"}]]
    assert editor(app)["new_mark"] == {"level": "hoped", "text": "untested"}
    sentence = "Since 3 Oct 2026, 1 of 1 claim became believed; none is known yet."
    assert sentence in [text.value for text in app.markdown]
    app.toggle(key="canvas_evidence").set_value(False).run()
    assert editor(app)["blocks"][0]["boxes"][0]["marks"] == []
    assert sentence not in [text.value for text in app.markdown]


def test_an_empty_canvas_with_the_switch_on_is_no_error(app, open_canvas):
    open_canvas()
    app.toggle(key="canvas_evidence").set_value(True).run()
    assert not app.exception
    assert editor(app)["new_mark"] is not None
