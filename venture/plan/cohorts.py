"""Cohorts: of the customers who joined in one period, how many are left in each later one."""

import numpy as np
import pandas as pd

from venture.model import Array, By
from venture.plan.declared import MONTHS
from venture.plan.result import Result

FIRST = "Before the plan"
"""The cohort of those who were customers at the start."""


def cohorts(result: Result, by: By = "quarter", scenario: int = 0) -> pd.DataFrame:
    """Follow the customers of each period to the end of the plan, all streams together.

    Args:
        result: the plan, evaluated.
        by: how long a period is.
        scenario: which scenario.

    Returns:
        A row for each period in which customers joined, those of before the plan first; a column
        for each period: customers left at its end, NaN before the cohort joined. Each column adds
        up to the paying customers at the end of its period.
    """
    spans = result.plan.periods(by)
    left = _left(result, scenario)
    ends = [span.last for span in spans]
    rows = {FIRST: left[0, ends]}
    for span in spans:
        joined = left[span.first : span.last + 1].sum(axis=0)[ends]
        rows[span.label] = np.where(np.array(ends) < span.first, np.nan, joined)
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=[span.label for span in spans])
    return frame[(frame.fillna(0) > 0).any(axis=1)]


def _left(result: Result, scenario: int) -> Array:
    """Count how many of those who joined in a month (rows) are left in each month (columns).

    Churn applies from the month after; month 0 holds the customers at the start.
    """
    joined = result["joined_customers"][:, :, scenario].copy()
    joined[0] = result["customers"][0, :, scenario]
    churn = np.array([float(row.values["churn"]) for row in result.plan.tables["streams"]])
    months = np.arange(MONTHS + 1)
    age = months[np.newaxis, :] - months[:, np.newaxis]
    stay = (1 - churn) ** np.maximum(age, 0)[:, :, np.newaxis]
    left: Array = (joined[:, np.newaxis, :] * stay).sum(axis=2)
    return np.where(age >= 0, left, 0.0)
