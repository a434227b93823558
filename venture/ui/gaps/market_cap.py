"""The market that can be won as the limit of the plan's customers."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Applied, Evidence, with_applied, without_last_applied
from venture.gaps import (
    MarketPart,
    MarketSize,
    Span,
    count_words,
    market_size,
    percent_words,
)
from venture.plan import REACH_LINES, Plan, Range, Row, Source, evaluate, reach
from venture.ui.gaps.funnel_check import funnel_check
from venture.ui.gaps.market_words import plan_against_market
from venture.ui.open_section import OpenSection
from venture.ui.undo_in_plan import remember_change, undo_in_plan

MARKET = "market"
"""What stands for the market size where an experiment's id would."""

_PLAN_PART, _EVIDENCE_PART = "market_plan", "market_evidence"
_UNDO = "gaps_cap_undo"
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
        result = evaluate(plan, ["paying_customers", "new_customers", *REACH_LINES])
        st.markdown(f"**{escaped(plan_against_market(result, size))}**")
        funnel_check(reach(result), size)
        st.caption(escaped(_limits(streams)))
        if size.winnable_accounts.high >= 1:
            _use(planned, parts)
        undo_in_plan(planned, _UNDO, lambda: _forget_note(planned))


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
            on_click=lambda: _put(planned, row_id, accounts, used),
        )


def _forget_gone(key: str, options: Sequence[str]) -> None:
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)


def _at(winnable: Span, end: str) -> float:
    found = {"Lowest": winnable.low, "Middle": winnable.middle, "Highest": winnable.high}[end]
    return float(round(found))


def _put(
    planned: OpenSection[Plan], row_id: str, accounts: float, parts: Sequence[MarketPart]
) -> None:
    key = f"streams.{row_id}.market"
    source = Source(text=cap_source(parts), day=date.today())
    known = cap_range(accounts, parts)
    saved = planned.change(
        _PLAN_PART,
        lambda seen: seen.with_value(key, accounts).with_source(key, source).with_range(key, known),
    )
    if saved:
        _note(planned, key, accounts, parts)
        setting = saved.record.settings()[key]
        name = setting.row.name if setting.row else ""
        text = f"{name} in your plan now stops at {accounts:,.0f} customers."
        remember_change(_UNDO, saved, text)


def cap_range(accounts: float, parts: Sequence[MarketPart]) -> Range | None:
    """Give the least and the most that can be won; None where they are the same."""
    winnable = market_size(parts).winnable_accounts
    if winnable.low == winnable.high:
        return None
    return Range(low=winnable.low, high=winnable.high, of=accounts, chance=None)


def _note(
    planned: OpenSection[Plan], key: str, accounts: float, parts: Sequence[MarketPart]
) -> None:
    """Note in the evidence what the market changed in the plan. For callbacks."""
    before = float(planned.record.value(key))
    if before == accounts:
        return
    winnable = market_size(parts).winnable_accounts
    applied = Applied(
        at=datetime.now(UTC),
        setting=key,
        before=before,
        after=accounts,
        low=winnable.low,
        high=winnable.high,
        said=cap_source(parts),
        experiment=MARKET,
    )
    evidence = _evidence(planned)
    evidence.change(_EVIDENCE_PART, lambda seen: with_applied(seen, applied))


def _evidence(planned: OpenSection[Plan]) -> OpenSection[Evidence]:
    """Open the evidence as it stands now."""
    idea = planned.idea
    evidence = OpenSection[Evidence](idea, "evidence", planned.page, idea.load("evidence"))
    evidence.show(_EVIDENCE_PART)
    return evidence


def _forget_note(planned: OpenSection[Plan]) -> None:
    _evidence(planned).change(_EVIDENCE_PART, lambda seen: without_last_applied(seen, MARKET))


def cap_source(parts: Sequence[MarketPart]) -> str:
    """Say where the limit comes from, as the plan keeps it."""
    texts = []
    for part in parts:
        counted = count_words(part.accounts)
        shares = " x ".join(percent_words(share) for share in (part.reachable, part.winnable))
        where = f" ({part.source})" if part.source else ""
        texts.append(f"{part.name}: {counted} accounts x {shares}{where}")
    text = f"Market size: {'; '.join(texts)}"
    return text if len(text) <= _LONGEST_SOURCE else f"{text[: _LONGEST_SOURCE - 1]}…"
