"""Every figure that is shown can be opened: what went in, and how."""

from datetime import date, datetime

import numpy as np
import pytest

from venture.evidence import (
    Committed,
    Evidence,
    Experiment,
    Interview,
    Link,
    MustHave,
    Premise,
    Result,
    claim_steps,
    demand,
    must_have_steps,
    price_intervals,
    price_sensitivity,
    price_steps,
    verdict,
    verdict_steps,
    weighed_claims,
)

DAY = date(2026, 10, 3)
LOCKED = datetime(2026, 10, 1, 12).astimezone()  # noon where the tests run


def shown(steps):
    return {step.what: step.value for step in steps}


def experiment(*counts, measures="rate", bar=0.03):
    results = tuple(
        Result(day=DAY, variant=variant, trials=trials, successes=successes)
        for variant, trials, successes in counts
    )
    return Experiment(
        name="Page",
        method="landing_page",
        measures=measures,
        bar=bar,
        locked_at=LOCKED,
        results=results,
    )


def interview(name, supports=True, **values):
    return Interview(name=name, day=DAY, links=(Link(claim="a", supports=supports),), **values)


def opened(evidence):
    (claim,) = weighed_claims([Premise("a", "Clinics pay", "channels")], evidence)
    return claim, claim_steps(claim)


def test_the_risk_of_a_claim_is_importance_times_the_lack_of_evidence():
    paid = interview("Ann", commitments=(Committed(kind="Money"),))
    claim, steps = opened(Evidence(interviews=(paid, interview("Ben"), interview("Cem", False))))
    assert shown(steps) == {
        "Interviews for it": "6",
        "Interviews against it": "1",
        "Strength": "1.2 of 10",
        "Importance": "3 of 5",
        "Lack of evidence": "0.30",
        "Risk": "0.9 of 5",
    }
    assert claim.risk == pytest.approx(3 * 0.30, abs=0.02)
    assert steps[0].how.startswith("1 x 1 + 1 x 5:")
    assert "Ann (3 Oct 2026)" in steps[0].source


def test_a_claim_without_records_rests_on_conviction_alone():
    _, steps = opened(Evidence())
    assert shown(steps)["Lack of evidence"] == "1.00"
    assert "own conviction" in steps[0].how


def test_a_survey_is_opened_as_the_interviews_that_it_is_worth():
    users = MustHave(day=DAY, very=200, somewhat=100, links=(Link(claim="a"),))
    claim, steps = opened(Evidence(must_have=users))
    assert shown(steps)["Largest survey for it"] == "as 11.5 interviews"
    assert "300 answers" in steps[0].source
    assert claim.strength.value == pytest.approx(2.0)


def test_a_verdict_is_opened_down_to_its_counts():
    steps = verdict_steps(experiment(("A", 400, 14)))
    assert shown(steps) == {
        "Counted": "14 of 400 visitors",
        "What is known of the rate": "2.3 % to 5.4 %",
        "P(at least 3 %)": "77 %",
        "Verdict": "undecided",
        "More visitors that would probably decide": "640",
    }
    assert steps[0].source == "your results of 3 Oct 2026"
    assert "Beta(15, 387): 14 + 1 and 386 + 1" in steps[1].how
    assert steps[2].source == "the bar that stands since 1 Oct 2026"


def test_of_two_variants_the_one_is_opened_that_is_judged():
    tried = experiment(("A", 400, 2), ("B", 300, 20))
    steps = verdict_steps(tried)
    assert verdict(tried).tested.variant == "B"
    assert shown(steps)["Counted"] == "20 of 300 visitors"
    assert shown(steps)["P(B is better than A)"] == "over 99 %"


def test_the_cost_of_a_customer_is_opened():
    found = shown(verdict_steps(experiment(("A", 1_000, 18), measures="cost", bar=50), "$"))
    assert found["Counted"] == "18 for $1,000"
    assert found["P(at most $50)"] == "38 %"


@pytest.mark.parametrize("counts", [(), (("A", 0, 0),), (("A", 1, 0),), (("A", 1, 1),)])
@pytest.mark.parametrize("measures", ["rate", "cost"])
def test_the_smallest_samples_are_opened_without_a_number_that_is_none(counts, measures):
    for step in verdict_steps(experiment(*counts, measures=measures)):
        assert "nan" not in f"{step.value} {step.how}"
        assert "inf" not in step.value


def test_prices_are_opened_with_the_shares_at_their_crossing():
    rows = np.array([[10 + n % 9, 20 + n % 7, 24 + n % 9, 25 + n % 9, 0.7, 0.2] for n in range(40)])
    steps = price_steps(
        price_sensitivity(rows[:, :4]),
        price_intervals(rows[:, :4]),
        demand(rows),
        lambda price: f"${price:.0f}",
    )
    assert [step.what for step in steps] == [
        "Answers",
        "Optimal price",
        "Indifference price",
        "Acceptable range",
        "How sure the optimal price is",
        "Price with most revenue",
    ]
    assert "the curves too cheap and too expensive cross" in steps[1].how
    assert price_steps(price_sensitivity(rows[:2, :4]), None, None, str) == ()


def test_the_share_who_would_miss_it_is_opened():
    steps = must_have_steps(MustHave(day=DAY, very=16, somewhat=14, not_at_all=10))
    assert shown(steps) == {
        "Share": "40 %",
        "90 % interval": "28 % to 53 %",
        "P(at least 40 %)": "52 %",
    }
    assert must_have_steps(MustHave(day=DAY)) == ()
