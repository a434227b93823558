"""Where cash goes from what there really is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from venture.model import Array
from venture.plan.actuals.record import Actuals
from venture.plan.declared import MONTHS
from venture.plan.money import money
from venture.plan.result import Result, evaluate
from venture.plan.wording import month_name

_LEAST_LEFT = 0.1
_NEAR_ENOUGH = 1e-6
_MOVED = ("cash", "paying_customers")
_METHOD = (
    "{what} really {were} at the end of {month}, and from then on what the plan adds or takes each "
    "month. {others}, prices and costs are those of the plan: where they turned out otherwise, "
    "change them there."
)


@dataclass(frozen=True)
class Forecast:
    """Cash from the last month with an actual figure of it.

    Attributes:
        month: that month, counted from 1.
        cash: at the end of each month, the opening balance first: NaN before that month, what it
            really was in it, the forecast behind it.
        cash_out_month: the first month that closes below zero; None if none does.
        sentence: how it stands.
        method: how it was worked out.
    """

    month: int
    cash: Array
    cash_out_month: int | None
    sentence: str
    method: str


def forecast(result: Result, actuals: Actuals) -> Forecast | None:
    """Carry the plan on from the last cash balance that is known.

    Every month after it changes cash by what the plan says, with as many customers to begin with
    as there really were, where that is known of the same month.

    Returns:
        None where no month of the plan has an actual cash balance.
    """
    known = actuals.by_plan_month(result.plan)
    with_cash = [month for month, entry in known.items() if "cash" in entry.values]
    if not with_cash:
        return None
    month = max(with_cash)
    values = known[month].values
    actual, customers = values["cash"], values.get("paying_customers")
    moved = None if customers is None else _from_customers(result, month, customers)
    planned = result["cash"][:, 0, 0] + (0 if moved is None else moved)
    cash = planned + (actual - planned[month])
    cash[:month] = np.nan
    out = _first_below_zero(cash)
    return Forecast(
        month,
        cash,
        out,
        _sentence(result, month, actual, out),
        _METHOD.format(
            what="Cash as it" if moved is None else "Cash and customers as they",
            were="was" if moved is None else "were",
            month=_name(result, month),
            others="Customers" if moved is None else "Growth, churn",
        ),
    )


def _from_customers(result: Result, month: int, actual: float) -> Array | None:
    """Calculate what it does to cash that a month has other customers than planned.

    A plan begins in its first month. So it is begun with as many customers more as leave the
    difference in the month asked for; for fewer customers the effect counts the other way round.
    The difference is shared among the streams by the customers they have.

    Returns:
        Change of cash, shape (months + 1,), of which only what is added after the month counts;
        None where too few of those who were there at the start are left by then.
    """
    plan = result.plan
    keys = {f"streams.{row.id}.customers_now": row for row in plan.tables["streams"]}
    start = np.array([float(row.values["customers_now"]) for row in keys.values()])

    def begun_with(more: Array) -> Result:
        scenario = {key: [count] for key, count in zip(keys, start + more, strict=True)}
        return evaluate(plan, ["cash", "customers", "paying_customers"], scenario)

    planned = result["customers"][month, :, 0]
    left_of_one = begun_with(np.ones_like(start))["customers"][month, :, 0] - planned
    able = left_of_one > _LEAST_LEFT
    weights = np.where(able, planned, 0) if planned[able].sum() > 0 else able.astype(float)
    if not weights.sum():
        return None
    gap = actual - float(result["paying_customers"][month, 0, 0])
    missing = abs(gap) * weights / weights.sum()
    moved = begun_with(np.divide(missing, left_of_one, where=able, out=np.zeros_like(start)))
    change = {line: moved[line][:, 0, 0] - result[line][:, 0, 0] for line in _MOVED}
    if abs(change["paying_customers"][month] - abs(gap)) > _NEAR_ENOUGH * max(1.0, abs(gap)):
        return None
    return change["cash"] if gap > 0 else -change["cash"]


def _first_below_zero(cash: Array) -> int | None:
    below = np.flatnonzero(cash < 0)
    return int(below[0]) if below.size else None


def _sentence(result: Result, month: int, actual: float, out: int | None) -> str:
    currency = result.plan.currency
    gap = actual - float(result["cash"][month, 0, 0])
    way = "more than" if gap > 0 else "less than"
    size = "" if abs(gap) < 1 else f"{money(abs(gap), currency, short=True)} {way} "
    had = f"At the end of {_name(result, month)} you had {money(actual, currency, short=True)}, "
    had += f"{size}planned." if size else "as planned."
    was = int(result.final("cash_out_month")) or None
    now, before = (_name(result, when) if when else "" for when in (out, was))
    if out == was:
        return f"{had} Cash still {f'runs out in {now}' if out else 'lasts all the plan'}."
    if not out:
        return f"{had} Cash now lasts all {MONTHS} months; by the plan it ran out in {before}."
    planned = f"in {before}" if was else "not at all"
    return f"{had} Cash now runs out in {now}; by the plan {planned}."


def _name(result: Result, month: int) -> str:
    return month_name(result.plan.month(month))
