"""Statements of the canvas as claims, and the marks that tell how well each is backed."""

from collections.abc import Sequence

import streamlit as st

from venture.canvas import Mark, escaped
from venture.evidence import (
    Strength,
    WeighedClaim,
    growth,
)

ICONS = {
    "known": ":material/check_circle:",
    "believed": ":material/contrast:",
    "hoped": ":material/circle:",
    "refuted": ":material/cancel:",
}
"""A mark for each level; each has another shape, so that nobody needs the colours."""

_PASSED = ("supported", "known")
_LEARNED = "claims_learned"

UNTESTED = Mark("hoped", "untested")
"""The mark of a statement that was only just written down."""


def mark(strength: Strength) -> str:
    """Write how well a claim is backed: a shape, and what it rests on in words."""
    return f"{ICONS[strength.level]} {escaped(strength.label)}"


def statement_marks(claims: Sequence[WeighedClaim]) -> dict[str, Mark]:
    """Give the mark of every statement as it stands on the canvas, by its id."""
    return {claim.premise.id: _on_canvas(claim.strength) for claim in claims}


def _on_canvas(strength: Strength) -> Mark:
    """Say it in a word or two: which test supported a claim stands on the Evidence page."""
    text = strength.label.partition(":")[0]
    return Mark(strength.level, "known" if (text, strength.level) == _PASSED else text)


def learned(claims: Sequence[WeighedClaim], revisions: tuple[int, ...]) -> str:
    """Say in a sentence how the knowledge of the claims grew; nothing while nothing is known.

    Going through thousands of records takes longer than a run while one types should, so it is
    done again only when the records or the statements are others.

    Args:
        claims: those on the canvas now.
        revisions: of the sections with the records that they were weighed by.
    """
    rests_on = (revisions, frozenset(claim.premise.id for claim in claims))
    known: tuple[object, str] | None = st.session_state.get(_LEARNED)
    if known is None or known[0] != rests_on:
        known = st.session_state[_LEARNED] = (rests_on, str(growth(claims)))
    return known[1]
