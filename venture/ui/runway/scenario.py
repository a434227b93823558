"""Which scenario the Runway page is about: chosen in a list, kept in the address."""

import streamlit as st

from venture.canvas import escaped
from venture.plan import Plan, Scenario

BASE = "Base"
"""What the plan itself is called beside its scenarios."""

_CHOSEN = "runway_scenario"
_IN_ADDRESS = "scenario"
_NONE = ""


def chosen_scenario(plan: Plan) -> str | None:
    """Give the id of the scenario chosen; None for the plan itself.

    Args:
        plan: as saved; a scenario that it has no longer counts as none.
    """
    if not plan.scenarios:
        return None
    known = {scenario.id for scenario in plan.scenarios}
    chosen = st.session_state.get(_CHOSEN, st.query_params.get(_IN_ADDRESS))
    return chosen if chosen in known else None


def scenario_choice(plan: Plan, scenario: Scenario | None) -> None:
    """Let the founder choose the scenario that the page is about; nothing where there is none.

    Args:
        plan: as saved.
        scenario: the one chosen now; None for the plan itself.
    """
    _keep_in_address(scenario.id if scenario else _NONE)
    if not plan.scenarios:
        return
    names = {_NONE: BASE} | {one.id: one.name for one in plan.scenarios}
    st.session_state[_CHOSEN] = scenario.id if scenario else _NONE
    st.radio(
        "Scenario",
        list(names),
        format_func=lambda chosen: escaped(names[chosen]),
        key=_CHOSEN,
        horizontal=True,
        persist_state="session",
        help="What the page is about: your plan as it stands, or one of the scenarios of the "
        "Model page.",
    )


def say_what_sliders_change(scenario: Scenario | None) -> None:
    """Say above the sliders that they change the scenario only, where one is chosen."""
    if scenario is not None:
        st.markdown(
            f"The sliders change only the scenario **{escaped(scenario.name)}**. Your plan, which "
            f"is {BASE}, stays as it is, and so do the other pages."
        )


def _keep_in_address(scenario_id: str) -> None:
    """Write the choice into the address, so that a reload or a bookmark has it again."""
    if st.query_params.get(_IN_ADDRESS, _NONE) == scenario_id:
        return
    if scenario_id:
        st.query_params[_IN_ADDRESS] = scenario_id
    else:
        del st.query_params[_IN_ADDRESS]
