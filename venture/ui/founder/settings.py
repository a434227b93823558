"""Everything that can be set about the household: what moves the date most first, then all else."""

from collections.abc import Callable, Iterable
from typing import Any

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    HOUSEHOLD,
    Count,
    Household,
    growing_debts,
    marketplace_too_late,
    movers,
)
from venture.model import Filled, Input, Setting
from venture.ui.current_widget import current_widget, is_current
from venture.ui.founder.place import place_choice
from venture.ui.founder.saving import PAGE, OpenHousehold
from venture.ui.founder.severance import severance_help
from venture.ui.open_section import OpenSection
from venture.ui.setting_slider import setting_slider
from venture.ui.start_and_currency import currency_choice, start_choice
from venture.ui.table_editor import table_editor

GROUPS = {
    "Savings": ("Savings",),
    "Severance and tax on pay": ("Severance", "Pay"),
    "Unemployment insurance": ("Unemployment insurance",),
    "Living costs and learning": ("Living costs", "Learning"),
    "Your share of the company's money": ("The company",),
}
"""Headings, each with the groups of inputs that stand under it."""

_BESIDE = {"Severance and tax on pay": severance_help}
"""What stands above the inputs of a heading."""

_WHY_NOT = {
    "health": "giving up COBRA early opens no enrolment. You can change within 60 days of the end "
    "of cover from the job, or in the yearly enrolment for January (HealthCare.gov).",
    "debts": "the payment is no more than the interest, so it is never paid off.",
}

SEARCH = ("search_weeks", "first_pay_weeks")
"""What the decision date is counted back with."""

_TO_BEGIN = ["savings", "living_now"]
_PART, _FIRST = "money", f"{PAGE}_first"


def main_settings(household: OpenHousehold, count: Count) -> None:
    """Draw sliders for what moves the date most, and for the time that a job search takes."""
    household.show(_PART)
    first = first_settings(household, count)
    st.header("What moves the date most", anchor=False)
    for key in first:
        _setting(household, household.record.settings()[key], full_name=True)
    st.header("Finding a job", anchor=False)
    for name in SEARCH:
        _setting(household, household.record.settings()[name])


def other_settings(household: OpenHousehold, count: Count) -> None:
    """Draw everything else under its headings, and the tables."""
    first = first_settings(household, count)
    settings = household.record.settings()
    with st.expander("Place, first month and currency", key=f"{PAGE}_whole_open"):
        place_choice(household)
        left, right = st.columns(2)
        household.show("whole")
        with left:
            start_choice(household, "whole")
        with right:
            currency_choice(household, "whole")
    for title, groups in GROUPS.items():
        rest = [
            settings[item.name]
            for group in groups
            for item in HOUSEHOLD.inputs.values()
            if item.group == group and item.name not in first
        ]
        if rest:
            _group(household, title, rest, _BESIDE.get(title))
    for table in HOUSEHOLD.tables.values():
        st.subheader(table.label, anchor=False)
        st.caption(table.help)
        table_editor(household, table)
        _what_cannot_be(household.record, table.name)


def _what_cannot_be(household: Household, table: str) -> None:
    """Say under a table which of its rows cannot come about as they stand."""
    rows = {"health": marketplace_too_late, "debts": growing_debts}.get(table)
    for row in rows(household) if rows else ():
        st.warning(f"{escaped(row.name)}: {_WHY_NOT[table]}", icon=":material/warning:")


def _group(
    household: OpenHousehold,
    title: str,
    settings: Iterable[Setting],
    above: Callable[[OpenHousehold], None] | None,
) -> None:
    opened = st.expander(title, key=f"{PAGE}_group_{title}", on_change="rerun")
    if opened.open:
        with opened:
            if above:
                above(household)
            household.show(_PART)
            _grid(household, settings)


def _grid(household: OpenHousehold, settings: Iterable[Setting]) -> None:
    with st.grid("auto", min_column_width=300, gap="medium"):
        for setting in settings:
            with st.container(gap="xsmall"):
                _setting(household, setting)


def first_settings(household: OpenHousehold, count: Count) -> list[str]:
    """Choose the values that come first; their order stays while the page is open."""
    known: list[str] = st.session_state.get(_FIRST, [])
    settings = household.record.settings()
    if not known or any(key not in settings for key in known):
        # Where nothing has an amount yet nothing moves: then what one sets first.
        known = [setting.key for setting in movers(household.record, count)] or _TO_BEGIN
        st.session_state[_FIRST] = known
    return known


def _setting(household: OpenHousehold, setting: Setting, *, full_name: bool = False) -> None:
    declared = setting.declared
    assert isinstance(declared, Input)
    if declared.unit == "flag":
        _yes_or_no(household, setting, declared)
        return
    setting_slider(
        setting,
        household.record,
        lambda key, value: change_value(household, _PART, key, value),
        then=lambda: None,
        page=household.page,
        label=setting.label if full_name else declared.label,
        back_to=declared.default if setting.table is None else None,
    )


def change_value(opened: OpenSection[Any], part: str, key: str, value: float) -> str | None:
    """Set one value and save. For callbacks.

    Returns:
        Why it was not taken over, in the founder's words; None when it was.
    """
    try:
        _with_value(opened.record, key, value)
    except ValueError as problem:
        return str(problem)
    opened.change(part, lambda seen: _with_value(seen, key, value))
    return None


def _with_value(filled: Filled, key: str, value: float) -> Filled:
    """Set one value, and refuse what its row as a whole does not allow."""
    changed = filled.with_value(key, value)
    table = changed.settings()[key].table
    return changed.with_rows(table.name, changed.tables[table.name]) if table else changed


def _yes_or_no(household: OpenHousehold, setting: Setting, declared: Input) -> None:
    value = bool(setting.value)
    key = current_widget(f"{PAGE}_tick_{setting.key}", lambda ticked: ticked == value)

    def tick() -> None:
        if is_current(key):
            ticked = float(st.session_state[key])
            household.change(_PART, lambda seen: seen.with_value(setting.key, ticked))

    st.checkbox(
        escaped(declared.label), value, key=key, help=escaped(declared.help), on_change=tick
    )
