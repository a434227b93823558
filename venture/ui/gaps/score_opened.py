"""One score of one gap, opened: every figure on the way to it."""

import streamlit as st

from venture.canvas import escaped
from venture.gaps import SCORES, Score, Standing, ranking_steps
from venture.ui.gaps.ranking_words import score_explained
from venture.ui.gaps.steps_shown import show_steps

_NAMES: dict[Score, str] = {"Points": "Points (SPOTIS)", "PROMETHEE": "PROMETHEE II"}


def score_opened(found: Standing) -> None:
    """Let the founder choose a gap and a score, and show how it comes about."""
    st.header("How a score comes about", anchor=False)
    rows = {found.gaps[row].id: row for row in found.best_first}
    if st.session_state.get("gaps_explained") not in rows:
        st.session_state.pop("gaps_explained", None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Gap",
            list(rows),
            format_func=lambda id_: found.gaps[rows[id_]].name if id_ in rows else "",
            key="gaps_explained",
            width=320,
        )
        scores = SCORES if len(found.gaps) > 1 else SCORES[:1]
        score = st.radio(
            "Score",
            scores,
            format_func=lambda one: _NAMES.get(one, one),
            key=f"gaps_explained_score_{len(scores)}",
            horizontal=True,
        )
    row = rows.get(chosen, found.best_first[0])
    if score == "Points":
        st.markdown(escaped(score_explained(found, row)))
    elif score != "First in":
        rank, of = int(found.ranks[score][row]), len(found.gaps)
        st.markdown(f"{escaped(found.gaps[row].name)} has rank {rank:,} of {of:,}.")
    show_steps(ranking_steps(found, row, score), "gaps_score", heading="Criterion")
