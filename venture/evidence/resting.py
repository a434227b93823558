"""Which numbers of the plan rest on which claims, and on how well backed ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from venture.evidence.knowledge import WeighedClaim
from venture.evidence.premise import judgements
from venture.evidence.record import Evidence


@dataclass(frozen=True)
class Resting:
    """What one number of the plan rests on.

    Attributes:
        setting: the number's key.
        claims: those it rests on, the weakest first; at least one.
    """

    setting: str
    claims: tuple[WeighedClaim, ...]

    @property
    def weakest(self) -> WeighedClaim:
        """The claim that is backed worst: a refuted one before all others."""
        return self.claims[0]

    @property
    def refuted(self) -> tuple[WeighedClaim, ...]:
        """The claims that the evidence is against."""
        return tuple(claim for claim in self.claims if claim.strength.refuted)


def resting_numbers(
    claims: Iterable[WeighedClaim], evidence: Evidence, values: Mapping[str, object]
) -> dict[str, Resting]:
    """Find the claims that each number of the plan rests on.

    It rests on a claim when an experiment with that claim measures the number, or when the founder
    says so; and no longer, once what the experiment measured stands in the plan.

    Args:
        claims: as `weighed_claims` gives them. A claim that is not among them, as its statement
            was deleted from the canvas, counts for nothing.
        evidence: all that is written down.
        values: what the plan says now, by key.

    Returns:
        By the number's key, the one with the weakest claim first; numbers that rest on no claim
        are left out.
    """
    known = {claim.premise.id: claim for claim in claims}
    named: dict[str, dict[str, None]] = {}
    for said in judgements(evidence).values():
        for setting in said.settings:
            named.setdefault(setting, {})[said.id] = None
    for experiment in evidence.experiments:
        if experiment.setting:
            named.setdefault(experiment.setting, {}).update(dict.fromkeys(experiment.claims))
    for setting, tested in _measured(evidence, values).items():
        named[setting] = {one: None for one in named.get(setting, {}) if one not in tested}
    found = [
        Resting(setting, tuple(sorted((known[one] for one in ids if one in known), key=_backing)))
        for setting, ids in named.items()
    ]
    ordered = sorted((one for one in found if one.claims), key=lambda one: _backing(one.weakest))
    return {one.setting: one for one in ordered}


def _measured(evidence: Evidence, values: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """List the numbers that hold what an experiment measured, each with the claims it tested."""
    tested = {experiment.id: experiment.claims for experiment in evidence.experiments}
    latest = {one.setting: one for one in sorted(evidence.applied, key=lambda one: one.at)}
    return {
        setting: tested.get(one.experiment, ())
        for setting, one in latest.items()
        if values.get(setting) == one.after
    }


def _backing(claim: WeighedClaim) -> tuple[bool, float]:
    return not claim.strength.refuted, claim.strength.value
