"""A household never written down: the few questions that answer how long the money lasts."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    COBRA_PREMIUMS,
    PLACES,
    READ,
    Household,
    cobra,
    settle,
    with_claim_after_severance,
)
from venture.model import Input, Source, filled_row
from venture.plan import money
from venture.ui.founder.first_amount import first_amount, first_key
from venture.ui.founder.place import ELSEWHERE, place_name
from venture.ui.founder.saving import PAGE, OpenHousehold
from venture.ui.founder.severance import weeks_not_known
from venture.ui.start_and_currency import currencies, currency_label

_LEAN, _EMERGENCY = 0.8, 0.6
_NOBODY = "Covered by my partner's plan"
_SINGLE, _FAMILY = "COBRA, for me", "COBRA, for the family"
_LATER = "I type it in below, later"
_COVERS = {_SINGLE: "single", _FAMILY: "family"}
_INPUTS = Household.declared.inputs
_AT_ONCE, _AS_SALARY = "At once", "Month by month, as salary was"


@dataclass(frozen=True)
class Answers:
    """What somebody who was laid off last week says first.

    Attributes:
        place: its code; empty for anywhere else.
        currency: of all amounts.
        living: living costs, a month.
        savings: all of them.
        salary: the last one, a year, before tax.
        severance_weeks: weeks of it.
        severance_as_salary: True where they are paid month by month.
        partner: a partner's pay, a month, after tax.
        cover: "single" or "family" for COBRA; empty for anything else.
        benefit: of unemployment insurance, a week, where the place does not say it; 0 where it is
            not known yet.
    """

    place: str
    currency: str
    living: float
    savings: float
    salary: float = 0.0
    severance_weeks: float = 0.0
    severance_as_salary: bool = False
    partner: float = 0.0
    cover: str = ""
    benefit: float = 0.0


def first_household(answers: Answers, today: date) -> Household:
    """Make a household from the first answers: all else has its default, with its source."""
    lean, emergency = (_rounded(answers.living * share) for share in (_LEAN, _EMERGENCY))
    household = Household(
        currency=answers.currency,
        inputs={
            "living_now": answers.living,
            "living_lean": lean,
            "living_emergency": emergency,
            "savings": answers.savings,
            "last_salary": answers.salary,
            "severance_weeks": answers.severance_weeks,
            "severance_as_salary": float(answers.severance_as_salary),
            "benefit_weekly": answers.benefit,
        },
    )
    for key, share in (("living_lean", _LEAN), ("living_emergency", _EMERGENCY)):
        guess = Source(text=f"A guess: {share:.0%} of living costs now", day=today)
        household = household.with_source(key, guess)
    household = with_claim_after_severance(settle(household, answers.place).household)
    if answers.partner:
        pay = filled_row(
            Household.declared.tables["incomes"], "Partner's pay", amount=answers.partner
        )
        household = household.with_rows("incomes", (pay,))
    if answers.cover:
        row, source = cobra(answers.cover)
        household = household.with_rows("health", (row,))
        household = household.with_source(f"health.{row.id}.premium", source)
    return household


def start_household(household: OpenHousehold) -> None:
    """Ask the first questions, with one button that answers how long the money lasts."""
    st.write(
        "Your savings decide how long you can work on an idea, and by when you would have to look "
        "for a job again. A few numbers are enough to begin; each can be changed later, and none "
        "leaves this workspace."
    )
    with st.container(border=True):
        answers = _ask()
        # Not in a callback: what was typed last comes with the click and is only read above.
        clicked = st.button("Show how long it lasts", key=f"{PAGE}_begin", type="primary")
        if clicked and answers is not None:
            household.change("start", lambda _seen: first_household(answers, date.today()))
            st.rerun()
        if clicked:
            st.error("Nothing was counted yet: put right what cannot be read above, then go on.")
    st.caption(
        f"Amounts that are filled in were read on {READ.day} {READ:%B %Y} and each names its "
        "source. These change; check yours."
    )


def _ask() -> Answers | None:
    """Ask; None while something typed cannot be taken."""
    left, right = st.columns(2, gap="large")
    with left:
        code = st.selectbox(
            "Where do you live?",
            [*PLACES, ELSEWHERE],
            format_func=place_name,
            key=first_key("place"),
            help="Unemployment insurance differs from state to state.",
        )
        place = PLACES.get(code)
        note = place.note if place else "Nothing is filled in: type what your notice says."
        st.caption(escaped(note))
        currency = place.currency if place else _currency()
        known = place is not None and "benefit_weekly" in place.facts
        benefit = 0.0 if known else _benefit(code)
        living = _asked("Living costs a month", "living", 4_500, _INPUTS["living_now"])
        savings = _asked("Savings", "savings", 40_000, _INPUTS["savings"])
        partner = first_amount(
            "Partner's pay a month, after tax",
            "partner",
            0,
            _INPUTS["living_now"],
            "0 where there is none.",
        )
    with right:
        salary = _asked("Last salary a year", "salary", 0, _INPUTS["last_salary"])
        weeks = _weeks()
        paid = st.radio(
            "Severance is paid",
            [_AT_ONCE, _AS_SALARY],
            key=first_key("paid"),
            horizontal=True,
            help=_INPUTS["severance_as_salary"].help,
        )
        cover = _cover(code)
    typed = benefit, living, savings, partner, salary, weeks
    if None in typed:
        return None
    benefit, living, savings, partner, salary, weeks = (number or 0.0 for number in typed)
    return Answers(
        place=code,
        currency=currency,
        living=living,
        savings=savings,
        salary=salary,
        severance_weeks=weeks,
        severance_as_salary=paid == _AS_SALARY,
        partner=partner,
        cover=_COVERS.get(cover, ""),
        benefit=benefit,
    )


def _asked(label: str, key: str, usual: int, declared: Input) -> float | None:
    return first_amount(label, key, usual, declared, declared.help)


def _cover(code: str) -> str:
    in_the_us = code.startswith("US")
    return st.radio(
        "Health cover",
        [*_COVERS, _NOBODY, _LATER] if in_the_us else [_LATER, _NOBODY],
        key=first_key(f"cover_{in_the_us}"),
        captions=_cover_captions(code),
        help=Household.declared.tables["health"].help,
    )


def _benefit(code: str) -> float | None:
    """Ask for the benefit, and give it by the week."""
    declared = _INPUTS["benefit_weekly"]
    if code != "DE":
        help_text = f"{declared.help} Leave 0 until you know it."
        return first_amount("Unemployment benefit a week", "benefit", 0, declared, help_text)
    monthly = first_amount(
        "Arbeitslosengeld a month",
        "benefit_month",
        0,
        declared,
        "From your notice: 30 times the daily amount. About 60 % of net pay, 67 % with a child. "
        "Leave 0 until you know it.",
    )
    return None if monthly is None else round(monthly * 12 / _INPUTS["weeks_a_year"].default, 2)


def _currency() -> str:
    return st.selectbox(
        "Currency", currencies(), format_func=currency_label, key=first_key("currency")
    )


def _cover_captions(code: str) -> list[str]:
    if not code.startswith("US"):
        return ["", ""]
    said = "a month for 18 months: average of 2025 (KFF) and 2 % more"
    averages = [f"{money(COBRA_PREMIUMS[whom], 'USD')} {said}" for whom in _COVERS.values()]
    return [escaped(text) for text in averages] + ["", ""]


def _weeks() -> float | None:
    declared = _INPUTS["severance_weeks"]
    weeks = first_amount(declared.label, "weeks", 0, declared, declared.help)

    def take(usual: int) -> None:
        st.session_state[first_key("weeks")] = str(usual)

    weeks_not_known(first_key("severance"), take)
    return weeks


def _rounded(amount: float) -> float:
    """Round to tens: a guess has no exact digits."""
    return round(amount / 10) * 10.0
