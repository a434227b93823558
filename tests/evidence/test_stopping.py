"""What was written down beforehand is answered or withdrawn, and never changed unseen."""

from datetime import UTC, date, datetime

import pytest

from venture.evidence import (
    Applied,
    Evidence,
    criterion_state,
    with_applied,
    with_criterion,
    with_criterion_answered,
    with_decision,
    without_criterion,
    without_last_applied,
)

FRIDAY, MONDAY = date(2026, 10, 2), date(2026, 10, 5)
WRITTEN = with_criterion(Evidence(), " No pre-order\n by March ", None, FRIDAY)
(ONE,) = WRITTEN.kill_criteria


def test_a_reason_to_stop_is_kept_in_one_line_with_its_day():
    assert (ONE.text, ONE.written, ONE.met) == ("No pre-order  by March", FRIDAY, None)


def test_an_answer_has_its_day_and_goes_with_the_answer():
    (met,) = with_criterion_answered(WRITTEN, ONE.id, True, MONDAY).kill_criteria
    assert (criterion_state(met, MONDAY), met.decided) == ("met", MONDAY)
    again = with_criterion_answered(WRITTEN.changed(kill_criteria=(met,)), ONE.id, None, MONDAY)
    assert again == WRITTEN


def test_a_reason_to_stop_is_withdrawn_for_a_reason_and_stays():
    with pytest.raises(ValueError, match="Say why this reason to stop no longer counts"):
        without_criterion(WRITTEN, ONE.id, MONDAY, " ")
    (gone,) = without_criterion(WRITTEN, ONE.id, MONDAY, "We sell yearly").kill_criteria
    assert (gone.withdrawn, gone.why_withdrawn, gone.text) == (MONDAY, "We sell yearly", ONE.text)


def test_one_reason_to_stop_too_many_is_refused_in_plain_words():
    full = Evidence()
    for number in range(100):
        full = with_criterion(full, f"Reason {number}", None, FRIDAY)
    with pytest.raises(ValueError, match="There may be 100 reasons to stop at most"):
        with_criterion(full, "One more", None, FRIDAY)


@pytest.mark.parametrize(("choice", "why"), [(None, "Nobody pays"), ("Stop", "  ")])
def test_a_decision_needs_a_choice_and_a_reason(choice, why):
    with pytest.raises(ValueError, match=r"Choose what you decide|Type why"):
        with_decision(Evidence(deliberation=why), choice, FRIDAY)


def test_the_last_note_of_what_moved_the_plan_is_taken_back_and_others_stay():
    def note(experiment, after):
        return Applied(
            at=datetime(2026, 10, int(after), tzinfo=UTC),
            setting="churn",
            before=0,
            after=after,
            low=0,
            high=9,
            said="",
            experiment=experiment,
        )

    record = Evidence()
    for applied in (note("page", 1), note("prices", 2), note("page", 3)):
        record = with_applied(record, applied)
    left = without_last_applied(record, "page").applied
    assert [(one.experiment, one.after) for one in left] == [("page", 1), ("prices", 2)]
    assert without_last_applied(record, "market") == record
