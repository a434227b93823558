from datetime import date

import pytest

from venture.founder import (
    Contact,
    Network,
    Outreach,
    ask,
    in_order,
    interviewed,
    is_overdue,
    left_out,
    moved,
    referrals,
    rescheduled,
    step_counts,
)

TODAY = date(2028, 2, 29)


def test_each_step_is_noted_with_its_day_and_talking_ends_the_waiting():
    asked = ask(Outreach(), "a", "Customer", "Hospitals", TODAY, next_day=TODAY)
    id_ = asked.approaches[0].id
    talked = moved(moved(asked, id_, "Asked", TODAY), id_, "Talked", TODAY)
    approach = interviewed(talked, id_, "i1").approaches[0]
    assert [one.step for one in approach.steps] == ["To ask", "Asked", "Talked"]
    assert (approach.next_day, approach.interview) == (None, "i1")
    assert moved(talked, id_, "Talked", TODAY) == talked
    assert step_counts(talked)["Talked"] == 1
    assert left_out(talked, id_).approaches == ()


def test_nobody_is_asked_twice_for_the_same_at_a_time():
    asked = ask(Outreach(), "a", "Mentor", "", TODAY)
    with pytest.raises(ValueError, match="on the list for this already"):
        ask(asked, "a", "Mentor", "", TODAY)
    with pytest.raises(ValueError, match="on the list for this already"):
        ask(asked, "b", "Mentor", "", TODAY, merged=("a",))
    done = moved(asked, asked.approaches[0].id, "Declined", TODAY)
    assert len(ask(done, "a", "Mentor", "", TODAY).approaches) == 2


def test_what_is_overdue_stands_first_and_what_is_done_last():
    outreach = Outreach()
    for contact in "abcd":
        outreach = ask(outreach, contact, "Job", "", TODAY)
    first, second, third, _ = (one.id for one in outreach.approaches)
    outreach = rescheduled(outreach, second, date(2028, 3, 1))
    outreach = rescheduled(outreach, third, date(2028, 2, 28))
    outreach = moved(outreach, first, "Referred", TODAY)
    ordered = in_order(outreach.approaches)
    assert [one.contact for one in ordered] == ["c", "b", "d", "a"]
    assert [is_overdue(one, TODAY) for one in ordered] == [True, False, False, False]


def test_who_was_asked_is_reminded_after_a_week_and_no_date_outlives_its_step():
    asked = ask(Outreach(), "a", "Job", "", TODAY, next_day=TODAY)
    id_ = asked.approaches[0].id
    waiting = moved(asked, id_, "Asked", TODAY)
    assert waiting.approaches[0].next_day == date(2028, 3, 7)
    assert moved(waiting, id_, "Scheduled", TODAY).approaches[0].next_day is None


def test_introductions_are_those_of_the_network_and_of_the_outreach():
    known = Network(
        contacts=(
            Contact(id="a", name="Ann", merged=("old",)),
            Contact(id="b", name="Ben", introduced_by="old"),
            Contact(id="c", name="Cid"),
        )
    )
    outreach = ask(Outreach(), "c", "Job", "", TODAY, through="a")
    outreach = ask(outreach, "b", "Job", "", TODAY, through="a")
    outreach = ask(outreach, "gone", "Job", "", TODAY, through="a")
    found = referrals(outreach, known)
    assert {id_: [one.name for one in of] for id_, of in found.items()} == {"a": ["Ben", "Cid"]}
