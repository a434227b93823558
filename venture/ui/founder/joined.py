"""The household and the company plan together: what the one pays, the other one gets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import streamlit as st

from venture.founder import (
    MONTHS,
    Count,
    Household,
    HouseholdRunway,
    Spread,
    by_calendar_month,
    counting,
    spread,
)
from venture.model import Array
from venture.plan import Plan, evaluate
from venture.ui.frame import OpenIdea

_LINES = ("founder_wages", "founder_money", "cash", "cash_out_month")


@dataclass(frozen=True)
class Company:
    """What the plan of the open idea means for the household, by the household's months.

    Attributes:
        name: of the idea.
        currency: of the plan.
        wages: what it pays to founders, before tax.
        money: what founders pay in and lend.
        cash: the company's at month end; NaN where the plan has no such month.
        runs_out: the first day of the month in which it runs out; None where it lasts.
    """

    name: str
    currency: str
    wages: Array
    money: Array
    cash: Array
    runs_out: date | None


def company_beside(idea: OpenIdea, household: Household) -> Company | None:
    """Read what the idea's plan pays, takes and has; None for an idea without a plan."""
    planned = idea.load("plan")
    if not planned.revision:
        return None
    return _company(idea.name, planned.record.model_dump_json(), household.start)


def counting_beside(company: Company | None, course_costs: Sequence[float] = ()) -> Count:
    """Give what counts a household with all that comes from elsewhere.

    Args:
        company: what its plan pays and takes; None for none.
        course_costs: of the learning plan, from the household's first month on.
    """
    if company is None:
        return counting(course_costs=course_costs)
    return counting(company.wages, company.money, course_costs)


def joined_runway(
    idea: OpenIdea, household: Household, course_costs: Sequence[float] = ()
) -> HouseholdRunway:
    """Count how long the household's money lasts, with what the idea's plan pays and takes.

    Args:
        idea: whose plan; one without a plan pays and takes nothing.
        household: the founder's.
        course_costs: of the learning plan, from the household's first month on.
    """
    return counting_beside(company_beside(idea, household), course_costs)(household, None)


def joined_spread(
    idea: OpenIdea, household: Household, course_costs: Sequence[float] = ()
) -> Spread | None:
    """Find between which months the money runs out; None where no value is a range."""
    count = counting_beside(company_beside(idea, household), course_costs)
    return spread(household, household.known_ranges(), count)


@st.cache_data(show_spinner=False, max_entries=50, scope="session")
def _company(name: str, plan: str, start: date) -> Company:
    """Evaluate the plan; it is read from its JSON, since what is cached has to be hashed."""
    company = Plan.model_validate_json(plan)
    result = evaluate(company, _LINES)
    wages, money, cash = (result[line][1:, 0, 0] for line in _LINES[:3])
    there = by_calendar_month(np.ones(len(cash)), company.start, start, MONTHS)
    moved = [by_calendar_month(some, company.start, start, MONTHS) for some in (wages, money, cash)]
    out = int(result.final("cash_out_month"))
    return Company(
        name,
        company.currency,
        moved[0],
        moved[1],
        np.where(there > 0, moved[2], np.nan),
        company.month(out) if out else None,
    )
