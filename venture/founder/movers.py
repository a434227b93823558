"""What moves the end of a household's money most: each value a little, one at a time."""

import numpy as np

from venture.founder.counting import Count
from venture.founder.declared import MONTHS
from venture.founder.household import Household
from venture.founder.lines.pay import COMPANY, weeks_a_year
from venture.model import Choice, Setting, moved, one_at_a_time


def movers(household: Household, count: Count, most: int = 6) -> list[Setting]:
    """Find the values that move savings most when each is moved by a tenth.

    Months are moved by one, other whole numbers by at least one. Savings are looked at in the
    month in which they run out, else at the end. What is zero is not used yet and left out, and
    so are the shares of co-founders and the weeks in a year, which are no matter of choice.

    Args:
        household: what was written down.
        count: counts it.
        most: how many.

    Returns:
        The strongest first; those that move nothing are left out.
    """
    settings = [s for s in household.used_settings().values() if _is_amount(s)]
    if not settings:
        return []
    scenarios = one_at_a_time(settings, [moved(setting) for setting in settings])
    arrays = count(household, scenarios).arrays
    month = int(arrays["cash_out_month"][-1, 0, 0]) or MONTHS
    cash = arrays["cash"][min(month, len(arrays["cash"]) - 1), 0]
    changes = np.abs(cash[1:] - cash[0]).reshape(-1, 2).max(axis=1).round(6)
    order = sorted(range(len(settings)), key=lambda i: -changes[i])
    return [settings[i] for i in order if changes[i] > 0][:most]


def _is_amount(setting: Setting) -> bool:
    declared = setting.declared
    if isinstance(declared, Choice) or declared.group == COMPANY or declared is weeks_a_year:
        return False
    return declared.unit != "flag" and bool(setting.value)
