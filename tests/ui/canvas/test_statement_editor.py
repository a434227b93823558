import pytest
from streamlit.testing.v1 import AppTest


def script(*messages):
    """An editor that is told what the browser sent; it writes down every edit it hands over."""

    def run(messages):
        import streamlit as st

        from venture.ui.canvas.statement_editor import (
            Answer,
            TextBlock,
            TextBox,
            statement_editor,
            take_over,
        )

        edits = st.session_state["edits"] = []

        def on_edit(box, edit):
            edits.append((box, edit.text, edit.base))
            return Answer(read=edit.text.strip())

        blocks = [TextBlock((TextBox("note", "Note", "saved"),))]
        statement_editor(blocks, document="d", revision=1, key="editor", on_edit=on_edit)
        for message in messages:
            st.session_state["other_answers"] = st.session_state["editor_answers"]
            st.session_state["other"] = message
            take_over("other", on_edit)

    app = AppTest.from_function(run, args=(messages,), default_timeout=30).run()
    assert not app.exception
    return app.session_state["edits"], app.session_state["editor_answers"]


def message(number, text, client="tab"):
    edits = {"note": {"text": text, "base": 1, "sent": []}}
    return {"edit": {"client": client, "number": number, "edits": edits}}


def test_an_edit_is_handed_over_and_answered():
    edits, desk = script(message(1, "typed "))
    assert edits == [("note", "typed ", 1)]
    assert (desk.client, desk.number) == ("tab", 1)
    assert desk.boxes == {"note": {"read": "typed", "theirs": None, "problem": ""}}


def test_a_message_is_handled_once():
    edits, _ = script(message(1, "a"), message(1, "a"))
    assert edits == [("note", "a", 1)]


def test_a_reloaded_page_counts_from_one_again():
    edits, _ = script(message(7, "a", "first"), message(1, "b", "second"))
    assert [text for _, text, _ in edits] == ["a", "b"]


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"edit": None},
        {"edit": "text"},
        {"edit": {"client": "x" * 100, "number": 1, "edits": {}}},
        {"edit": {"client": "x", "number": 1, "edits": {"note": {"text": 5}}}},
    ],
)
def test_what_is_no_message_of_the_editor_is_ignored(state):
    edits, desk = script(state)
    assert edits == []
    assert desk.number == 0
