"""What would have to be true: for each of the strongest numbers, the value that does it alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from venture.canvas import escaped
from venture.model import Input
from venture.plan import TARGETS, Plan, Solution, Target, in_words, levers
from venture.ui.runway.plan import LEVERS, LEVERS_OPEN, RunwayPlan

_SOLVED = "runway_levers_solved"
_PROBLEM = "runway_levers_problem"


@dataclass(frozen=True)
class _Solved:
    """What was worked out last.

    Attributes:
        plan: for which plan.
        target: for which target.
        found: the best number first.
    """

    plan: Plan
    target: Target
    found: Sequence[Solution]


def have_to_be_true(runway: RunwayPlan) -> None:
    """Offer to find what would have to be true for a target. Call it in a run of the whole page.

    Nothing is calculated until it is opened, nor again while sliders move: what they changed is
    taken into account when the founder asks for it.
    """
    known: _Solved | None = st.session_state.get(_SOLVED)
    if known is not None and known.plan != runway.plan:
        del st.session_state[_SOLVED]
    _section(runway)


@st.fragment(key=LEVERS)
def _section(runway: RunwayPlan) -> None:
    section = st.expander(
        "What would have to be true", icon=":material/flag:", key=LEVERS_OPEN, on_change="rerun"
    )
    if not section.open:
        return
    with section:
        target = _chosen_target()
        known: _Solved | None = st.session_state.get(_SOLVED)
        if known is not None and known.plan != runway.plan and known.target == target:
            _ask_again()
            return
        if known is None or (known.plan, known.target) != (runway.plan, target):
            with st.spinner("Working it out"):
                known = _Solved(runway.plan, target, levers(runway.plan, target))
            st.session_state[_SOLVED] = known
        _show(runway, known)


def _chosen_target() -> Target:
    """Let the founder choose a target, and the numbers that it needs."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            "What should be true",
            TARGETS,
            key="runway_target",
            format_func=lambda name: TARGETS[name].label,
            persist_state="session",
            width=280,
        )
        kind = TARGETS[name]
        return kind.make(*[_number(name, asked) for asked in kind.asks])


def _number(target: str, asked: Input) -> float:
    kind = int if asked.whole else float
    return st.number_input(
        asked.label,
        kind(asked.lowest),
        kind(asked.highest),
        kind(asked.default),
        kind(asked.step),
        key=f"runway_target_{target}_{asked.name}",
        help=asked.help,
        persist_state="session",
        width=200,
    )


def _ask_again() -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("The numbers have changed since.", width="content")
        st.button(
            "Work it out again",
            key="runway_levers_again",
            icon=":material/refresh:",
            on_click=_forget,
        )


def _forget() -> None:
    st.session_state.pop(_SOLVED, None)


def _show(runway: RunwayPlan, solved: _Solved) -> None:
    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error(f"Not taken over. {escaped(problem)}", icon=":material/error:")
    reached = solved.found[0].reached_now
    goal = escaped(solved.target.label)
    whose = f"The scenario {escaped(runway.scenario.name)}" if runway.scenario else "Your plan"
    with_value = [one for one in solved.found if one.value is not None]
    if reached:
        st.markdown(f"**{whose} reaches {goal}.** So far may each number go, alone:")
    elif with_value:
        st.markdown(f"**Not reached yet: {goal}.** Each of these would do it, alone:")
    else:
        st.markdown(f"**Not reached yet: {goal}.** None of these does it alone:")
    with st.grid(2, min_column_width=320, gap="small"):
        for position, solution in enumerate(with_value):
            _card(runway, solution, first=position == 0)
    for solution in solved.found:
        if solution.value is None:
            st.caption(escaped(solution.reason))


def _card(runway: RunwayPlan, solution: Solution, *, first: bool) -> None:
    """Show one number: what it is, what it would have to be, and a button that makes it so."""
    setting, value = solution.setting, solution.value
    assert value is not None
    unit = setting.declared.unit if isinstance(setting.declared, Input) else ""
    now, then = (escaped(in_words(number, unit, runway.plan)) for number in (solution.now, value))
    mark = "  :primary-badge[Smallest change]" if first else ""
    needed = _holds(solution) if solution.reached_now else "needed"

    into = f"the scenario {escaped(runway.scenario.name)}" if runway.scenario else "the plan"

    def use() -> None:
        st.session_state[_PROBLEM] = runway.change(setting.key, value)
        st.rerun()

    with st.container(
        border=True,
        height="stretch",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        st.markdown(
            f"{escaped(setting.label)}{mark}  \n"
            f"{now} today, **{then}** {needed} {escaped(_change(solution))}",
            width="content",
        )
        if not solution.reached_now:
            st.button(
                f"Use {then}",
                key=f"runway_use_{setting.key}",
                help=f"{escaped(setting.label)}: put {then} into {into}. Undo takes it back.",
                on_click=use,
            )


def _holds(solution: Solution) -> str:
    falls = (solution.fails_at or 0) < (solution.value or 0)
    return "at the least" if falls else "at the most"


def _change(solution: Solution) -> str:
    """Say how far that is from today's value."""
    by = (solution.value or 0) - solution.now
    if not by:
        return "(not a step further)"
    if solution.setting.declared.name.endswith("month"):
        months = "month" if abs(by) == 1 else "months"
        return f"({abs(by):.0f} {months} {'later' if by > 0 else 'earlier'})"
    if not solution.now:
        return ""
    return f"({by / abs(solution.now):+,.0%})".replace("%", " %").replace("-", "−")
