"""Three gaps that somebody who knows hospitals from the inside might have seen."""

from __future__ import annotations

from venture.gaps.record import Gap, Gaps
from venture.gaps.span import Span
from venture.gaps.usual_criteria import USUAL_CRITERIA

_SEEN = {
    "Handover notes between shifts": (
        "Nurses write them by hand at the end of twelve hours; half of the calls to the last "
        "shift are about them.",
        (14, 16), (6, 7), (5, 12), (4, 5), (6, 8), (12, 12), (9, 9), (3, 5), (4, 6),
    ),
    "Swapping shifts": (
        "Done in chat groups; the ward learns of it too late.",
        (10, 13), (5, 6), (5, 10), (7, 8), (4, 6), (12, 12), (6, 6), (2, 3), (2, 3),
    ),
    "Tracking lent equipment": (
        "Pumps are bought twice because nobody finds them.",
        (11, 17), (7, 9), (8, 20), (5, 7), (5, 9), (4, 5), (3, 4), (9, 15), (5, 7),
    ),
}  # fmt: skip


def example() -> Gaps:
    """Make gaps to start from, judged by the usual criteria in an order."""
    return Gaps(
        criteria=USUAL_CRITERIA,
        gaps=tuple(
            Gap(
                name=name,
                note=note,
                values={
                    criterion.id: Span(low=low, high=high)
                    for criterion, (low, high) in zip(USUAL_CRITERIA, ranges, strict=True)
                },
            )
            for name, (note, *ranges) in _SEEN.items()
        ),
        weights_by="Ranking",
        order=tuple(one.id for one in USUAL_CRITERIA),
    )
