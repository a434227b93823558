from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.founder import Due, calendar_file
from venture.portfolio import Task, week_of

TODAY = date(2026, 11, 25)  # a Wednesday


def task(day, what="Something", kind="Experiment", last=None, **values):
    return Task(Due(f"{what}-{day}", day, what, page="Evidence", last=last), kind, **values)


@pytest.mark.parametrize(
    ("day", "part"),
    [
        (date(2026, 11, 24), "overdue"),
        (date(2026, 11, 25), "this"),
        (date(2026, 11, 29), "this"),
        (date(2026, 11, 30), "next"),
        (date(2026, 12, 6), "next"),
        (date(2026, 12, 7), "later"),
    ],
)
def test_weeks_go_from_monday_to_sunday(day, part):
    assert getattr(week_of([task(day)], TODAY), part)


def test_what_goes_on_is_due_this_week_and_listed_by_its_last_day():
    course = task(date(2026, 11, 2), "Course", last=date(2026, 11, 28))
    friday = task(date(2026, 11, 27), "Friday")
    assert week_of([course, friday], TODAY).this == (friday, course)
    assert week_of([course], date(2026, 11, 29)).overdue == (course,)


def test_what_has_no_day_is_never_overdue():
    assert week_of([task(TODAY - timedelta(days=9), dated=False)], TODAY).this


def test_the_29th_of_february_is_a_day_like_any_other():
    week = week_of([task(date(2028, 2, 29)), task(date(2028, 3, 6))], date(2028, 2, 28))
    assert (len(week.this), len(week.next)) == (1, 1)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], "This week: nothing is due."),
        ([0], "This week: 1 thing is due. Most important: “Page” ends."),
        (
            [-1, -1, 0, 1],
            "This week: 2 things are due, 2 are overdue. Most important: “Page” ends.",
        ),
        ([-1], "This week: nothing is due, 1 is overdue. Most important: “Page” ends."),
    ],
)
def test_the_week_is_summed_up(days, said):
    tasks = [task(TODAY + timedelta(days=some), "“Page” ends") for some in days]
    assert str(week_of(tasks, TODAY)) == said


def test_a_claim_comes_before_what_has_a_day_and_a_reason_to_stop_before_both():
    page, claim = task(TODAY), task(TODAY, "Test “it”", "Claim", dated=False)
    late = task(TODAY - timedelta(days=5), "Say so", "Reason to stop")
    assert week_of([page, claim], TODAY).most_important == claim
    assert str(week_of([page, claim], TODAY)).endswith("Most important: test “it”.")
    assert week_of([page, claim, late], TODAY).most_important == late


def test_a_reason_to_stop_waits_for_its_day():
    claim = task(TODAY, "Test “it”", "Claim", dated=False)
    friday = task(date(2026, 11, 27), "Say so", "Reason to stop")
    assert week_of([claim, friday], TODAY).most_important == claim


def test_the_names_that_a_founder_gave_keep_their_first_letter():
    course = task(TODAY, "AWS certificate", "Learning")
    assert str(week_of([course], TODAY)).endswith("Most important: AWS certificate.")


def test_the_calendar_has_what_is_dated_in_the_next_twelve_months_and_all_of_money():
    tasks = [
        task(TODAY - timedelta(days=1), "late"),
        task(TODAY - timedelta(days=1), "goes on", last=TODAY),
        task(TODAY, "today"),
        task(TODAY, "some day", dated=False),
        task(TODAY + timedelta(days=364), "in a year", idea="i", idea_name="Clinics"),
        task(TODAY + timedelta(days=365), "too far"),
        task(TODAY + timedelta(days=400), "decide", "Decision"),
    ]
    coming = [due.what for due in week_of(tasks, TODAY).coming()]
    assert coming == ["goes on", "today", "in a year (Clinics)", "decide"]


@given(
    st.lists(st.tuples(st.dates(), st.booleans()), max_size=20),
    st.dates(date(1970, 1, 1), date(2200, 1, 1)),
)
@settings(max_examples=30, deadline=None)
def test_everything_due_is_listed_once_and_can_stand_in_a_calendar(days, today):
    tasks = [task(day, f"{number}", dated=dated) for number, (day, dated) in enumerate(days)]
    week = week_of(tasks, today)
    assert sorted(week.tasks, key=str) == sorted(tasks, key=str)
    calendar_file(week.coming(), datetime(2026, 1, 1, tzinfo=UTC))
