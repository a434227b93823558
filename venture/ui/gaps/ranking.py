"""The tab with the candidate gaps: ranked, and how robust that is."""

from typing import Any

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import (
    INDIFFERENT,
    PREFERRED,
    RANKING_METHODS,
    Standing,
    standing,
    weighing,
)
from venture.ui.gaps.acceptability_chart import MOST_BARS, acceptability_chart
from venture.ui.gaps.gap_import import download_gaps, import_gaps
from venture.ui.gaps.gap_links import gap_links, known_beside
from venture.ui.gaps.ranking_start import start_ranking
from venture.ui.gaps.ranking_tables import CRITERIA, gap_table
from venture.ui.gaps.ranking_words import (
    agreement,
    answer,
    overturned,
    uncertainty,
    weightings,
    when_each_wins,
)
from venture.ui.gaps.saving import OpenGaps
from venture.ui.gaps.score_opened import score_opened
from venture.ui.gaps.weights import weights

_KEPT = "gaps_standing"
_TITLE = "Which gap is worth the effort"
_MOST_WARNINGS = 5
_NAME_WIDTH = 220
_HELPS = {
    "Points": "100 less the distance of SPOTIS from the best ends of all scales.",
    "SPOTIS": "By the distance from the best end of each scale. Adding or removing a gap never "
    "reorders the others, so this is the ranking that counts here.",
    "Weighted sum": "Between the worst and the best of your gaps on each criterion, weighted.",
    "TOPSIS": "By closeness to the best of your gaps, away from the worst.",
    "PROMETHEE": "By how clearly each gap beats each other one. Differences up to "
    f"{100 * INDIFFERENT:g} % of a scale count nothing, from {100 * PREFERRED:g} % on fully.",
    "First in": "Share of the weightings under which it comes first.",
}


def standing_of(opened: OpenGaps) -> Standing | None:
    """Rank the gaps once, however often the page is drawn, until what ranks them changes."""
    gaps, known = opened.record, known_beside(opened)
    now = (gaps.criteria, gaps.gaps, gaps.weights_by, gaps.order, gaps.judgements, known)
    kept: tuple[tuple[object, ...], Standing | None] | None = st.session_state.get(_KEPT)
    if kept is None or kept[0] != now:
        kept = (now, standing(gaps, known))
        st.session_state[_KEPT] = kept
    return kept[1]


def ranking_answer(opened: OpenGaps) -> None:
    """Show on top of the page which gap stands up, and what would overturn it."""
    found = standing_of(opened)
    st.title(escaped(answer(found) if found else _TITLE), anchor=False)
    if found and (more := overturned(found)):
        st.markdown(escaped(more))


def ranking_tab(opened: OpenGaps) -> None:
    """Show the candidate gaps, how they rank, and what counts how much."""
    if not opened.record.criteria:
        start_ranking(opened)
        return
    found = standing_of(opened)
    if found:
        _robustness(found)
    _gaps(opened, found)
    st.header("What counts how much", anchor=False)
    weights(opened)
    if found:
        _methods(found)
        _when_each_wins(found)
        score_opened(found)
    st.header("What the gaps are judged by", anchor=False)
    st.caption("Fix a scale before you fill it in; it says what is little and what is much.")
    CRITERIA.show(opened, "What the gaps are judged by, with the scale of each")


def _robustness(found: Standing) -> None:
    if len(found.gaps) < 2:
        return
    st.header("How often each gap comes first", anchor=False)
    acceptability_chart(found)
    more = len(found.gaps) - MOST_BARS
    notes = [f"And {more:,} more."] if more > 0 else []
    notes.append(f"Share of {found.samples:,} {weightings(found)} in which a gap takes a rank.")
    st.caption(" ".join(filter(None, [*notes, uncertainty(found)])))


def _gaps(opened: OpenGaps, found: Standing | None) -> None:
    st.header("Your gaps", anchor=False)
    if not opened.record.gaps:
        st.markdown(
            "Type a gap into each row, such as *Handover notes between shifts*, and a number or a "
            "range such as 3 - 5 under each criterion. Leave out what you do not know."
        )
    gap_table(opened.record).show(opened, "Candidate gaps, with a value on each criterion")
    if opened.record.gaps:
        gap_links(opened)
        download_gaps(opened.record)
    import_gaps(opened)
    if found and found.outside:
        said = [escaped(text) for text in found.outside[:_MOST_WARNINGS]]
        more = len(found.outside) - len(said)
        said += [f"And {more:,} more."] if more > 0 else []
        st.warning("\n".join(f"- {text}" for text in said), icon=":material/warning:")
    problem = weighing(opened.record).problem
    if opened.record.gaps and problem:
        st.info(f"No ranking yet. {problem}", icon=":material/info:")


def _methods(found: Standing) -> None:
    if len(found.gaps) < 2:
        return
    st.header("Four methods side by side", anchor=False)
    st.markdown(escaped(agreement(found)))
    rows = found.best_first
    columns: dict[str, Any] = {
        "Gap": [found.gaps[row].name for row in rows],
        "Points": found.points.sum(axis=1)[rows].round(1),
        **{method: found.ranks[method][rows] for method in RANKING_METHODS},
        "First in": found.first_shares[rows] * 100,
    }
    config = {name: st.column_config.NumberColumn(name, help=says) for name, says in _HELPS.items()}
    config["First in"] = st.column_config.NumberColumn(
        "First in", help=_HELPS["First in"], format="%.0f %%"
    )
    st.dataframe(
        pd.DataFrame(columns),
        hide_index=True,
        column_config=config
        | {"Gap": st.column_config.TextColumn("Gap", pinned=True, width=_NAME_WIDTH)},
        key="gaps_methods",
        alt="The rank of each gap by four methods",
    )


def _when_each_wins(found: Standing) -> None:
    if len(found.gaps) < 2:
        return
    st.header("When does another gap win", anchor=False)
    st.markdown("\n".join(f"- {escaped(line)}" for line in when_each_wins(found)))
    st.caption("Mean weights of the weightings that a gap wins, rather than of all.")
