"""How a metric reads: its value as a sentence, and what it means that there is none."""

import math

from venture.plan.declared import MODEL
from venture.plan.money import money
from venture.plan.record import Plan
from venture.plan.wording import in_words

_READINGS = {
    "net_revenue_retention": (
        "Of last month's recurring revenue {value} is there again, expansion included.",
        "There was no recurring revenue a month before.",
    ),
    "gross_revenue_retention": (
        "Of last month's recurring revenue {value} is there again, expansion left out.",
        "There was no recurring revenue a month before.",
    ),
    "quick_ratio": (
        "{money} of MRR is won for each {one} that is lost.",
        "No churn yet: nothing was lost.",
    ),
    "arpa": ("A customer pays {value} in this month.", "There are no customers."),
    "gross_margin": (
        "{value} of revenue is left after serving the customers.",
        "There is no revenue.",
    ),
    "contribution_margin": (
        "{value} of revenue is left after serving customers and winning new ones.",
        "There is no revenue.",
    ),
    "customer_acquisition_cost": (
        "Winning one customer costs {value} in sales and marketing.",
        "Nobody joined.",
    ),
    "customer_churn": (
        "{value} of last month's customers left in this month.",
        "There were no customers a month before.",
    ),
    "lifetime_value": (
        "A customer brings {value} of gross profit before they leave.",
        "Nobody has left yet, so how long customers stay is not known.",
    ),
    "ltv_to_cac": (
        "Each {one} spent to win a customer brings {money} of gross profit over their life.",
        "Not known yet: nobody has left, nobody joined, or nothing was spent to win customers.",
    ),
    "cac_payback": (
        "A customer has earned back what winning them cost after {value}.",
        "Not known: nobody joined, nothing was spent to win customers, or they bring no profit.",
    ),
    "burn_multiple": (
        "{money} is burned for each {one} of new yearly recurring revenue.",
        "Nothing is burned, or recurring revenue does not grow.",
    ),
    "yearly_growth": (
        "Revenue of twelve months is {value} above that of the twelve before.",
        "Known from the third year on, once there was revenue a year before.",
    ),
    "rule_of_40": (
        "Growth and margin add up to {value}.",
        "Known from the third year on, once there was revenue a year before.",
    ),
    "magic_number": (
        "Revenue of a year grows by {money} for each {one} that sales cost a quarter before.",
        "Known from the sixth month on, once sales and marketing cost something a quarter before.",
    ),
    "revenue_per_head": (
        "At this month's pace each person stands for {value} of revenue a year.",
        "Nobody is paid.",
    ),
    "runway_at_this_burn": (
        "At this month's burn cash would last {value}.",
        "Nothing is burned, or no cash is left.",
    ),
}


def reading(line: str, value: float, plan: Plan) -> str:
    """Say what the value of a metric means.

    Args:
        line: the name of the line.
        value: its figure; NaN where there is none.
        plan: whose currency counts.

    Returns:
        A sentence; empty for a line that is no metric.

    Example:
        >>> reading("burn_multiple", 2.1, Plan())
        '$2.10 is burned for each $1 of new yearly recurring revenue.'
        >>> reading("quick_ratio", float("nan"), Plan())
        'No churn yet: nothing was lost.'
    """
    if line not in _READINGS:
        return ""
    known, unknown = _READINGS[line]
    if math.isnan(value):
        return unknown
    return known.format(
        value=in_words(value, MODEL.line(line).line.unit, plan),
        money=money(round(value, 2), plan.currency),
        one=money(1, plan.currency),
    )
