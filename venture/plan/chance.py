"""With which chance the money lasts, over the ranges of the values that have one."""

from collections.abc import Iterable

from venture.model import drawn
from venture.plan.record import Plan
from venture.plan.result import Result, evaluate_many

SAMPLES = 64


def chance_of_lasting(plan: Plan, samples: int = SAMPLES) -> float | None:
    """Find in which share of the cases the money lasts as far as the plan looks.

    All values that have a range are drawn from it together; those without stay as they are. So it
    says what the measurements leave open, and nothing of what nobody measured.

    Args:
        plan: what was written down.
        samples: how many cases.

    Returns:
        0..1; None where no value of the plan has a range, or nothing is planned.
    """
    return chances_of_lasting([plan], samples)[0]


def chances_of_lasting(plans: Iterable[Plan], samples: int = SAMPLES) -> list[float | None]:
    """Find the same for many plans at once."""
    cases = [(plan, drawn(plan, plan.known_ranges(), samples)) for plan in plans]
    lines = ["cash_out_month", "cash_paid", "cash_received"]
    results = iter(evaluate_many([one for one in cases if one[1]], lines))
    return [_chance(next(results)) if varied else None for _, varied in cases]


def _chance(result: Result) -> float | None:
    """Count the cases in which money lasts; what nobody spends always does, and says nothing."""
    if not (result["cash_paid"].any() or result["cash_received"].any()):
        return None
    return float((result["cash_out_month"][-1, 0] == 0).mean())
