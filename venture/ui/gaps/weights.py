"""How much each criterion counts: by sliders, by ranking, or in pairs."""

from itertools import combinations
from typing import get_args

import streamlit as st

from venture.canvas import escaped
from venture.gaps import (
    Criterion,
    Gaps,
    Judgement,
    Weighing,
    WeightsBy,
    ranked_criteria,
    weighing,
)
from venture.ui.gaps.ranking_words import judgements_said
from venture.ui.gaps.saving import OpenGaps

_PART = "weights"
_BY, _PAIR = "gaps_weights_by", "gaps_pair"
_HELP = (
    "Sliders: each criterion against the others. Ranking: the order alone; the weights are the "
    "middle of all that keep it. Pairs: two at a time, and whether your judgements agree."
)


def weights(opened: OpenGaps) -> None:
    """Let the founder say what counts, in one of three ways."""
    opened.show(_PART)
    record, weighed = opened.record, weighing(opened.record)
    st.session_state[_BY] = record.weights_by
    st.radio(
        "Set them by",
        get_args(WeightsBy),
        key=_BY,
        horizontal=True,
        help=_HELP,
        on_change=_choose,
        args=(opened,),
    )
    if record.weights_by == "Sliders":
        _sliders(opened, weighed)
    elif record.weights_by == "Ranking":
        _ranking(opened, weighed)
    else:
        _pairs(opened, weighed)


def _choose(opened: OpenGaps) -> None:
    way = st.session_state[_BY]

    def edit(seen: Gaps) -> Gaps:
        falling = sorted(seen.criteria, key=lambda one: -one.weight)
        return seen.changed(weights_by=way, order=seen.order or tuple(one.id for one in falling))

    opened.change(_PART, edit)


def _sliders(opened: OpenGaps, weighed: Weighing) -> None:
    if weighed.problem:
        st.warning(weighed.problem, icon=":material/edit:")
    with st.grid(3, min_column_width=220, gap="small"):
        for criterion, weight in zip(opened.record.criteria, weighed.weights, strict=True):
            key = f"gaps_weight_{criterion.id}"
            st.session_state[key] = round(criterion.weight)
            with st.container(gap=None):
                st.slider(
                    escaped(criterion.name),
                    0,
                    100,
                    key=key,
                    help=escaped(criterion.meaning) or None,
                    on_change=_slide,
                    args=(opened, criterion.id),
                )
                st.caption(f"Counts {weight:.0%}".replace("%", " %"))


def _slide(opened: OpenGaps, criterion: str) -> None:
    weight = float(st.session_state[f"gaps_weight_{criterion}"])

    def edit(seen: Gaps) -> Gaps:
        return seen.changed(
            criteria=tuple(
                one.model_copy(update={"weight": weight}) if one.id == criterion else one
                for one in seen.criteria
            )
        )

    opened.change(_PART, edit)


def _ranking(opened: OpenGaps, weighed: Weighing) -> None:
    ranked = ranked_criteria(opened.record)
    weight_of = {
        one.id: weight for one, weight in zip(opened.record.criteria, weighed.weights, strict=True)
    }
    st.caption("The most important one first.")
    for place, criterion in enumerate(ranked):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
            for word, way, last in (("Up", -1, 0), ("Down", 1, len(ranked) - 1)):
                st.button(
                    word,
                    key=f"gaps_{word.lower()}_{criterion.id}",
                    type="tertiary",
                    icon=f":material/arrow_{word.lower()}ward:",
                    help=escaped(f"{criterion.name} counts {'more' if way < 0 else 'less'}"),
                    disabled=place == last,
                    on_click=_move,
                    args=(opened, criterion.id, way),
                )
            share = f"{weight_of[criterion.id] * 100:.0f} %"
            st.markdown(f"{place + 1}\\. {escaped(criterion.name)}, counts {share}")


