"""The market that can be won against what the plan's own ways to win customers bring."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import MarketSize, count_words
from venture.plan import Reach

_WAYS = {
    "visits": ("From visits", "{} from visits and their conversion"),
    "sales": ("Sales people", "{} by the capacity of sales people"),
    "advertising": ("Advertising", "{} by advertising"),
    "alone": ("By themselves", "{} by themselves"),
    "referral": ("Referral", "{} by referral"),
}


def funnel_check(years: Sequence[Reach], size: MarketSize) -> None:
    """Show, year by year, how many customers the plan can win, beside what the market holds."""
    st.markdown(f"**{escaped(funnel_sentence(years, size))}**")
    if not years or not years[-1].so_far:
        return
    won = count_words(size.winnable_accounts)
    columns: dict[str, list[Any]] = {"Year": [one.label for one in years]}
    if any(one.visitors for one in years):
        columns["Visitors"] = _rounded(years, "visitors")
    columns |= {
        label: _rounded(years, way)
        for way, (label, _) in _WAYS.items()
        if any(getattr(one, way) for one in years)
    }
    columns |= {"All so far": _rounded(years, "so_far"), "SOM": [won] * len(years)}
    st.dataframe(
        pd.DataFrame(columns),
        hide_index=True,
        key="gaps_funnel_years",
        column_config={
            "Visitors": st.column_config.NumberColumn(format="localized"),
            **{
                label: st.column_config.NumberColumn(format="localized")
                for label, _ in _WAYS.values()
            },
            "All so far": st.column_config.NumberColumn(
                format="localized",
                help="With those at the start, before any limit of the market, as if nobody left.",
            ),
            "SOM": st.column_config.TextColumn(
                help="Accounts that can be won within the plan.", alignment="right"
            ),
        },
        alt="Customers that the plan's ways to win them bring, by year, beside the SOM",
    )


def funnel_sentence(years: Sequence[Reach], size: MarketSize) -> str:
    """Say how many customers the plan's ways bring at most, and whether that fits the SOM."""
    if not years or not years[-1].so_far:
        return "Your plan names no way yet in which customers come."
    som, most = size.winnable_accounts, years[-1].so_far
    totals = {way: sum(getattr(one, way) for one in years) for way in _WAYS}
    ways = [_WAYS[way][1].format(f"{total:,.0f}") for way, total in totals.items() if total >= 0.5]
    text = (
        f"Your plan wins at most {most:,.0f} customers by the end of {years[-1].label}"
        f"{': ' if ways else ''}{', '.join(ways)}. The SOM says {count_words(som)}"
    )
    if most < som.low:
        return f"{text}: {_times(som.low, most)} as many would have to come to win even that much."
    if most < som.high:
        return f"{text}: the plan's funnel reaches its lower end, not its upper one."
    return f"{text}: the plan's funnel is wide enough; the market is what limits it."


def _times(wanted: float, most: float) -> str:
    return f"{wanted / most:,.1f} times"


def _rounded(years: Sequence[Reach], name: str) -> list[int]:
    return [round(getattr(one, name)) for one in years]
