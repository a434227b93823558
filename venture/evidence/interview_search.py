"""Finding interviews: by any word in them, by segment, newest first."""

from collections.abc import Iterable

from venture.evidence.record import Interview


def find_interviews(
    interviews: Iterable[Interview], words: str = "", segment: str | None = None
) -> list[Interview]:
    """Find the interviews in which every word stands somewhere, newest first.

    Args:
        interviews: all of them.
        words: to be found in any field, in any order, in either case; empty for all.
        segment: only of this one; None for all.
    """
    wanted = words.casefold().split()
    found = [
        interview
        for interview in interviews
        if segment in (None, interview.segment) and _contains(interview, wanted)
    ]
    # What was written down last comes first within a day.
    found.reverse()
    return sorted(found, key=lambda interview: interview.day, reverse=True)


def segments_of(interviews: Iterable[Interview]) -> list[str]:
    """List the segments that were talked to, each once, by name."""
    return sorted({interview.segment for interview in interviews if interview.segment})


def _contains(interview: Interview, wanted: list[str]) -> bool:
    if not wanted:
        return True
    text = "\n".join(
        (
            interview.name,
            interview.segment,
            interview.day.isoformat(),
            interview.notes,
            interview.today,
            *interview.quotes,
            *(need.text for need in interview.needs),
            *(f"{given.kind} {given.what}" for given in interview.commitments),
        )
    ).casefold()
    return all(word in text for word in wanted)
