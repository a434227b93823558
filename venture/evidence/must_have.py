"""Would they miss it? The survey of Sean Ellis."""

from __future__ import annotations

from dataclasses import dataclass

from venture.evidence.rates import posterior
from venture.evidence.record import MustHave
from venture.evidence.wording import rate_words

MUST_HAVE_BAR = 0.4
"""The share of users who would be very disappointed from which growth has come easily.

Source: S. Ellis, 2009, "The Startup Pyramid": a rule of thumb from about a hundred startups.
"""

LEVEL = 0.9
_SURE = 0.9


@dataclass(frozen=True)
class MustHaveShare:
    """How many users could not do without it.

    Attributes:
        very: those who would be very disappointed.
        asked: all who answered.
        share: very / asked, 0..1.
        interval: where the share of all users lies with 90 %, from the Beta posterior with an even
            prior: 16 of 40 gives 28 % to 53 %.
        chance: that the share of all users is at least 40 %, 0..1.
    """

    very: int
    asked: int
    share: float
    interval: tuple[float, float]
    chance: float

    @property
    def below_bar(self) -> bool:
        """Whether the whole interval lies below the bar, so that it speaks against a claim."""
        return self.interval[1] < MUST_HAVE_BAR

    @property
    def verdict(self) -> str:
        """Say how the share stands to the bar, as far as so few answers allow."""
        bar = rate_words(MUST_HAVE_BAR)
        if self.chance >= _SURE:
            return f"That is above the bar of {bar}."
        if self.chance <= 1 - _SURE:
            return f"That is below the bar of {bar}."
        return f"That is too few to tell on which side of the bar of {bar} all users are."


def must_have_share(record: MustHave) -> MustHaveShare | None:
    """Measure the share of users who would be very disappointed without it.

    Ask users who have really used it, not those who signed up.

    Returns:
        None where nobody was asked.

    Example:
        >>> from datetime import date
        >>> day = date(2027, 1, 1)
        >>> found = must_have_share(MustHave(day=day, very=16, somewhat=14, not_at_all=10))
        >>> found.share, [round(end, 2) for end in found.interval]
        (0.4, [0.28, 0.53])
    """
    asked = record.very + record.somewhat + record.not_at_all
    if not asked:
        return None
    known = posterior(record.very, asked)
    low, high = known.interval(LEVEL)
    chance = float(known.chance_at_least(MUST_HAVE_BAR))
    return MustHaveShare(record.very, asked, record.very / asked, (low, high), chance)
