"""The four figures of the household."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import streamlit as st

from venture.canvas import escaped
from venture.founder import MONTHS, HouseholdRunway, Spread
from venture.model import months_between
from venture.plan import money, month_name
from venture.ui.founder.month_table import want_household_figure
from venture.ui.founder.saving import PAGE


@dataclass(frozen=True)
class Tile:
    """One of the four figures.

    Attributes:
        label: what it is.
        value: as it is shown.
        note: what belongs to it, in small.
        line: the line that it comes from.
        month: the month of that line.
    """

    label: str
    value: str
    note: str
    line: str
    month: int


def household_tiles(
    runway: HouseholdRunway, today: date, between: Spread | None = None
) -> list[Tile]:
    """Word the four figures.

    Args:
        runway: the household, counted.
        today: the day of today; the burn is that of its month.
        between: where some values are ranges; the notes then say what it is if it goes badly.
    """
    lasts, decision = _lasts(runway), _decision(runway)
    if between and between.runs_out[0] and between.decision[0]:
        out, decide = between.runs_out[0], between.decision[0]
        lasts = replace(lasts, note=f"short in {month_name(out)} if it goes badly")
        badly = f"{decide.day} {month_name(decide)} if it goes badly"
        decision = replace(decision, note=badly)
    return [lasts, decision, _burn(runway, today), _savings(runway)]


def show_tiles(tiles: list[Tile]) -> None:
    """Show the figures as cards, each with a button that opens its formula."""
    with st.grid(4, min_column_width=150, gap="small"):
        for tile in tiles:
            with st.container(border=True, height="stretch", gap=None):
                st.metric(tile.label, escaped(tile.value))
                st.caption(escaped(tile.note))
                st.space("stretch")
                st.button(
                    "Formula",
                    key=f"{PAGE}_open_{tile.line}",
                    type="tertiary",
                    icon=":material/function:",
                    help=f"{tile.label}: the formula and the values in it",
                    on_click=want_household_figure,
                    args=(tile.line, tile.month),
                )


def _lasts(runway: HouseholdRunway) -> Tile:
    months = (runway.cash_out_month or MONTHS + 1) - 1
    last = runway.cash_out_month or MONTHS
    if runway.runs_out is None:
        value, note = f"{MONTHS // 12}+ years", "as far as can be seen"
    else:
        value = f"{months} {'month' if months == 1 else 'months'}"
        note = f"short in {month_name(runway.runs_out)}"
    return Tile("Money lasts", value, note, "months_lasting", last)


def _decision(runway: HouseholdRunway) -> Tile:
    decide, inputs = runway.decision_date, runway.household.inputs
    weeks = f"{inputs['search_weeks'] + inputs['first_pay_weeks']:g} weeks"
    if decide is None:
        return Tile("Decide by", "no date", "money lasts", "cash_out_month", MONTHS)
    value, note = f"{decide.day} {month_name(decide)}", f"{weeks} before money runs out"
    month = runway.cash_out_month or MONTHS
    return Tile("Decide by", value, note, "cash_out_month", month)


def _burn(runway: HouseholdRunway, today: date) -> Tile:
    month = months_between(runway.household.start, today) + 1
    month = min(max(month, 1), len(runway.cash))
    saved = float(runway.figures("saved")[month - 1])
    return Tile(
        f"{'Burn' if saved <= 0 else 'Saved'} in {month_name(runway.household.month(month))}",
        money(abs(saved), runway.household.currency, short=True),
        "all that goes out less all that comes in" if saved <= 0 else "more comes in than goes out",
        "saved",
        month,
    )


def _savings(runway: HouseholdRunway) -> Tile:
    """The lowest savings, or what is left in the last month that closes with enough."""
    household = runway.household
    if runway.cash_out_month:
        month = runway.cash_out_month
        label, note = "Short by", f"at the end of {month_name(household.month(month))}"
        amount = household.inputs["reserve"] - float(runway.cash[month - 1])
    else:
        month = int(np.argmin(runway.cash)) + 1
        amount = float(runway.cash[month - 1])
        label, note = "Lowest savings", f"in {month_name(household.month(month))}"
    return Tile(label, money(amount, household.currency, short=True), note, "cash", month)
