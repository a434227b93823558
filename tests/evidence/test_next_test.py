import pytest

from venture.evidence import (
    EXPERIMENT_METHODS,
    Claim,
    Evidence,
    Interview,
    Link,
    Premise,
    next_method,
    weighed_claims,
)


def claim(block, kind=None, interviews=0):
    evidence = Evidence(
        claims=(Claim(id="c", kind=kind),),
        interviews=tuple(
            Interview(name="Ana", day="2026-11-02", links=(Link(claim="c"),))
            for _ in range(interviews)
        ),
    )
    return weighed_claims([Premise("c", "It is so", block)], evidence)[0]


@pytest.mark.parametrize(
    ("block", "method"),
    [
        ("problem", "interviews"),
        ("revenue_streams", "price_test"),
        ("cost_structure", "concierge"),
        ("solution", "prototype"),
    ],
)
def test_the_first_test_is_the_cheapest_for_its_kind_of_claim(block, method):
    assert next_method(claim(block)).key == method


def test_once_people_said_so_it_is_seen_what_they_do():
    assert next_method(claim("problem", interviews=3)).key == "landing_page"


def test_the_founder_may_have_said_that_it_is_another_kind_of_claim():
    assert next_method(claim("problem", "Feasibility")).key == "prototype"


def test_every_suggestion_is_stronger_than_what_is_known():
    for interviews in range(20):
        known = claim("channels", interviews=interviews)
        assert next_method(known).strength > known.strength.value
    assert next_method(claim("channels")).key in EXPERIMENT_METHODS
