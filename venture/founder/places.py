"""What unemployment insurance pays where, and what severance does to it.

Dated facts, as a beginning: what is written here changes, and a notice says what holds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from venture.founder.declared import HOUSEHOLD, MONTHS
from venture.founder.household import Household
from venture.founder.states import (
    ASSISTANCE_SOURCE,
    ASSISTANCE_STATES,
    STATES,
    BesideSeverance,
    State,
)
from venture.model import Setting, Source

READ = date(2026, 11, 23)
"""When the facts were read."""

_USUAL_WAITING = 1
_SGB = "SGB III §§ 147, 149, read 2026: usually 12 months of Arbeitslosengeld, without tax"
_W4V = "IRS, Form W-4V, read 2026: 10 % may be withheld"


@dataclass(frozen=True)
class Fact:
    """A value that a place fills in, and where it comes from."""

    value: float
    source: str


@dataclass(frozen=True)
class Place:
    """Somewhere with unemployment insurance of its own.

    Attributes:
        code: country, and state where there is one, such as "US-CA".
        name: what people call it.
        currency: ISO 4217 code.
        facts: what it fills in, by the household's inputs.
        note: what one should know before relying on it.
        severance: what severance does to the benefit; None where nothing confirmed it.
    """

    code: str
    name: str
    currency: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    note: str = ""
    severance: BesideSeverance | None = None


@dataclass(frozen=True)
class Taken:
    """A household with the facts of a place.

    Attributes:
        household: with them.
        kept: the values typed by hand that differ from them and were left alone.
    """

    household: Household
    kept: tuple[Setting, ...]


def _place_of(state: State) -> Place:
    waiting = state.waiting
    open_question = f"Assumed: not confirmed for {state.name} by 2026; most states have one"
    facts = {
        "benefit_weekly": Fact(state.weekly.value, state.weekly.source),
        "benefit_weeks": Fact(state.weeks, f"At most, as said with: {state.weekly.source}"),
        "benefit_waiting": Fact(waiting.value, waiting.source)
        if waiting
        else Fact(_USUAL_WAITING, open_question),
        "benefit_tax": Fact(0.10, _W4V),
        "self_employment_assistance": Fact(0, ""),
    }
    return Place(
        f"US-{state.code}", state.name, "USD", facts, " ".join(_notes(state)), state.severance
    )


def _notes(state: State) -> Iterator[str]:
    """Say what is known of a state, and what is not."""
    most = f"At most ${state.weekly.value:,.0f} a week for {state.weeks} weeks"
    yield f"{most} ({state.weekly.source})."
    if state.more:
        yield state.more
    if state.waiting is None:
        yield "Whether the first week is paid was not confirmed; one waiting week is assumed."
    elif not state.waiting.value:
        yield "No waiting week."
    else:
        yield "The first week is not paid."
    yield (
        state.severance.words
        if state.severance
        else "Whether severance delays it was not confirmed: ask the agency."
    )
    if state.code in ASSISTANCE_STATES:
        yield (
            f"The state had Self-Employment Assistance ({ASSISTANCE_SOURCE}): who is admitted is "
            "paid while building a business. Ask, and tick “Paid while you build” once you are."
        )


_GERMANY = Place(
    "DE",
    "Germany",
    "EUR",
    {
        "benefit_weeks": Fact(52, _SGB),
        "benefit_waiting": Fact(0, _SGB),
        "benefit_tax": Fact(0, _SGB),
        "self_employment_assistance": Fact(0, ""),
    },
    "Arbeitslosengeld is about 60 % of net pay, 67 % with a child. Take the amount from your "
    "notice: a month's amount times 12, divided by 52, is the benefit a week. Who leaves by "
    "choice usually waits 12 weeks. Health insurance is paid while you receive it; from then on "
    "it is yours to pay and belongs into Health cover.",
    BesideSeverance(
        False,
        "Severance does not reduce it where the period of notice was kept; otherwise the benefit "
        "rests for a while (SGB III § 158).",
    ),
)

PLACES: Mapping[str, Place] = {place.code: place for place in (*map(_place_of, STATES), _GERMANY)}
"""Places whose rules are known, by their code; anywhere else everything is typed by hand."""


def settle(household: Household, code: str, *, overwrite: bool = False) -> Taken:
    """Fill in what is known of a place.

    A value counts as typed by hand when it is neither the default nor what the place before
    filled in; it stays unless `overwrite`. What only the place before knew goes back to its
    default.

    Args:
        household: what was written down.
        code: of the place; empty for anywhere else, which fills in nothing.
        overwrite: True to replace also what was typed by hand.

    Raises:
        ValueError: no place has that code.
    """
    place, before = _place(code), PLACES.get(household.place)
    settings, kept = household.settings(), []
    settled = _without_delay(household).model_copy(update={"place": code})
    if place and before:
        settled = _without_facts(settled, before, before.facts.keys() - place.facts.keys())
    for key, fact in place.facts.items() if place else ():
        if household.inputs[key] == fact.value or overwrite or _untouched(household, key, before):
            said = Source(text=fact.source, day=READ) if fact.source else None
            settled = settled.with_value(key, fact.value).with_source(key, said)
        else:
            kept.append(settings[key])
    return Taken(settled, tuple(kept))


def _place(code: str) -> Place | None:
    if code and code not in PLACES:
        raise ValueError(f"No place has the code {code!r}. Use one of: {', '.join(PLACES)}.")
    return PLACES.get(code)


def _untouched(household: Household, key: str, before: Place | None) -> bool:
    """Tell whether a value is the default or what the place before filled in."""
    filled = before.facts.get(key) if before else None
    value = household.inputs[key]
    return value == HOUSEHOLD.inputs[key].default or (filled is not None and value == filled.value)


def _without_facts(household: Household, before: Place, keys: Iterable[str]) -> Household:
    """Take back what a place filled in, where its source still says so."""
    for key in keys:
        fact, said = before.facts[key], household.sources.get(key)
        if household.inputs[key] == fact.value and said and said.text == fact.source:
            usual = HOUSEHOLD.inputs[key].default
            household = household.with_value(key, usual).with_source(key, None)
    return household


def waits_for_severance(household: Household) -> bool:
    """Tell whether the claim begins later only since the place's rule on severance says so."""
    place, said = PLACES.get(household.place), household.sources.get("benefit_month")
    rule = place.severance if place else None
    return rule is not None and said is not None and said.text == rule.words


