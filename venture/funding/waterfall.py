"""The exit waterfall: who gets how much when the company is sold.

Everybody's proceeds follow from one number, what a common share gets. The sale is worth the sum of
all proceeds, which grows with that number along straight lines between the points where somebody
changes over: exercises options, has reached the limit of their participation, or gives up their
preference for shares. So the number is found on one of these lines, without trying.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from venture.funding.instruments import check_shares, is_number

Participation = Literal["none", "full", "capped"]
PARTICIPATIONS: tuple[Participation, ...] = get_args(Participation)


@dataclass(frozen=True)
class Preferred:
    """Preferred shares of one holder in one round.

    Attributes:
        holder: who gets the money.
        shares: what they convert into.
        investment: what was paid for them.
        multiple: the preference as a multiple of the investment.
        participation: "none": the preference or a part as shares, whichever is more; "full": the
            preference and then a part as shares; "capped": the same up to a limit, or a part as
            shares alone where that is more.
        cap: the limit as a multiple of the investment, the preference included.
        seniority: those with a higher number are paid first.

    Raises:
        ValueError: a value is below zero, or the limit is below the preference.
    """

    holder: str
    shares: int
    investment: float
    multiple: float = 1.0
    participation: Participation = "none"
    cap: float = 0.0
    seniority: int = 0

    def __post_init__(self) -> None:
        """Refuse terms that make no sense."""
        check_shares(f"The preferred shares of {self.holder}", self.shares)
        for name in ("investment", "multiple", "cap"):
            value = getattr(self, name)
            if not (is_number(value) and value >= 0):
                raise ValueError(f"{self.holder}: {name} must be zero or more, got {value}.")
        if self.participation not in PARTICIPATIONS:
            raise ValueError(
                f"{self.holder}: participation must be one of {', '.join(PARTICIPATIONS)}; "
                f"got {self.participation!r}."
            )
        if self.participation == "capped" and self.cap < self.multiple:
            raise ValueError(
                f"{self.holder}: the limit of participation ({self.cap:g} x) must not be below the "
                f"preference ({self.multiple:g} x)."
            )

    @property
    def preference(self) -> float:
        """What is due before common shares get anything."""
        return self.multiple * self.investment

    def proceeds(self, per_share: float) -> float:
        """Give what these shares get when a common share gets an amount."""
        as_shares = self.shares * per_share
        if self.participation == "full":
            return self.preference + as_shares
        limit = self.preference if self.participation == "none" else self.cap * self.investment
        return max(min(self.preference + as_shares, limit), as_shares)

    def changes(self) -> list[float]:
        """List the amounts a share at which the holder reaches the limit or changes over."""
        if self.participation == "full" or not self.shares:
            return []
        limit = self.preference if self.participation == "none" else self.cap * self.investment
        return [(limit - self.preference) / self.shares, limit / self.shares]

    def converts(self, per_share: float) -> bool:
        """Tell whether shares alone give more than the preference does."""
        limit = self.preference if self.participation == "none" else self.cap * self.investment
        return self.participation != "full" and self.shares * per_share > limit


@dataclass(frozen=True)
class Options:
    """Options granted: exercised when a share gets more than they cost.

    Attributes:
        holder: who gets the money.
        shares: that they are for.
        exercise_price: paid for each share, taken off the proceeds.
    """

    holder: str
    shares: int
    exercise_price: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what are no options."""
        check_shares(f"The options of {self.holder}", self.shares)
        if not (is_number(self.exercise_price) and self.exercise_price >= 0):
            raise ValueError(
                f"{self.holder}: the exercise price must be zero or more, "
                f"got {self.exercise_price}."
            )

    def proceeds(self, per_share: float) -> float:
        """Give what the options bring, after the exercise price."""
        return self.shares * max(0.0, per_share - self.exercise_price)


