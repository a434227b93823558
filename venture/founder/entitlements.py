"""What a laid-off founder may be entitled to besides: severance, COBRA, Germany's start-up grant.

Dated facts, as a beginning: what is written here changes.
"""

import math
from collections.abc import Iterator

from venture.founder.declared import HOUSEHOLD, MONTHS
from venture.founder.household import Household
from venture.founder.places import READ
from venture.model import Row, Source, filled_row

SEVERANCE_BASE_WEEKS, SEVERANCE_WEEKS_A_YEAR = 16, 2
SEVERANCE_SOURCE = "Practice of large tech employers, announced 2022 and 2023"


def severance_practice(years: float) -> float:
    """Count the weeks of severance that large tech employers announced in 2022 and 2023.

    Nobody in the US has to pay any.

    Args:
        years: of service.

    Example:
        >>> severance_practice(4)
        24
    """
    return SEVERANCE_BASE_WEEKS + SEVERANCE_WEEKS_A_YEAR * years


COBRA_MONTHS = 18
COBRA_PREMIUMS = {"single": 793.0, "family": 2_294.0}
"""A month: the averages of 2025 (KFF, Employer Health Benefits Survey) and 2 % more."""
COBRA_SOURCE = "KFF, Employer Health Benefits Survey 2025, average premium × 102 %"


def cobra(whom: str) -> tuple[Row, Source]:
    """Make the row of COBRA cover at the average premium, for as long as it usually lasts.

    Args:
        whom: "single" or "family".
    """
    premium = COBRA_PREMIUMS[whom]
    table = HOUSEHOLD.tables["health"]
    row = filled_row(table, "COBRA", kind="COBRA", premium=premium, end_month=COBRA_MONTHS)
    return row, Source(text=COBRA_SOURCE, day=READ)


GRANT = "Gründungszuschuss"
GRANT_MONTHLY, GRANT_MONTHS, GRANT_LATER_MONTHS, GRANT_DAYS_LEFT = 300, 6, 9, 150
GRANT_SOURCE = "SGB III §§ 93, 94, read 2026; granted at the agency's discretion"


def claim_days_left(household: Household) -> int:
    """Count the days of benefit that are not used up when full-time work on the idea begins.

    Example:
        >>> claim_days_left(Household(inputs={"benefit_weeks": 52, "benefit_waiting": 0}))
        182
    """
    inputs = household.inputs
    months = max(0.0, inputs["full_time_month"] - inputs["benefit_month"])
    used = max(0.0, months * inputs["weeks_a_year"] / 12 - inputs["benefit_waiting"])
    return max(0, math.floor(7 * (inputs["benefit_weeks"] - used)))


def start_up_grant(household: Household) -> tuple[Row, ...]:
    """Make the rows of income of Germany's Gründungszuschuss, from full-time work on.

    For six months the benefit and 300 a month, then 300 a month for nine more. It is not owed to
    anybody.

    Returns:
        One row or two; none where no benefit is known, or fewer than 150 days of it are left.
    """
    monthly = household.inputs["benefit_weekly"] * household.inputs["weeks_a_year"] / 12
    if not monthly or claim_days_left(household) < GRANT_DAYS_LEFT:
        return ()
    return tuple(_grants(int(household.inputs["full_time_month"]), monthly))


def _grants(first: int, monthly: float) -> Iterator[Row]:
    table = HOUSEHOLD.tables["incomes"]
    parts = (
        (GRANT, round(monthly + GRANT_MONTHLY, 2), first, GRANT_MONTHS),
        (f"{GRANT}, second part", GRANT_MONTHLY, first + GRANT_MONTHS, GRANT_LATER_MONTHS),
    )
    for name, amount, start, months in parts:
        if start <= MONTHS:
            end = min(MONTHS, start + months - 1)
            values = {"amount": amount, "start_month": start, "end_month": end}
            yield filled_row(table, name, kind="Support", **values)
