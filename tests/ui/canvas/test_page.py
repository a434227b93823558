import pytest

from venture.canvas import Canvas, with_text


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
