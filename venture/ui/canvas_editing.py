"""The canvas on the screen: its boxes, and what becomes of what is typed into them."""

from functools import partial
from itertools import islice

import streamlit as st

from venture.canvas import BLOCKS, COLUMNS, LONGEST_TEXT, Canvas, Statement, lines_of, with_text
from venture.ui.current import OpenIdea
from venture.ui.statement_editor import (
    Answer,
    Edit,
    Step,
    TextBlock,
    TextBox,
    statement_editor,
    take_over,
)
from venture.workspace import Conflict, Saved, StorageError

_REMEMBERED = "canvas_remembered"
_MOST_REMEMBERED = 500


def canvas_editor(idea: OpenIdea, saved: Saved[Canvas]) -> None:
    """Show the nine blocks to type in; every change is saved as it is typed.

    Args:
        idea: the idea being worked on.
        saved: its canvas as it stands.
    """
    statement_editor(
        [
            TextBlock(
                tuple(
                    TextBox(
                        box.field, box.title, saved.record.text(box.field), box.hint, box.questions
                    )
                    for box in block.boxes
                ),
                block.place,
            )
            for block in BLOCKS
        ],
        document=f"{idea.id}/canvas",
        revision=saved.revision,
        key=_key(idea),
        on_edit=partial(_save, idea, _remembered(saved.record)),
        on_step=partial(take_step, idea),
        columns=COLUMNS,
        longest=LONGEST_TEXT,
    )


def take_step(idea: OpenIdea, step: Step) -> None:
    """Undo or redo, after saving what was typed up to that moment."""
    take_over(_key(idea), partial(_save, idea, _remembered(Canvas())))
    move = idea.store.undo if step == "undo" else idea.store.redo
    move(idea.id, "canvas")


def _key(idea: OpenIdea) -> str:
    return f"canvas_editor_{idea.id}"


def _remembered(canvas: Canvas) -> dict[str, Statement]:
    """Give the statements that stood on this canvas lately, with those of today added."""
    statements: dict[str, Statement] = st.session_state.setdefault(_REMEMBERED, {})
    for field in Canvas.model_fields:
        for statement in canvas.statements(field):
            statements.pop(statement.text, None)
            statements[statement.text] = statement
    for text in list(islice(statements, max(0, len(statements) - _MOST_REMEMBERED))):
        del statements[text]
    return statements


def _save(
    idea: OpenIdea, remembered: dict[str, Statement], field: str, edit: Edit
) -> Answer | None:
    """Save what was typed into one box, merged with what others did to the canvas since."""
    if field not in Canvas.model_fields:
        return None
    try:
        begin = _begin(idea, field, edit)
        canvas = with_text(begin.record, field, edit.text, remembered=remembered.values())
    except ValueError as refused:
        return Answer(problem=f"Not saved. {refused}")
    try:
        idea.store.save(idea.id, "canvas", canvas, begin.revision)
    except Conflict as conflict:
        return Answer(theirs=conflict.theirs.record.text(field))
    except StorageError:
        return None
    return Answer(read=canvas.text(field))


def _begin(idea: OpenIdea, field: str, edit: Edit) -> Saved[Canvas]:
    """Find the canvas that the text was typed into."""
    now: Saved[Canvas] = idea.load("canvas")
    if now.revision == edit.base or now.record.text(field) in _as_saved(edit.sent):
        return now
    try:
        begin: Saved[Canvas] = idea.store.at(idea.id, "canvas", edit.base)
    except ValueError:
        # The idea was deleted and imported again meanwhile: no such revision any more.
        return now
    return begin


def _as_saved(texts: tuple[str, ...]) -> set[str]:
    saved = set()
    for text in texts:
        try:
            saved.add("\n".join(lines_of(text)))
        except ValueError:
            continue
    return saved
