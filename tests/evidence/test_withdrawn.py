"""What is taken away from the record leaves a trace."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError

from venture.evidence import (
    Evidence,
    Experiment,
    KillCriterion,
    Result,
    WithdrawnExperiment,
    WithdrawnResult,
    timeline,
    verdict,
    with_bar,
    with_results,
    without_experiment,
    without_result,
)

NOW = datetime(2026, 10, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = date(2026, 10, 3)
WRITTEN = Result(day=DAY, trials=400, successes=40, written_at=NOW)


def page(*results, **values):
    known = {"id": "page", "name": "Page", "method": "landing_page"}
    return Experiment(results=results, **(known | values))


def test_a_result_is_withdrawn_with_its_day_and_reason():
    found = without_result(page(WRITTEN), WRITTEN, NOW + HOUR, " counted twice ")
    assert not found.results
    assert found.withdrawn == (WithdrawnResult(at=NOW + HOUR, result=WRITTEN, why="counted twice"),)


def test_nothing_is_withdrawn_without_a_reason():
    with pytest.raises(ValueError, match="Say why this result no longer counts"):
        without_result(page(WRITTEN), WRITTEN, NOW, " ")
    with pytest.raises(ValueError, match="Say why this experiment no longer counts"):
        without_experiment(Evidence(experiments=(page(WRITTEN),)), "page", NOW)


def test_a_corrected_result_leaves_what_stood_there_before():
    other = WRITTEN.model_copy(update={"successes": 4})
    (gone,) = with_results(page(WRITTEN), [other], NOW).withdrawn
    assert (gone.result, gone.why) == (WRITTEN, "corrected to 4 of 400 visitors")
    assert not with_results(page(WRITTEN), [WRITTEN], NOW).withdrawn


def test_a_result_typed_again_after_the_bar_is_as_old_as_when_it_was_withdrawn():
    gone = without_result(page(WRITTEN), WRITTEN, NOW + HOUR, "a mistake")
    locked = with_bar(gone, 0.03, NOW + 2 * HOUR)
    again = with_results(locked, [WRITTEN], NOW + 3 * HOUR)
    assert verdict(again).outcome == "no results"


def test_an_experiment_with_a_bar_or_a_result_stays_among_those_withdrawn():
    for known in (page(WRITTEN), with_bar(page(), 0.03, NOW)):
        found = without_experiment(Evidence(experiments=(known,)), "page", NOW, "wrong page")
        assert not found.experiments
        assert found.withdrawn == (
            WithdrawnExperiment(id="page", at=NOW, experiment=known, why="wrong page"),
        )
    assert without_experiment(Evidence(experiments=(page(),)), "page", NOW) == Evidence()


def test_the_timeline_shows_what_was_withdrawn_and_what_had_been_learned_from_it():
    tried = with_results(with_bar(page(), 0.03, NOW), [WRITTEN], NOW + HOUR)
    tried = without_result(tried, tried.results[0], NOW + 2 * HOUR, "bots")
    found = without_experiment(
        Evidence(experiments=(tried,)), "page", NOW + timedelta(days=1), "wrong page"
    )
    assert [one.text for one in timeline(found)] == [
        "Withdrawn, experiment Page (at least 3 %, no results), because: wrong page",
        "Page: withdrawn, 40 of 400 visitors on 3 Oct 2026, because: bots",
        "Page: bar locked, at least 3 %",
    ]


def test_the_timeline_says_when_a_reason_to_stop_came_about_or_was_withdrawn():
    criteria = (
        KillCriterion(id="a", text="No order", written=DAY, met=True, decided=date(2026, 10, 5)),
        KillCriterion(id="b", text="No call", written=DAY, met=False, decided=date(2026, 10, 6)),
        KillCriterion(
            id="c",
            text="No lead",
            written=DAY,
            withdrawn=date(2026, 10, 7),
            why_withdrawn="other market",
        ),
    )
    assert [one.text for one in timeline(Evidence(kill_criteria=criteria))][:3] == [
        "Withdrawn, to stop when: No lead, because: other market",
        "Did not come about: No call",
        "Came about, so stop: No order",
    ]


@pytest.mark.parametrize("year", [1, 9999])
def test_a_moment_that_no_other_time_zone_can_say_is_refused(year):
    with pytest.raises(ValidationError, match="between the years 1900 and 2200"):
        page(locked_at=datetime(year, 1, 1, tzinfo=UTC), bar=0.03)
