"""The Pricing tab: what people would pay, and whether they would miss it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    ASKED,
    FEWEST_FOR_INTERVAL,
    Convention,
    Demand,
    Evidence,
    Premise,
    PriceIntervals,
    PriceSensitivity,
    PriceSurvey,
    day_words,
    demand,
    price_intervals,
    price_sensitivity,
    price_steps,
    prices_asked,
    prices_named,
    rate_words,
    with_side,
)
from venture.plan import money
from venture.ui.current_widget import current_widget, is_current
from venture.ui.evidence.must_have import must_have
from venture.ui.evidence.opened_figures import opened_figures
from venture.ui.evidence.price_answers import PART, price_answers
from venture.ui.evidence.price_chart import price_chart
from venture.ui.evidence.price_in_plan import price_in_plan
from venture.ui.evidence.price_words import price_words, range_words
from venture.ui.evidence.revenue_chart import revenue_chart
from venture.ui.evidence.saving import OpenEvidence, OpenPlan
from venture.ui.survey_links import sides, survey_links

_KEPT = "evidence_prices_measured"
_CONVENTION_NAMES: dict[str, str] = {"classic": "Classic, narrower", "complement": "Complement"}
_CONVENTION_HELP = (
    "Classic: the range lies between too cheap × expensive and too expensive × cheap. Complement, "
    "as in van Westendorp's paper: between too cheap × not cheap and too expensive × not "
    "expensive. The optimal and the indifference price are the same in both."
)
_LONG = 1.05
"""A stretch worth a word is longer than one twentieth of its price."""

_QUESTIONS = (
    "1. At what price would it be so cheap that you would doubt its quality?\n"
    "2. At what price would it be a bargain?\n"
    "3. At what price would it begin to be expensive, so that you would think twice?\n"
    "4. At what price would it be too expensive to consider?"
)


@dataclass(frozen=True)
class Measured:
    """What a pricing survey says.

    Attributes:
        found: where its curves cross.
        intervals: how sure that is; None for too few answers.
        demand: how many would buy; None where that was not asked.
    """

    found: PriceSensitivity
    intervals: PriceIntervals | None
    demand: Demand | None


def pricing_tab(evidence: OpenEvidence, planned: OpenPlan, premises: Sequence[Premise]) -> None:
    """Show what people would pay, with the answers to be given or read in.

    Args:
        evidence: of the idea.
        planned: its plan, whose currency counts and whose price can be set.
        premises: the claims that a survey may speak for or against.
    """
    evidence.show(PART)
    survey = prices_asked(evidence.record)
    if survey is None or not survey.answers:
        _teach()
        _from_interviews(evidence)
    else:
        _answer(evidence, planned, survey)
    _links(evidence, premises)
    price_answers(evidence, planned.record.currency)
    must_have(evidence, premises)


def measured(survey: PriceSurvey, convention: Convention) -> Measured:
    """Work out what a survey says."""
    rows = [
        [a.too_cheap, a.cheap, a.expensive, a.too_expensive, a.buys_at_cheap, a.buys_at_expensive]
        for a in survey.answers
    ]
    numbers = np.array(rows, dtype=np.float64)
    prices = numbers[:, :4]
    found = price_sensitivity(prices, convention=convention)
    asked = not np.isnan(numbers[:, 4:]).any(axis=1).all()
    return Measured(found, price_intervals(prices), demand(numbers) if asked else None)


def price_finding(known: Measured, currency: str) -> str:
    """Say in a sentence what people find acceptable."""
    found = known.found
    if found.optimal_price is None or found.acceptable_range is None:
        return found.reason
    sure = _sure(known.intervals, currency)
    return (
        f"The acceptable range is {range_words(found.acceptable_range, currency)}; the optimal "
        f"price is {price_words(found.optimal_price, currency)}{sure}."
    )


def left_out(survey: PriceSurvey, found: PriceSensitivity) -> str:
    """Say how many answers count, how many were left out, and why."""
    reasons = [
        (found.dropped, "with prices out of order"),
        (survey.missing, "with a price missing"),
        (survey.unreadable, "with something that is no price"),
    ]
    told = [f"{count:,} {why}" for count, why in reasons if count]
    answers = f"{found.answers:,} {'answer counts' if found.answers == 1 else 'answers count'}"
    return f"{answers}; left out: {', '.join(told)}." if told else f"{answers}; none was left out."


def _answer(evidence: OpenEvidence, planned: OpenPlan, survey: PriceSurvey) -> None:
    currency = planned.record.currency
    st.session_state.setdefault("evidence_price_convention", "classic")
    chosen = cast(Convention, st.session_state["evidence_price_convention"])
    known = _kept(evidence, survey, chosen)
    if known.found.reason:
        st.info(escaped(known.found.reason), icon=":material/info:")
        st.caption(escaped(f"{_from(survey)} {left_out(survey, known.found)}"))
        _from_interviews(evidence)
        return
    finding = price_finding(known, currency)
    st.subheader(escaped(finding), anchor=False)
    st.caption(escaped(f"{_from(survey)} {left_out(survey, known.found)} {_sureness(known)}"))
    _from_interviews(evidence)
    price_chart(known.found, currency, finding)
    together = known.found.together
    if together and together[1] > _LONG * together[0]:
        st.caption(
            escaped(
                f"From {range_words(together, currency)} as many find it too cheap as too "
                "expensive; the middle is shown as the optimal price."
            )
        )
    st.radio(
        "Convention for the acceptable range",
        list(_CONVENTION_NAMES),
        format_func=_CONVENTION_NAMES.__getitem__,
        horizontal=True,
        key="evidence_price_convention",
        help=_CONVENTION_HELP,
        persist_state="session",
    )
    if known.demand:
        _revenue(known.demand, currency)
    opened_figures(
        "How these prices came about",
        "evidence_price_figures",
        lambda: price_steps(
            known.found,
            known.intervals,
            known.demand,
            lambda price: price_words(price, currency),
        ),
    )
    price_in_plan(evidence, planned, known.found, known.intervals, known.demand)


def _from_interviews(evidence: OpenEvidence) -> None:
    """Offer to leave out the prices that were named in interviews, where there are any."""
    named = len(prices_named(evidence.record.interviews))
    if not named:
        return
    saved = evidence.record.prices_from_interviews
    key = current_widget("evidence_prices_from_interviews", lambda held: held == saved)

    def take() -> None:
        held = bool(st.session_state[key])
        if is_current(key):
            evidence.change(PART, lambda seen: seen.changed(prices_from_interviews=held))

    st.checkbox(
        f"+ {named:,} from interviews",
        saved,
        key=key,
        on_change=take,
        help="Prices that people named in an interview; who was asked twice counts once, with the "
        "latest prices.",
    )


def _links(evidence: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Ask which claims the survey speaks for; interviews have links of their own."""
    survey = evidence.record.prices
    if survey is None or not survey.answers:
        return

    def take(supports: bool, claims: tuple[str, ...]) -> None:
        evidence.change(PART, lambda seen: _with_links(seen, supports, claims))

    survey_links("evidence_price_links", "the price survey", premises, sides(survey.links), take)


