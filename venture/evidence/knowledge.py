"""What is known, what is believed and what is hoped, and what to test next."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from venture.evidence.premise import NOT_JUDGED, Premise, judgements, kind_of_block
from venture.evidence.record import ClaimKind, Evidence
from venture.evidence.said import OWN_CONVICTION
from venture.evidence.strength import (
    KNOWN,
    MOST,
    Linked,
    Strength,
    linked_records,
    weighed,
)
from venture.evidence.surveys import LinkedSurvey


@dataclass(frozen=True)
class WeighedClaim:
    """A claim with all that one wants to know of it.

    Attributes:
        premise: the statement.
        kind: desirability, viability or feasibility.
        importance: 1..5; 3 while nobody has judged it.
        judged: whether somebody has.
        strength: how well it is backed.
        linked: the records that it rests on.
    """

    premise: Premise
    kind: ClaimKind
    importance: int
    judged: bool
    strength: Strength
    linked: Linked

    @property
    def risk(self) -> float:
        """How much of the idea hangs on nothing, 0..5: importance times the lack of evidence.

        The lack is 1 at own conviction and 0 at 10, and falls evenly with each tenfold strength,
        since the steps of the scale are of that kind.
        """
        lack = log(MOST / self.strength.value) / log(MOST / OWN_CONVICTION)
        return self.importance * lack


@dataclass(frozen=True)
class Knowledge:
    """How many of the claims stand on what.

    Attributes:
        known: at least as strong as twenty interviews or a test, 3 and more.
        believed: at least one customer said so, 0.5 and more.
        hoped: nothing stronger than own conviction.
        refuted: the evidence is against them.
        next: the riskiest that is neither known nor refuted; None where there is none.
    """

    known: int
    believed: int
    hoped: int
    refuted: int
    next: WeighedClaim | None

    @property
    def claims(self) -> int:
        """How many there are in all."""
        return self.known + self.believed + self.hoped + self.refuted

    def __str__(self) -> str:
        """Say it in one sentence or two; nothing where there are no claims."""
        if not self.claims:
            return ""
        which = "the one claim" if self.claims == 1 else f"the {self.claims:,} claims"
        said = (
            f"You know {self.known:,}, believe {self.believed:,} and hope {self.hoped:,} "
            f"of {which} this idea rests on"
        )
        if self.refuted:
            said += f"; {self.refuted:,} {'is' if self.refuted == 1 else 'are'} refuted"
        if self.next is None:
            return f"{said}."
        return f"{said}. Test next: {self.next.premise.text.rstrip('.')}."


def weighed_claims(
    premises: Sequence[Premise], evidence: Evidence, surveys: Sequence[LinkedSurvey] = ()
) -> tuple[WeighedClaim, ...]:
    """Weigh every claim, riskiest first; of equally risky ones the first on the canvas.

    Args:
        premises: the statements of the canvas.
        evidence: all that is written down.
        surveys: those that are kept elsewhere.
    """
    records, judged = linked_records(evidence, surveys), judgements(evidence)
    found = []
    for premise in premises:
        said = judged.get(premise.id)
        importance = said.importance if said else None
        linked = records.get(premise.id, Linked())
        found.append(
            WeighedClaim(
                premise=premise,
                kind=(said.kind if said else None) or kind_of_block(premise.block),
                importance=importance or NOT_JUDGED,
                judged=importance is not None,
                strength=weighed(linked),
                linked=linked,
            )
        )
    return tuple(sorted(found, key=lambda claim: -claim.risk))


def knowledge(claims: Sequence[WeighedClaim]) -> Knowledge:
    """Count what is known, believed, hoped and refuted, and find what to test next.

    Args:
        claims: as `weighed_claims` gives them, riskiest first.

    Example:
        >>> claims = weighed_claims([Premise("a", "Clinics pay monthly", "channels")], Evidence())
        >>> knowledge(claims).hoped, knowledge(claims).next.premise.text
        (1, 'Clinics pay monthly')
    """
    levels = [claim.strength.level for claim in claims]
    open_ones = (
        claim for claim in claims if claim.strength.value < KNOWN and not claim.strength.refuted
    )
    return Knowledge(
        known=levels.count("known"),
        believed=levels.count("believed"),
        hoped=levels.count("hoped"),
        refuted=levels.count("refuted"),
        next=next(open_ones, None),
    )
