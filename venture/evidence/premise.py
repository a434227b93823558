"""A statement of the canvas as a claim: which kind it is, and how much depends on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from venture.evidence.record import Claim, ClaimKind, Evidence

NOT_JUDGED = 3
"""Importance of a claim, 1..5, while nobody has judged it."""

_VIABILITY = ("revenue_streams", "cost_structure", "key_metrics")
_FEASIBILITY = ("solution", "unfair_advantage")


@dataclass(frozen=True)
class Premise:
    """Something that the idea rests on.

    Attributes:
        id: of the statement on the canvas, which stays when its text is edited.
        text: the statement.
        block: the field of the canvas that it stands in, such as "revenue_streams".
    """

    id: str
    text: str
    block: str


def kind_of_block(block: str) -> ClaimKind:
    """Say which kind of claim a block of the canvas usually makes.

    Source:
        David J. Bland and Alexander Osterwalder, Testing Business Ideas (2019): desirability,
        viability, feasibility. They sort the blocks of the business model canvas; which block of
        the lean canvas is which is ours.

    Example:
        >>> kind_of_block("channels"), kind_of_block("cost_structure"), kind_of_block("solution")
        ('Desirability', 'Viability', 'Feasibility')
    """
    if block in _VIABILITY:
        return "Viability"
    return "Feasibility" if block in _FEASIBILITY else "Desirability"


def with_judgement(
    evidence: Evidence, premise: Premise, kind: ClaimKind, importance: int | None
) -> Evidence:
    """Write down what the founder says about a claim; nothing where it says nothing new.

    Args:
        evidence: as it stands.
        premise: the claim.
        kind: which kind it is; the one that its block suggests is not written down.
        importance: 1..5; None for not judged yet.

    Raises:
        ValueError: the importance is not allowed.
    """
    own = None if kind == kind_of_block(premise.block) else kind
    return _with_claim(evidence, premise.id, kind=own, importance=importance)


def with_settings(evidence: Evidence, claim_id: str, settings: Iterable[str]) -> Evidence:
    """Write down which numbers of the plan rest on a claim; nothing where that says nothing new.

    Args:
        evidence: as it stands.
        claim_id: of the statement.
        settings: keys of the plan's values.

    Raises:
        ValueError: there are more than a claim may have.
    """
    return _with_claim(evidence, claim_id, settings=tuple(dict.fromkeys(settings)))


def judgements(evidence: Evidence) -> dict[str, Claim]:
    """Give what the founder said about claims, by the id of the statement."""
    return {claim.id: claim for claim in evidence.claims}


def _with_claim(evidence: Evidence, claim_id: str, **values: object) -> Evidence:
    known = judgements(evidence)
    before = known.get(claim_id, Claim(id=claim_id))
    said = Claim.model_validate(before.model_dump() | values)
    if said == before:
        return evidence
    return evidence.changed(claims=tuple((known | {claim_id: said}).values()))
