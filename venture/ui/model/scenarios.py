"""Scenarios: the plan and what could be different, side by side."""

import uuid
from collections.abc import Callable

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.plan import (
    HEADLINE_LINES,
    MONTHS,
    MOST_SCENARIOS,
    Plan,
    Result,
    Scenario,
    currency_symbol,
    downside,
    headline,
    money,
    month_name,
    side_by_side,
    upside,
    what_differs,
)
from venture.ui.model.saving import OpenPlan
from venture.ui.model.scenario_chart import scenario_chart
from venture.ui.model.scenario_fields import PART, edit_scenario

THE_PLAN = "The plan"
_CHOSEN = "model_scenario"
_OWN = "My scenario"


def scenarios(plan: OpenPlan) -> None:
    """Show what each scenario comes to and what differs in it, and let both be changed."""
    plan.show(PART)
    if plan.record.scenarios:
        _side_by_side(plan.record)
        st.header("What differs", anchor=False)
    else:
        st.header("What if it goes worse, or better?", anchor=False)
        st.write(
            "A scenario holds only what differs from your plan: a lower price, a later hire. What "
            "you change in the plan later counts in every scenario that does not say otherwise."
        )
    _add_buttons(plan)
    if plan.record.scenarios:
        edit_scenario(plan, _choose(plan))


def _side_by_side(plan: Plan) -> None:
    """Draw cash in each scenario and put their figures beside each other."""
    result = side_by_side(plan, [*HEADLINE_LINES, "mrr"])
    names = _names(plan)
    finding = _finding(result, names)
    st.markdown(f"**{escaped(finding)}**")
    scenario_chart(
        {name: result["cash"][:, 0, n] for n, name in enumerate(names)},
        [plan.month(month) for month in range(MONTHS + 1)],
        finding,
        currency_symbol(plan.currency),
    )
    table = {name: _figures(result, n) for n, name in enumerate(names)}
    st.dataframe(
        pd.DataFrame(table).rename_axis("Figure"),
        column_config={name: st.column_config.TextColumn(alignment="right") for name in table},
        alt="The plan and its scenarios, a column each",
    )


def _names(plan: Plan) -> list[str]:
    """Name the columns, each only once."""
    names = [THE_PLAN]
    for scenario in plan.scenarios:
        same = sum(name == scenario.name or name.startswith(f"{scenario.name} (") for name in names)
        names.append(f"{scenario.name} ({same + 1})" if same else scenario.name)
    return names


def _finding(result: Result, names: list[str]) -> str:
    """Say when cash runs out in each scenario."""
    found = [headline(result, n) for n in range(len(names))]
    parts = [
        f"{name} {month_name(one.cash_out) if one.cash_out else f'not in {MONTHS} months'}"
        for name, one in zip([THE_PLAN.lower(), *names[1:]], found, strict=True)
    ]
    return f"Cash runs out: {', '.join(parts)}"


def _figures(result: Result, scenario: int) -> dict[str, str]:
    """Word the figures of one scenario."""
    found, plan = headline(result, scenario), result.plan

    def amount(value: float) -> str:
        return money(value, plan.currency, short=True)

    return {
        "Cash runs out": month_name(found.cash_out) if found.cash_out else "–",
        "Break-even": month_name(found.break_even) if found.break_even else "not reached",
        "Lowest cash": amount(found.lowest_cash),
        "More money needed": amount(found.missing),
        "MRR at the end": amount(result.final("mrr", scenario)),
        "Cash at the end": amount(result.final("cash", scenario)),
    }


def _add_buttons(plan: OpenPlan) -> None:
    """Offer the ready-made scenarios that the plan has not, and one of the founder's own."""
    known = {scenario.id for scenario in plan.record.scenarios}
    full = len(known) >= MOST_SCENARIOS
    with st.container(horizontal=True):
        for name, make, way in (("Downside", downside, 1), ("Upside", upside, -1)):
            if name.lower() not in known:
                _add_button(plan, f"Add {name.lower()}", make, what_differs(way), full)
        _add_button(plan, "Add your own", _own, "An empty one: you say what differs.", full)


def _add_button(
    plan: OpenPlan, label: str, make: Callable[[Plan], Scenario], text: str, full: bool
) -> None:
    def add() -> None:
        saved = plan.change(PART, lambda seen: seen.with_scenario(make(seen)))
        if saved is not None:
            st.session_state[_CHOSEN] = saved.record.scenarios[-1].id

    st.button(
        label,
        key=f"model_{label.lower().replace(' ', '_')}",
        icon=":material/add:",
        help=text,
        disabled=full,
        on_click=add,
    )


def _own(plan: Plan) -> Scenario:
    taken = {scenario.name for scenario in plan.scenarios}
    names = (_OWN, *(f"{_OWN} {n}" for n in range(2, MOST_SCENARIOS + 2)))
    return Scenario(id=uuid.uuid4().hex[:8], name=next(n for n in names if n not in taken))


def _choose(plan: OpenPlan) -> Scenario:
    """Let one scenario be chosen, the first one to begin with."""
    by_id = {scenario.id: scenario for scenario in plan.record.scenarios}
    if st.session_state.get(_CHOSEN) not in by_id:
        st.session_state[_CHOSEN] = next(iter(by_id))
    chosen = st.radio(
        "Scenario",
        list(by_id),
        format_func=lambda scenario_id: escaped(by_id[scenario_id].name),
        key=_CHOSEN,
        horizontal=True,
        label_visibility="collapsed",
    )
    return by_id[str(chosen)]
