"""What was learned when, as a list."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Happened, LinkedSurvey, day_words, timeline
from venture.plan import Plan, currency_symbol, in_words
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.paging import page_of

_ICONS: dict[Happened, str] = {
    "interview": ":material/forum:",
    "survey": ":material/ballot:",
    "bar": ":material/lock:",
    "verdict": ":material/science:",
    "withdrawn": ":material/remove_circle:",
    "plan": ":material/trending_up:",
    "decision": ":material/flag:",
}
_DAYS = 30


def timeline_tab(evidence: OpenEvidence, surveys: Sequence[LinkedSurvey]) -> None:
    """List what was learned when, and what changed in the plan because of it.

    Args:
        evidence: of the idea.
        surveys: those that are kept elsewhere.
    """
    plan: Plan = evidence.idea.load("plan").record
    settings = plan.settings()

    def named(key: str, value: float) -> tuple[str, str]:
        setting = settings.get(key)
        if setting is None:
            return "a number that is no longer there", f"{value:g}"
        return setting.label, in_words(value, getattr(setting.declared, "unit", ""), plan)

    symbol = currency_symbol(plan.currency)
    moments = timeline(evidence.record, symbol, named, surveys)
    if not moments:
        st.markdown(
            "Nothing yet. What you learn stands here by its day, and what it changed in your plan."
        )
        return
    days = [(day, list(found)) for day, found in groupby(moments, lambda one: one.day)]
    for day, found in page_of(days, _DAYS, "evidence_timeline_page"):
        lines = [f"- {_ICONS[one.kind]} {escaped(one.text)}" for one in found]
        st.markdown(f"**{day_words(day)}**\n\n" + "\n".join(lines))
