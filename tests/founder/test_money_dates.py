"""The days that matter for a household's money."""

from datetime import date

from venture.founder import (
    Household,
    household_runway,
    marketplace_too_late,
    money_dates,
    with_claim_after_severance,
)
from venture.model import filled_row

TABLES = Household.declared.tables


def days(start=date(2027, 1, 1), rows=(), wages=None, **inputs):
    tables = {name: (filled_row(TABLES[name], called, **values),) for name, called, values in rows}
    household = Household(start=start, inputs={"savings": 1_000_000, **inputs}, tables=tables)
    dues = money_dates(household_runway(household, founder_wages=wages))
    return {due.what: due.day for due in dues}


def test_money_that_lasts_and_nothing_that_ends_has_no_dates():
    assert days() == {}


def test_severance_at_once_is_paid_and_as_salary_it_ends():
    paid = {"last_salary": 52_000, "severance_weeks": 8, "severance_month": 2}
    assert days(**paid) == {"Severance is paid": date(2027, 2, 1)}
    assert days(**paid, severance_as_salary=1) == {"Severance ends": date(2027, 3, 31)}


def test_benefits_end_on_the_last_day_of_a_month_also_in_a_leap_year():
    claim = {"benefit_weekly": 100, "benefit_weeks": 8, "benefit_waiting": 0}
    assert days(date(2028, 1, 1), **claim) == {
        "Claim unemployment benefit": date(2028, 1, 1),
        "Unemployment benefit ends": date(2028, 2, 29),
    }


def test_a_claim_that_waits_for_severance_is_still_filed_at_once():
    paid = {"last_salary": 52_000, "severance_weeks": 8, "benefit_weekly": 100}
    texas = with_claim_after_severance(
        Household(start=date(2027, 1, 1), inputs=paid, place="US-TX")
    )
    (claim,) = [d for d in money_dates(household_runway(texas)) if d.id == "benefits-claim"]
    assert claim.day == date(2027, 1, 1)
    assert "counted from March 2027" in claim.why


def test_cobra_is_chosen_within_60_days_of_the_end_of_the_cover_before():
    cobra = ("health", "COBRA", {"kind": "COBRA", "premium": 793, "end_month": 18})
    assert days(rows=[cobra]) == {
        "Last day to choose COBRA": date(2027, 3, 1),
        "COBRA ends": date(2028, 6, 30),
    }


def switched(months, start=date(2026, 12, 1)):
    """COBRA for some months, then the Marketplace."""
    cobra = {"kind": "COBRA", "premium": 793, "end_month": months}
    market = {"kind": "Marketplace", "premium": 500, "start_month": months + 1}
    covers = TABLES["health"]
    rows = (filled_row(covers, "COBRA", **cobra), filled_row(covers, "Silver", **market))
    household = Household(start=start, inputs={"savings": 1_000_000}, tables={"health": rows})
    dues = {due.what: due.day for due in money_dates(household_runway(household))}
    return dues, [row.name for row in marketplace_too_late(household)]


def test_cobra_given_up_early_can_only_be_changed_while_an_enrolment_is_open():
    # Sixty days from 1 December end on 29 January.
    dues, too_late = switched(months=4)
    what = "Last day to change from COBRA to Marketplace before January"
    assert (dues[what], too_late) == (date(2027, 1, 29), ["Silver"])


def test_within_60_days_of_the_layoff_cobra_can_be_changed_for_the_marketplace():
    dues, too_late = switched(months=1)
    assert (dues["Last day to choose Marketplace"], too_late) == (date(2026, 12, 31), [])
    dues, too_late = switched(months=2)
    assert (dues["Last day to choose Marketplace"], too_late) == (date(2027, 1, 29), [])


def test_in_january_cobra_can_be_changed_for_the_marketplace():
    dues, too_late = switched(months=13)
    assert (dues["Last day to choose Marketplace"], too_late) == (date(2027, 12, 15), [])


def test_cobra_that_has_run_out_opens_60_days_for_the_marketplace():
    dues, too_late = switched(months=18)
    assert (dues["Last day to choose Marketplace"], too_late) == (date(2028, 7, 30), [])


def test_a_partners_income_that_stops_and_pay_from_the_company_are_there():
    partner = ("incomes", "Ann's pay", {"amount": 100, "end_month": 6})
    assert days(rows=[partner], wages=[0, 0, 0, 5_000]) == {
        "The company pays you": date(2027, 4, 1),
        "Ann's pay stops": date(2027, 6, 30),
    }


def test_the_decision_date_comes_before_money_runs_out():
    short = days(savings=9_000, living_now=3_000, lean_month=60, search_weeks=4, first_pay_weeks=0)
    decide, out = "Decide whether to go on or to look for a job", "The household's money runs out"
    assert list(short) == [decide, out]
    assert list(short.values()) == [date(2027, 3, 4), date(2027, 4, 1)]


def test_who_claims_in_germany_is_told_to_register_within_three_days():
    claim = {"benefit_weekly": 100, "benefit_weeks": 8}
    for place, said in (("DE", "within three days"), ("US-TX", "As soon as you are out of work")):
        household = Household(inputs={"savings": 1, **claim}, place=place)
        due = next(one for one in money_dates(household_runway(household)) if "Claim" in one.what)
        assert said in due.why
