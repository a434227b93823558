"""Ideas as a table."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.portfolio import Overview
from venture.ui.frame import CANVAS, local_time
from venture.ui.ideas.words import evidence_line, problem_line

_CANVAS = PurePath(CANVAS.file).stem


def table(ideas: Sequence[Overview], today: date) -> None:
    """Show a row for each idea; its name opens it in a new tab."""
    rows = [_row(idea, today) for idea in ideas]
    st.table(pd.DataFrame(rows).set_index("Idea"))


def _row(idea: Overview, today: date) -> dict[str, str]:
    saved = local_time(idea.idea.saved_at)
    return {
        "Idea": _name(idea),
        "Stage": idea.stage,
        "Gap": escaped(idea.gap_words),
        "Evidence": evidence_line(idea),
        "Money": escaped(idea.money_words),
        "Chance to survive": escaped(idea.survival_words),
        "Next": problem_line(idea) or escaped(idea.next_words(today)),
        "Saved": f"{saved.day} {saved:%b %Y}",
    }


def _name(idea: Overview) -> str:
    name = escaped(idea.idea.name)
    if idea.idea.problem:
        return name
    archived = " (archived)" if idea.idea.archived else ""
    return f"[{name}]({_CANVAS}?idea={idea.idea.id}){archived}"
