"""Cohorts: of those who joined in each year of the plan, how many are left."""

from typing import Any

from venture.model import Expression, Line, ago, line, total, where
from venture.plan.lines.months import LAST
from venture.plan.lines.streams import streams

YEARS = dict(enumerate(("first", "second", "third", "fourth", "fifth"), 1))
"""The years of the plan by their number, counted from its first month."""
assert len(YEARS) * 12 == LAST


def _in_year(number: int) -> Line:
    def formula(m: Any) -> Expression:
        if number == 1:
            return where(m.month <= 12, 1, 0)
        return ago(getattr(m, f"in_year_{number - 1}"), 12)

    return Line(
        name=f"in_year_{number}",
        label=f"In the {YEARS[number]} year",
        unit="flag",
        formula=formula,
        help=f"1 in the twelve months of the plan's {YEARS[number]} year, else 0.",
        yearly="last",
    )


def _left(number: int) -> Line:
    name = f"left_of_year_{number}"

    def formula(m: Any) -> Expression:
        stayed = getattr(m, name).previous * (1 - m.streams.churn)
        return stayed + m.joined_customers * getattr(m, f"in_year_{number}")

    return Line(
        name=name,
        label=f"Left of the {YEARS[number]} year",
        unit="customers",
        formula=formula,
        help=f"Those who joined in the plan's {YEARS[number]} year and have not left.",
        over=streams,
        yearly="last",
    )


def _cohort(number: int) -> Line:
    return Line(
        name=f"cohort_{number}",
        label=f"Joined in the {YEARS[number]} year",
        unit="customers",
        formula=lambda m: total(getattr(m, f"left_of_year_{number}")),
        help=f"Those of the plan's {YEARS[number]} year who are left, all streams together.",
        yearly="last",
    )


flags = tuple(_in_year(number) for number in YEARS)


@line(
    "Left from before the plan",
    unit="customers",
    over=streams,
    opening=lambda m: m.streams.customers_now,
    yearly="last",
)
def left_from_before(m: Any) -> Expression:
    """Customers at the start who have not left."""
    return m.left_from_before.previous * (1 - m.streams.churn)


left = tuple(_left(number) for number in YEARS)


@line(
    "Customers before the plan",
    unit="customers",
    opening=lambda m: total(m.streams.customers_now),
    yearly="last",
)
def cohort_before(m: Any) -> Expression:
    """Those who were customers at the start and are left, all streams together."""
    return total(m.left_from_before)


joined = tuple(_cohort(number) for number in YEARS)


@line("Customers of all cohorts", unit="customers", yearly="last")
def all_cohorts(m: Any) -> Expression:
    """Everybody who is left, by when they joined; it comes to the paying customers."""
    early = m.cohort_before + m.cohort_1 + m.cohort_2
    return early + m.cohort_3 + m.cohort_4 + m.cohort_5
