from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.portfolio.ideas_to_sum_up import asked, full_canvas
from venture.canvas import Canvas, Statement
from venture.evidence import Claim, Decision, Evidence
from venture.gaps import Gaps
from venture.portfolio import MARKS, facts


def summed_up(canvas: Canvas, evidence: Evidence):
    return facts(canvas, Gaps(), evidence, has_plan=False)


def test_an_idea_of_which_only_the_name_is_known_has_no_claims():
    known = summed_up(Canvas(), Evidence())
    assert (str(known), known.marks, known.claims) == ("no claims yet", (), 0)
    assert (known.riskiest, known.decision, known.tests) == ("", None, ())


def test_claims_are_counted_by_how_well_they_are_backed():
    known = summed_up(full_canvas(), asked(about="problem", people=20))
    assert str(known) == "1 known, 7 hoped"


def test_the_marks_stand_for_the_claims_that_matter_most():
    evidence = asked(about="channels", importance=5)
    known = summed_up(full_canvas(), evidence)
    assert known.marks == ("believed", "hoped", "hoped", "hoped", "hoped")
    unimportant = evidence.changed(claims=(Claim(id="channels", importance=1),))
    assert summed_up(full_canvas(), unimportant).marks == ("hoped",) * MARKS


def test_the_decision_of_the_latest_day_counts():
    first, last = (
        Decision(day=date(2026, 11, n), choice=c) for n, c in ((1, "Pivot"), (2, "Persevere"))
    )
    known = summed_up(Canvas(), Evidence(decisions=(last, first)))
    assert known.decision == last


def test_of_two_decisions_on_one_day_the_one_written_down_last_counts():
    first, last = (Decision(day=date(2026, 11, 1), choice=c) for c in ("Persevere", "Stop"))
    known = summed_up(Canvas(), Evidence(decisions=(first, last)))
    assert (known.decision, known.stage) == (last, "Stopped")


@given(st.integers(0, 12), st.integers(0, 3))
@settings(max_examples=15)
def test_there_is_a_mark_for_each_claim_up_to_five_and_every_claim_is_counted(claims, people):
    statements = tuple(Statement(id=f"c{n}", text=f"Claim {n}") for n in range(claims))
    known = summed_up(Canvas(problem=statements), asked(about="c0", people=people))
    assert known.claims == claims
    assert len(known.marks) == min(MARKS, claims)
