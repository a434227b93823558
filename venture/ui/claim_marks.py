"""Statements of the canvas as claims, and the marks that tell how well each is backed."""

import streamlit as st

from venture.canvas import BLOCKS, BOXES, Canvas, escaped
from venture.evidence import Evidence, Premise, Strength, WeighedClaim, knowledge, weighed_claims

# Each has another shape, so that nobody needs the colours.
_ICONS = {
    "known": ":material/check_circle:",
    "believed": ":material/contrast:",
    "hoped": ":material/circle:",
    "refuted": ":material/cancel:",
}


def premises_of(canvas: Canvas) -> tuple[Premise, ...]:
    """Give every statement of a canvas as a claim, in the order of its boxes."""
    return tuple(
        Premise(statement.id, statement.text, box.field)
        for box in BOXES
        for statement in canvas.statements(box.field)
    )


def mark(strength: Strength) -> str:
    """Write how well a claim is backed: a shape, and what it rests on in words."""
    return f"{_ICONS[strength.level]} {escaped(strength.label)}"


def has_evidence(evidence: Evidence) -> bool:
    """Tell whether anything was asked or tried."""
    return bool(evidence.interviews or evidence.experiments)


def claim_marks(canvas: Canvas, evidence: Evidence) -> None:
    """Show every statement with its mark, block by block; the answer stands above them."""
    claims = weighed_claims(premises_of(canvas), evidence)
    if not claims:
        st.info("Every statement on the canvas gets a mark here.", icon=":material/info:")
        return
    st.markdown(escaped(str(knowledge(claims))))
    found = {claim.premise.id: claim for claim in claims}
    with st.grid("auto", min_column_width=230, gap="small", key="claim_marks"):
        for block in BLOCKS:
            lines = [
                _line(found[statement.id])
                for box in block.boxes
                for statement in canvas.statements(box.field)
            ]
            if lines:
                with st.container(border=True, height="stretch"):
                    st.markdown("\n".join((f"**{block.title}**\n", *lines)))


def _line(claim: WeighedClaim) -> str:
    return f"- {escaped(claim.premise.text)}  \n  {mark(claim.strength)}"
