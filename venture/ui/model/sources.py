"""Where the numbers come from: a source and a day for every value that the plan uses."""

from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from venture.plan import Plan, Setting, Source, range_words, setting_words
from venture.ui.model.saving import OpenPlan

_PART = "sources"
_LONGEST = 500


def sources(plan: OpenPlan) -> None:
    """List every value that the plan uses with its source, which can be typed over."""
    with st.expander("Where the numbers come from", key="model_sources_open"):
        st.caption(
            "Investors ask for it: type who said so and when. What is still your own assumption "
            "is worth a test."
        )
        _editor(plan)


def _editor(plan: OpenPlan) -> None:
    settings = list(plan.record.used_settings().values())
    # Edits are known by their place, so a plan with other rows gets an editor of its own.
    key = f"model_sources_{hash(tuple(setting.key for setting in settings)):x}"
    plan.show(_PART)
    st.data_editor(
        _frame(plan.record, settings),
        key=key,
        hide_index=True,
        disabled=["Input", "Value", "Range"],
        column_config={
            "Input": st.column_config.TextColumn(width="medium", pinned=True),
            "Source": st.column_config.TextColumn(max_chars=_LONGEST, width="large"),
            "Date": st.column_config.DateColumn(format="D MMM YYYY"),
        },
        on_change=partial(_save, plan, settings, key),
        alt="Every value of the plan with its range, source and date",
        placeholder="",
    )


def _frame(plan: Plan, settings: list[Setting]) -> pd.DataFrame:
    known = [plan.source(setting) for setting in settings]
    return pd.DataFrame(
        {
            "Input": [setting.label for setting in settings],
            "Value": [setting_words(setting, plan) for setting in settings],
            "Range": [_range(setting, plan) for setting in settings],
            "Source": [source.text for source in known],
            "Date": pd.Series([source.day for source in known], dtype="object"),
        }
    )


def _range(setting: Setting, plan: Plan) -> str:
    found = plan.range(setting)
    return range_words(found, setting, plan) if found else ""


def _save(plan: OpenPlan, settings: list[Setting], key: str) -> None:
    edited: dict[int, dict[str, Any]] = st.session_state[key]["edited_rows"]

    def with_sources(seen: Plan) -> Plan:
        for place, cells in edited.items():
            setting = settings[int(place)]
            seen = seen.with_source(setting.key, _typed(seen.source(setting), cells))
        return seen

    plan.change(_PART, with_sources)


def _typed(before: Source, cells: dict[str, Any]) -> Source | None:
    """Put what was typed into a source; an emptied one goes back to what is declared."""
    text = before.text if "Source" not in cells else (cells["Source"] or "").strip()
    day = before.day if "Date" not in cells else _day(cells["Date"])
    return Source(text=text, day=day) if text or day else None


def _day(typed: str | None) -> date | None:
    return date.fromisoformat(typed[:10]) if typed else None
