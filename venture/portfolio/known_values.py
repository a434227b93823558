"""Values of gaps that were not typed on the gaps but follow from what stands elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from venture.canvas import Canvas
from venture.founder import Network, Skills, SkillsNeeded, access_score, expertise, skill_fits
from venture.gaps import (
    PERSON_COST,
    Criterion,
    Derived,
    Gaps,
    Place,
    derived_values,
    usual_criterion,
)
from venture.plan import person_cost

Load = Callable[[str], Any]
"""Gives the record of a section by its name."""

GAP_SECTIONS = ("gaps", "canvas", "plan", "skills_needed")
"""The sections of an idea that the values of its gaps follow from."""
FOUNDER_GAP_SECTIONS = ("skills", "network")
"""The founder's own sections that they follow from."""


def known_values(gaps: Gaps, idea: Load, founder: Load) -> dict[Place, Derived]:
    """Derive the values of gaps that other tabs and the founder's own records know.

    Needs, market and competitors tell one gap from another; what is known of the founder is the
    same for all gaps of an idea.

    Args:
        gaps: what is written down about the market.
        idea: reads a section of the idea; only what is needed is read.
        founder: reads a section of the founder.

    Returns:
        By gap and criterion, whether the founder typed over it or not.
    """
    cost = PERSON_COST
    if any(gap.market_part for gap in gaps.gaps):
        cost = person_cost(idea("plan")) or PERSON_COST
    found = derived_values(gaps, person_cost=cost)
    for criterion, derived in (_expertise(gaps, idea, founder), _access(gaps, idea, founder)):
        if criterion is not None and derived is not None:
            found |= {(gap.id, criterion.id): derived for gap in gaps.gaps}
    return found


Known = tuple[Criterion | None, Derived | None]


def _expertise(gaps: Gaps, idea: Load, founder: Load) -> Known:
    """Derive "My expertise" from what the founder can do against what the idea needs.

    The least that it could be counts only skills that reach the level needed.
    """
    criterion = _usual(gaps, "expertise")
    needed: SkillsNeeded = idea("skills_needed") if criterion else SkillsNeeded()
    if criterion is None or not needed.needed:
        return None, None
    own: Skills = founder("skills")
    fits = skill_fits(own.skills, needed.needed)
    found = expertise(fits)
    # Who wrote no skill down has said nothing, which is not the same as having none.
    if found is None or not own.skills:
        return None, None
    part, in_full = criterion.at(found.part), criterion.at(found.in_full)
    there = sum(not fit.short_by for fit in fits)
    words = (
        f"you have {there:,} of the {len(fits):,} skills that the idea needs; weighted by "
        f"importance that is {100 * found.part:.0f} % of the levels needed, "
        f"{100 * found.in_full:.0f} % counting only skills that reach theirs"
    )
    return criterion, Derived(part, in_full, part, "Founder, Skills", words)


def _access(gaps: Gaps, idea: Load, founder: Load) -> Known:
    """Derive "Access through my network" from contacts in the segments that could buy."""
    criterion = _usual(gaps, "access")
    network: Network = founder("network") if criterion else Network()
    if criterion is None or not network.contacts:
        return None, None
    canvas: Canvas = idea("canvas")
    segments = [one.text for one in (*canvas.customer_segments, *canvas.early_adopters)]
    segments += [need.segment for need in gaps.needs if need.segment]
    reached = access_score(network, segments)
    # Contacts of which nobody said to which segment they belong say nothing.
    if not reached.people:
        return None, None
    value = criterion.at(reached.score / 10)
    words = f"{reached.words} {reached.how}"
    return criterion, Derived(value, value, value, "Founder, Network", words)


def _usual(gaps: Gaps, id_: str) -> Criterion | None:
    """Find one of the usual criteria, where there is a gap to be judged by it."""
    return usual_criterion(gaps.criteria, id_) if gaps.gaps else None
