"""Counting a household again and again, with what comes from elsewhere always in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numpy.typing import ArrayLike

from venture.founder.household import Household, HouseholdRunway, household_runway

Count = Callable[[Household, Mapping[str, ArrayLike] | None], HouseholdRunway]
"""Counts a household over scenarios, with all that comes from elsewhere already in it."""


def counting(
    founder_wages: ArrayLike | None = None,
    founder_money: ArrayLike | None = None,
    course_costs: ArrayLike | None = None,
) -> Count:
    """Give what counts a household with what a company and courses bring and take.

    Args:
        founder_wages: as in `household_runway`.
        founder_money: likewise.
        course_costs: likewise.
    """

    def count(
        household: Household, scenarios: Mapping[str, ArrayLike] | None = None
    ) -> HouseholdRunway:
        return household_runway(
            household,
            founder_wages=founder_wages,
            founder_money=founder_money,
            course_costs=course_costs,
            scenarios=scenarios,
        )

    return count
