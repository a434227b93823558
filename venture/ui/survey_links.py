"""Which claims a survey speaks for or against, chosen beside the survey wherever it is shown."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from venture.canvas import Canvas
from venture.evidence import Link, Premise
from venture.portfolio import premises_of
from venture.ui.current_widget import current_widget, is_current
from venture.ui.frame import OpenIdea

_SIDES = {True: "for", False: "against"}
_GONE = "A statement that is no longer on the canvas"

Take = Callable[[bool, tuple[str, ...]], object]
"""Told the side, True for, and the ids of the claims that were chosen on it."""


def claims_of(idea: OpenIdea) -> tuple[Premise, ...]:
    """Give the claims that a survey may speak for: the statements on the canvas."""
    canvas: Canvas = idea.load("canvas").record
    return premises_of(canvas)


def sides(links: Sequence[Link]) -> dict[bool, list[str]]:
    """List the claims that a record speaks for, under True, and against."""
    return {side: [link.claim for link in links if link.supports is side] for side in _SIDES}


def survey_links(
    key: str,
    survey: str,
    premises: Sequence[Premise],
    chosen: Mapping[bool, Sequence[str]],
    take: Take,
) -> None:
    """Ask which claims a survey speaks for, and which against; each choice is taken at once.

    Args:
        key: what the keys of the widgets begin with.
        survey: what the founder calls it, such as "the price survey".
        premises: the claims there are.
        chosen: those that are saved, by side.
        take: saves the choice of one side. For callbacks.
    """
    texts = {premise.id: premise.text for premise in premises}
    texts |= {claim: _GONE for side in chosen.values() for claim in side if claim not in texts}
    if not texts:
        return
    for column, (supports, name) in zip(st.columns(2), _SIDES.items(), strict=True):
        saved = list(chosen[supports])
        side = current_widget(f"{key}_{name}", partial(_agrees, saved))
        column.multiselect(
            f"Claims {survey} speaks {name}",
            list(texts),
            saved,
            format_func=lambda claim: texts.get(claim, claim),
            key=side,
            placeholder="None yet",
            on_change=_taken,
            args=(side, supports, take),
        )


def _agrees(saved: Sequence[str], held: Sequence[str]) -> bool:
    return set(held) == set(saved)


def _taken(key: str, supports: bool, take: Take) -> None:
    if is_current(key):
        take(supports, tuple(st.session_state[key]))
