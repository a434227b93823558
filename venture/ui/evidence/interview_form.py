"""Writing an interview down, or correcting it: saved while it is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    LONGEST_TEXT,
    Commitment,
    Evidence,
    Interview,
    Premise,
)
from venture.model import Named
from venture.ui.evidence.saving import PAGE, OpenEvidence
from venture.ui.evidence.typed_interview import PRICES, TypedInterview, read_interview
from venture.ui.open_section import show_refused

_EDITING = "evidence_editing"
_PART = "interview_form"
_MEANS = {
    "too_cheap": "Below it they would doubt the quality.",
    "cheap": "A bargain.",
    "expensive": "Worth thinking twice.",
    "too_expensive": "Not to be considered.",
}
_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True)
class _Editing:
    """What is being written down.

    Attributes:
        number: counted up; part of the keys, so that every form begins anew.
        interview: the one to be corrected; None for a new one.
        id: of the interview.
        unnamed: what a new person is called until the founder types a name.
    """

    number: int
    interview: Interview | None
    id: str
    unnamed: str

    def key(self, field: str) -> str:
        return f"evidence_interview_{field}_{self.number}"


def start_editing(opened: OpenEvidence, interview: Interview | None) -> None:
    """Open the form. For callbacks.

    Args:
        opened: the section of the page.
        interview: the one to be corrected; None for a new one.
    """
    opened.show(_PART)
    count = st.session_state.get(f"{_EDITING}_count", 0) + 1
    st.session_state[f"{_EDITING}_count"] = count
    id_ = interview.id if interview else Named(name="New").id
    unnamed = "" if interview else f"Person {len(opened.record.interviews) + 1}"
    st.session_state[_EDITING] = _Editing(count, interview, id_, unnamed)


def is_editing() -> bool:
    """Tell whether an interview is being written down."""
    return st.session_state.get(_EDITING) is not None


def interview_form(opened: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Show the form; what is in it is saved as soon as it can be read."""
    editing: _Editing = st.session_state[_EDITING]
    before = editing.interview
    st.header("Correct an interview" if before else "An interview", anchor=False)
    typed = _typed(editing, premises)
    with st.container(horizontal=True):
        done = st.button(
            "Save",
            key=editing.key("save"),
            type="primary",
            icon=":material/check:",
        )
        st.button("Cancel", key=editing.key("cancel"), on_click=_cancel, args=(opened, editing))
    try:
        interview, problems = read_interview(typed, _kept(editing), editing.unnamed)
    except ValueError as problem:
        _say_not_saved(str(problem), done)
        return
    if not _keep(opened, editing, interview):
        show_refused(PAGE)
    elif problems:
        _say_not_saved(" ".join(problems), done)
    elif done:
        _close()
        st.rerun()
    else:
        st.caption("Everything is saved while you type. Cancel brings back what was before.")


def _say_not_saved(problem: str, done: bool) -> None:
    """Say what could not be saved: calmly while the founder is still typing."""
    if done:
        st.error(f"Not saved. {escaped(problem)}", icon=":material/error:")
    else:
        st.caption(f"Not saved yet. {escaped(problem)}")


def _kept(editing: _Editing) -> Interview:
    """Give the interview as it is saved so far; an empty one before the first save."""
    none = Interview(id=editing.id, name=editing.unnamed or "Unknown", day=date.today())
    kept: Interview = st.session_state.get(editing.key("kept"), editing.interview or none)
    return kept


def _keep(opened: OpenEvidence, editing: _Editing, interview: Interview) -> bool:
    """Save what stands in the form unless that is done; tell whether it is saved."""
    key = editing.key("kept")
    if editing.interview:
        st.session_state.setdefault(key, interview)  # as it stands before anything is typed
    if st.session_state.get(key) == interview:
        return True
    if opened.change(_PART, lambda seen: _with(seen, interview)) is None:
        return False
    st.session_state[key] = interview
    return True


def _cancel(opened: OpenEvidence, editing: _Editing) -> None:
    """Bring back what was before the form was opened."""
    before = editing.interview
    if before:
        opened.change(_PART, lambda seen: _with(seen, before))
    elif editing.key("kept") in st.session_state:
        opened.change(_PART, lambda seen: _without(seen, editing.id))
    _close()


def _close() -> None:
    st.session_state.pop(_EDITING, None)


def _without(seen: Evidence, id_: str) -> Evidence:
    return seen.changed(interviews=tuple(one for one in seen.interviews if one.id != id_))


def _with(seen: Evidence, interview: Interview) -> Evidence:
    """Put an interview in its place, or behind the others."""
    kept = {one.id: one for one in seen.interviews} | {interview.id: interview}
    return seen.changed(interviews=tuple(kept.values()))


