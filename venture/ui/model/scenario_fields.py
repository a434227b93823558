"""One scenario on the page: its name, what differs in it, and the way to let more differ."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.model import Input
from venture.plan import LONGEST_SCENARIO_NAME, Plan, Scenario, Setting, in_words
from venture.ui.current_widget import current_widget, is_current
from venture.ui.model.saving import OpenPlan
from venture.ui.typed_cells import read_value, shown

PART = "scenarios"
"""The part of the page that scenarios are, for saving."""

_ADDED = "model_scenario_value"
_MARKS = {"rate": " (%)", "days": " (days)"}


def edit_scenario(plan: OpenPlan, scenario: Scenario) -> None:
    """Show one scenario: its name, what differs in it, and the way to add more and to delete it."""
    settings = plan.record.settings()
    differing = [settings[key] for key in settings if key in scenario.changes]
    if not differing:
        st.caption("Nothing differs yet. Choose a value below and say what it is here.")
    with st.grid("auto", min_column_width=240):
        for setting in differing:
            with st.container(border=True, height="stretch", gap="xsmall"):
                _value(plan, scenario, setting)
    _let_differ(plan, scenario, settings)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _name(plan, scenario)
        st.button(
            "Delete scenario",
            key=f"model_scenario_delete_{scenario.id}",
            icon=":material/delete:",
            on_click=partial(_save, plan, lambda seen: seen.without_scenario(scenario.id)),
        )


def _value(plan: OpenPlan, scenario: Scenario, setting: Setting) -> None:
    """Show one value that differs, beside what it is in the plan."""
    declared, value = setting.declared, scenario.changes[setting.key]
    assert isinstance(declared, Input)
    key = current_widget(
        f"model_scenario_{scenario.id}_{setting.key}",
        lambda text: _means(text, declared, value, plan.record) in (None, value),
    )
    problem = ""
    if key in st.session_state:
        try:
            read_value(declared, st.session_state[key], "", plan.record)
            st.session_state[key] = shown(declared, value, plan.record)
        except ValueError as error:
            problem = str(error)
    else:
        st.session_state[key] = shown(declared, value, plan.record)
    st.text_input(
        escaped(f"{setting.label}{_MARKS.get(declared.unit, '')}"),
        key=key,
        help=declared.help,
        on_change=partial(_save_value, plan, scenario, setting, key),
    )
    if problem:
        st.error(f"Not saved yet. {escaped(problem)}", icon=":material/error:")
    with st.container(horizontal=True, vertical_alignment="center"):
        in_plan = in_words(setting.value, declared.unit, plan.record)
        st.caption(f"In the plan: {escaped(in_plan)}", width="content")
        st.button(
            "As in the plan",
            key=f"model_scenario_as_{scenario.id}_{setting.key}",
            type="tertiary",
            on_click=partial(_save, plan, _changed(scenario.id, setting.key, None)),
        )


def _save_value(plan: OpenPlan, scenario: Scenario, setting: Setting, key: str) -> None:
    declared = setting.declared
    if not is_current(key) or not isinstance(declared, Input):
        return
    before = scenario.changes[setting.key]
    value = _means(st.session_state[key], declared, before, plan.record)
    if value is not None:  # else it is said beside the field in this run
        _save(plan, _changed(scenario.id, setting.key, value))


def _means(text: str, declared: Input, saved: float, plan: Plan) -> float | None:
    """Read what stands in a field; None where that cannot be read."""
    # The field shows rounded digits; as long as it shows what is saved, that is what it means.
    if text == shown(declared, saved, plan):
        return saved
    try:
        return float(read_value(declared, text, "", plan))
    except ValueError:
        return None


def _let_differ(plan: OpenPlan, scenario: Scenario, settings: dict[str, Setting]) -> None:
    """Offer the other numbers of the plan, to let one more differ."""
    others = [
        key
        for key, setting in settings.items()
        if isinstance(setting.declared, Input) and key not in scenario.changes
    ]

    def add() -> None:
        key = st.session_state[_ADDED]
        if key is not None:
            value = float(plan.record.value(key))
            _save(plan, _changed(scenario.id, key, value))
            st.session_state[_ADDED] = None

    st.selectbox(
        "Let another value differ",
        others,
        index=None,
        format_func=lambda key: settings[key].label,
        key=_ADDED,
        placeholder="Choose a value of the plan",
        on_change=add,
    )


def _name(plan: OpenPlan, scenario: Scenario) -> None:
    def rename() -> None:
        if is_current(key):
            name = st.session_state[key]
            _save(plan, lambda seen: seen.with_scenario(_renamed(seen, scenario.id, name)))

    key = current_widget(
        f"model_scenario_name_{scenario.id}", lambda text: text.strip() == scenario.name
    )
    st.text_input(
        "Name of the scenario",
        scenario.name,
        key=key,
        max_chars=LONGEST_SCENARIO_NAME,
        on_change=rename,
    )


def _renamed(plan: Plan, scenario_id: str, name: str) -> Scenario:
    found = _found(plan, scenario_id)
    return Scenario(id=found.id, name=name, changes=found.changes)


def _changed(scenario_id: str, key: str, value: float | None) -> Callable[[Plan], Plan]:
    """Make the edit that changes what differs in one value."""
    return lambda seen: seen.with_scenario(_found(seen, scenario_id).differing(key, value))


def _found(plan: Plan, scenario_id: str) -> Scenario:
    for scenario in plan.scenarios:
        if scenario.id == scenario_id:
            return scenario
    raise ValueError("The scenario was deleted in the meantime. Undo that, or add it again.")


def _save(plan: OpenPlan, edit: Callable[[Plan], Plan]) -> None:
    plan.change(PART, edit)
