"""Which test of a claim is worth its cost next."""

from collections.abc import Sequence

from venture.evidence.catalogue import EXPERIMENT_METHODS, Method
from venture.evidence.knowledge import WeighedClaim

_WANTED = ("interviews", "landing_page", "concierge", "pre_order", "launch")
_PAID = ("price_test", "pre_order", "launch")
_PAYS = ("concierge", "pilot", "launch")
_CAN_BE_DONE = ("prototype", "wizard_of_oz", "pilot", "launch")


def next_method(claim: WeighedClaim) -> Method:
    """Suggest the cheapest usual test that says more than is known of a claim already.

    What people want is asked first; what they pay is never asked, since what they say about that
    is worth little; what can be done is tried.

    Source:
        David J. Bland and Alexander Osterwalder, Testing Business Ideas (2019): cheap and weak
        evidence first, then stronger. Which tests stand for which kind of claim is ours.
    """
    methods = [EXPERIMENT_METHODS[key] for key in _ladder(claim)]
    known = claim.strength.value
    return next((method for method in methods if method.strength > known), methods[-1])


def _ladder(claim: WeighedClaim) -> Sequence[str]:
    if claim.premise.block == "revenue_streams":
        return _PAID
    return {"Desirability": _WANTED, "Viability": _PAYS, "Feasibility": _CAN_BE_DONE}[claim.kind]
