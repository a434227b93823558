"""The canvas on the screen: its boxes, and what becomes of what is typed into them."""

from contextlib import suppress
from functools import partial
from itertools import islice

import streamlit as st

from venture.canvas import (
    BLOCKS,
    COLUMNS,
    LONGEST_TEXT,
    Box,
    Canvas,
    Mark,
    Marks,
    Statement,
    lines_of,
    with_text,
)
from venture.ui.canvas.statement_editor import (
    Answer,
    Edit,
    Step,
    TextBlock,
    TextBox,
    statement_editor,
    take_over,
)
from venture.ui.frame import OpenIdea
from venture.workspace import Conflict, Saved, StorageError, Store

_REMEMBERED = "canvas_remembered"
_MOST_REMEMBERED = 500


def canvas_editor(
    idea: OpenIdea, saved: Saved[Canvas], marks: Marks | None = None, new_mark: Mark | None = None
) -> str | None:
    """Show the nine blocks to type in; every change is saved as it is typed.

    Args:
        idea: the idea being worked on.
        saved: its canvas as it stands.
        marks: of all its statements; None shows none.
        new_mark: of a statement that is being typed.

    Returns:
        The id of the statement whose mark was pressed just now; None as a rule.
    """
    return statement_editor(
        [
            TextBlock(
                tuple(_text_box(saved.record, box, marks) for box in block.boxes), block.place
            )
            for block in BLOCKS
        ],
        document=f"{idea.id}/canvas",
        revision=saved.revision,
        key=_key(idea),
        on_edit=partial(save_edit, idea.store, idea.id, _remembered(saved.record)),
        on_step=partial(take_step, idea),
        columns=COLUMNS,
        longest=LONGEST_TEXT,
        new_mark=new_mark if marks is not None else None,
    )


def _text_box(canvas: Canvas, box: Box, marks: Marks | None) -> TextBox:
    statements = canvas.statements(box.field) if marks else ()
    marked = tuple((one.id, marks[one.id]) for one in statements) if marks else ()
    return TextBox(
        box.field, box.title, canvas.text(box.field), box.hint, box.questions, marks=marked
    )


def take_step(idea: OpenIdea, step: Step) -> None:
    """Undo or redo, after saving what was typed up to that moment."""
    take_over(_key(idea), partial(save_edit, idea.store, idea.id, _remembered(Canvas())))
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


def save_edit(
    store: Store, idea_id: str, remembered: dict[str, Statement], field: str, edit: Edit
) -> Answer | None:
    """Save what was typed into one box, merged with what others did to the canvas since.

    Args:
        store: where the idea is saved.
        idea_id: the idea.
        remembered: statements that stood on the canvas before, by their text.
        field: the box.
        edit: its text, and what that text began from.

    Returns:
        What became of it; None when it cannot be saved just now.
    """
    if field not in Canvas.model_fields:
        return None
    try:
        begin = _begin(store, idea_id, field, edit)
        canvas = with_text(begin.record, field, edit.text, remembered=remembered.values())
        store.save(idea_id, "canvas", canvas, begin.revision)
    except ValueError as refused:
        return Answer(problem=f"Not saved. {refused}")
    except Conflict as conflict:
        return Answer(theirs=conflict.theirs.record.text(field))
    except StorageError:
        return None
    return Answer(read=canvas.text(field))


def _begin(store: Store, idea_id: str, field: str, edit: Edit) -> Saved[Canvas]:
    """Find the canvas that the text was typed into."""
    now: Saved[Canvas] = store.load(idea_id, "canvas")
    if now.revision == edit.base or now.record.text(field) in _as_saved(edit.sent):
        return now
    begin: Saved[Canvas] = store.at(idea_id, "canvas", edit.base)
    return begin


def _as_saved(texts: tuple[str, ...]) -> set[str]:
    """Read texts as they were read when they were saved; those that were refused never were."""
    saved = set()
    for text in texts:
        with suppress(ValueError):
            saved.add("\n".join(lines_of(text)))
    return saved
