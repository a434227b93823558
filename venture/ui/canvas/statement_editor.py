"""A text editor that saves while one types, also when the tab is closed in the middle of a word.

Streamlit's own text area reports a text only when one leaves it. This one reports half a second
after the last key, keeps what is not saved yet in the browser, and sends it again until the server
has answered. A text that changes on the server (undo, another tab) shows up, but never replaces
what is being typed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import streamlit as st
from pydantic import BaseModel, Field, ValidationError

from venture.canvas import Mark, Place

Step = Literal["undo", "redo"]

_HERE = Path(__file__).parent
_SCRIPTS = (
    "statement_editor_text.js",
    "statement_editor_drafts.js",
    "statement_editor_marks.js",
    "statement_editor_box.js",
    "statement_editor.js",
)


@dataclass(frozen=True)
class TextBox:
    """A box to type in.

    Attributes:
        name: what edits call it.
        label: what stands above it.
        text: what is saved.
        hint: what belongs here.
        questions: what to ask oneself when nothing comes to mind.
        marks: id and mark of each statement in the text, in their order.
    """

    name: str
    label: str
    text: str
    hint: str = ""
    questions: tuple[str, ...] = ()
    marks: tuple[tuple[str, Mark], ...] = ()


@dataclass(frozen=True)
class TextBlock:
    """Boxes that belong together, the main one first; ``place`` is where it stands on a grid."""

    boxes: tuple[TextBox, ...]
    place: Place | None = None


class Edit(BaseModel, frozen=True):
    """A text as it stands in a box now.

    Attributes:
        text: all of it, as typed.
        base: the revision that it was typed into.
        sent: what the same browser sent since, so that it may be what is saved now.
    """

    text: str
    base: int
    sent: tuple[str, ...] = Field(default=(), max_length=30)


@dataclass(frozen=True)
class Answer:
    """What became of an edit.

    Attributes:
        read: the text as it was understood and saved.
        theirs: instead: what somebody else saved there, with which it cannot be merged.
        problem: instead: why it cannot be saved, and what to do.
    """

    read: str = ""
    theirs: str | None = None
    problem: str = ""


class _Message(BaseModel):
    client: str = Field(max_length=64)
    number: int
    edits: dict[str, Edit] = Field(max_length=100)


@dataclass
class _Desk:
    """What was done with the latest message; answers are given once."""

    client: str = ""
    number: int = 0
    boxes: dict[str, dict[str, Any]] = field(default_factory=dict)
    busy: Lock = field(default_factory=Lock)

    def answer(self) -> dict[str, Any]:
        """What the browser is told."""
        return {"client": self.client, "number": self.number, "boxes": self.boxes}


def statement_editor(
    blocks: Sequence[TextBlock],
    *,
    document: str,
    revision: int,
    key: str,
    on_edit: Callable[[str, Edit], Answer | None],
    on_step: Callable[[Step], object] | None = None,
    columns: int = 0,
    longest: int = 10_000,
    new_mark: Mark | None = None,
) -> str | None:
    """Show boxes to type in; what is typed is handed over as it is typed.

    Args:
        blocks: in the order in which one fills them in.
        document: what the texts belong to; unsaved text is kept in the browser under this name.
        revision: of the texts that are shown.
        key: of the widget; a key a document.
        on_edit: called with the name of a box and its edit. None when it cannot be saved just now:
            the browser tries again.
        on_step: called when undo or redo is pressed on the keyboard outside of the boxes.
        columns: of the grid that the blocks' places refer to; 0 puts them below each other.
        longest: how many characters a box takes.
        new_mark: of a statement that was only just typed; None shows no marks at all.

    Returns:
        The id of the statement whose mark was pressed just now; None as a rule.
    """
    desk = st.session_state.setdefault(f"{key}_answers", _Desk())

    def edited() -> None:
        take_over(key, on_edit)

    def stepped() -> None:
        step = st.session_state[key].get("step")
        if on_step and step in ("undo", "redo"):
            on_step(step)

    shown = _component()(
        key=key,
        data={
            "document": document,
            "revision": revision,
            "columns": columns,
            "longest": longest,
            "new_mark": asdict(new_mark) if new_mark else None,
            "blocks": [_as_data(block) for block in blocks],
            "answer": desk.answer(),
        },
        on_edit_change=edited,
        on_look_change=_look,
        on_step_change=stepped,
        on_mark_change=_look,
    )
    pressed = shown.get("mark")
    return pressed if isinstance(pressed, str) else None


def take_over(key: str, on_edit: Callable[[str, Edit], Answer | None]) -> None:
    """Handle what was typed last, unless that was done already.

    Call it in the callback of a button that works on the same text: what was typed just before
    the click comes first.

    Args:
        key: of the editor.
        on_edit: as for `statement_editor`.
    """
    desk: _Desk | None = st.session_state.get(f"{key}_answers")
    message = _message(st.session_state.get(key, {}))
    if desk is None or message is None:
        return
    # While one message is worked on, Streamlit may hand over the next in a thread of its own, with
    # the same texts in it again; at the same time both would add them.
    with desk.busy:
        if _answered(desk, message):
            return
        # Nothing below touches the session: a key pressed meanwhile would interrupt it there.
        answers = {name: on_edit(name, edit) for name, edit in message.edits.items()}
        desk.boxes = {name: asdict(answer) for name, answer in answers.items() if answer}
        desk.client, desk.number = message.client, message.number


def _answered(desk: _Desk, message: _Message) -> bool:
    return desk.client == message.client and desk.number >= message.number


def _message(state: Mapping[str, Any]) -> _Message | None:
    """Read what the browser sent; anything else than a message of ours counts as none."""
    try:
        return _Message.model_validate(state.get("edit"))
    except ValidationError:
        return None


def _look() -> None:
    """Show what is saved now; the run that follows does."""


def _as_data(block: TextBlock) -> dict[str, Any]:
    return {
        "boxes": [asdict(box) for box in block.boxes],
        "place": asdict(block.place) if block.place else None,
    }


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    return st.components.v2.component(
        "venture_statement_editor",
        html=_read("statement_editor.html"),
        css=_read("statement_editor.css"),
        js="\n".join(map(_read, _SCRIPTS)),
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
