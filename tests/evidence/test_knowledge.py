from datetime import date

from venture.evidence import (
    Claim,
    Evidence,
    Interview,
    Link,
    Premise,
    knowledge,
    weighed_claims,
    with_judgement,
)

PREMISES = (
    Premise("p", "Notes get lost", "problem"),
    Premise("r", "Clinics pay monthly.", "revenue_streams"),
    Premise("s", "A phone app", "solution"),
)


def interviews(claim, count, supports=True):
    link = Link(claim=claim, supports=supports)
    return (Interview(name="Ann", day=date(2026, 10, 1), links=(link,)),) * count


def test_a_claim_has_the_kind_of_its_block_until_somebody_says_otherwise():
    kinds = {claim.premise.id: claim.kind for claim in weighed_claims(PREMISES, Evidence())}
    assert kinds == {"p": "Desirability", "r": "Viability", "s": "Feasibility"}
    changed = with_judgement(Evidence(), PREMISES[0], "Feasibility", None)
    assert changed.claims == (Claim(id="p", kind="Feasibility"),)
    assert with_judgement(Evidence(), PREMISES[0], "Desirability", None) == Evidence()


def test_riskiest_is_what_matters_most_and_is_backed_least():
    evidence = Evidence(
        claims=(Claim(id="p", importance=5), Claim(id="r", importance=4)),
        interviews=interviews("p", 20),
    )
    found = weighed_claims(PREMISES, evidence)
    assert [claim.premise.id for claim in found] == ["r", "s", "p"]
    assert found[0].risk == 4
    assert (found[1].judged, found[1].importance) == (False, 3)


def test_what_is_known_believed_hoped_and_refuted_is_counted():
    evidence = Evidence(interviews=(*interviews("p", 20), *interviews("s", 1, supports=False)))
    known = knowledge(weighed_claims(PREMISES, evidence))
    assert (known.known, known.believed, known.hoped, known.refuted) == (1, 0, 1, 1)
    assert str(known) == (
        "You know 1, believe 0 and hope 1 of the 3 claims this idea rests on; 1 is refuted. "
        "Test next: Clinics pay monthly."
    )


def test_nothing_is_said_of_no_claims_and_nothing_is_next_when_all_is_known():
    assert str(knowledge(weighed_claims((), Evidence()))) == ""
    known = knowledge(weighed_claims(PREMISES[:1], Evidence(interviews=interviews("p", 20))))
    assert known.next is None
    assert str(known) == "You know 1, believe 0 and hope 0 of the one claim this idea rests on."


def test_of_equally_risky_claims_the_first_on_the_canvas_is_next():
    assert knowledge(weighed_claims(PREMISES, Evidence())).next.premise.id == "p"
