from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.evidence import (
    Experiment,
    Result,
    compared,
    outcome,
    outcomes_by_day,
    posterior,
    verdict,
    with_bar,
    with_results,
)
from venture.evidence import (
    tests_the_bar as counts_as_a_test,
)

LOCKED = datetime(2026, 10, 1, 12).astimezone()  # noon where the tests run
AFTER = date(2026, 10, 3)


def result(successes, trials, variant="A", day=AFTER):
    return Result(day=day, trials=trials, successes=successes, variant=variant)


def experiment(*results, bar=0.03, **values):
    known = {"name": "Page", "method": "landing_page", "bar": bar, "locked_at": LOCKED}
    return Experiment(results=results, **(known | values))


@pytest.mark.parametrize(
    ("successes", "outcome"), [(30, "supported"), (12, "undecided"), (4, "refuted")]
)
def test_the_outcome_is_the_chance_to_reach_the_bar(successes, outcome):
    found = verdict(experiment(result(successes, 400)))
    assert found.outcome == outcome
    assert found.chance == pytest.approx(posterior(successes, 400).chance_at_least(0.03))


def test_one_of_forty_nine_proves_nothing_about_one_of_fifty():
    found = verdict(experiment(result(1, 49), bar=0.02))
    assert found.outcome == "undecided"
    assert found.sentence == (
        "P(at least 2 %) = 74 %, undecided, about 87 more visitors would probably decide it"
    )


@pytest.mark.parametrize("trials", [1, 2, 3])
def test_nobody_of_a_few_does_not_support_a_low_bar(trials):
    assert verdict(experiment(result(0, trials))).outcome == "undecided"


def test_so_many_more_as_expected_decide():
    found = verdict(experiment(result(14, 400)))
    assert found.posterior is not None
    rate, more = found.posterior.mean, found.more_trials
    for trials, decided in ((more, True), (more - 1, False)):
        chance = posterior(14 + trials * rate, 400 + trials).chance_at_least(0.03)
        assert (chance >= 0.9) == decided


def test_a_bar_that_the_rate_lies_on_cannot_be_decided():
    found = verdict(experiment(result(300, 10_000)))
    assert found.more_trials is None
    assert "more than 100,000 visitors" in found.sentence


def test_without_a_bar_or_results_it_says_so():
    assert verdict(experiment(bar=None, locked_at=None)).outcome == "no bar"
    assert verdict(experiment()).sentence == "No results yet"
    unlocked = verdict(experiment(result(5, 9), locked_at=None))
    assert unlocked.outcome == "no bar"
    assert unlocked.posterior == posterior(5, 9)


def test_a_result_from_before_the_bar_does_not_test_it():
    early = result(30, 400, day=date(2026, 9, 30))
    found = verdict(experiment(early))
    assert (found.outcome, found.before_bar) == ("no results", 1)
    assert found.sentence == (
        "The bar was set afterwards, on 1 Oct 2026: 1 result does not test it"
    )
    both = verdict(experiment(early, result(12, 400)))
    assert both.chance == pytest.approx(posterior(12, 400).chance_at_least(0.03))
    assert both.posterior == posterior(42, 800)


def test_a_result_typed_before_the_bar_does_not_test_it_even_when_corrected():
    typed = with_results(Experiment(name="Page"), [result(3, 10)], LOCKED - timedelta(hours=1))
    locked = with_bar(typed, 0.03, LOCKED)
    corrected = with_results(locked, [result(9, 10)], LOCKED + timedelta(hours=1))
    assert verdict(corrected).outcome == "no results"
    assert verdict(corrected).counted.successes == 9


def test_a_result_of_the_day_on_which_the_bar_was_locked_counts_when_typed_after_it():
    same_day = result(12, 400, day=LOCKED.astimezone().date())
    later = with_results(experiment(), [same_day], LOCKED + timedelta(minutes=1))
    assert verdict(later).outcome == "undecided"


def test_results_do_not_test_a_bar_that_was_moved_after_them():
    moved = with_bar(experiment(result(30, 400)), 0.02, LOCKED + timedelta(days=5), "too high")
    assert moved.bar_changes[0].before == 0.03
    assert not counts_as_a_test(moved, moved.results[0])
    assert verdict(moved).outcome == "no results"


def test_a_locked_bar_moves_only_with_a_reason():
    with pytest.raises(ValueError, match="Say why it is moved"):
        with_bar(experiment(), 0.02, LOCKED, " ")
    with pytest.raises(ValueError, match="above 0 % and below 100 %, got 100 %"):
        with_bar(experiment(locked_at=None), 1, LOCKED)


def test_more_successes_than_trials_are_refused_and_never_judged():
    with pytest.raises(ValueError, match="12 successes of 10 visitors cannot be"):
        with_results(experiment(), [result(12, 10)], LOCKED)
    found = verdict(experiment(result(12, 10)))
    assert (found.outcome, found.posterior) == ("no results", None)


def test_of_two_variants_the_better_one_is_judged():
    two = experiment(result(2, 400), result(30, 400, "B"))
    assert verdict(two).sentence.startswith("B: P(at least 3 %) = over 99 %, supported")
    found = compared(two)
    assert found is not None
    assert found.chance_b_better > 0.99
    assert found.sentence == "B is the better one with a chance of over 99 %"
    assert compared(experiment(result(2, 400))) is None


@pytest.mark.parametrize(
    ("customers", "spent", "outcome"),
    [(30, 900, "supported"), (10, 450, "undecided"), (0, 300, "refuted"), (0, 1, "undecided")],
)
def test_a_cost_passes_when_it_is_at_most_the_bar(customers, spent, outcome):
    found = verdict(experiment(result(customers, spent), bar=50, measures="cost"), "$")
    assert found.outcome == outcome
    assert found.sentence.startswith("P(at most $50) =")


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.floats(0.0001, 1))
@settings(max_examples=50)
def test_every_count_has_a_verdict_on_the_side_of_what_was_counted(successes, failures, bar):
    trials = successes + failures
    found = verdict(experiment(result(successes, trials), bar=bar))
    if found.outcome == "supported":
        assert successes >= bar * trials
        assert found.chance >= 0.9
    if found.outcome == "refuted":
        assert successes < bar * trials
        assert found.chance <= 0.1
    assert found.more_trials == 0 or found.outcome in ("undecided", "no results")


def test_a_variant_that_has_barely_begun_does_not_stand_for_one_that_was_tried_on_many():
    tried = Result(day=AFTER, variant="B", trials=100, successes=30)
    for few in (0, 1):
        begun = Result(day=AFTER, variant="A", trials=few, successes=0)
        found = verdict(experiment(begun, tried, bar=0.2))
        assert (found.counted.variant, found.outcome) == ("B", "supported")


def test_a_variant_that_won_nobody_yet_does_not_stand_for_one_that_did():
    begun = Result(day=AFTER, variant="A", trials=1, successes=0)
    tried = Result(day=AFTER, variant="B", trials=500, successes=20)
    found = verdict(experiment(begun, tried, measures="cost", bar=40))
    assert (found.counted.variant, found.outcome) == ("B", "supported")


def test_the_outcome_of_each_day_is_that_of_all_results_until_then():
    days = [AFTER + timedelta(days=n) for n in range(6)]
    counts = ((10, 0), (40, 3), (200, 9), (300, 12), (900, 40), (10, 0))
    results = [Result(day=d, trials=t, successes=s) for d, (t, s) in zip(days, counts, strict=True)]
    found = outcomes_by_day(experiment(*results))
    assert list(found) == days
    for number, day in enumerate(days, 1):
        assert found[day] == outcome(experiment(*results[:number]))
