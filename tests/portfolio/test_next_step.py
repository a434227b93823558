from datetime import date

import pytest

from tests.portfolio.ideas_to_sum_up import asked, experiment, full_canvas, two_gaps
from venture.canvas import Canvas, Statement
from venture.evidence import Decision, Evidence, KillCriterion
from venture.gaps import Gaps
from venture.portfolio import NextStep, facts, next_step

TODAY = date(2026, 11, 23)
BACKED = asked(about="unique_value_proposition", importance=5)


def step(evidence: Evidence, canvas: Canvas | None = None, *, has_plan: bool = False) -> NextStep:
    known = facts(canvas or full_canvas(), Gaps(), evidence, has_plan=has_plan)
    return next_step(known, TODAY)


def reason(by: date | None = None, met: bool | None = None) -> KillCriterion:
    written = date(2026, 9, 1)
    return KillCriterion(id="k", text="Nobody pays", by=by, written=written, met=met)


def test_an_empty_canvas_is_begun_with_the_problem():
    assert step(Evidence(), Canvas()) == NextStep("fill in problem", "canvas")


def test_the_next_empty_block_is_named():
    one = Canvas(problem=(Statement(id="p", text="Handover is slow"),))
    assert step(Evidence(), one).text == "fill in customer segments"


def test_gaps_come_before_tests():
    assert step(Evidence()) == NextStep("score two gaps in your market", "gaps")


def test_the_riskiest_claim_is_tested_next():
    known = facts(full_canvas(), two_gaps(), Evidence(), has_plan=False)
    assert next_step(known, TODAY).text == "test: Something about problem"


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (date(2026, 11, 27), "Page: 4 days left"),
        (date(2026, 11, 24), "Page: 1 day left"),
        (TODAY, "Page: ends today"),
        (date(2026, 11, 20), "Page: over since 20 Nov 2026, without a verdict"),
        (None, "Page: add results"),
    ],
)
def test_a_running_experiment_says_how_long_it_has(ends, said):
    running = Evidence(experiments=(experiment("Page", ends=ends),))
    assert step(running) == NextStep(said, "evidence")


def test_the_experiment_that_ends_first_comes_first_and_one_without_a_bar_last():
    later, sooner = (experiment(f"Day {n}", ends=date(2026, 12, n)) for n in (9, 2))
    open_ended, without = experiment("Open"), experiment("No bar", bar=None, ends=TODAY)
    assert step(Evidence(experiments=(without, open_ended, later, sooner))).text.startswith("Day 2")
    assert step(Evidence(experiments=(without, open_ended))).text == "Open: add results"
    assert step(Evidence(experiments=(without,))).text == "lock the bar of No bar"


def test_an_experiment_with_its_verdict_is_no_longer_a_step():
    done = BACKED.changed(experiments=(experiment("Page", successes=30),))
    assert step(done) == NextStep("set the numbers of the plan", "plan")


def test_a_reason_to_stop_comes_before_everything():
    running = Evidence(experiments=(experiment("Page", ends=TODAY),))
    met = running.changed(kill_criteria=(reason(met=True),))
    overdue = running.changed(kill_criteria=(reason(by=date(2026, 11, 22)),))
    open_still = running.changed(kill_criteria=(reason(by=TODAY),))
    assert step(met).text == "decide: it came about that “Nobody pays”"
    assert step(overdue).text == "say whether “Nobody pays”"
    assert step(open_still).text == "Page: ends today"


def test_with_everything_there_it_is_decided():
    assert step(BACKED, has_plan=True).text == "decide: persevere, pivot or stop"


def test_an_idea_that_was_stopped_asks_for_nothing():
    stopped = Evidence(
        decisions=(Decision(day=date(2026, 10, 3), choice="Stop"),),
        kill_criteria=(reason(met=True),),
    )
    assert step(stopped).text == "nothing: stopped on 3 Oct 2026"
