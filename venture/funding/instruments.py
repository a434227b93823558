"""What a company raises money with: SAFEs, convertible notes and priced rounds."""

import math
from dataclasses import dataclass
from numbers import Real
from typing import Literal, TypeGuard, get_args

Convention = Literal["pre-money", "percent-ownership", "dollars-invested"]
"""How a round is priced; `PricedRound` says what each of them fixes."""

CONVENTIONS: tuple[Convention, ...] = get_args(Convention)


@dataclass(frozen=True)
class Safe:
    """A simple agreement for future equity: money now, shares in the next priced round.

    Attributes:
        holder: who paid.
        investment: what was paid, above zero.
        cap: the valuation above which the holder's price does not rise; None for no cap.
        discount: on the price of the round, 0 up to but not 1.
        post_money: True when the cap counts the shares of all SAFEs and notes (the form of
            2018), False when it leaves them out and counts the pool's increase (the first form).
        pro_rata: whether the holder may buy into the round to keep their part.
        most_favoured: whether the holder may take the terms of a SAFE issued later that converts
            in the same round.
        before_round: the number of the round before which it was issued, counted from 1.

    Raises:
        ValueError: a value is outside of these limits.
    """

    holder: str
    investment: float
    cap: float | None = None
    discount: float = 0.0
    post_money: bool = True
    pro_rata: bool = False
    most_favoured: bool = False
    before_round: int = 1

    def __post_init__(self) -> None:
        """Refuse terms that no SAFE can have."""
        _check_terms("The SAFE", self.holder, self.investment, self.cap, self.discount)

    @property
    def amount(self) -> float:
        """What converts."""
        return self.investment


@dataclass(frozen=True)
class Note:
    """A convertible note: a loan that becomes shares in the next priced round.

    Its cap is compared as that of a pre-money SAFE is: without what converts.

    Attributes:
        holder: who lent.
        investment: what was lent, above zero.
        interest: simple, a year, zero or more.
        months: from the loan to the round, zero or more.
        cap: the valuation above which the holder's price does not rise; None for no cap.
        discount: on the price of the round, 0 up to but not 1.
        before_round: the number of the round before which it was issued, counted from 1.

    Raises:
        ValueError: a value is outside of these limits.

    Example:
        >>> Note("Angel", 100_000, interest=0.08, months=12).amount
        108000.0
    """

    holder: str
    investment: float
    interest: float = 0.0
    months: float = 0.0
    cap: float | None = None
    discount: float = 0.0
    before_round: int = 1

    def __post_init__(self) -> None:
        """Refuse terms that no note can have."""
        _check_terms("The note", self.holder, self.investment, self.cap, self.discount)
        for name, value in (("interest", self.interest), ("months", self.months)):
            if not (is_number(value) and value >= 0):
                raise ValueError(
                    f"The note of {self.holder} needs {name} of zero or more, got {value}."
                )

    @property
    def amount(self) -> float:
        """What converts: the loan with its interest until the round."""
        return self.investment * (1 + self.interest * self.months / 12)


@dataclass(frozen=True)
class PricedRound:
    """A round in which investors buy new shares at a price.

    What converts in the round has to be paid for by somebody; the convention says by whom.

    - ``"pre-money"``: the pre-money valuation pays for the shares before the round, the pool's
      increase and the SAFEs with a cap, as in the guide. Notes and SAFEs without a cap come on
      top, and their shares dilute the new investors like everybody else.
    - ``"percent-ownership"``: the new investors own investment / (pre-money + investment) of the
      company, whatever converts. Those who were there before bear all of it.
    - ``"dollars-invested"``: the post-money valuation is the pre-money plus the investment plus
      the money, with interest, of all that converts. Both sides bear a part.

    Attributes:
        name: of the round; its new investors are called so too.
        investment: what they pay, above zero.
        pre_money: the valuation agreed upon, above zero.
        pool_increase: shares put into the option pool before the round; a whole number.
        convention: one of `CONVENTIONS`.

    Raises:
        ValueError: a value is outside of these limits.

    Source:
        Y Combinator, 2018, "Post-Money Safe User Guide", appendix II; Cooley GO (D. Colla),
        "Calculating Share Price With Outstanding Convertible Notes or Safes".
    """

    name: str
    investment: float
    pre_money: float
    pool_increase: int = 0
    convention: Convention = "pre-money"

    def __post_init__(self) -> None:
        """Refuse a round that cannot be priced."""
        _check_name("The round", self.name)
        _check_above_zero(f"{self.name}: the investment", self.investment)
        _check_above_zero(f"{self.name}: the pre-money valuation", self.pre_money)
        check_shares(f"{self.name}: the pool increase", self.pool_increase)
        if self.convention not in CONVENTIONS:
            raise ValueError(
                f"{self.name}: the convention must be one of {', '.join(CONVENTIONS)}; "
                f"got {self.convention!r}."
            )

    @property
    def post_money(self) -> float:
        """The pre-money valuation and the new money."""
        return self.pre_money + self.investment


def is_number(value: object) -> TypeGuard[float]:
    """Tell whether a value is a number that one can calculate with."""
    return isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)


def check_shares(what: str, shares: float) -> None:
    """Refuse what is no number of shares.

    Raises:
        ValueError: it is not whole, or below zero.
    """
    if not (is_number(shares) and shares >= 0 and shares == int(shares)):
        raise ValueError(f"{what} must be a whole number of shares, zero or more, got {shares}.")


def _check_terms(
    what: str, holder: str, investment: float, cap: float | None, discount: float
) -> None:
    _check_name(what, holder)
    _check_above_zero(f"{what} of {holder}: the investment", investment)
    if cap is not None and not (is_number(cap) and cap > 0):
        raise ValueError(f"{what} of {holder} needs a cap above zero, or None, got {cap}.")
    if not (is_number(discount) and 0 <= discount < 1):
        percent = is_number(discount) and 1 <= discount < 100
        hint = f" Type {discount / 100:g} for {discount:g} %." if percent else ""
        raise ValueError(
            f"{what} of {holder} needs a discount of 0 up to but not 1, got {discount}.{hint}"
        )


def _check_name(what: str, name: str) -> None:
    if not name.strip():
        raise ValueError(f"{what} needs a name, got {name!r}.")


def _check_above_zero(what: str, value: float) -> None:
    if not (is_number(value) and value > 0):
        raise ValueError(f"{what} must be above zero, got {value}.")
