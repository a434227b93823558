"""Up to four ideas side by side: choosing them, and the table."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.portfolio import MOST_COMPARED, ComparedRow, Overview, base_rate, compared
from venture.ui.frame import shortened
from venture.workspace import IdeaSummary

_CHOSEN = "ideas_compared"
_WIDTH = 640


def choose_compared(ideas: Sequence[IdeaSummary]) -> list[IdeaSummary]:
    """Let ideas be chosen by name, and give those that are to be shown side by side now."""
    readable = {idea.id: idea for idea in ideas if not idea.problem}
    # One that was deleted in the meantime is no longer chosen.
    st.session_state[_CHOSEN] = [one for one in _chosen() if one in readable]
    names = _distinct_names(list(readable.values()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.multiselect(
            f"Compare side by side, up to {MOST_COMPARED}",
            list(readable),
            format_func=names.__getitem__,
            key=_CHOSEN,
            max_selections=MOST_COMPARED,
            placeholder="Choose two ideas or more",
            persist_state="session",
            width=_WIDTH,
        )
        pressed = st.button(
            "Compare", key="ideas_compare", icon=":material/compare:", disabled=len(chosen) < 2
        )
    return [readable[one] for one in chosen] if pressed else []


def compare_box(idea: IdeaSummary) -> None:
    """Draw the box on an idea's card that chooses it."""
    key, chosen = f"ideas_compare_{idea.id}", idea.id in _chosen()
    st.session_state[key] = chosen
    st.checkbox(
        "Compare",
        key=key,
        disabled=not chosen and len(_chosen()) >= MOST_COMPARED,
        on_change=partial(_choose, idea.id, key),
    )


@st.dialog("Side by side", width="large")
def comparison(ideas: Sequence[Overview], today: date) -> None:
    """Show ideas side by side; the best of a row says so in words."""
    names = _distinct_names([idea.idea for idea in ideas])
    rows = [_cells(row) for row in compared(ideas, today)]
    columns = ["Compared", *(escaped(names[idea.idea.id]) for idea in ideas)]
    st.table(pd.DataFrame(rows, columns=columns).set_index("Compared"))
    st.caption(base_rate())


def _cells(row: ComparedRow) -> list[str]:
    texts = [
        f"**{escaped(text)}** (best)" if best else escaped(text)
        for text, best in zip(row.texts, row.best, strict=True)
    ]
    return [row.label, *texts]


def _chosen() -> list[str]:
    chosen: list[str] = st.session_state.get(_CHOSEN, [])
    return chosen


def _choose(idea_id: str, key: str) -> None:
    others = [one for one in _chosen() if one != idea_id]
    st.session_state[_CHOSEN] = [*others, idea_id] if st.session_state[key] else others


def _distinct_names(ideas: Sequence[IdeaSummary]) -> dict[str, str]:
    """Name ideas so that two of the same name can be told apart."""
    count, seen = Counter(shortened(idea.name) for idea in ideas), Counter[str]()
    names = {}
    for idea in ideas:
        name = shortened(idea.name)
        seen[name] += 1
        names[idea.id] = f"{name} ({seen[name]})" if count[name] > 1 else name
    return names
