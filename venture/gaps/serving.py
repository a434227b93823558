"""Who serves which need badly or well."""

from __future__ import annotations

from collections.abc import Sequence

from venture.gaps.record import Competitor


def served_badly(competitors: Sequence[Competitor]) -> dict[str, tuple[str, ...]]:
    """Name those who serve a need badly, by the id of the need.

    Example:
        >>> served_badly([Competitor(name="Paper", serves_badly=("notes",))])
        {'notes': ('Paper',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for one in competitors:
        for need in one.serves_badly:
            found[need] = (*found.get(need, ()), one.name)
    return found
