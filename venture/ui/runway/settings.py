"""The sliders: those that move this plan most, then all others under their headings."""

from collections.abc import Iterable

import streamlit as st

from venture.canvas import escaped
from venture.model import Choice
from venture.plan import Plan, Setting, drivers
from venture.ui.frame import MODEL
from venture.ui.runway.plan import RunwayPlan
from venture.ui.runway.setting_slider import setting_slider

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
    first = _first(runway.plan)
    st.header("What moves it most", anchor=False)
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


def _first(plan: Plan) -> list[str]:
    """Choose the numbers that come first; their order stays while the page is open."""
    known: list[str] = st.session_state.get(_FIRST, [])
    if not known or any(key not in plan.settings() for key in known):
        known = [driver.setting.key for driver in drivers(plan)]
        st.session_state[_FIRST] = known
    return known


def _row(runway: RunwayPlan, key: str, *, full_name: bool) -> None:
    """Draw one slider as a fragment, so that moving it draws nothing else but the answer."""
    fragment = f"{_PAGE}_row_{key}"

    def draw() -> None:
        setting = runway.plan.settings().get(key)
        if setting is None:
            return
        setting_slider(
            setting,
            runway.plan,
            runway.change,
            then=lambda: st.rerun([*runway.parts_to_draw(), fragment]),
            page=_PAGE,
            label=setting.label if full_name else setting.declared.label,
            back_to=runway.baseline.plan.settings().get(key, setting).value,
        )

    st.fragment(draw, key=fragment)()


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
