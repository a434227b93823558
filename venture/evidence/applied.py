"""What was learned and then put into the plan: noted, and taken back."""

from __future__ import annotations

from venture.evidence.record import Applied, Evidence


def with_applied(record: Evidence, applied: Applied) -> Evidence:
    """Note that something that was learned moved a number of the plan."""
    return record.changed(applied=(*record.applied, applied))


def without_last_applied(record: Evidence, experiment: str) -> Evidence:
    """Take back the last note of what moved the plan.

    Args:
        record: as it stands.
        experiment: id of the experiment, or what stands in its place, as in `Applied`.
    """
    noted = [one for one in record.applied if one.experiment == experiment]
    kept = tuple(one for one in record.applied if one not in noted[-1:])
    return record.changed(applied=kept)
