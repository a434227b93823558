"""The days on which something about a household's money begins, ends or has to be done."""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from venture.founder.dates import Due
from venture.founder.declared import MONTHS
from venture.founder.entitlements import COBRA_MONTHS
from venture.founder.household import Household, HouseholdRunway
from venture.founder.places import waits_for_severance
from venture.model import Row

PAGE = "Founder"
CHOOSE_COVER_DAYS = 60
"""How long one may choose COBRA or the Marketplace after cover from a job has ended."""

_CHOOSE = {
    "COBRA": "You have 60 days from the end of the employer's cover or from the notice about it, "
    "whichever is later: the notice says the day. It then counts from the first day "
    "(US Department of Labor, read 2026-11-23).",
    "Marketplace": "After losing cover from a job you have 60 days to sign up, without waiting for "
    "the yearly enrolment (HealthCare.gov, read 2026-11-23).",
}

_CLAIM_IN = {
    "DE": "Register as looking for work within three days of the notice, else a week of it is "
    "withheld (SGB III §§ 38, 159, read 2026), and claim on the first day without work at the "
    "latest: ",
}
_GIVEN_UP = (
    "Giving up COBRA before it runs out opens no enrolment of its own: you can change within 60 "
    "days of the end of cover from the job, or in the yearly enrolment, by 15 December for January "
    "(HealthCare.gov, read 2026-11-23)."
)
_YEARLY_ENROLMENT = (12, 15)
"""Month and day by which cover from January is chosen."""


def money_dates(runway: HouseholdRunway) -> list[Due]:
    """Find the days that matter for a household's money.

    Args:
        runway: the household, counted. Whether anybody wrote it down is for the caller to know.

    Returns:
        By day, those in the past too. What an entry is about stands in its id before the first
        hyphen: "severance", "benefits", "choose", "cover", "income", "company", "out" or
        "decision".
    """
    found = [
        *_severance(runway),
        *_benefits(runway),
        *_covers(runway),
        *_incomes(runway),
        *_company(runway),
        *_end(runway),
    ]
    return sorted(found, key=lambda due: (due.day, due.id))


def _severance(runway: HouseholdRunway) -> Iterator[Due]:
    months = _months_with(runway, "severance")
    if len(months) == 1:
        day = runway.household.month(months[0])
        yield Due("severance-paid", day, "Severance is paid", "All of it at once.", PAGE)
    elif months:
        day = _last_day(runway, months[-1])
        yield Due("severance-ends", day, "Severance ends", "Its last month.", PAGE)


def _benefits(runway: HouseholdRunway) -> Iterator[Due]:
    months = _months_with(runway, "unemployment_benefit")
    if not months:
        return
    inputs = runway.household.inputs
    claim = runway.household.month(int(inputs["benefit_month"]))
    why = _CLAIM_IN.get(runway.household.place, "As soon as you are out of work: ")
    why += "weeks before the claim are usually not paid."
    if waits_for_severance(runway.household):
        why = f"Severance may delay it, the agency decides; it is counted from {claim:%B %Y}."
        claim = min(claim, runway.household.start)
    yield Due("benefits-claim", claim, "Claim unemployment benefit", why, PAGE)
    stops = int(inputs["full_time_month"]) == months[-1] + 1
    early = stops and not inputs["self_employment_assistance"]
    why = "You work on the idea full time from then on." if early else "All weeks are used up."
    yield Due("benefits-end", _last_day(runway, months[-1]), "Unemployment benefit ends", why, PAGE)


def _covers(runway: HouseholdRunway) -> Iterator[Due]:
    for row in runway.household.tables["health"]:
        kind = str(row.values["kind"])
        given_up = _given_up(runway.household, row)
        if given_up is not None:
            yield _changed(runway.household, row, given_up)
        elif kind in _CHOOSE:
            day = _choose_by(runway.household, row)
            yield Due(f"choose-{row.id}", day, f"Last day to choose {kind}", _CHOOSE[kind], PAGE)
        last = _whole(row, "end_month")
        if last < MONTHS:
            why = "Arrange the next cover before."
            yield Due(f"cover-{row.id}", _last_day(runway, last), f"{row.name} ends", why, PAGE)


