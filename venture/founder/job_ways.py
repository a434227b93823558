"""Every job that could be had side by side against founding, over the same months."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from venture.founder.household import HouseholdRunway
from venture.founder.job_or_founding import JobOrFounding, job_or_founding
from venture.founder.offers import Offer
from venture.model import Array


@dataclass(frozen=True)
class JobWay:
    """One job against founding.

    Attributes:
        offer: the job; None for one that is yet to be found.
        both: what this job and founding come to.
        savings: at the end of each month with this job, shape (months,).
    """

    offer: Offer | None
    both: JobOrFounding
    savings: Array


def job_ways(runway: HouseholdRunway, months: int | None = None) -> list[JobWay]:
    """Compare each offer, and the job that is yet to be found, with founding.

    An offer is what the household's own job is, with its pay, its first day and its health cover.
    Beside an offer that leaves the evenings one pays for the idea as planned and is paid nothing
    by it. If founding fails one takes the job that is yet to be found, whatever is offered today.

    Args:
        runway: the household's money, joined with the company's plan.
        months: how far to look; None for as far as the household does.

    Returns:
        The job that is yet to be found, then the offers in their order.

    Raises:
        ValueError: the household does not look so far.
    """
    both = job_or_founding(runway, months)
    found = runway.figures("job_cash")[: both.months]
    ways = [JobWay(None, both, found)]
    offers = runway.household.offers
    if not offers:
        return ways
    offered = _with_offers(runway, offers)
    return ways + [_way(both, offer, offered, n) for n, offer in enumerate(offers)]


def best_way(ways: list[JobWay]) -> JobWay:
    """Give the job that leaves most on average; the first of those alike."""
    return max(ways, key=lambda way: way.both.expected_job)


def _with_offers(runway: HouseholdRunway, offers: tuple[Offer, ...]) -> HouseholdRunway:
    """Put each offer in the place of the household's own job, as a scenario of its own."""
    kept = 1 - runway.household.inputs["tax_rate"]
    scenarios = {
        "job_salary": [
            (one.salary + one.extras)
            * one.exchange
            * (1 if one.tax is None else (1 - one.tax) / kept)
            for one in offers
        ],
        "job_extras": [0.0 for _ in offers],
        "job_health": [one.health * one.exchange for one in offers],
        "search_weeks": [one.weeks for one in offers],
    }
    varied = {name: np.array(some).reshape(1, 1, -1) for name, some in scenarios.items()}
    values = replace(runway.values, inputs={**runway.values.inputs, **varied})
    return HouseholdRunway(runway.household, values)


def _way(both: JobOrFounding, offer: Offer, runway: HouseholdRunway, scenario: int) -> JobWay:
    months = both.months
    savings = runway.figures("job_cash", scenario)[:months]
    if offer.evenings:
        for line in ("put_into_company", "learning"):
            savings = savings - np.cumsum(runway.figures(line, scenario))[:months]
    pay = float(runway.figures("job_pay", scenario)[:months].sum())
    compared = replace(
        both,
        job_pay=pay,
        salary_forgone=pay - both.company_pay,
        job=float(savings[-1]),
        job_lowest=float(savings.min()),
        evenings=offer.evenings,
    )
    return JobWay(offer, compared, savings)
