"""Plan against actuals: how cash stands, how far each line was off, and the way in."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.model import UNITS
from venture.plan import (
    ActualMonth,
    Actuals,
    Result,
    forecast,
    in_words,
    money,
    month_name,
    variances,
)
from venture.ui.frame import OpenIdea
from venture.ui.model.actuals_chart import actuals_chart
from venture.ui.model.actuals_upload import add_actuals
from venture.workspace import Conflict, Saved

_MONTH = "model_actuals_month"
_ALL = 0


def plan_against_actuals(idea: OpenIdea, result: Result) -> None:
    """Show how the plan did against what really happened, and take in more of it.

    Args:
        idea: whose plan it is.
        result: the plan, evaluated.
    """
    saved: Saved[Actuals] = idea.load("actuals")
    known = saved.record.by_plan_month(result.plan)
    if known:
        _cash(result, saved.record)
        _variances(idea, saved, result, known)
    elif not saved.record.months:
        st.markdown(
            "**How is it really going?** Bring the figures of the months that are over: you see "
            "where the plan was off, and how long the money lasts from what you really have."
        )
    _outside(saved.record, result)
    with st.expander(
        "Add what really happened", icon=":material/upload:", expanded=not saved.record.months
    ):
        add_actuals(idea, saved)


def _cash(result: Result, actuals: Actuals) -> None:
    found = forecast(result, actuals)
    if found is None:
        st.info(
            "Add cash at month end to see how long the money lasts from what you really have.",
            icon=":material/info:",
        )
        return
    st.markdown(f"**{escaped(found.sentence)}**")
    actuals_chart(result, actuals, found)
    st.caption(f"Forecast: {escaped(found.method)}")


def _variances(
    idea: OpenIdea, saved: Saved[Actuals], result: Result, known: Mapping[int, ActualMonth]
) -> None:
    months = sorted(known, reverse=True)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Months",
            [_ALL, *months],
            key=_MONTH,
            format_func=lambda month: (
                month_name(result.plan.month(month)) if month else _all_months(len(months))
            ),
            width=240,
        )
        _buttons(idea, saved, known[chosen] if chosen else None)
    rows = variances(result, saved.record, [chosen] if chosen else months)
    plan = result.plan
    table = pd.DataFrame(
        {
            "Line": row.label,
            "Plan": in_words(round(row.planned, 2), row.unit, plan),
            "Actual": in_words(round(row.actual, 2), row.unit, plan),
            "Difference": _difference(row.difference, row.unit, result),
            "In words": row.words,
        }
        for row in rows
    )
    right = {
        name: st.column_config.TextColumn(alignment="right")
        for name in ("Plan", "Actual", "Difference")
    }
    st.dataframe(
        table,
        hide_index=True,
        column_config=right,
        key="model_actuals_table",
        alt="Plan, actual and the difference of each line",
    )
    st.caption(
        "Flows are added up over the months chosen; of cash, customers and people the last month "
        "counts. Months without a figure are left out of the plan's side too."
    )


def _buttons(idea: OpenIdea, saved: Saved[Actuals], month: ActualMonth | None) -> None:
    def undo() -> None:
        idea.store.undo(idea.id, "actuals")

    def remove() -> None:
        if month is None:
            return
        try:
            idea.save("actuals", saved.record.without(month.id), saved.revision)
        except Conflict:
            return  # the top of the page asks whose figures should stand
        st.session_state[_MONTH] = _ALL

    st.button(
        "Undo",
        key="model_actuals_undo",
        icon=":material/undo:",
        disabled=not saved.can_undo,
        on_click=undo,
        help="Take back the last change to the actuals",
    )
    st.button(
        f"Remove {month_name(month.month)}" if month else "Remove a month",
        key="model_actuals_remove",
        icon=":material/delete:",
        disabled=month is None,
        on_click=remove,
        help=None if month else "Choose the month first",
    )


def _all_months(count: int) -> str:
    return "The one month so far" if count == 1 else f"All {count} months together"


def _difference(value: float, unit: str, result: Result) -> str:
    sign = "+" if value > 0 else ""
    if unit == "money":
        return f"{sign}{money(round(value, 2), result.plan.currency)}"
    return f"{sign}{value:,.{max(1, UNITS[unit].decimals)}f}".removesuffix(".0")


def _outside(actuals: Actuals, result: Result) -> None:
    """Name the months that the plan does not cover."""
    inside = {entry.id for entry in actuals.by_plan_month(result.plan).values()}
    outside = [month_name(entry.month) for entry in actuals.months if entry.id not in inside]
    if outside:
        st.caption(
            f"Not compared, because the plan begins in {month_name(result.plan.start)}: "
            f"{', '.join(outside)}."
        )
