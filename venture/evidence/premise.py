"""A statement of the canvas as a claim: which kind it is, and how much depends on it."""

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
    said = Claim(id=premise.id, kind=own, importance=importance)
    before = judgements(evidence)
    if before.get(premise.id, Claim(id=premise.id)) == said:
        return evidence
    return evidence.changed(claims=tuple((before | {premise.id: said}).values()))


def judgements(evidence: Evidence) -> dict[str, Claim]:
    """Give what the founder said about claims, by the id of the statement."""
    return {claim.id: claim for claim in evidence.claims}
