from datetime import UTC, date, datetime

import pytest

from venture.evidence import (
    Applied,
    Claim,
    Evidence,
    Experiment,
    Interview,
    Link,
    Premise,
    estimate,
    monthly_rate,
    posterior,
    resting_numbers,
    weighed_claims,
    with_judgement,
    with_settings,
)

PAYS, LIKES = (
    Premise("pays", "Clinics pay", "channels"),
    Premise("likes", "They like it", "problem"),
)
AGAINST = Interview(
    name="Ann",
    day=date(2026, 10, 1),
    links=(Link(claim="pays", supports=False), Link(claim="likes")),
)
PRICE = "streams.main.price"


def resting(evidence, values=()):
    return resting_numbers(weighed_claims((PAYS, LIKES), evidence), evidence, dict(values))


def test_a_number_rests_on_the_claims_of_the_experiment_that_measures_it():
    test = Experiment(name="Page", setting=PRICE, claims=("likes",))
    found = resting(Evidence(experiments=(test,)))
    assert [claim.premise for claim in found[PRICE].claims] == [LIKES]
    assert found[PRICE].weakest.strength.level == "hoped"
    assert found[PRICE].refuted == ()


def test_a_number_rests_on_the_claims_that_the_founder_names_the_refuted_one_first():
    evidence = with_settings(Evidence(interviews=(AGAINST,)), "likes", [PRICE, "opening_cash"])
    evidence = with_settings(evidence, "pays", [PRICE])
    found = resting(evidence)
    assert list(found) == [PRICE, "opening_cash"]
    assert [claim.premise for claim in found[PRICE].claims] == [PAYS, LIKES]
    assert [claim.premise for claim in found[PRICE].refuted] == [PAYS]


def taken_over(minute, after, experiment):
    at = datetime(2026, 10, 2, 12, minute, tzinfo=UTC)
    return Applied(
        at=at, setting=PRICE, before=50, after=after, low=1, high=99, said="", experiment=experiment
    )


def test_a_number_that_holds_what_was_measured_rests_no_longer_on_the_claims_tested_by_it():
    test = Experiment(name="Page", setting=PRICE, claims=("pays",))
    evidence = Evidence(
        interviews=(AGAINST,),
        experiments=(test,),
        applied=(taken_over(2, 40.0, test.id), taken_over(1, 60.0, "another")),
    )
    assert resting(evidence, {PRICE: 40.0}) == {}
    assert resting(evidence, {PRICE: 41.0})[PRICE].refuted  # typed since
    named = with_settings(evidence, "likes", [PRICE])
    assert [claim.premise for claim in resting(named, {PRICE: 40.0})[PRICE].claims] == [LIKES]


def test_both_ways_to_a_claim_count_it_once():
    test = Experiment(name="Page", setting=PRICE, claims=("likes",))
    evidence = with_settings(Evidence(experiments=(test,)), "likes", [PRICE])
    assert len(resting(evidence)[PRICE].claims) == 1


def test_a_claim_whose_statement_is_gone_counts_for_nothing():
    assert resting(with_settings(Evidence(), "gone", [PRICE])) == {}
    assert resting(Evidence(experiments=(Experiment(name="Page", setting=PRICE),))) == {}


def test_numbers_and_judgement_of_a_claim_do_not_touch_each_other():
    evidence = with_settings(Evidence(), "pays", [PRICE, PRICE])
    judged = with_judgement(evidence, PAYS, "Viability", 5)
    assert judged.claims == (Claim(id="pays", kind="Viability", importance=5, settings=(PRICE,)),)
    assert with_settings(judged, "pays", []).claims[0].importance == 5
    assert with_settings(judged, "pays", [PRICE]) is judged


def test_a_tenth_that_leaves_each_month_is_19_per_cent_after_two():
    assert monthly_rate(0.19, 2) == pytest.approx(0.1)
    assert monthly_rate(0.3, 1) == pytest.approx(0.3)
    assert (monthly_rate(0, 5), monthly_rate(1, 5)) == (0, 1)


@pytest.mark.parametrize(("rate", "months", "says"), [(1.2, 2, "got 1.2"), (0.2, 0, "got 0")])
def test_a_monthly_rate_of_what_cannot_be_is_refused(rate, months, says):
    with pytest.raises(ValueError, match=says):
        monthly_rate(rate, months)


def test_value_and_both_ends_of_an_estimate_are_those_of_one_month():
    once, thrice = (estimate(posterior(18, 98), months) for months in (1, 3))
    for end in ("low", "high"):
        left = (1 - getattr(thrice, end)) ** 3
        assert 1 - left == pytest.approx(getattr(once, end))
    assert thrice.value == pytest.approx(monthly_rate(0.19, 3), rel=1e-2)
    assert thrice.low < thrice.value < thrice.high


def test_nothing_counted_is_no_estimate():
    assert estimate(None) is None
