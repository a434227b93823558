"""Where the gap that an idea is about stands among those that were weighed against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from venture.gaps import Derived, Draws, Gaps, Place, first_place, share_words


@dataclass(frozen=True)
class GapRank:
    """The gap that comes first at the founder's weights.

    Attributes:
        name: what the founder calls it.
        share: of the weightings under which it comes first, 0..1.
        of: how many gaps were ranked.
        tied: how many share the first place; 1 where it has it alone.
        has_order: whether only weightings were looked at that fit what the founder said counts
            more.
    """

    name: str
    share: float
    of: int
    tied: int
    has_order: bool

    def __str__(self) -> str:
        """Say it: "Handover notes, first in 64 % of sensible weightings"."""
        if self.of == 1:
            return f"{self.name}, the only one"
        if self.tied > 1:
            return f"{self.tied:,} of {self.of:,} share the first place"
        which = "sensible" if self.has_order else "possible"
        return f"{self.name}, first in {share_words(self.share)} of {which} weightings"


NOT_SCORED = "not scored yet"


def gap_rank(
    gaps: Gaps, known: Mapping[Place, Derived] | None = None, draws: Draws | None = None
) -> GapRank | None:
    """Find the gap that comes first.

    Args:
        gaps: what is written down about the market.
        known: values that follow from elsewhere, as `known_values` gives them.
        draws: where to draw weightings from; the same for many ideas saves most of the time.

    Returns:
        None while no gap has a value, or no criterion counts.
    """
    if not known and not any(gap.values for gap in gaps.gaps):
        return None
    first = first_place(gaps, known, draws)
    if first is None:
        return None
    return GapRank(first.gap.name, first.share, len(gaps.gaps), first.tied, first.has_order)