def _without_delay(household: Household) -> Household:
    """Let the claim begin as by default where only the place had it wait for severance."""
    if not waits_for_severance(household):
        return household
    first = HOUSEHOLD.inputs["benefit_month"].default
    return household.with_value("benefit_month", first).with_source("benefit_month", None)


def after_severance(household: Household) -> int | None:
    """Number the first month of which no week is covered by severance.

    So much later the benefit begins at the latest where severance delays it, also where it is
    paid at once.

    Returns:
        The month, counted from 1; None where there are no weeks of severance, or where they cover
        all that can be seen.

    Example:
        >>> after_severance(Household(inputs={"severance_weeks": 8}))
        3
    """
    inputs = household.inputs
    covered = math.ceil(inputs["severance_weeks"] / (inputs["weeks_a_year"] / 12))
    month = int(inputs["severance_month"]) + covered
    return month if covered and month <= MONTHS else None


def with_claim_after_severance(household: Household) -> Household:
    """Begin the claim once severance has ended, where the place may pay nothing beside it.

    A claim that begins later already stays.
    """
    place, month = PLACES.get(household.place), after_severance(household)
    rule = place.severance if place else None
    if rule is None or not rule.may_delay or month is None:
        return household
    if household.inputs["benefit_month"] >= month:
        return household
    said = Source(text=rule.words, day=READ)
    return household.with_value("benefit_month", month).with_source("benefit_month", said)
