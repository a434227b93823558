"""A revision's text stored as the one stretch in which it differs from an earlier whole text.

Typing saves a record twice a second. Whole copies of a canvas would be tens of megabytes for an
hour of typing; the stretch that differs is a few dozen bytes.
"""

from typing import NamedTuple


class Patch(NamedTuple):
    """Characters kept at the start and the end of the old text, and what stands between them."""

    kept_start: int
    kept_end: int
    text: str


def make_patch(old: str, new: str) -> Patch:
    """Find the one stretch in which two texts differ.

    Example:
        >>> make_patch("nurses lose notes", "nurses lose many notes")
        Patch(kept_start=12, kept_end=5, text='many ')
    """
    start = _common_length(old, new)
    end = _common_length(old[start:][::-1], new[start:][::-1])
    return Patch(start, end, new[start : len(new) - end])


def apply_patch(old: str, patch: Patch) -> str:
    """Rebuild the text that a patch was made from.

    Example:
        >>> apply_patch("nurses lose notes", Patch(12, 5, "many "))
        'nurses lose many notes'
    """
    return old[: patch.kept_start] + patch.text + old[len(old) - patch.kept_end :]


def worth_it(patch: Patch, whole: str) -> bool:
    """Tell whether a patch is still cheaper than a new whole text for the next patches to lean on.

    While somebody types on, every patch repeats what the last one held. By the time a stretch
    has grown to this length, these repetitions have cost about as much as the whole text once.
    """
    return len(patch.text) ** 2 <= 8 * len(whole)


def _common_length(first: str, second: str) -> int:
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
