"""The needs of people, typed or surveyed: which is badly served, and how sure that is."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import isnan

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import Premise
from venture.gaps import (
    MOST_ROWS,
    Gaps,
    Need,
    NeedScore,
    need_scores,
    need_steps,
    pooled,
    served_badly,
    with_claims,
    without_survey,
)
from venture.tables import day_words
from venture.ui.gaps.landscape_chart import landscape_chart
from venture.ui.gaps.need_words import best_first, explanation, finding, title
from venture.ui.gaps.saving import OpenGaps
from venture.ui.gaps.steps_shown import show_steps
from venture.ui.gaps.survey_upload import add_survey
from venture.ui.harmless_csv import download_csv
from venture.ui.imported_rows import RowReader
from venture.ui.record_import import RecordImport
from venture.ui.record_table import RecordTable
from venture.ui.survey_links import survey_links
from venture.ui.table_upload import TableUpload
from venture.ui.text_columns import number_column, text_column

NEEDS = RecordTable[Gaps, Need](
    field="needs",
    member="need",
    heading="Need",
    row=lambda id_, name: Need(id=id_, name=name),
    columns=(
        text_column(Need, "segment"),
        number_column(Need, "importance"),
        number_column(Need, "satisfaction"),
    ),
    most=MOST_ROWS,
    name_width=230,
    shows=lambda need: need.answers is None,
)
_IMPORT = RecordImport(
    RowReader(
        NEEDS,
        {
            "name": ("name", "outcome", "job", "problem", "what they want"),
            "segment": ("role", "group", "who", "customer segment"),
            "importance": ("important", "imp"),
            "satisfaction": ("satisfied", "sat"),
        },
        same=("segment",),
    ),
    TableUpload(
        "gaps_needs_import",
        "Need\tSegment\tImportance\tSatisfaction\nHand over in time\tNurses\t8.6\t4",
    ),
    "needs",
)
_ALL, _POOLED = "Every segment, side by side", "All segments as one market"
_SURVEY = "survey"
_FEW_NEEDS = 500
_EXAMPLE = (
    ("Know at once which patient changed during the shift", "Nurses", 9.2, 3.1),
    ("Hand over without staying after the shift", "Nurses", 8.6, 4.0),
    ("Find who is responsible for a patient now", "Doctors", 7.4, 6.8),
    ("Print the ward's list every morning", "Doctors", 3.0, 7.5),
)


def needs(opened: OpenGaps, premises: Sequence[Premise]) -> None:
    """Show the needs, what they score, and the ways in for more.

    Args:
        opened: the market.
        premises: the claims that a survey may speak for or against.
    """
    opened.show(_SURVEY)
    record = opened.record
    if record.needs:
        _scores(record)
        _typed(opened)
    else:
        _start(opened)
    _IMPORT.show(opened)
    with st.expander(
        "Add a survey", icon=":material/upload:", on_change="rerun", key="gaps_survey_open"
    ) as adding:
        if adding.open:
            add_survey(opened, _SURVEY)
    if record.survey:
        _survey(opened)
        _links(opened, premises)


def _typed(opened: OpenGaps) -> None:
    """Show the needs that are typed; many of them only once somebody asks for them."""
    record = opened.record
    few = len(record.needs) <= _FEW_NEEDS
    section = st.expander(
        "Needs that you type",
        icon=":material/edit:",
        expanded=few and not record.survey,
        on_change="ignore" if few else "rerun",
        key="gaps_typed_open",
    )
    if few or section.open:
        with section:
            NEEDS.show(opened, "Needs that were typed, with segment, importance and satisfaction")


def _start(opened: OpenGaps) -> None:
    """Say why needs are worth writing down, and offer two ways to start."""
    st.markdown(
        "**What do people need, and how well is it served today?** What is important to them and "
        "badly served is your opportunity: importance 9.5 and satisfaction 3.2 score 15.8 of 20. "
        "Add a survey below, or type what people told you."
    )

    def start(rows: Sequence[Need]) -> None:
        opened.change(_SURVEY, lambda seen: seen.changed(needs=(*seen.needs, *rows)))

    def example() -> None:
        start(
            [
                Need(name=name, segment=segment, importance=important, satisfaction=satisfied)
                for name, segment, important, satisfied in _EXAMPLE
            ]
        )

    with st.container(horizontal=True):
        st.button(
            "Open an example",
            key="gaps_needs_example",
            type="primary",
            icon=":material/auto_stories:",
            help="Four needs of two segments on a ward, to be changed into your own",
            on_click=example,
        )
        st.button(
            "Type the first need",
            key="gaps_needs_first",
            on_click=lambda: start([Need(name="What they want to get done")]),
        )


def _scores(record: Gaps) -> None:
    """Show the answer, the landscape and the table of the segment that was chosen."""
    segments = sorted({need.segment for need in record.needs}, key=str.casefold)
    chosen = _chosen_segment(segments, surveyed=record.survey is not None)
    scores = best_first(_scored(_in(record.needs, chosen)))
    badly = served_badly(record.competitors)
    sentence = finding(scores)
    st.markdown(f"**{escaped(sentence)}**")
    if chosen == _POOLED:
        st.warning(
            "One market hides who is served worst: a need that is met for most can be unmet for "
            "a whole segment. Look at the segments before you choose. Typed ratings are left out.",
            icon=":material/warning:",
        )
    if any(not isnan(one.score) for one in scores):
        landscape_chart(scores, sentence, badly)
    _table(scores, badly)
    _opened_score(scores)


def _chosen_segment(segments: Sequence[str], *, surveyed: bool) -> str:
    if len(segments) < 2:
        return _ALL
    options = [_ALL, *segments, *([_POOLED] if surveyed else [])]
    if st.session_state.get("gaps_segment") not in options:
        st.session_state.pop("gaps_segment", None)
    return st.selectbox(
        "Whose needs",
        options,
        format_func=lambda segment: segment or "Nobody in particular",
        key="gaps_segment",
        width=320,
    )


def _in(needs: Sequence[Need], segment: str) -> tuple[Need, ...]:
    if segment == _ALL:
        return tuple(needs)
    if segment == _POOLED:
        return tuple(pooled(needs))
    return tuple(need for need in needs if need.segment == segment)


@lru_cache(maxsize=8)
def _scored(needs: tuple[Need, ...]) -> list[NeedScore]:
    """Score needs once, however often the page is drawn."""
    return need_scores(needs)


def _table(scores: Sequence[NeedScore], badly: Mapping[str, Sequence[str]]) -> None:
    """Show what every need scores; surveyed ones cannot be typed over."""
    rating = st.column_config.NumberColumn(format="%.1f")
    st.dataframe(
        _frame(scores, badly),
        hide_index=True,
        key="gaps_need_scores",
        column_config={
            "Need": st.column_config.TextColumn(pinned=True, width=230),
            "Score": st.column_config.NumberColumn(
                format="%.1f", help="Importance, plus by how much satisfaction lies below it; 0-20."
            ),
            "Importance": rating,
            "Satisfaction": rating,
            "90 % range": st.column_config.TextColumn(
                help="Where the score probably lies, by the number of answers alone."
            ),
            "People": st.column_config.NumberColumn(
                format="localized", help="Who answered both; the smaller number of the two."
            ),
        },
        alt="What every need scores, best first",
        placeholder="",
    )
    download_csv(lambda: _frame(scores, badly), "needs", key="gaps_needs_csv")


def _frame(scores: Sequence[NeedScore], badly: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    rows = [
        {
            "Need": one.need.name,
            "Segment": one.need.segment,
            "Score": one.score,
            "90 % range": "" if isnan(one.low) else f"{one.low:.1f} to {one.high:.1f}",
            "What it is": one.band,
            "Importance": one.importance,
            "Satisfaction": one.satisfaction,
            "People": one.respondents if one.need.answers else None,
            "From": "Survey" if one.need.answers else "Typed",
            **({"Served badly by": ", ".join(badly.get(one.need.id, ()))} if badly else {}),
        }
        for one in scores
    ]
    return pd.DataFrame(rows).astype({"People": "Int64"})


def _opened_score(scores: Sequence[NeedScore]) -> None:
    """Let one score be opened: how it came to be."""
    with st.expander(
        "How a score came to be",
        icon=":material/function:",
        on_change="rerun",
        key="gaps_score_open",
    ) as section:
        if section.open:
            known = {one.need.id: one for one in scores}
            if st.session_state.get("gaps_score_of") not in known:
                st.session_state.pop("gaps_score_of", None)
            chosen = st.selectbox(
                "Need",
                list(known),
                format_func=lambda need_id: title(known[need_id].need),
                key="gaps_score_of",
            )
            st.markdown(escaped(explanation(known[chosen])))
            if not isnan(known[chosen].score):
                show_steps(need_steps(known[chosen]), "gaps_need_steps", heading="Rating")


def _links(opened: OpenGaps, premises: Sequence[Premise]) -> None:
    """Ask which claims on the canvas the survey speaks for or against."""
    survey = opened.record.survey
    if survey is None:
        return

    def take(supports: bool, claims: tuple[str, ...]) -> None:
        opened.change(_SURVEY, lambda seen: with_claims(seen, supports, claims))

    chosen = {True: survey.speaks_for, False: survey.speaks_against}
    survey_links("gaps_survey_links", "the survey", premises, chosen, take)


def _survey(opened: OpenGaps) -> None:
    """Say where surveyed needs come from, and offer to take them away."""
    survey = opened.record.survey
    if survey is None:
        return

    def remove() -> None:
        opened.change(_SURVEY, without_survey)

    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(
            f"Surveyed: {escaped(survey.file)}, {survey.respondents:,} people, read on "
            f"{day_words(survey.day)}. The next survey takes its place.",
            width="stretch",
        )
        st.button(
            "Remove the survey",
            key="gaps_survey_remove",
            type="tertiary",
            icon=":material/delete:",
            on_click=remove,
        )