def _with_links(seen: Evidence, supports: bool, claims: tuple[str, ...]) -> Evidence:
    survey = seen.prices
    if survey is None:
        return seen
    links = with_side(survey.links, supports, claims)
    return seen.changed(prices=survey.model_copy(update={"links": links}))


def _kept(evidence: OpenEvidence, survey: PriceSurvey, convention: Convention) -> Measured:
    """Measure a survey once, however often the page is drawn."""
    state = (evidence.idea.id, evidence.saved.revision, convention)
    kept: tuple[object, Measured] | None = st.session_state.get(_KEPT)
    if kept is None or kept[0] != state:
        kept = (state, measured(survey, convention))
        st.session_state[_KEPT] = kept
    return kept[1]


def _revenue(found: Demand, currency: str) -> None:
    finding = (
        f"At {price_words(found.best_price, currency)} revenue would be highest: "
        f"{rate_words(found.trial_there)} would buy, which is "
        f"{money(round(found.best_revenue), currency)} from {ASKED} asked."
    )
    st.markdown(f"**{escaped(finding)}**")
    revenue_chart(found, currency, finding)
    st.caption(
        f"From {found.answers:,} who also said how likely they would buy (Newton, Miller and "
        "Smith). People say yes more often than they buy, so read where the top lies, not how "
        "high it is."
    )


def _teach() -> None:
    st.markdown(
        "A price that nobody has talked about is a guess. Ask 30 or more people of one segment "
        "four questions, and see the range they accept:"
    )
    st.markdown(_QUESTIONS)


def _from(survey: PriceSurvey) -> str:
    day = day_words(survey.day)
    return f"{survey.source}, {day}." if survey.source else f"{day}."


def _sure(intervals: PriceIntervals | None, currency: str) -> str:
    return f" ({range_words(intervals.optimal_price, currency)})" if intervals else ""


def _sureness(known: Measured) -> str:
    if known.intervals:
        return "In brackets: where it would lie in 90 % of surveys like this one."
    return f"Too few to tell how sure this is; {FEWEST_FOR_INTERVAL} are needed for that."
