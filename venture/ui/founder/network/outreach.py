"""Whom to ask for what, as a board: a column for each step, moved on with one press."""

from collections.abc import Sequence

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    Approach,
    Contact,
    Step,
    folded,
    in_order,
    is_overdue,
    referrals,
    step_counts,
)
from venture.ui.founder.network.approach_card import approach_card
from venture.ui.founder.network.asking import ask_somebody
from venture.ui.founder.network.view import PART_KEY, NetworkPage, today

_PART = "list"
_COLUMNS: tuple[Step, ...] = ("To ask", "Asked", "Scheduled", "Talked", "Referred")
_AT_ONCE = 8
_MANY = 12
_EVERYTHING = "Everything"


def outreach_board(page: NetworkPage) -> None:
    """Show the outreach of the idea, step by step."""
    approaches = page.outreach.record.approaches
    page.outreach.show(_PART)
    page.network.show(_PART)
    if not approaches:
        _start(page)
        return
    st.markdown(_words(page))
    ask_somebody(page)
    shown = _chosen(page, approaches) if len(approaches) > _MANY else approaches
    introduced = referrals(page.outreach.record, page.view.network)
    with st.grid(len(_COLUMNS), min_column_width=190, gap="small") as board:
        for step in _COLUMNS:
            with board.cell(), st.container(key=f"founder_board_{_id(step)}"):
                _column(page, step, [one for one in shown if one.step == step], introduced)
    _declined(page, [one for one in shown if one.step == "Declined"], introduced)


def _start(page: NetworkPage) -> None:
    st.markdown(
        "Nobody is on the list yet. A list of whom to ask, and when, turns contacts into talks: "
        "“Ann, as a customer, about handover notes, on Tuesday”."
    )

    def find() -> None:
        st.session_state[PART_KEY] = "Who can help"

    st.button(
        "See who can help",
        key="founder_board_start",
        type="primary",
        icon=":material/search:",
        on_click=find,
    )
    ask_somebody(page)


def _words(page: NetworkPage) -> str:
    """Say how the outreach stands: what is late, and who introduced one to somebody."""
    record, day = page.outreach.record, today()
    overdue = sum(is_overdue(one, day) for one in record.approaches)
    counts = step_counts(record)
    talked = counts["Talked"] + counts["Referred"]
    late = f":material/warning: **{overdue:,} overdue.** " if overdue else ""
    return f"{late}{len(record.approaches):,} on the list, {talked:,} of them talked to you."


def _chosen(page: NetworkPage, approaches: Sequence[Approach]) -> Sequence[Approach]:
    """Let the founder narrow a long list down."""
    searched, chosen, _ = st.columns([2, 1, 1])
    words = folded(
        searched.text_input("Search", key="founder_board_search", placeholder="Name, about")
    ).split()
    purposes = [_EVERYTHING, *dict.fromkeys(one.purpose for one in approaches)]
    if st.session_state.get("founder_board_purpose") not in purposes:
        st.session_state["founder_board_purpose"] = _EVERYTHING
    purpose = chosen.selectbox("Asked as", purposes, key="founder_board_purpose")
    return [
        one
        for one in approaches
        if purpose in (_EVERYTHING, one.purpose) and _has(page, one, words)
    ]


def _has(page: NetworkPage, approach: Approach, words: Sequence[str]) -> bool:
    contact = page.view.by_id.get(approach.contact)
    text = folded(f"{contact.described if contact else ''}\n{approach.about}") if words else ""
    return all(word in text for word in words)


def _column(
    page: NetworkPage,
    step: Step,
    approaches: Sequence[Approach],
    introduced: dict[str, list[Contact]],
) -> None:
    st.subheader(f"{step} ({len(approaches):,})", anchor=False)
    _cards(page, step, approaches, introduced)
    if not approaches:
        st.caption("Nobody")


def _cards(
    page: NetworkPage,
    step: Step,
    approaches: Sequence[Approach],
    introduced: dict[str, list[Contact]],
) -> None:
    """Show the first cards, what is due first on top, and more on demand."""
    key = f"founder_board_more_{_id(step)}"
    most = int(st.session_state.get(key, _AT_ONCE))

    def more() -> None:
        st.session_state[key] = most + 2 * _AT_ONCE

    for approach in in_order(approaches)[:most]:
        approach_card(page, approach, introduced)
    left = len(approaches) - most
    if left > 0:
        st.button(
            f"Show {min(left, 2 * _AT_ONCE):,} more",
            key=f"{key}_button",
            type="tertiary",
            help=escaped(f"{left:,} more are at the step {step}"),
            on_click=more,
        )


def _declined(
    page: NetworkPage, approaches: Sequence[Approach], introduced: dict[str, list[Contact]]
) -> None:
    if not approaches:
        return
    drawer = st.expander(
        f"Declined ({len(approaches):,})", key="founder_board_declined", on_change="rerun"
    )
    if drawer.open:
        with drawer:
            _cards(page, "Declined", approaches, introduced)


def _id(step: Step) -> str:
    return step.replace(" ", "_").lower()
