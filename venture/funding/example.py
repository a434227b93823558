"""A company to learn from: that of the Post-Money Safe User Guide, and a round after it."""

from venture.funding.declared import FOUNDER, OPTIONS, UNISSUED, YES
from venture.funding.record import Holder, RoundEntry, Rounds, SafeEntry


def example() -> Rounds:
    """Give two founders, options, a small pool, two SAFEs and two planned rounds.

    Source:
        Y Combinator, 2018, "Post-Money Safe User Guide", appendix II, example 1; the Series B is
        an assumption of ours.
    """
    return Rounds(
        holders=(
            Holder(name="Founder 1", kind=FOUNDER, shares=4_625_000),
            Holder(name="Founder 2", kind=FOUNDER, shares=4_625_000),
            Holder(name="Options granted", kind=OPTIONS, shares=300_000, exercise_price=0.05),
            Holder(name="Options promised", kind=OPTIONS, shares=350_000, exercise_price=0.05),
            Holder(name="Unissued pool", kind=UNISSUED, shares=100_000),
        ),
        safes=(
            SafeEntry(name="Investor A", investment=200_000, cap=4_000_000),
            SafeEntry(name="Investor B", investment=800_000, cap=8_000_000, pro_rata=YES),
        ),
        rounds=(
            RoundEntry(
                name="Series A", investment=5_000_000, pre_money=15_000_000, pool_after=0.10
            ),
            RoundEntry(
                name="Series B", investment=15_000_000, pre_money=60_000_000, pool_after=0.10
            ),
        ),
        exit_value=50_000_000,
    )
