"""Answers to the pricing survey: typed one by one, or read from a file."""

from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    CALIBRATED,
    INTENT_QUESTIONS,
    PRICE_QUESTIONS,
    PriceAnswer,
    with_price_answer,
)
from venture.model import why_refused
from venture.tables import typed_number
from venture.ui.evidence.price_import import import_prices
from venture.ui.evidence.saving import OpenEvidence

PART = "prices"
_ROUND = "evidence_price_round"
_PROBLEM = "evidence_price_problem"
_TICKS = {
    5: "5, certainly",
    4: "4, probably",
    3: "3, maybe",
    2: "2, probably not",
    1: "1, certainly not",
}


def price_answers(evidence: OpenEvidence, currency: str) -> None:
    """Offer the two ways in, open while there are no answers."""
    survey = evidence.record.prices
    empty = survey is None or not survey.answers
    with st.expander(
        "Read answers from a file", key="evidence_price_import", expanded=empty, on_change="rerun"
    ) as drawer:
        if drawer.open:
            import_prices(evidence)
    with st.expander(
        "Type the answers of one person", key="evidence_price_typed", on_change="rerun"
    ) as drawer:
        if drawer.open:
            _typed(evidence, currency)


def typed_answer(texts: dict[str, str], ticks: dict[str, int | None]) -> PriceAnswer:
    """Understand what was typed for one person.

    Args:
        texts: the four prices, by field.
        ticks: how likely they would buy, 1..5 by field; None where not asked.

    Raises:
        ValueError: a price is missing, no number, or lower than the one before it.
    """
    prices: dict[str, float] = {}
    for field, name in PRICE_QUESTIONS.items():
        try:
            prices[field] = typed_number(texts[field])
        except ValueError as problem:
            raise ValueError(f"{name}: {problem}") from None
        if prices[field] < 0:
            raise ValueError(f"{name}: a price is zero or more, got {prices[field]:g}.")
    values = list(prices.values())
    if values != sorted(values):
        raise ValueError(
            "The prices must rise from too cheap to too expensive. Ask again: answers out of order "
            "cannot be used."
        )
    likely = {field: None if tick is None else CALIBRATED[tick] for field, tick in ticks.items()}
    return PriceAnswer(**prices, **likely)


def _typed(evidence: OpenEvidence, currency: str) -> None:
    round_ = st.session_state.setdefault(_ROUND, 0)
    keys = {
        name: f"evidence_price_{name}_{round_}" for name in (*PRICE_QUESTIONS, *INTENT_QUESTIONS)
    }

    def add() -> None:
        held = {name: st.session_state[key] for name, key in keys.items()}
        try:
            answer = typed_answer(
                {name: held[name] for name in PRICE_QUESTIONS},
                {name: held[name] for name in INTENT_QUESTIONS},
            )
        except ValueError as problem:
            st.session_state[_PROBLEM] = why_refused(problem, PRICE_QUESTIONS)
            return
        if evidence.change(PART, lambda seen: with_price_answer(seen, answer, date.today())):
            st.session_state[_ROUND] = round_ + 1  # new, empty fields

    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error(f"Not added. {escaped(problem)}", icon=":material/error:")
    with st.form("evidence_price_form", border=False):
        with st.grid(4, min_column_width=170, gap="small"):
            for name, label in PRICE_QUESTIONS.items():
                st.text_input(f"{label}, {currency}", key=keys[name], max_chars=30)
        with st.grid(2, min_column_width=240, gap="small"):
            for name, label in INTENT_QUESTIONS.items():
                st.selectbox(
                    label,
                    list(_TICKS),
                    index=None,
                    format_func=_TICKS.__getitem__,
                    placeholder="Not asked",
                    key=keys[name],
                )
        st.form_submit_button("Add the answers", key="evidence_price_add", on_click=add)
