"""Severance in words, and how many weeks are usual where they are not known yet."""

from collections.abc import Callable

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    PLACES,
    SEVERANCE_SOURCE,
    Household,
    severance_practice,
    with_claim_after_severance,
)
from venture.plan import money
from venture.ui.founder.saving import PAGE, OpenHousehold

_PART = "severance"
_USUAL_YEARS, _MOST_YEARS = 2, 50


def weeks_not_known(key: str, take: Callable[[int], None]) -> None:
    """Offer the weeks that are usual for the years of service.

    Args:
        key: what the widgets' keys begin with.
        take: called with the weeks once they are wanted. For callbacks.
    """
    with st.expander("Weeks of severance not known yet?"):
        st.caption(f"{SEVERANCE_SOURCE}: 16 weeks and 2 for each year of service.")
        years = st.number_input(
            "Years of service", 0, _MOST_YEARS, _USUAL_YEARS, key=f"{key}_years"
        )
        weeks = int(severance_practice(years))
        st.button(f"Use {weeks} weeks", key=f"{key}_weeks_take", on_click=take, args=(weeks,))


def severance_help(household: OpenHousehold) -> None:
    """Say what severance comes to and how it is paid, and offer the weeks that are usual."""
    st.caption(escaped(severance_words(household.record)))
    household.show(_PART)

    def take(weeks: int) -> None:
        household.change(_PART, lambda seen: seen.with_value("severance_weeks", weeks))

    weeks_not_known(f"{PAGE}_severance", take)


def severance_words(household: Household) -> str:
    """Put severance into a sentence: weeks times weekly pay, before and after tax."""
    inputs, currency = household.inputs, household.currency
    weeks, weekly = inputs["severance_weeks"], inputs["last_salary"] / inputs["weeks_a_year"]
    gross = weeks * weekly + inputs["severance_lump"]
    if not gross:
        needed = "the last salary" if weeks else "the weeks and the last salary, or a sum"
        return f"No severance is counted yet: set {needed}."
    arrives = money(gross * (1 - inputs["tax_rate"]), currency)
    added = f" and {money(inputs['severance_lump'], currency)}" if inputs["severance_lump"] else ""
    rows = f"{weeks:g} weeks at {money(weekly, currency)}{added}" if weeks else "The sum"
    month = f"{household.month(int(inputs['severance_month'])):%B %Y}"
    paid = (
        f"month by month from {month}"
        if weeks and inputs["severance_as_salary"]
        else f"at once in {month}"
    )
    return f"{rows}: {money(gross, currency)} before tax, of which {arrives} arrives, {paid}."


def claim_after_severance(household: OpenHousehold) -> None:
    """Offer to begin the claim once severance has ended, where it may not be paid before."""
    later = with_claim_after_severance(household.record)
    if later == household.record:
        return
    first = f"{later.month(int(later.inputs['benefit_month'])):%B %Y}"
    rule = f"{PLACES[later.place].name}: {later.sources['benefit_month'].text}"
    # Not a warning: it may well be paid beside severance, which only the founder knows.
    st.caption(escaped(f"The benefit is counted beside severance. {rule}"))
    household.show(_PART)

    def begin_later() -> None:
        household.change(_PART, with_claim_after_severance)

    st.button(
        f"Claim from {first}, after severance",
        key=f"{PAGE}_claim_later",
        type="tertiary",
        icon=":material/event:",
        on_click=begin_later,
    )
