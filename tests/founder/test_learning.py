from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from venture.founder import (
    Course,
    Skills,
    course_costs,
    learning_dues,
    learning_plan,
    weeks_of,
)

TODAY = date(2027, 3, 1)


def learned(*courses, hours_a_week=7, start=None, today=TODAY):
    skills = Skills(courses=courses, hours_a_week=hours_a_week, start=start)
    return learning_plan(skills, today)


def days_of(plan):
    return [(lesson.start, lesson.finish) for lesson in plan.lessons]


def course(name="Course", hours=7, **more):
    return Course(name=name, hours=hours, **more)


def test_courses_follow_each_other_at_the_hours_of_a_week():
    plan = learned(course("A", 14), course("B", 1))
    assert days_of(plan) == [
        (date(2027, 3, 1), date(2027, 3, 14)),
        (date(2027, 3, 15), date(2027, 3, 15)),
    ]
    assert weeks_of(plan.lessons) == 3


@pytest.mark.parametrize(
    ("start", "finish"),
    [
        (date(2028, 2, 26), date(2028, 3, 3)),  # 29 February is one of the seven days
        (date(2027, 2, 26), date(2027, 3, 4)),
        (date(2027, 3, 12), date(2027, 3, 18)),  # clocks change in America on 14 March
        (date(2026, 10, 23), date(2026, 10, 29)),  # and in Europe on 25 October
    ],
)
def test_a_week_has_seven_days_on_any_calendar(start, finish):
    assert days_of(learned(course(), start=start)) == [(start, finish)]


def test_a_tenth_of_an_hour_a_day_does_not_add_a_day():
    assert days_of(learned(course(hours=0.3), hours_a_week=2.1)) == [(TODAY, TODAY)]


def test_what_is_done_is_skipped():
    plan = learned(course("A", done=date(2027, 2, 1)), course("B"))
    assert [(one.course.name, one.start) for one in plan.lessons] == [("B", TODAY)]


def test_a_course_with_a_fixed_start_begins_then_and_the_next_waits_for_it():
    plan = learned(course("A"), course("B", start=date(2027, 5, 3)), course("C"))
    assert days_of(plan)[1:] == [
        (date(2027, 5, 3), date(2027, 5, 9)),
        (date(2027, 5, 10), date(2027, 5, 16)),
    ]


def test_two_courses_at_the_same_time_are_said():
    plan = learned(course("A", 14), course("B", start=date(2027, 3, 8)), course("C"))
    assert "at the same time as A, until 14 March 2027" in plan.lessons[1].problems[0]
    assert plan.lessons[2].start == date(2027, 3, 15)


def test_a_fixed_course_before_one_that_stands_above_it_is_no_overlap():
    plan = learned(
        course("A", start=date(2027, 5, 3)),
        course("B", start=date(2027, 4, 5)),
    )
    assert [lesson.problems for lesson in plan.lessons] == [(), ()]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"deadline": date(2027, 2, 28)}, "Enrolment closed on 28 February 2027."),
        ({"deadline": date(2027, 3, 5), "start": date(2027, 4, 1)}, "Enrol by 5 March 2027"),
        ({"deadline": date(2027, 3, 1)}, ""),
        ({"deadline": date(2027, 2, 1), "start": date(2027, 2, 27)}, ""),
        ({"start": date(2027, 1, 1)}, "It was to be done by 7 January 2027."),
        ({"hours": 0}, "How many hours does it take?"),
    ],
)
def test_what_does_not_fit_is_said(asked, said):
    (lesson,) = learned(course(**asked)).lessons
    assert [text[: len(said)] for text in lesson.problems] == ([said] if said else [])


def test_what_is_free_for_the_laid_off_costs_nothing():
    plan = learned(course(cost=300), course(cost=500, free_if_laid_off=True))
    assert plan.cost == 300


def costs(*courses, start=date(2027, 3, 1), months=4, today=TODAY):
    skills = Skills(courses=courses, hours_a_week=7)
    return course_costs(skills, today, start, months).tolist()


def test_a_course_is_paid_in_the_month_in_which_it_starts():
    assert costs(course(hours=35, cost=300), course(cost=200)) == [300, 200, 0, 0]


def test_a_course_that_is_done_stays_paid_in_its_month():
    done = date(2027, 4, 20)
    assert costs(course(cost=300, start=date(2027, 3, 20), done=done)) == [300, 0, 0, 0]
    assert costs(course(cost=300, done=done)) == [0, 300, 0, 0]


def test_a_course_that_begins_before_the_first_month_is_paid_in_it_unless_it_is_paid_already():
    first = date(2027, 4, 1)
    assert costs(course(cost=300), start=first) == [300, 0, 0, 0]
    assert costs(course(cost=300, start=date(2027, 2, 1)), start=first) == [0, 0, 0, 0]
    assert costs(course(cost=300, done=date(2027, 2, 1)), start=first) == [0, 0, 0, 0]


def test_courses_beyond_the_last_month_cost_nothing_yet():
    assert costs(course(cost=300, start=date(2027, 7, 1))) == [0, 0, 0, 0]


def test_courses_and_their_last_days_to_enrol_stand_on_the_calendar():
    plan = learned(course("A", skill="Sales", deadline=date(2027, 3, 20)))
    taken, enrol = learning_dues(plan, TODAY)
    assert (taken.day, taken.last, taken.what) == (TODAY, date(2027, 3, 7), "A")
    assert taken.why == "Teaches Sales. 7 hours, 7 a week."
    assert (enrol.day, enrol.what) == (date(2027, 3, 20), "Last day to enrol: A")


def test_a_day_of_another_age_is_refused():
    with pytest.raises(ValidationError, match="between 1990 and 2100, got 27"):
        course(start=date(27, 3, 1))


def test_five_hundred_endless_courses_end_somewhere():
    plan = learned(*(course(f"C{n}", 10_000) for n in range(500)), hours_a_week=1)
    assert plan.finish == date(2300, 1, 1)
    assert "centuries" in plan.lessons[-1].problems[-1]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.floats(0, 200), max_size=8),
    st.floats(1, 60),
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
)
def test_courses_never_overlap_and_no_week_holds_more_than_its_hours(hours, a_week, today):
    plan = learned(*(course(hours=one) for one in hours), hours_a_week=a_week, today=today)
    for one, following in zip(plan.lessons, plan.lessons[1:], strict=False):
        assert following.start == one.finish + timedelta(days=1)
    for lesson in plan.lessons:
        days = (lesson.finish - lesson.start).days + 1
        assert lesson.course.hours <= days * a_week / 7 + 1e-6


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 1_000)), max_size=8))
def test_all_money_is_paid_once(rows):
    courses = [course(hours=hours, cost=cost) for hours, cost in rows]
    paid = course_costs(Skills(courses=courses), TODAY, TODAY, 36)
    assert np.isclose(paid.sum(), sum(cost for _, cost in rows))