def _typed(editing: _Editing, premises: Sequence[Premise]) -> TypedInterview:
    """Draw the fields and tables, and give what stands in them."""
    who, told = _who(editing), _told(editing)
    return TypedInterview(
        name=who["name"],
        day=who["day"],
        texts={"segment": who["segment"], "today": told["today"], "notes": told["notes"]},
        quotes=told["quotes"],
        needs=_needs(editing),
        prices=_prices(editing),
        given=_commitments(editing),
        links=_links(editing, premises),
    )


def _who(editing: _Editing) -> dict[str, Any]:
    before = editing.interview
    person, segment, day = st.columns(3)
    shown = before.day if before else date.today()
    return {
        "name": person.text_input(
            "Person",
            before.name if before else "",
            key=editing.key("name"),
            max_chars=200,
            help="Their name, or what you call them.",
            persist_state="session",
        ),
        "segment": segment.text_input(
            "Segment",
            before.segment if before else "",
            key=editing.key("segment"),
            max_chars=200,
            help="Which kind of customer they are.",
            persist_state="session",
        ),
        "day": day.date_input(
            "Date",
            shown,
            min_value=min(_EARLIEST, shown),
            max_value=max(_LATEST, shown),
            key=editing.key("day"),
            format="YYYY-MM-DD",
            persist_state="session",
        ),
    }


def _told(editing: _Editing) -> dict[str, Any]:
    before = editing.interview
    texts = {
        "today": ("What they do about it today", before.today if before else "", 80),
        "notes": ("Notes", before.notes if before else "", 140),
        "quotes": (
            "Quotes, one on each line, in their words",
            "\n".join(before.quotes) if before else "",
            100,
        ),
    }
    return {
        field: st.text_area(
            label,
            text,
            key=editing.key(field),
            height=height,
            max_chars=LONGEST_TEXT,
            persist_state="session",
        )
        for field, (label, text, height) in texts.items()
    }


def _needs(editing: _Editing) -> pd.DataFrame:
    before = editing.interview.needs if editing.interview else ()
    st.markdown("**Needs they mentioned**")
    return _table(
        editing.key("needs"),
        pd.DataFrame([(one.text, one.pain) for one in before], columns=["need", "pain"]),
        {
            "need": st.column_config.TextColumn("Need", max_chars=300),
            "pain": st.column_config.SelectboxColumn(
                "Pain",
                width=80,
                options=[1, 2, 3, 4, 5],
                default=3,
                help="1: they shrug. 5: they have tried hard to be rid of it.",
            ),
        },
        "Needs they mentioned, with how painful each is",
    )


def _commitments(editing: _Editing) -> pd.DataFrame:
    before = editing.interview.commitments if editing.interview else ()
    st.markdown("**What they gave**")
    st.caption("Their time, their reputation or their money says more than what they said.")
    return _table(
        editing.key("commitments"),
        pd.DataFrame([(one.kind, one.what) for one in before], columns=["kind", "what"]),
        {
            "kind": st.column_config.SelectboxColumn(
                "Gave", width=110, options=get_args(Commitment), default="Time", required=True
            ),
            "what": st.column_config.TextColumn("What", max_chars=500),
        },
        "What they gave: time, reputation or money",
    )


def _table(key: str, rows: pd.DataFrame, columns: Mapping[str, Any], alt: str) -> pd.DataFrame:
    """Show a small table to be edited; what was typed is there again after another tab."""
    base, now = f"{key}_base", f"{key}_now"
    if key not in st.session_state or base not in st.session_state:
        st.session_state[base] = st.session_state.get(now, rows.astype(object))
    edited: pd.DataFrame = st.data_editor(
        st.session_state[base],
        key=key,
        num_rows="dynamic",
        hide_index=True,
        column_config=dict(columns),
        alt=alt,
    )
    st.session_state[now] = edited
    return edited


def _prices(editing: _Editing) -> dict[str, str]:
    before = editing.interview.prices if editing.interview else None
    st.markdown("**Prices they named**")
    columns = st.columns(4)
    return {
        field: column.text_input(
            label,
            f"{getattr(before, field):,.12g}" if before else "",
            key=editing.key(field),
            help=_MEANS[field],
            persist_state="session",
        )
        for column, (field, label) in zip(columns, PRICES.items(), strict=True)
    }


def _links(editing: _Editing, premises: Sequence[Premise]) -> dict[bool, list[str]]:
    """Ask for the claims that it speaks for and against; those no longer there stay linked."""
    texts = {premise.id: premise.text for premise in premises}
    before = editing.interview.links if editing.interview else ()
    texts |= {
        link.claim: "A statement that is no longer on the canvas"
        for link in before
        if link.claim not in texts
    }
    sides = st.columns(2)
    return {
        supports: column.multiselect(
            label,
            list(texts),
            [link.claim for link in before if link.supports is supports],
            format_func=lambda claim: texts.get(claim, claim),
            key=editing.key(field),
            persist_state="session",
        )
        for column, supports, field, label in (
            (sides[0], True, "for", "Speaks for these claims"),
            (sides[1], False, "against", "Speaks against these claims"),
        )
    }
