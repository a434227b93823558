"""A priced round solved by trying, as a second opinion on the closed form."""

from venture.funding import Note, PricedRound, Safe


def solve(held: float, safes: list[Safe | Note], planned: PricedRound) -> tuple[float, list[float]]:
    """Find the price at which the shares counted are worth the valuation, and who gets how many.

    Shares keep their fractions. No SAFE may take the terms of a later one.
    """
    value = planned.pre_money
    if planned.convention == "dollars-invested":
        value += sum(safe.amount for safe in safes)
    low, high = 1e-12, value / held
    for _ in range(200):
        middle = (low + high) / 2
        shares = _shares(held, safes, planned, middle)
        counted = held + planned.pool_increase
        for safe, count in zip(safes, shares, strict=True):
            capped = isinstance(safe, Safe) and safe.cap is not None
            if capped or planned.convention != "pre-money":
                counted += count
        low, high = (low, middle) if middle * counted > value else (middle, high)
    return low, _shares(held, safes, planned, low)


def _shares(
    held: float, safes: list[Safe | Note], planned: PricedRound, price: float
) -> list[float]:
    shares = [0.0] * len(safes)
    for _ in range(2_000):
        before, company = shares, held + sum(shares)
        shares = [_most(safe, price, company, held + planned.pool_increase) for safe in safes]
        if all(abs(a - b) <= 1e-13 * (a + b) for a, b in zip(before, shares, strict=True)):
            break
    return shares


def _most(safe: Safe | Note, price: float, company: float, without: float) -> float:
    offers = [safe.amount / (price * (1 - safe.discount))]
    if safe.cap is not None:
        post_money = isinstance(safe, Safe) and safe.post_money
        offers.append(safe.amount * (company if post_money else without) / safe.cap)
    return max(offers)
