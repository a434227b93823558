"""Putting the price of a survey into the plan."""

from datetime import UTC, datetime

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    Applied,
    Demand,
    Evidence,
    PriceIntervals,
    PriceSensitivity,
    number_of,
    prices_asked,
    prices_named,
    rounded_price,
    with_applied,
    without_last_applied,
)
from venture.plan import Plan, Range, Row, Source, money
from venture.tables import typed_number
from venture.ui.evidence.price_words import price_words
from venture.ui.evidence.saving import OpenEvidence, OpenPlan
from venture.ui.frame import MODEL
from venture.ui.undo_in_plan import remember_change, undo_in_plan

PRICES = "prices"
"""What stands for the pricing survey where an experiment's id would."""

_PLAN_PART, _PART = "price_plan", "price_applied"
_UNDO = "evidence_price_undo"
_TRANSACTIONS = "Transactions"


def price_in_plan(
    evidence: OpenEvidence,
    planned: OpenPlan,
    found: PriceSensitivity,
    intervals: PriceIntervals | None,
    demand: Demand | None,
) -> None:
    """Offer to set the price of a revenue stream to one of the survey's prices.

    Args:
        evidence: of the idea, where it is noted.
        planned: the plan as this page may change it.
        found: the survey, whose curves cross.
        intervals: how sure its prices are.
        demand: how many would buy at which price.
    """
    streams = [
        row for row in planned.record.tables["streams"] if row.values["kind"] != _TRANSACTIONS
    ]
    with st.container(border=True, key="evidence_price_plan"):
        st.markdown("**Use in the plan**")
        if not planned.saved.revision or not streams:
            st.caption("The plan has no revenue stream with a price yet.")
            st.page_link(MODEL.file, label=f"Open {MODEL.title}", icon=MODEL.icon)
            return
        evidence.show(_PART)
        planned.show(_PLAN_PART)
        _widgets(evidence, planned, streams, found, intervals, demand)
        undo_in_plan(planned, _UNDO, lambda: _forget(evidence))


def with_price(
    plan: Plan, key: str, price: float, source: Source, ends: tuple[float, float]
) -> Plan:
    """Set a price of the plan, where it comes from, and between which ends it may lie.

    Raises:
        ValueError: the plan has no such price, or does not allow it.
    """
    low, high = ends
    known = Range(low=low, high=high, of=price) if low < high else None
    return plan.with_value(key, price).with_source(key, source).with_range(key, known)


def _widgets(
    evidence: OpenEvidence,
    planned: OpenPlan,
    streams: list[Row],
    found: PriceSensitivity,
    intervals: PriceIntervals | None,
    demand: Demand | None,
) -> None:
    currency = planned.record.currency
    rows = {row.id: row for row in streams}
    choices = _choices(found, demand)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        row_id = st.selectbox(
            "Revenue stream",
            list(rows),
            format_func=lambda id_: _stream(rows[id_], currency),
            key="evidence_price_stream",
            width=280,
        )
        which = st.selectbox(
            "Price",
            list(choices),
            format_func=lambda name: f"{name}: {price_words(choices[name], currency)}",
            key="evidence_price_which",
            width=280,
        )
        typed = st.text_input(
            "Or one of your own", key="evidence_price_own", placeholder="such as 29", width=150
        )
        price, problem = _price(typed, choices[which])
        st.button(
            "Use in the plan",
            key="evidence_price_use",
            icon=":material/east:",
            disabled=bool(problem),
            on_click=lambda: _use(
                evidence,
                planned,
                rows[row_id],
                price,
                _said(evidence.record, found, which, typed),
                _range(price, which, typed, intervals),
            ),
        )
    if problem:
        st.error(escaped(problem), icon=":material/error:")


def _choices(found: PriceSensitivity, demand: Demand | None) -> dict[str, float]:
    choices = {"Optimal": found.optimal_price, "Indifference": found.indifference_price}
    choices["Most revenue"] = demand.best_price if demand else None
    return {name: price for name, price in choices.items() if price is not None}


def _stream(row: Row, currency: str) -> str:
    return f"{row.name}, now {money(float(row.values['price']), currency)}"


def _price(typed: str, chosen: float) -> tuple[float, str]:
    """Give the price to be used, and what is wrong with the one typed."""
    if not typed.strip():
        return rounded_price(chosen), ""
    try:
        return typed_number(typed), ""
    except ValueError as problem:
        return 0.0, str(problem)


def _said(record: Evidence, found: PriceSensitivity, which: str, typed: str) -> str:
    chosen = "a price of your own beside it" if typed.strip() else f"{which.lower()} price"
    named = len(prices_named(record.interviews)) if record.prices_from_interviews else 0
    beside = f" and {named:,} interview{'' if named == 1 else 's'}" if named else ""
    return f"Pricing survey{beside}, {number_of(found.answers, 'answer')}: {chosen}"


def _range(
    price: float, which: str, typed: str, intervals: PriceIntervals | None
) -> tuple[float, float]:
    """Give the range in which a price of the survey may lie; the price where nobody knows."""
    known: dict[str, tuple[float, float]] = {}
    if intervals and not typed.strip():
        known["Optimal"] = intervals.optimal_price
        known["Indifference"] = intervals.indifference_price
    low, high = known.get(which, (price, price))
    return min(low, price), max(high, price)


def _use(
    evidence: OpenEvidence,
    planned: OpenPlan,
    row: Row,
    price: float,
    said: str,
    ends: tuple[float, float],
) -> None:
    """Change the plan, and note in the evidence what changed it."""
    key = f"streams.{row.id}.price"
    before = float(planned.record.value(key))
    now = datetime.now(UTC)
    survey = prices_asked(evidence.record)
    day = survey.day if survey else now.date()
    source = Source(text=said, day=day)
    saved = planned.change(_PLAN_PART, lambda plan: with_price(plan, key, price, source, ends))
    if not saved or before == price:
        return
    applied = Applied(
        at=now,
        setting=key,
        before=before,
        after=price,
        low=ends[0],
        high=ends[1],
        said=said,
        experiment=PRICES,
    )
    evidence.change(_PART, lambda seen: with_applied(seen, applied))
    after, was = (money(amount, planned.record.currency) for amount in (price, before))
    text = f"{row.name} now costs {after} in the plan; before {was}."
    remember_change(_UNDO, saved, text)


def _forget(evidence: OpenEvidence) -> None:
    """Take back the note that the survey changed the plan last. For callbacks."""
    evidence.change(_PART, lambda seen: without_last_applied(seen, PRICES))
