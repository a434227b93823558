"""What a survey says about each need: how many of each segment chose the highest answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from venture.gaps.record import MOST_ROWS, Answers, Gaps, Need, Survey
from venture.gaps.survey_columns import ColumnUse
from venture.gaps.survey_ratings import HIGH, LOW, MISSING, UNREAD, Scale, ratings
from venture.gaps.survey_table import Question, SurveyTable
from venture.model import one_line

_LONGEST_NAME = 200
_MANY = 30
_States = NDArray[np.int8]


@dataclass(frozen=True)
class ColumnReading:
    """How one column was read.

    Attributes:
        heading: of the column.
        high: how many answers count as high.
        low: how many do not.
        missing: how many cells hold no answer.
        unread: how many cells hold something that is no answer on the scale.
        example: one of those; empty where there is none.
        high_texts: the answers that count as high, as they are written.
    """

    heading: str
    high: int
    low: int
    missing: int
    unread: int
    example: str
    high_texts: tuple[str, ...]


@dataclass(frozen=True)
class SurveyReading:
    """What a survey says.

    Attributes:
        needs: one for each need and segment, with its answers counted.
        respondents: rows with any rating that could be read.
        rows: all rows.
        columns: how each column of ratings was read.
        problems: what is missing or was changed, in words.
    """

    needs: tuple[Need, ...]
    respondents: int
    rows: int
    columns: tuple[ColumnReading, ...]
    problems: tuple[str, ...]


def read_survey(
    table: SurveyTable,
    uses: Sequence[ColumnUse],
    scales: Mapping[str, Scale],
    no_answer: Mapping[str, Collection[float]] = MappingProxyType({}),
) -> SurveyReading:
    """Count, for each need and segment, who was asked and who gave one of the highest answers.

    Args:
        table: the survey.
        uses: what each column stands for.
        scales: by "Importance" and "Satisfaction": what the numbers in their columns stand for.
        no_answer: likewise: numbers that stand for no answer, such as 99.

    Raises:
        ValueError: no column holds ratings, two hold the same, or there would be too many needs.
    """
    pairs = _pairs(uses)
    names, members = _segments(table, uses)
    if len(pairs) * len(names) > MOST_ROWS:
        raise ValueError(
            f"{len(pairs):,} needs in {len(names):,} segments are too many, at most {MOST_ROWS:,} "
            "together. Choose a column with fewer different answers as the segment, or none."
        )
    answered = np.zeros(table.respondents, dtype=bool)
    columns: list[ColumnReading] = []
    counts: dict[tuple[str, str], NDArray[np.intp]] = {}
    for need, places in pairs.items():
        for part, place in places.items():
            question = table.questions[place]
            states = ratings(question.texts, scales[part], no_answer.get(part, ()))
            columns.append(_column(question, states))
            each = states[question.codes]
            answered |= each <= HIGH
            counts[need, part] = np.bincount(members * 4 + each, minlength=4 * len(names))
    needs = tuple(
        Need(name=need, segment=name, answers=_answers(counts, need, place))
        for need in pairs
        for place, name in enumerate(names)
    )
    problems = (*table.problems, *_half_asked(pairs), *_nobody_high(needs, scales))
    return SurveyReading(
        needs, int(answered.sum()), table.respondents, tuple(columns), tuple(problems)
    )


def _pairs(uses: Sequence[ColumnUse]) -> dict[str, dict[str, int]]:
    """List for each need which columns hold its importance and satisfaction."""
    found: dict[str, dict[str, int]] = {}
    shown: dict[str, str] = {}
    for place, use in enumerate(uses):
        if use.part not in ("Importance", "Satisfaction"):
            continue
        name = one_line(use.need)[:_LONGEST_NAME].strip()
        if not name:
            raise ValueError(f"Column {place + 1} holds the {use.part.lower()} of which need?")
        name = shown.setdefault(name.casefold(), name)
        places = found.setdefault(name, {})
        if use.part in places:
            raise ValueError(
                f"Two columns hold the {use.part.lower()} of {name}. Use one of them, or give "
                "the needs different names."
            )
        places[use.part] = place
    if not found:
        raise ValueError(
            "No column is known to hold ratings. Say which are the importance and the "
            "satisfaction of which need."
        )
    return found


def _segments(table: SurveyTable, uses: Sequence[ColumnUse]) -> tuple[list[str], NDArray[np.intp]]:
    """Name the segments, and tell for each respondent in which of them they are."""
    places = [place for place, use in enumerate(uses) if use.part == "Segment"]
    if len(places) > 1:
        raise ValueError("Two columns are the segment. Use one of them.")
    if not places:
        return [""], np.zeros(table.respondents, dtype=np.intp)
    question = table.questions[places[0]]
    numbers: dict[str, int] = {}
    names: list[str] = []
    for text in question.texts:
        name = one_line(text)[:_LONGEST_NAME]
        if name.casefold() not in numbers:
            numbers[name.casefold()] = len(names)
            names.append(name)
    of_text = [numbers[one_line(text)[:_LONGEST_NAME].casefold()] for text in question.texts]
    return names, np.array(of_text, dtype=np.intp)[question.codes]


def _column(question: Question, states: _States) -> ColumnReading:
    totals = np.bincount(states, weights=question.counts, minlength=4).astype(int)
    unread = np.flatnonzero(states == UNREAD)
    high = sorted(text for text, state in zip(question.texts, states, strict=True) if state == HIGH)
    return ColumnReading(
        question.heading,
        high=int(totals[HIGH]),
        low=int(totals[LOW]),
        missing=int(totals[MISSING]),
        unread=int(totals[UNREAD]),
        example=question.texts[unread[0]] if unread.size else "",
        high_texts=tuple(high),
    )


def _answers(
    counts: Mapping[tuple[str, str], NDArray[np.intp]], need: str, segment: int
) -> Answers:
    asked, high = {}, {}
    for part in ("Importance", "Satisfaction"):
        found = counts.get((need, part))
        states = [0, 0] if found is None else found[4 * segment : 4 * segment + 2]
        asked[part], high[part] = int(states[LOW] + states[HIGH]), int(states[HIGH])
    return Answers(
        asked_importance=asked["Importance"],
        important=high["Importance"],
        asked_satisfaction=asked["Satisfaction"],
        satisfied=high["Satisfaction"],
    )


def _half_asked(pairs: Mapping[str, Mapping[str, int]]) -> Iterable[str]:
    for need, places in pairs.items():
        for part in {"Importance", "Satisfaction"} - places.keys():
            yield f"{need}: no column holds its {part.lower()}, so it cannot be scored."


def _nobody_high(needs: Sequence[Need], scales: Mapping[str, Scale]) -> Iterable[str]:
    """Name what nobody rated high, as happens when people were asked on a shorter scale."""
    given = [need.answers for need in needs if need.answers]
    counts = {
        "Importance": [(one.asked_importance, one.important) for one in given],
        "Satisfaction": [(one.asked_satisfaction, one.satisfied) for one in given],
    }
    for part, found in counts.items():
        if sum(asked for asked, _ in found) >= _MANY and not any(high for _, high in found):
            scale = scales[part]
            yield (
                f"{part}: no answer is {scale.high_from:g} or above, so none counts as high. "
                f"Choose another scale if people were not asked from {scale}."
            )


def with_needs_survey(gaps: Gaps, reading: SurveyReading, file: str, day: date) -> Gaps:
    """Put the answers of a survey in the place of those of the survey before.

    A need that is there already keeps its identity and what was typed; surveyed needs that the
    new survey does not ask for go, unless something was typed for them.

    Args:
        gaps: what is written down.
        reading: the survey.
        file: its name.
        day: when it was read.

    Raises:
        ValueError: there would be too many needs.
    """
    answers = {_key(need): need for need in reading.needs}
    kept = []
    for need in without_survey(gaps, keep=answers.keys()).needs:
        found = answers.pop(_key(need), None)
        kept.append(need.model_copy(update={"answers": found.answers}) if found else need)
    needs = (*kept, *answers.values())
    if len(needs) > MOST_ROWS:
        raise ValueError(f"There would be {len(needs):,} needs, at most {MOST_ROWS:,}.")
    survey = Survey(file=one_line(file)[:300], day=day, respondents=reading.respondents)
    return gaps.changed(needs=needs, survey=survey)


def with_claims(gaps: Gaps, supports: bool, claims: Sequence[str]) -> Gaps:
    """Say anew which claims the survey speaks for, or against; the other side stays.

    Args:
        gaps: what is written down.
        supports: True for those that it supports.
        claims: ids of statements on the canvas.

    Raises:
        ValueError: there is no survey, or a claim would stand on both sides.
    """
    if gaps.survey is None:
        raise ValueError("There is no survey. Add one first.")
    side, other = ("speaks_for", "speaks_against")[:: 1 if supports else -1]
    if set(claims) & set(getattr(gaps.survey, other)):
        raise ValueError("A claim stands on both sides. Choose whether it speaks for or against.")
    values = {name: getattr(gaps.survey, name) for name in Survey.model_fields}
    return gaps.changed(survey=Survey(**(values | {side: tuple(claims)})))


def without_survey(gaps: Gaps, keep: Iterable[tuple[str, str]] = ()) -> Gaps:
    """Take the answers of the survey away; what was typed stays.

    Args:
        gaps: what is written down.
        keep: needs that stay even if nothing was typed for them, by name and segment in small
            letters.
    """
    wanted = set(keep)
    needs = tuple(
        need.model_copy(update={"answers": None}) if need.answers else need
        for need in gaps.needs
        if need.answers is None
        or need.importance is not None
        or need.satisfaction is not None
        or _key(need) in wanted
    )
    return gaps.changed(needs=needs, survey=None)


def _key(need: Need) -> tuple[str, str]:
    return need.name.casefold(), need.segment.casefold()
