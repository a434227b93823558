"""The sliders: those that move this plan most, then all others under their headings."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace

import streamlit as st

from venture.canvas import escaped
from venture.model import Choice
from venture.plan import (
    Plan,
    Setting,
    Value,
    drivers,
    in_words,
    setting_words,
    value_with_range,
)
from venture.ui.frame import MODEL
from venture.ui.resting import resting_words
from venture.ui.runway.plan import RunwayPlan
from venture.ui.runway.scenario import BASE, say_what_sliders_change
from venture.ui.setting_slider import setting_slider

GROUPS = {
    "Money now": ("Money now",),
    "Customers": ("streams", "seasons", "Prices", "Metrics"),
    "People": ("People", "roles"),
    "Costs": ("Costs", "costs", "one_offs", "equipment"),
    "Raise": ("funding", "loans"),
    "Payment terms and tax": ("Payment terms", "Tax"),
}
"""Headings, each with the tables and the groups of inputs that stand under it."""

_FIRST = "runway_first"
_PAGE = "runway"


def runway_settings(runway: RunwayPlan) -> None:
    """Draw a slider for every number of the plan, each in a fragment of its own."""
    say_what_sliders_change(runway.scenario)
    first = _first(runway)
    st.header("What moves it most", anchor=False)
    if runway.has_ranges:
        st.caption("Each moved over its range where one is known, the others by a tenth.")
    for key in first:
        _row(runway, key, full_name=True)
    st.header("Everything else", anchor=False)
    for title in GROUPS:
        _group(runway, title, first)


def in_group(plan: Plan, title: str) -> list[Setting]:
    """List the numbers of a plan that stand under a heading."""
    return [
        setting
        for setting in plan.used_settings().values()
        if not isinstance(setting.declared, Choice)
        and (setting.table.name if setting.table else setting.declared.group) in GROUPS[title]
    ]


def _first(runway: RunwayPlan) -> list[str]:
    """Choose the numbers that come first; their order stays while the page is open."""
    kept = f"{_FIRST}_{runway.scenario_id}" if runway.scenario_id else _FIRST
    known: list[str] = st.session_state.get(kept, [])
    settings = runway.plan.settings()
    if not known or any(key not in settings for key in known):
        known = [driver.setting.key for driver in drivers(runway.plan)]
        st.session_state[kept] = known
    return known


def _row(runway: RunwayPlan, key: str, *, full_name: bool) -> None:
    """Draw one slider as a fragment, so that moving it draws nothing else but the answer."""
    fragment = f"{_PAGE}_row_{key}"

    def draw() -> None:
        setting = runway.plan.settings().get(key)
        if setting is None:
            return
        before = runway.baseline.plan.settings().get(key, setting).value
        ranged = full_name and key in runway.plan.ranges
        lines = runway.scenario_id or ranged
        with st.container(gap="xsmall") if lines else nullcontext():
            setting_slider(
                setting,
                runway.plan,
                runway.change,
                then=lambda: st.rerun([*runway.parts_to_draw(), fragment]),
                page=_PAGE,
                label=setting.label if full_name else setting.declared.label,
                back_to=before,
                note=resting_words(runway.resting.get(key)),
            )
            if ranged:
                st.caption(escaped(_with_range(setting, runway.plan)))
            if runway.scenario_id:
                st.caption(escaped(_beside_base(before, setting, runway.plan)))

    st.fragment(draw, key=fragment)()


def _with_range(setting: Setting, plan: Plan) -> str:
    """Say over which range a value is moved; always in a line, so that nothing moves."""
    if plan.range(setting):
        return value_with_range(setting, plan)
    known = replace(setting, value=plan.ranges[setting.key].of)
    return f"Its range belongs to {setting_words(known, plan)}, not to this value"


def _beside_base(before: Value, setting: Setting, plan: Plan) -> str:
    """Say what the plan itself has; always in a line, so that nothing moves when it changes."""
    if before == setting.value or isinstance(setting.declared, Choice):
        return f"As in {BASE}"
    return f"{BASE}: {in_words(before, setting.declared.unit, plan)}"


def _group(runway: RunwayPlan, title: str, first: Iterable[str]) -> None:
    """Draw the sliders under a heading, once it is opened."""

    def draw() -> None:
        group = st.expander(title, on_change="rerun", key=f"{_PAGE}_group_{title}")
        if group.open:
            with group:
                _rows(runway, [s for s in in_group(runway.plan, title) if s.key not in first])

    st.fragment(draw)()


def _rows(runway: RunwayPlan, settings: list[Setting]) -> None:
    if not settings:
        st.write("Nothing more to set here. Add rows on the Model page.")
        st.page_link(MODEL.file, label="Open the Model page", icon=MODEL.icon)
    heading = ""
    for setting in settings:
        name = setting.row.name if setting.row else ""
        if name != heading:
            heading = name
            st.subheader(escaped(name), anchor=False)
        _row(runway, setting.key, full_name=False)
