from datetime import date

import pytest

from tests.portfolio.ideas_to_sum_up import asked, experiment, full_canvas, two_gaps
from venture.canvas import Canvas, Statement
from venture.evidence import Choice, Decision, Evidence, Interview, Link
from venture.gaps import Gaps
from venture.portfolio import facts

# The value proposition is the only claim that matters, and one person backs it.
BACKED = asked(about="unique_value_proposition", importance=5)


def stage(
    canvas: Canvas | None = None,
    gaps: Gaps | None = None,
    evidence: Evidence | None = None,
    *,
    has_plan: bool = False,
) -> str:
    return facts(
        canvas or full_canvas(), gaps or Gaps(), evidence or Evidence(), has_plan=has_plan
    ).stage


def decided(choice: Choice, evidence: Evidence = BACKED) -> Evidence:
    return evidence.changed(decisions=(Decision(day=date(2026, 11, 1), choice=choice),))


def test_an_idea_is_at_the_canvas_until_all_but_the_unfair_advantage_is_filled():
    assert stage(Canvas()) == "Canvas"
    one = Canvas(problem=(Statement(id="p", text="Handover is slow"),))
    assert stage(one, two_gaps(), BACKED, has_plan=True) == "Canvas"
    assert stage() != "Canvas"


def test_gaps_are_scored_before_anybody_is_asked():
    assert stage() == "Scoring"
    assert stage(gaps=two_gaps()) == "Testing"


def test_whoever_asked_people_first_is_past_the_scoring():
    assert stage(evidence=asked(about="problem")) == "Testing"


def test_one_gap_alone_cannot_be_ranked():
    alone = two_gaps().changed(gaps=two_gaps().gaps[:1])
    assert stage(gaps=alone) == "Scoring"


def test_testing_ends_when_what_matters_is_backed_and_every_experiment_has_its_verdict():
    running = BACKED.changed(experiments=(experiment("Page"),))
    done = BACKED.changed(experiments=(experiment("Page", successes=30),))
    assert stage(evidence=running) == "Testing"
    assert stage(evidence=done) == "Planning"


def test_a_refuted_claim_that_matters_keeps_an_idea_in_testing():
    against = Interview(
        name="Somebody",
        day=date(2026, 10, 6),
        links=(Link(claim="unique_value_proposition", supports=False),),
    )
    refuted = BACKED.changed(interviews=(against,))
    assert stage(evidence=refuted, has_plan=True) == "Testing"


def test_a_plan_does_not_put_an_idea_past_its_tests():
    assert stage(gaps=two_gaps(), has_plan=True) == "Testing"
    assert stage(evidence=BACKED, has_plan=True) == "Deciding"


@pytest.mark.parametrize(
    ("choice", "found"), [("Persevere", "Going ahead"), ("Pivot", "Deciding"), ("Stop", "Stopped")]
)
def test_a_decision_counts_once_all_else_is_done(choice, found):
    assert stage(evidence=decided(choice), has_plan=True) == found


def test_stopping_counts_at_any_time_and_persevering_does_not():
    assert stage(Canvas(), evidence=decided("Stop")) == "Stopped"
    assert stage(Canvas(), evidence=decided("Persevere")) == "Canvas"
