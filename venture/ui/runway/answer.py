"""What the plan comes to: the verdict, four figures and the cash chart, against a version."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from venture.canvas import escaped
from venture.plan import (
    MONTHS,
    Headline,
    Plan,
    Result,
    headline,
    money,
    month_name,
    runway_spread,
)
from venture.ui.charts import download_cash, show_cash
from venture.ui.figure import explain_figure, plan_figures
from venture.ui.resting import say_refuted
from venture.ui.runway.plan import ANSWER, RunwayPlan
from venture.ui.runway.versions import version_buttons

CARDS = {
    "runway_months": "Runway",
    "net_burn": "Burn a month",
    "break_even_month": "Break-even",
    "cash": "Lowest cash",
}
"""The lines of the four figures in the order of `runway_tiles`, and what each card is called."""

_METRIC_HEIGHT = 96  # so that a card keeps its height when a change comes or goes
_COLOURS: dict[bool | None, Literal["green", "red", "gray"]] = {
    True: "green",
    False: "red",
    None: "gray",
}


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
        note: what belongs to the value, in small.
    """

    label: str
    value: str
    line: str
    month: int
    delta: str = ""
    better: bool | None = None
    note: str = ""


def runway_answer(runway: RunwayPlan, verdict: DeltaGenerator) -> None:
    """Show what the plan comes to.

    What a slider changes is drawn by a fragment into places that stay as they are.

    Args:
        runway: the plan.
        verdict: the place for the sentence, at the top of the page.
    """
    say_refuted(runway.plan, runway.resting)
    spread = st.container(key="runway_spread") if runway.has_ranges else None
    with st.grid(4, min_column_width=150, gap="small"):
        cards = [_card(runway, line) for line in CARDS]
    chart = st.container()
    download_cash(lambda: (runway.result(), *runway.compared()), key="runway_cash")
    version_buttons(runway)
    _figures(runway, verdict, spread, cards, chart)


def _card(runway: RunwayPlan, line: str) -> DeltaGenerator:
    """Draw a card with a button that opens its figure, and give the place for the figure."""
    with st.container(border=True, height="stretch", gap=None):
        place = st.container()
        if st.button(
            "Formula",
            key=f"runway_open_{line}",
            type="tertiary",
            icon=":material/function:",
            help=f"{CARDS[line]}: its formula and the values in it",
        ):
            result = runway.result()
            tiles = runway_tiles(result, headline(result), headline(runway.baseline.result))
            month = next(tile.month for tile in tiles if tile.line == line)
            explain_figure(plan_figures(result), line, month)
    return place


@st.fragment(key=ANSWER)
def _figures(
    runway: RunwayPlan,
    verdict: DeltaGenerator,
    spread: DeltaGenerator | None,
    cards: Sequence[DeltaGenerator],
    chart: DeltaGenerator,
) -> None:
    """Fill in what depends on the sliders; the only part that is drawn anew when one moves."""
    result = runway.result()
    now, before = headline(result), headline(runway.baseline.result)
    which = f"{runway.scenario.name}: " if runway.scenario else ""
    verdict.title(escaped(which + now.sentence), anchor=False)
    if spread:
        spread.caption(escaped(spread_words(result.plan)))
    for tile, card in zip(runway_tiles(result, now, before), cards, strict=True):
        card.metric(
            tile.label,
            tile.value,
            delta=tile.delta or None,
            delta_color=_COLOURS[tile.better],
            delta_arrow="off",
            delta_description=tile.note or None,
            height=_METRIC_HEIGHT,
        )
    with chart:
        show_cash(result, *runway.compared(), key="runway_cash")
    runway.idea.say_saved(runway.saved.saved_at)


def spread_words(plan: Plan) -> str:
    """Say between which months money runs out over the ranges of the plan's values.

    Returns:
        Also a sentence where a slider left all values that ranges belong to.
    """
    spread = runway_spread(plan)
    if spread is None:
        return "The known ranges belong to other values than those set now."
    return spread.sentence


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
        _months(months) if now.cash_out_month else f"{MONTHS // 12}+ years",
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
    return [
        Tile(
            "Break-even",
            month_name(now.break_even) if now.break_even else "not reached",
            "break_even_month",
            even or MONTHS,
            *_sooner(even, was),
        ),
        Tile(
            "Lowest cash",
            money(low, currency, short=True),
            "cash",
            now.lowest_cash_month,
            _more(by, currency),
            by > 0,
            f"in {month_name(result.plan.month(now.lowest_cash_month))}",
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
