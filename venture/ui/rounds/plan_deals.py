"""What the plan raises and this page knows, side by side, where the two do not say the same."""

from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.plan import MONTHS
from venture.ui.deals import (
    Mismatch,
    entered_as_planned,
    linked,
    mismatches,
    planned_as_entered,
    same_kind,
)
from venture.ui.rounds.saving import OpenRounds
from venture.ui.typed_cells import month_names

_PART, _PLAN_PART = "deals", "plan"
_CHANGED = "rounds_plan_changed"


def plan_deals(rounds: OpenRounds) -> None:
    """Show where plan and page differ, with one click for each way; nothing where they agree."""
    if not rounds.planned.saved.revision:
        return
    rounds.show(_PART)
    rounds.planned.show(_PLAN_PART)
    found = mismatches(rounds.plan, rounds.record)
    done = _just_done(rounds)
    if not (found or done):
        return
    with st.container(border=True, gap="small", key="rounds_deals"):
        st.markdown("**Your plan and this page**")
        if done:
            _undo(rounds, done)
        for mismatch in found:
            _row(rounds, mismatch, found)


def _row(rounds: OpenRounds, mismatch: Mismatch, others: list[Mismatch]) -> None:
    """Say of one deal where the two differ, and offer what may be done."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        text = f"{mismatch.name}: {mismatch.sentence(rounds.plan)}"
        st.markdown(escaped(text), width="stretch")
        with st.container(horizontal=True, width="content", gap="small"):
            if mismatch.planned is None:
                _choose_month(rounds, mismatch)
            elif mismatch.entered is None:
                _add_or_link(rounds, mismatch, others)
            else:
                _take_one(rounds, mismatch)


def _add_or_link(rounds: OpenRounds, mismatch: Mismatch, others: list[Mismatch]) -> None:
    """Offer to enter what the plan raises, or to say which entry it is already."""
    st.button(
        "Add it here",
        key=f"rounds_deal_here_{mismatch.id}",
        help=escaped(f"Enter {mismatch.name} on this page"),
        on_click=partial(_enter, rounds, mismatch.id),
    )
    for deal in same_kind(mismatch, others):
        st.button(
            escaped(f"It is {deal.name}"),
            key=f"rounds_deal_same_{mismatch.id}_{deal.id}",
            help=escaped(f"{mismatch.name} in the plan is {deal.name} on this page"),
            on_click=partial(_link, rounds, mismatch.id, deal.id, deal.name),
        )


def _choose_month(rounds: OpenRounds, mismatch: Mismatch) -> None:
    """Offer to plan what is entered here, in a month to be chosen."""
    names = month_names(rounds.plan)
    key = f"rounds_deal_month_{mismatch.id}"
    st.selectbox(
        escaped(f"Month in which {mismatch.name} arrives"),
        range(1, MONTHS + 1),
        index=None,
        format_func=lambda month: names[month - 1],
        placeholder="Add to the plan in …",
        key=key,
        on_change=lambda: _plan(rounds, mismatch, st.session_state[key]),
        label_visibility="collapsed",
        width=210,
    )


def _take_one(rounds: OpenRounds, mismatch: Mismatch) -> None:
    """Offer the plan's words and those of this page."""
    st.button(
        "As in the plan",
        key=f"rounds_deal_here_{mismatch.id}",
        help=escaped(f"Change {mismatch.name} on this page"),
        on_click=partial(_enter, rounds, mismatch.id),
    )
    differing = {what for what, *_ in mismatch.differing(rounds.plan.currency)}
    # The months to the round follow from two rows of the plan, so only the founder can change them.
    if differing != {"months"}:
        st.button(
            "As here",
            key=f"rounds_deal_plan_{mismatch.id}",
            help=escaped(f"Change {mismatch.name} in the plan"),
            on_click=partial(_plan, rounds, mismatch),
        )


def _enter(rounds: OpenRounds, deal_id: str) -> None:
    rounds.change(_PART, lambda seen: entered_as_planned(seen, rounds.plan, deal_id))


def _plan(rounds: OpenRounds, mismatch: Mismatch, month: int | None = None) -> None:
    saved = rounds.planned.change(
        _PLAN_PART, lambda seen: planned_as_entered(seen, rounds.record, mismatch.id, month)
    )
    if saved:
        _note(f"{mismatch.name} in your plan is now as on this page.", saved.revision)


def _link(rounds: OpenRounds, row_id: str, deal_id: str, name: str) -> None:
    saved = rounds.planned.change(_PLAN_PART, lambda seen: linked(seen, row_id, deal_id))
    if saved:
        _note(f"Your plan knows now that it raises {name}.", saved.revision)


def _note(text: str, revision: int) -> None:
    st.session_state[_CHANGED] = (revision, text)


def _just_done(rounds: OpenRounds) -> str:
    """Say what this page changed in the plan last; empty once the plan has changed since."""
    revision, text = st.session_state.get(_CHANGED, (0, ""))
    return text if revision == rounds.planned.saved.revision else ""


def _undo(rounds: OpenRounds, text: str) -> None:
    """Say what was changed in the plan, and offer to take it back."""
    store, idea_id, section = rounds.idea.store, rounds.idea.id, rounds.planned.section

    def undo() -> None:
        store.undo(idea_id, section)

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(escaped(text), width="stretch")
        st.button(
            "Undo in the plan",
            key="rounds_deals_undo",
            type="tertiary",
            icon=":material/undo:",
            on_click=undo,
            help="Take back the last change to the plan",
        )
