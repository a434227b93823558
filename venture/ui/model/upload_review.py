"""The way back from Excel: what an edited workbook changes is looked at before it is taken over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from venture.canvas import escaped
from venture.founder import Household
from venture.funding import Rounds
from venture.model import Filled
from venture.plan import in_words, month_name
from venture.ui.frame import OpenIdea
from venture.ui.model.saving import PAGE, OpenPlan, open_plan
from venture.ui.open_section import OpenSection
from venture.workbook import (
    Change,
    Reading,
    Refused,
    apply,
    apply_to_household,
    apply_to_rounds,
    read,
)

_PART, _ROUNDS_PART, _HOUSEHOLD_PART = "upload", "upload_rounds", "upload_household"
_HOUSEHOLD = "household"
_READ = "model_upload_read"
_IS_OPEN = "model_upload_open"
_ACCEPTED = "model_upload_accepted"
_TAKEN = "model_taken"
_CHOICE = "model_upload_choice"
_MOST_SHOWN = 100


@dataclass(frozen=True)
class _Accepted:
    """The changes that the founder accepts, to the plan, to rounds and to the household."""

    plan: Sequence[Change]
    rounds: Sequence[Change]
    household: Sequence[Change]


@dataclass(frozen=True)
class _Taken:
    """What was taken over: how many values, and the revision of each section saved."""

    count: int
    revisions: dict[str, int]


def _open_rounds(idea: OpenIdea) -> OpenSection[Rounds]:
    """Read shares and rounds as they stand now, to be changed from the page of the plan."""
    return OpenSection(idea, "rounds", PAGE, idea.load("rounds"))


def _open_household(founder: OpenIdea) -> OpenSection[Household]:
    """Read the household as it stands now, likewise."""
    return OpenSection(founder, _HOUSEHOLD, PAGE, founder.load(_HOUSEHOLD))


def upload_button(plan: OpenPlan, founder: OpenIdea) -> None:
    """Offer to upload an edited workbook.

    Args:
        plan: what it is compared with.
        founder: whose household it is compared with, where it has one.
    """
    st.button(
        "Upload edited workbook",
        key="model_upload_button",
        icon=":material/upload:",
        on_click=_open,
    )
    # Kept in the session: a run that something else starts must not close the drawer.
    if st.session_state.get(_IS_OPEN):
        _drawer(plan, founder)


def _open() -> None:
    st.session_state[_IS_OPEN] = True
    st.session_state.pop(_READ, None)


def _close() -> None:
    st.session_state[_IS_OPEN] = False


def with_upload(plan: OpenPlan, founder: OpenIdea) -> OpenPlan:
    """Save what was accepted of an upload, if anything was, and give the plan as it stands then."""
    accepted: _Accepted | None = st.session_state.pop(_ACCEPTED, None)
    if accepted is None:
        return plan
    count, revisions = 0, {}
    if accepted.plan:
        saved = plan.change(_PART, lambda seen: apply(seen, accepted.plan))
        if saved is not None:
            count, revisions = len(accepted.plan), {"plan": saved.revision}
    if accepted.rounds:
        rounds = _open_rounds(plan.idea)
        kept = rounds.change(_ROUNDS_PART, lambda seen: apply_to_rounds(seen, accepted.rounds))
        if kept is not None:
            count, revisions = count + len(accepted.rounds), revisions | {"rounds": kept.revision}
    if accepted.household:
        home = _open_household(founder)
        stored = home.change(
            _HOUSEHOLD_PART, lambda seen: apply_to_household(seen, accepted.household)
        )
        if stored is not None:
            count += len(accepted.household)
            revisions = revisions | {_HOUSEHOLD: stored.revision}
    if revisions:
        st.session_state[_TAKEN] = _Taken(count, revisions)
    return open_plan(plan.idea)


def taken_over(plan: OpenPlan, founder: OpenIdea) -> None:
    """After an upload say how many values were taken over, and offer to take that back."""
    taken: _Taken | None = st.session_state.get(_TAKEN)

    def whose(section: str) -> OpenIdea:
        return founder if section == _HOUSEHOLD else plan.idea

    if taken is None or any(
        whose(section).load(section).revision != revision
        for section, revision in taken.revisions.items()
    ):
        return

    def undo() -> None:
        for section in taken.revisions:
            plan.idea.store.undo(whose(section).id, section)

    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        values = "1 value" if taken.count == 1 else f"{taken.count} values"
        st.markdown(f":material/check_circle: {values} taken over.", width="content")
        st.button("Undo", key="model_taken_undo", icon=":material/undo:", on_click=undo)


@st.dialog(
    "Upload edited workbook",
    width="large",
    position="right",
    icon=":material/upload:",
    on_dismiss=_close,
)
def _drawer(plan: OpenPlan, founder: OpenIdea) -> None:
    st.write("Choose the workbook that you downloaded here and edited. Nothing changes yet.")
    file = st.file_uploader("Excel workbook (.xlsx)", type="xlsx", key="model_upload")
    if file is None:
        return
    try:
        reading = _reading(plan, founder, file)
    except Refused as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    for warning in reading.warnings:
        st.warning(escaped(warning), icon=":material/warning:")
    _changes(plan, reading)
    _problems(reading)


def _reading(plan: OpenPlan, founder: OpenIdea, file: UploadedFile) -> Reading:
    """Read a file once, however often the drawer is drawn."""
    known, reading = st.session_state.get(_READ, ("", None))
    if known != file.file_id:
        rounds, home = _open_rounds(plan.idea), _open_household(founder)
        plan.show(_PART)
        rounds.show(_ROUNDS_PART)
        home.show(_HOUSEHOLD_PART)
        household = home.record if home.saved.revision else None
        with st.spinner("Reading the workbook"):
            reading = read(file.getvalue(), plan.record, plan.idea.id, rounds.record, household)
        st.session_state[_READ] = (file.file_id, reading)
    assert isinstance(reading, Reading)
    return reading


def _changes(plan: OpenPlan, reading: Reading) -> None:
    changes = [*reading.changes, *reading.round_changes, *reading.household_changes]
    if not changes:
        parts = {"the rounds": reading.rounds, "the household": reading.household}
        what = ["the plan", *(name for name, part in parts.items() if part is not None)]
        known = " and ".join([", ".join(what[:-1]), what[-1]] if len(what) > 1 else what)
        st.info(f"No value in the workbook differs from {known}.", icon=":material/check:")
        return
    st.header("1 change" if len(changes) == 1 else f"{len(changes)} changes", anchor=False)
    st.data_editor(
        _table(plan, reading, changes),
        key=_CHOICE,
        hide_index=True,
        disabled=["what", "old", "new", "where", "note"],
        column_config={
            "take": st.column_config.CheckboxColumn("Take over", width=110, pinned=True),
            "what": st.column_config.TextColumn("Value"),
            "old": st.column_config.TextColumn("In the app", alignment="right"),
            "new": st.column_config.TextColumn("In the workbook", alignment="right"),
            "where": st.column_config.TextColumn("Where"),
            "note": st.column_config.TextColumn("Note") if any(c.note for c in changes) else None,
        },
        alt="What the workbook changes: old and new value, and the cell it stands in",
    )
    chosen = _chosen(changes)
    with st.container(horizontal=True):
        taken = st.button(
            f"Take over {_how_many(len(chosen), len(changes))}",
            key="model_upload_take",
            type="primary",
            disabled=not chosen,
        )
        cancelled = st.button("Cancel", key="model_upload_cancel")
    if taken:
        # Saved by the whole page: a drawer cannot say on top of it that something was saved.
        of_plan = [change for change in chosen if change in reading.changes]
        of_rounds = [change for change in chosen if change in reading.round_changes]
        of_household = [change for change in chosen if change in reading.household_changes]
        st.session_state[_ACCEPTED] = _Accepted(of_plan, of_rounds, of_household)
    if taken or cancelled:
        _close()
        st.rerun()


def _how_many(chosen: int, of: int) -> str:
    if chosen == of:
        return "the change" if of == 1 else f"all {of} changes"
    return f"{chosen} of {of} changes"


def _table(plan: OpenPlan, reading: Reading, changes: Sequence[Change]) -> pd.DataFrame:
    def value(change: Change, value: float | str | date) -> str:
        of_household = change in reading.household_changes and reading.household is not None
        record = reading.household if of_household else plan.record
        assert record is not None
        return _value(value, change.unit, record)

    return pd.DataFrame(
        {
            "take": True,
            "what": change.label,
            "old": value(change, change.old),
            "new": value(change, change.new),
            "where": f"{change.sheet}, {change.cell}",
            "note": change.note,
        }
        for change in changes
    )


def _value(value: float | str | date, unit: str, record: Filled) -> str:
    if isinstance(value, date):
        return month_name(value)
    return in_words(value, unit, record) if unit else str(value)


def _chosen(changes: Sequence[Change]) -> list[Change]:
    edited = st.session_state[_CHOICE]["edited_rows"] if _CHOICE in st.session_state else {}
    return [change for i, change in enumerate(changes) if edited.get(i, {}).get("take", True)]


def _problems(reading: Reading) -> None:
    if reading.problems:
        st.header("What could not be read", anchor=False)
        lines = [
            f"**{escaped(_place(p.sheet, p.cell) or p.label)}** {escaped(p.message)}"
            for p in reading.problems
        ]
        _list(lines)
    if reading.ignored:
        with st.expander(f"Left as it is ({len(reading.ignored)})"):
            _list(
                [
                    f"{escaped(_place(i.sheet, i.cell))} {escaped(i.message)}"
                    for i in reading.ignored
                ]
            )


def _place(sheet: str, cell: str) -> str:
    return f"{sheet}, {cell}:" if sheet and cell else f"{sheet}:" if sheet else ""


def _list(lines: Sequence[str]) -> None:
    more = len(lines) - _MOST_SHOWN
    shown = [*lines[:_MOST_SHOWN], *([f"and {more} more"] if more > 0 else [])]
    st.markdown("\n".join(f"- {line}" for line in shown))
