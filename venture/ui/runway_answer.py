"""What the plan comes to: the verdict, four figures and the cash chart, against a version."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from venture.canvas import escaped
from venture.plan import MONTHS, Headline, Result, headline, money
from venture.ui.charts import show_cash
from venture.ui.figure import figure_tile
from venture.ui.runway_plan import ANSWER, RunwayPlan
from venture.ui.runway_versions import version_buttons
from venture.ui.wording import month_name


@dataclass(frozen=True)
class Tile:
    """One of the four figures.

    Attributes:
        label: what it is.
        value: as it is shown.
        line: the line that it comes from.
        month: the month of that line.
        delta: what changed since the version compared with; empty for nothing.
        better: whether the change is good; None where it is neither.
    """

    label: str
    value: str
    line: str
    month: int
    delta: str = ""
    better: bool | None = None


@st.fragment(key=ANSWER)
def runway_answer(runway: RunwayPlan, verdict: DeltaGenerator) -> None:
    """Show what the plan comes to; the only part that is drawn anew when a slider moves.

    Args:
        runway: the plan.
        verdict: the place for the sentence, at the top of the page.
    """
    result = runway.result()
    now, before = headline(result), headline(runway.baseline.result)
    verdict.title(escaped(now.sentence), anchor=False)
    with st.grid(4, min_column_width=150, gap="small"):
        for tile in runway_tiles(result, now, before):
            figure_tile(
                tile.label,
                tile.value,
                result,
                tile.line,
                tile.month,
                key=f"runway_open_{tile.line}",
                delta=tile.delta,
                better=tile.better,
            )
    other = runway.baseline.result if result.plan != runway.baseline.plan else None
    show_cash(result, other, "Pinned" if runway.baseline.name else "Before", key="runway_cash")
    version_buttons(runway)


def runway_tiles(result: Result, now: Headline, before: Headline) -> list[Tile]:
    """Word the four figures and what changed in them.

    Args:
        result: the plan, evaluated.
        now: how it stands.
        before: how the version stands that it is compared with.
    """
    return [_runway(now, before), _burn(result, now, before), *_later(result, now, before)]


def _runway(now: Headline, before: Headline) -> Tile:
    months = now.runway_months
    by = months - before.runway_months
    return Tile(
        "Runway",
        _months(months) if now.cash_out_month else f"{MONTHS}+ months",
        "runway_months",
        now.cash_out_month or MONTHS,
        f"{by:+d} {_plural(by)}" if by else "",
        by > 0,
    )


def _burn(result: Result, now: Headline, before: Headline) -> Tile:
    burn, currency = now.burn_now, result.plan.currency
    by = burn - before.burn_now
    return Tile(
        "Burn a month, now" if burn >= 0 else "Earned a month, now",
        money(abs(burn), currency, short=True),
        "net_burn",
        1,
        _more(by, currency),
        by < 0,
    )


def _later(result: Result, now: Headline, before: Headline) -> list[Tile]:
    currency, low = result.plan.currency, now.lowest_cash
    even, was = now.break_even_month, before.break_even_month
    by = low - before.lowest_cash
    when = month_name(result.plan.month(now.lowest_cash_month))
    return [
        Tile(
            "Break-even",
            month_name(now.break_even) if now.break_even else "not reached",
            "break_even_month",
            even or MONTHS,
            *_sooner(even, was),
        ),
        Tile(
            f"Lowest cash, {when}",
            money(low, currency, short=True),
            "cash",
            now.lowest_cash_month,
            _more(by, currency),
            by > 0,
        ),
    ]


def _sooner(even: int | None, was: int | None) -> tuple[str, bool]:
    if even == was:
        return "", True
    if was is None:
        return "was not reached", True
    if even is None:
        return "no longer reached", False
    by = abs(even - was)
    return f"{_months(by)} {'sooner' if even < was else 'later'}", even < was


def _more(by: float, currency: str) -> str:
    if abs(by) < 0.5:
        return ""
    return f"{'+' if by > 0 else ''}{money(by, currency, short=True)}"


def _months(count: int) -> str:
    return f"{count} {_plural(count)}"


def _plural(count: int) -> str:
    return "month" if abs(count) == 1 else "months"
