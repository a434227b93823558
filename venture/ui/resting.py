"""Numbers of the plan that rest on claims, as the pages that show them say it."""

from collections.abc import Mapping

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Resting, resting_numbers, weighed_claims
from venture.plan import Plan
from venture.portfolio import premises_of
from venture.ui.frame import EVIDENCE, OpenIdea

REFUTED = ":material/cancel:"
"""The shape of a refuted claim, as beside the claims themselves."""

_BACKED = {
    "refuted": "a refuted claim",
    "hoped": "what you hope",
    "believed": "what you believe",
    "known": "what you know",
}
_MOST = 3


def resting_of(idea: OpenIdea) -> dict[str, Resting]:
    """Find what the numbers of an idea's plan rest on, by their key."""
    evidence = idea.load("evidence").record
    named = any(claim.settings for claim in evidence.claims)
    if not named and not any(one.setting for one in evidence.experiments):
        return {}
    claims = weighed_claims(premises_of(idea.load("canvas").record), evidence)
    return resting_numbers(claims, evidence, values_now(idea.load("plan").record))


def values_now(plan: Plan) -> dict[str, object]:
    """Give what a plan says, by key."""
    return {key: setting.value for key, setting in plan.settings().items()}


def resting_words(resting: Resting | None) -> str:
    """Say what a number rests on; nothing where it rests on no claim.

    Returns:
        Such as "Rests on a refuted claim: “Clinics pay monthly”".
    """
    if resting is None:
        return ""
    claim, others = resting.weakest, len(resting.claims) - 1
    more = f", and on {others:,} more" if others else ""
    return f"Rests on {_BACKED[claim.strength.level]}: “{claim.premise.text}”{more}"


def refuted_lines(plan: Plan, resting: Mapping[str, Resting]) -> list[str]:
    """Name the numbers that a plan uses and that rest on a refuted claim, each in a line."""
    used = plan.used_settings()
    lines = []
    for key, one in resting.items():
        if key in used and one.refuted:
            text = one.refuted[0].premise.text
            lines.append(f"{used[key].label} rests on a refuted claim: “{text}”")
    return lines


def say_refuted(plan: Plan, resting: Mapping[str, Resting], *, link: bool = True) -> None:
    """Show the numbers of a plan that rest on a refuted claim; nothing where none does.

    Args:
        plan: whose numbers.
        resting: what they rest on.
        link: whether the way to the evidence is offered.
    """
    lines = refuted_lines(plan, resting)
    if not lines:
        return
    more = len(lines) - _MOST
    shown = [f"{REFUTED} {escaped(line)}" for line in lines[:_MOST]]
    shown += [f"and {more:,} more"] if more > 0 else []
    with st.container(gap=None, key="refuted_numbers"):
        st.markdown("  \n".join(shown))
        if link:
            st.page_link(EVIDENCE.file, label=f"Open {EVIDENCE.title}", icon=EVIDENCE.icon)
