"""What a founder wants to be true: a line of the plan, in one month, at least or at most."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from venture.model import Input
from venture.plan.declared import MODEL, MONTHS
from venture.plan.result import Result

_DECIMALS = 9  # as many as the model's own comparisons tell apart


@dataclass(frozen=True)
class Target:
    """Something that one line of the plan should come to.

    Attributes:
        label: in the founder's words, so that it follows the words "to reach".
        line: the name of the line.
        month: in which it counts, from 1.
        at_least: the line is to be so much or more; None where there is no such bound.
        at_most: the line is to be so much or less.
    """

    label: str
    line: str
    month: int
    at_least: float | None = None
    at_most: float | None = None

    def __post_init__(self) -> None:
        """Refuse what no plan could be measured by."""
        declared = MODEL.line(self.line).line
        if declared.over is not None:
            raise ValueError(
                f"{declared.label} has a figure for each {declared.over.member}. Choose a line "
                "of the whole plan."
            )
        if not 1 <= self.month <= MONTHS:
            raise ValueError(f"The plan has the months 1 to {MONTHS}, got {self.month}.")
        if self.at_least is None and self.at_most is None:
            raise ValueError(f"Say how much {self.label} is: at least or at most so much.")

    def reached(self, result: Result) -> NDArray[np.bool_]:
        """Tell for each scenario whether the target is reached.

        Returns:
            Shape (scenarios,); False where the line has no figure.
        """
        figures = result[self.line][self.month, 0].round(_DECIMALS)
        enough = np.isfinite(figures)
        if self.at_least is not None:
            enough &= figures >= self.at_least
        if self.at_most is not None:
            enough &= figures <= self.at_most
        return enough

    def missing(self, figure: float) -> float:
        """By how much a figure of the line fails the target; ``inf`` where there is no figure."""
        if not np.isfinite(figure):
            return np.inf
        short = 0.0 if self.at_least is None else self.at_least - figure
        over = 0.0 if self.at_most is None else figure - self.at_most
        return max(short, over, 0.0)


def runway_of(months: float = 24) -> Target:
    """Cash of zero or more at the end of each of so many months."""
    label = f"a runway of {months:g} {'month' if months == 1 else 'months'}"
    return Target(label, "runway_months", MONTHS, at_least=months)


def cash_lasts() -> Target:
    """Cash of zero or more in every month of the plan."""
    return Target(f"cash for all {MONTHS} months", "runway_months", MONTHS, at_least=MONTHS)


def break_even_by(month: float = 30) -> Target:
    """No loss from this month on, to the end of the plan."""
    return Target(f"break-even by month {month:g}", "break_even_month", MONTHS, at_most=month)


def carries_itself() -> Target:
    """Default alive: the business earns its costs in the end, on the money it has."""
    return Target("default alive", "default_alive_so_far", MONTHS, at_least=1)


def ltv_to_cac_of(times: float = 3, month: float = 24) -> Target:
    """So many dollars of lifetime value for each dollar that wins a customer, in a month."""
    label = f"LTV to CAC of {times:g} in month {month:g}"
    return Target(label, "ltv_to_cac", int(month), at_least=times)


def cash_of(amount: float, month: float = 24) -> Target:
    """So much in the account at the end of a month."""
    label = f"{amount:,.0f} in the account at the end of month {month:g}"
    return Target(label, "cash", int(month), at_least=amount)


@dataclass(frozen=True)
class TargetKind:
    """A target that is ready to be chosen.

    Attributes:
        label: what stands in the list.
        make: makes the target from the numbers asked for, in their order.
        asks: the numbers that the founder gives.
    """

    label: str
    make: Callable[..., Target]
    asks: tuple[Input, ...] = ()


def _months(label: str, default: int, text: str) -> Input:
    return Input("months", label, "month", default, lowest=1, highest=MONTHS, step=1, help=text)


TARGETS = {
    "runway": TargetKind(
        "Money for so many months",
        runway_of,
        (_months("Months of runway", 24, "Months that close with cash of zero or more."),),
    ),
    "cash_lasts": TargetKind(f"Money for all {MONTHS} months", cash_lasts),
    "break_even": TargetKind(
        "Break-even by a month",
        break_even_by,
        (_months("Break-even by month", 30, "From it on revenue covers all costs."),),
    ),
    "default_alive": TargetKind("Default alive", carries_itself),
    "ltv_to_cac": TargetKind(
        "LTV to CAC in a month",
        ltv_to_cac_of,
        (
            Input(
                "times",
                "LTV to CAC of at least",
                "ratio",
                default=3,
                lowest=0.1,
                highest=100,
                step=0.5,
                help="Lifetime value for each dollar spent to win a customer; 3 is the usual aim.",
            ),
            _months("In month", 24, "Counted from the start of the plan."),
        ),
    ),
    "cash": TargetKind(
        "So much cash in a month",
        cash_of,
        (
            Input(
                "amount",
                "Cash of at least",
                "money",
                default=100_000,
                lowest=0,
                highest=1_000_000_000,
                step=1_000,
                help="What should be in the account at the end of the month.",
            ),
            _months("At the end of month", 24, "Counted from the start of the plan."),
        ),
    ),
}
"""Targets that a founder chooses from, by name."""