def marketplace_too_late(household: Household) -> list[Row]:
    """List the Marketplace covers that follow on COBRA when no enrolment is open.

    Somebody who gives COBRA up early can then not sign up before January.
    """
    covers = household.tables["health"]
    given_up = [(row, _given_up(household, row)) for row in covers]
    return [row for row, cobra in given_up if cobra and _enrolled_by(household, row, cobra) is None]


def _given_up(household: Household, row: Row) -> Row | None:
    """Find the COBRA cover that is given up before it runs out for a Marketplace cover."""
    if row.values["kind"] != "Marketplace":
        return None
    for cobra in household.tables["health"]:
        first, last = _whole(cobra, "start_month"), _whole(cobra, "end_month")
        follows = last + 1 == _whole(row, "start_month")
        if cobra.values["kind"] == "COBRA" and follows and last - first + 1 < COBRA_MONTHS:
            return cobra
    return None


def _changed(household: Household, row: Row, cobra: Row) -> Due:
    day = _enrolled_by(household, row, cobra)
    if day is not None:
        return Due(f"choose-{row.id}", day, "Last day to choose Marketplace", _GIVEN_UP, PAGE)
    last = _choose_by(household, cobra)
    what = "Last day to change from COBRA to Marketplace before January"
    return Due(f"choose-{row.id}", last, what, _GIVEN_UP, PAGE)


def _enrolled_by(household: Household, row: Row, cobra: Row) -> date | None:
    """Give the last day on which the cover can be chosen; None where no enrolment is open."""
    month = _whole(row, "start_month")
    begins, opens = household.month(month), household.month(month - 1)
    last = _choose_by(household, cobra)
    if last >= opens:
        return min(last, begins - timedelta(days=1))
    return date(begins.year - 1, *_YEARLY_ENROLMENT) if begins.month == 1 else None


def _choose_by(household: Household, row: Row) -> date:
    begins = household.month(_whole(row, "start_month"))
    return begins + timedelta(days=CHOOSE_COVER_DAYS - 1)


def _incomes(runway: HouseholdRunway) -> Iterator[Due]:
    for row in runway.household.tables["incomes"]:
        last = _whole(row, "end_month")
        if last < MONTHS:
            day = _last_day(runway, last)
            yield Due(f"income-{row.id}", day, f"{row.name} stops", "Its last month.", PAGE)


def _company(runway: HouseholdRunway) -> Iterator[Due]:
    months = _months_with(runway, "pay_from_company")
    if months:
        day = runway.household.month(months[0])
        why = "The plan's first month with founders' pay."
        yield Due("company-pays", day, "The company pays you", why, PAGE)


def _end(runway: HouseholdRunway) -> Iterator[Due]:
    runs_out, decide = runway.runs_out, runway.decision_date
    if runs_out is None or decide is None:
        return
    inputs = runway.household.inputs
    why = (
        f"{inputs['search_weeks']:g} weeks to find a job and {inputs['first_pay_weeks']:g} until "
        f"the first pay, counted back from {runs_out:%B %Y}."
    )
    yield Due("decision-date", decide, "Decide whether to go on or to look for a job", why, PAGE)
    below = "less than may be touched" if inputs["reserve"] else "less than nothing"
    why = f"The first month that closes with {below}."
    yield Due("out-of-money", runs_out, "The household's money runs out", why, PAGE)


def _months_with(runway: HouseholdRunway, line: str) -> list[int]:
    """List the months, counted from 1, in which a line is above zero."""
    months: list[int] = (np.flatnonzero(runway.figures(line) > 0) + 1).tolist()
    return months


def _last_day(runway: HouseholdRunway, month: int) -> date:
    return runway.household.month(month + 1) - timedelta(days=1)


def _whole(row: Row, column: str) -> int:
    return int(float(row.values[column]))