def _move(opened: OpenGaps, criterion: str, way: int) -> None:
    def edit(seen: Gaps) -> Gaps:
        order = [one.id for one in ranked_criteria(seen)]
        place = order.index(criterion)
        order.insert(max(0, place + way), order.pop(place))
        return seen.changed(order=tuple(order))

    opened.change(_PART, edit)


def _pairs(opened: OpenGaps, weighed: Weighing) -> None:
    """Ask for one pair after the other, those first that link a criterion to the others."""
    criteria, pairs = opened.record.criteria, weighed.pairs
    if pairs is None or len(criteria) < 2:
        st.info("There is nothing to compare with only one criterion.", icon=":material/info:")
        return
    called = {one.id: one.name for one in criteria}
    every = list(combinations(called, 2))
    said = escaped(judgements_said(pairs, len(every), called))
    if pairs.consistent is False:
        st.warning(said, icon=":material/warning:")
    else:
        st.markdown(said)
    if pairs.worst:
        st.button(
            "Compare that pair again",
            key="gaps_pair_again",
            on_click=_ask,
            args=((pairs.worst.judgement.one, pairs.worst.judgement.other),),
        )
    asked = [*pairs.missing, *(pair for pair in every if pair not in pairs.missing)]
    if st.session_state.get(_PAIR) not in asked:
        st.session_state[_PAIR] = asked[0]
    judged = set(every) - set(pairs.missing)
    st.selectbox(
        "Pair",
        asked,
        key=_PAIR,
        format_func=lambda pair: (
            f"{called[pair[0]]} or {called[pair[1]]}{' (judged)' if pair in judged else ''}"
        ),
    )
    _question(opened, st.session_state[_PAIR], called, asked)
    _counting(criteria, weighed)


def _ask(pair: tuple[str, str]) -> None:
    st.session_state[_PAIR] = pair


def _question(
    opened: OpenGaps,
    pair: tuple[str, str],
    called: dict[str, str],
    asked: list[tuple[str, str]],
) -> None:
    one, other = pair
    key = f"gaps_judge_{one}_{other}"
    st.session_state.setdefault(key, _step(opened.record, pair))

    def words(step: int) -> str:
        if step == 0:
            return "both count the same"
        return f"{called[one if step < 0 else other]} {abs(step) + 1} times"

    st.select_slider(
        "Which counts more, and how many times as much?",
        range(-8, 9),
        key=key,
        format_func=words,
    )
    st.button(
        "Save and go on",
        key="gaps_judge",
        icon=":material/check:",
        on_click=_judge,
        args=(opened, pair, asked),
    )


def _step(record: Gaps, pair: tuple[str, str]) -> int:
    """Find what was said of a pair: below zero where the one counts more."""
    for said in reversed(record.judgements):
        if {said.one, said.other} == set(pair):
            times = said.times if said.one == pair[0] else 1 / said.times
            return 1 - round(times) if times >= 1 else round(1 / times) - 1
    return 0


def _judge(opened: OpenGaps, pair: tuple[str, str], asked: list[tuple[str, str]]) -> None:
    one, other = pair
    step = st.session_state[f"gaps_judge_{one}_{other}"]
    times = 1 - step if step <= 0 else 1 / (step + 1)

    def edit(seen: Gaps) -> Gaps:
        before = tuple(said for said in seen.judgements if {said.one, said.other} != set(pair))
        return seen.changed(judgements=(*before, Judgement(one=one, other=other, times=times)))

    saved = opened.change(_PART, edit)
    pairs = weighing(saved.record).pairs if saved else None
    following = [each for each in asked if each != pair]
    if pairs and pairs.missing:
        st.session_state[_PAIR] = pairs.missing[0]
    elif following:
        st.session_state[_PAIR] = following[0]


def _counting(criteria: tuple[Criterion, ...], weighed: Weighing) -> None:
    if weighed.weights.any():
        counts = [
            f"{criteria[place].name} {weighed.weights[place] * 100:.0f} %"
            for place in weighed.falling
        ]
        st.caption(escaped(f"Counting: {', '.join(counts)}."))
