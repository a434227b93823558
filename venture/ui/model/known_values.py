"""What is known of the values of a table: their ranges, and the claims they rest on."""

from collections.abc import Mapping

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Resting
from venture.plan import Plan, Setting, setting_words, source_words
from venture.ui.resting import REFUTED, resting_words


def say_known(plan: Plan, table: str, resting: Mapping[str, Resting]) -> None:
    """List the values that have a range or rest on a claim, each with its source.

    Args:
        plan: whose values.
        table: the table's name; empty for the inputs of the whole plan.
        resting: what the numbers of the plan rest on.
    """
    lines = [
        _line(setting, plan, resting.get(setting.key))
        for setting in plan.used_settings().values()
        if (setting.table.name if setting.table else "") == table
        and (plan.range(setting) or setting.key in resting)
    ]
    if lines:
        st.caption("  \n".join(lines))


def _line(setting: Setting, plan: Plan, resting: Resting | None) -> str:
    said = f"{setting.label} {setting_words(setting, plan)}"
    source = source_words(setting, plan)
    parts = [f"{said}: {source}" if source else said, resting_words(resting)]
    mark = f"{REFUTED} " if resting and resting.refuted else ""
    return mark + escaped(". ".join(part.rstrip(".") for part in parts if part))