@dataclass(frozen=True)
class Exit:
    """How a sale is shared.

    Attributes:
        value: what there is to share.
        per_share: what a common share gets.
        proceeds: by holder.
        converted: the preferred shares whose holders did better without their preference.
    """

    value: float
    per_share: float
    proceeds: Mapping[str, float]
    converted: tuple[Preferred, ...]


def waterfall(
    value: float,
    common: Mapping[str, int],
    preferred: Sequence[Preferred] = (),
    options: Sequence[Options] = (),
    *,
    pari_passu: bool = False,
) -> Exit:
    """Share what a sale brings among all holders.

    Args:
        value: what is left for shareholders after debts and costs, zero or more.
        common: common shares by holder. Shares of a pool that nobody holds get nothing and are
            left out.
        preferred: what was sold in rounds, and what converted there.
        options: granted options.
        pari_passu: True when all preferences are paid side by side, whatever their seniority.

    Raises:
        ValueError: the value is below zero, or nobody holds shares.

    Example:
        >>> investor = Preferred("Series A", 250_000, investment=2_000_000)
        >>> sold = waterfall(6_000_000, {"Founders": 750_000}, [investor])
        >>> sold.proceeds
        {'Founders': 4000000.0, 'Series A': 2000000.0}
    """
    if not (is_number(value) and value >= 0):
        raise ValueError(f"The value of the exit must be zero or more, got {value}.")
    for holder, shares in common.items():
        check_shares(f"The holding of {holder}", shares)
    sold = sum(one.shares for one in preferred) + sum(one.shares for one in options)
    if not sum(common.values()) + sold:
        raise ValueError("Nobody holds shares. List who does before sharing an exit.")
    due = sum(one.preference for one in preferred)
    per_share = _per_share(value, common, preferred, options) if value > due else 0.0
    first = _preferences(min(value, due), preferred, pari_passu)
    payments = [(holder, shares * per_share) for holder, shares in common.items()]
    payments += [
        (one.holder, one.proceeds(per_share) if value > due else paid)
        for one, paid in zip(preferred, first, strict=True)
    ]
    payments += [(one.holder, one.proceeds(per_share)) for one in options]
    proceeds: dict[str, float] = {}
    for holder, amount in payments:
        proceeds[holder] = proceeds.get(holder, 0.0) + amount
    converted = tuple(one for one in preferred if one.converts(per_share))
    return Exit(value, per_share, proceeds, converted)


def _per_share(
    value: float,
    common: Mapping[str, int],
    preferred: Sequence[Preferred],
    options: Sequence[Options],
) -> float:
    """Find what a common share gets, on the line on which all proceeds make up the value."""

    def needed(per_share: float) -> float:
        sold = sum(one.proceeds(per_share) for one in preferred)
        granted = sum(one.proceeds(per_share) for one in options)
        return shares * per_share + sold + granted

    shares = sum(common.values())
    points = {0.0, *(option.exercise_price for option in options)}
    points.update(change for one in preferred for change in one.changes())
    ordered = sorted(points)
    ordered.append(ordered[-1] + 1)
    lines = list(pairwise(ordered))
    low, high = next((line for line in lines if needed(line[1]) >= value), lines[-1])
    slope = (needed(high) - needed(low)) / (high - low)
    return max(0.0, low + (value - needed(low)) / slope)


def _preferences(value: float, preferred: Sequence[Preferred], pari_passu: bool) -> list[float]:
    """Pay preferences in the order of seniority; those of the same one side by side."""
    ranks = [0 if pari_passu else one.seniority for one in preferred]
    paid = [0.0] * len(preferred)
    for rank in sorted(set(ranks), reverse=True):
        members = [place for place, of in enumerate(ranks) if of == rank]
        due = sum(preferred[place].preference for place in members)
        part = min(1.0, value / due) if due else 0.0
        for place in members:
            paid[place] = part * preferred[place].preference
        value = max(0.0, value - part * due)
    return paid
