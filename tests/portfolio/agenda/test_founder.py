from datetime import date, timedelta

from venture.founder import Course, Due, Event, Network, Skills
from venture.portfolio import founder_agenda

TODAY = date(2026, 11, 25)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def due(skills=(), events=(), money=()):
    return founder_agenda(Skills(courses=skills), Network(events=events), money, TODAY)


def test_events_leave_the_list_when_they_are_over():
    events = (
        Event(id="a", name="Past", day=YESTERDAY),
        Event(id="b", name="Fair", day=TODAY, place="Hall 2"),
    )
    assert [(task.due.what, task.due.why) for task in due(events=events)] == [("Fair", "Hall 2")]


def test_what_happened_to_money_leaves_the_list_and_the_decision_stays():
    money = [
        Due("severance-ends", YESTERDAY, "Severance ends"),
        Due("decision-date", YESTERDAY, "Decide"),
        Due("benefits-end", TOMORROW, "Benefit ends"),
    ]
    found = [(task.due.what, task.kind) for task in due(money=money)]
    assert found == [("Decide", "Decision"), ("Benefit ends", "Money")]


def test_courses_go_on_for_some_days_and_are_enrolled_for_until_they_are_done():
    course = Course(id="c", name="Accounting", hours=16, deadline=TOMORROW, start=TOMORROW)
    done = course.model_copy(update={"id": "d", "done": TODAY})
    found = [(task.due.what, task.due.day, task.deadline) for task in due((course, done))]
    assert found == [
        ("Accounting", TOMORROW, TOMORROW + timedelta(days=13)),
        ("Last day to enrol: Accounting", TOMORROW, TOMORROW),
    ]
