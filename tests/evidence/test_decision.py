from datetime import date

import pytest

from venture.evidence import (
    Claim,
    Evidence,
    Interview,
    KillCriterion,
    Link,
    MustHave,
    Premise,
    criterion_state,
    decision_advice,
    must_have_share,
    survival,
    weakest_needed,
    weighed_claims,
)

TODAY = date(2026, 11, 23)


def criterion(text="No pre-order", by=date(2026, 12, 31), met=None):
    return KillCriterion(id="one", text=text, by=by, written=date(2026, 9, 1), met=met)


def asked(very, others):
    return must_have_share(MustHave(day=TODAY, very=very, somewhat=others))


def test_sixteen_of_forty_are_forty_per_cent_and_may_be_28_or_53():
    found = asked(16, 24)
    assert found.share == 0.4
    assert [round(end, 2) for end in found.interval] == [0.28, 0.53]
    assert "too few to tell" in found.verdict


@pytest.mark.parametrize(
    ("very", "others", "verdict"),
    [(60, 40, "above the bar of 40 %"), (20, 80, "below the bar of 40 %"), (1, 1, "too few")],
)
def test_the_verdict_needs_ninety_per_cent(very, others, verdict):
    assert verdict in asked(very, others).verdict


def test_nobody_asked_is_no_share():
    assert must_have_share(MustHave(day=TODAY)) is None


def test_half_of_new_establishments_are_open_after_five_years():
    """BLS, Business Employment Dynamics, Table 7, opened in the year to March 2013."""
    assert (survival(0), survival(1), survival(5), survival(10)) == (1, 0.796, 0.506, 0.347)
    with pytest.raises(ValueError, match="0 to 10 years, got 11"):
        survival(11)


def test_a_criterion_is_overdue_from_the_day_after():
    assert criterion_state(criterion(by=TODAY), TODAY) == "open"
    assert criterion_state(criterion(by=date(2026, 11, 22)), TODAY) == "overdue"
    assert criterion_state(criterion(by=None), TODAY) == "open"
    assert criterion_state(criterion(met=True), TODAY) == "met"
    assert criterion_state(criterion(by=date(2026, 1, 1), met=False), TODAY) == "passed"


def weighed(importance=None, **interviews):
    """Weigh claims by how many interviews speak for each; fewer than none speak against it."""
    links = [
        Interview(name="Ann", day=TODAY, links=(Link(claim=claim, supports=count > 0),))
        for claim, count in interviews.items()
        for _ in range(abs(count))
    ]
    said = tuple(Claim(id=claim, importance=value) for claim, value in (importance or {}).items())
    premises = [Premise(claim, claim.title(), "channels") for claim in interviews]
    return weighed_claims(premises, Evidence(interviews=tuple(links), claims=said))


@pytest.mark.parametrize(
    ("interviews", "advice"),
    [
        ({}, "nothing to base a decision on"),
        ({"price": 0, "need": 25}, "“Price”, and nothing speaks for it. Test it before"),
        ({"price": 2, "need": 25}, "“Price”, and it rests on what people said"),
        ({"price": 25, "need": 25}, "it says nothing about what you have not thought of"),
        ({"price": -9, "need": 0}, "“Price”, and it is refuted"),
    ],
)
def test_a_verdict_is_only_as_good_as_the_weakest_claim_it_needs(interviews, advice):
    assert advice in decision_advice(weakest_needed(weighed(**interviews)), (), TODAY)


def test_a_claim_that_is_not_needed_does_not_decide():
    claims = weighed({"price": 5, "colour": 1}, price=25, colour=0)
    assert weakest_needed(claims).premise.text == "Price"
    claims = weighed({"price": 2, "colour": 1}, price=25, colour=0)
    assert weakest_needed(claims).premise.text == "Price"


def test_what_was_written_down_beforehand_comes_before_what_is_known():
    known = weakest_needed(weighed(price=25))
    met = decision_advice(known, (criterion(met=True),), TODAY)
    assert met.startswith("On 1 Sep 2026 you wrote down that you would stop if this came")
    late = decision_advice(known, (criterion(by=date(2026, 11, 1)),), TODAY)
    assert "Say first whether this came about: “No pre-order”" in late
    assert "by 1 Nov 2026" in late
