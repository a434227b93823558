"""The market that can be won as the limit of the plan's customers."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.gaps import MarketPart, MarketSize, Span, market_size
from venture.plan import Plan, Row, Source, evaluate
from venture.ui.gaps.market_words import count_words, plan_against_market
from venture.ui.open_section import OpenSection

_PLAN_PART = "market_plan"
_CHANGED = "gaps_market_changed"
_ENDS = ("Lowest", "Middle", "Highest")
_ALL = "All parts together"
_LONGEST_SOURCE = 500


def market_cap(planned: OpenSection[Plan], parts: Sequence[MarketPart], size: MarketSize) -> None:
    """Compare the plan with the market, and offer to limit it by what can be won.

    Args:
        planned: the idea's plan, which this page may change.
        parts: of the market.
        size: of all parts together.
    """
    planned.show(_PLAN_PART)
    plan = planned.record
    streams = plan.tables["streams"]
    with st.container(border=True, gap="small", key="gaps_market_plan"):
        if not streams:
            st.markdown(
                "The plan has no revenue streams yet. Once it has, you see here whether its "
                "customers fit into this market."
            )
            return
        result = evaluate(plan, ["paying_customers", "new_customers"])
        st.markdown(f"**{escaped(plan_against_market(result, size))}**")
        st.caption(escaped(_limits(streams)))
        if size.winnable_accounts.high >= 1:
            _use(planned, parts)
        _undo(planned)


def _limits(streams: Sequence[Row]) -> str:
    """Say which streams stop growing at which number of customers."""
    known = {row.name: float(row.values["market"]) for row in streams}
    limits = [f"{name} {limit:,.0f}" if limit else f"{name} none" for name, limit in known.items()]
    return f"Limit of customers in the plan: {', '.join(limits)}."


def _use(planned: OpenSection[Plan], parts: Sequence[MarketPart]) -> None:
    """Offer to put the accounts that can be won into a stream of the plan."""
    streams = {row.id: row.name for row in planned.record.tables["streams"]}
    by_id = {part.id: part for part in parts}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        row_id, chosen = next(iter(streams)), _ALL if len(parts) > 1 else parts[0].id
        if len(parts) > 1:
            _forget_gone("gaps_cap_part", [_ALL, *by_id])
            chosen = st.selectbox(
                "Part of the market",
                [_ALL, *by_id],
                format_func=lambda one: _ALL if one == _ALL else by_id[one].name,
                key="gaps_cap_part",
                width=240,
            )
        if len(streams) > 1:
            _forget_gone("gaps_cap_stream", list(streams))
            row_id = st.selectbox(
                "Revenue stream",
                list(streams),
                format_func=streams.__getitem__,
                key="gaps_cap_stream",
                width=240,
            )
        used = list(parts) if chosen == _ALL else [by_id[chosen]]
        winnable = market_size(used).winnable_accounts
        end = st.radio("End of the range", _ENDS, index=1, horizontal=True, key="gaps_cap_end")
        accounts = _at(winnable, end)
        st.button(
            f"Use {accounts:,.0f} as the cap in the plan",
            key="gaps_cap_use",
            icon=":material/input:",
            disabled=accounts < 1,
            help=escaped(f"{streams[row_id]}: nobody more joins once so many are won"),
            on_click=lambda: _put(planned, row_id, streams[row_id], accounts, used),
        )


def _forget_gone(key: str, options: Sequence[str]) -> None:
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)


def _at(winnable: Span, end: str) -> float:
    found = {"Lowest": winnable.low, "Middle": winnable.middle, "Highest": winnable.high}[end]
    return float(round(found))


def _put(
    planned: OpenSection[Plan],
    row_id: str,
    name: str,
    accounts: float,
    parts: Sequence[MarketPart],
) -> None:
    key = f"streams.{row_id}.market"
    source = Source(text=cap_source(parts), day=date.today())
    saved = planned.change(
        _PLAN_PART, lambda seen: seen.with_value(key, accounts).with_source(key, source)
    )
    if saved:
        text = f"{name} in your plan now stops at {accounts:,.0f} customers."
        st.session_state[_CHANGED] = (saved.revision, text)


def cap_source(parts: Sequence[MarketPart]) -> str:
    """Say where the limit comes from, as the plan keeps it."""
    texts = []
    for part in parts:
        counted = count_words(part.accounts)
        shares = " x ".join(_percent(share) for share in (part.reachable, part.winnable))
        where = f" ({part.source})" if part.source else ""
        texts.append(f"{part.name}: {counted} accounts x {shares}{where}")
    text = f"Market size: {'; '.join(texts)}"
    return text if len(text) <= _LONGEST_SOURCE else f"{text[: _LONGEST_SOURCE - 1]}…"


def _percent(share: Span) -> str:
    ends = dict.fromkeys(f"{100 * end:.4g}" for end in (share.low, share.high))
    return f"{' to '.join(ends)} %"


def _undo(planned: OpenSection[Plan]) -> None:
    """Say what was changed in the plan last, and offer to take it back."""
    revision, text = st.session_state.get(_CHANGED, (0, ""))
    if revision != planned.saved.revision or not text:
        return
    store, idea_id, section = planned.idea.store, planned.idea.id, planned.section

    def undo() -> None:
        store.undo(idea_id, section)

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(escaped(text), width="stretch")
        st.button(
            "Undo in the plan",
            key="gaps_cap_undo",
            type="tertiary",
            icon=":material/undo:",
            on_click=undo,
            help="Take back the last change to the plan",
        )
