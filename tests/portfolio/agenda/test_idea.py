from datetime import UTC, date, datetime, timedelta

import pytest

from venture.canvas import Canvas, Statement
from venture.evidence import (
    Decision,
    Evidence,
    Experiment,
    Interview,
    KillCriterion,
    Link,
    Premise,
    Result,
    weighed_claims,
)
from venture.founder import Approach, Moved, Outreach
from venture.plan import Milestone, Plan, new_row
from venture.portfolio import IdeaRecords, dated_agenda, idea_agenda, week_of

TODAY = date(2026, 11, 25)  # a Wednesday
SUNDAY = date(2026, 11, 29)
PAYS = Premise("pays", "Clinics pay monthly.", "revenue_streams")
WANTED = Premise("wanted", "Nurses want it", "problem")
LOCKED = datetime(2026, 11, 20, 12, tzinfo=UTC)


def records(evidence=None, premises=(), **values):
    evidence = evidence or Evidence()
    claims = weighed_claims(premises, evidence)
    return IdeaRecords(
        "i", **{"canvas": Canvas(), "claims": claims, "outreach": Outreach(), **values},
        evidence=evidence,
    )  # fmt: skip


def due(known, goal=0, names=None, today=TODAY):
    return idea_agenda(known, names or {}, goal, today)


def only(tasks, kind):
    return [task for task in tasks if task.kind == kind]


def one(tasks, kind):
    (task,) = only(tasks, kind)
    return task


def test_the_riskiest_claim_stands_at_the_end_of_the_week_with_its_cheapest_test():
    task = one(due(records(premises=[WANTED])), "Claim")
    assert (task.due.what, task.due.day, task.dated) == ("Test “Nurses want it”", SUNDAY, False)
    assert task.due.why == (
        "The riskiest claim, untested. Try next: Interviews, usually 7 to 21 days and up to 300 US "
        "dollars."
    )


def test_a_claim_about_what_is_paid_is_tested_by_a_price():
    assert "Try next: Price test" in one(due(records(premises=[PAYS])), "Claim").due.why


def test_a_claim_that_an_experiment_tests_already_names_it():
    page = Experiment(name="Page", bar=0.1, locked_at=LOCKED, claims=("pays",))
    task = one(due(records(Evidence(experiments=(page,)), [PAYS])), "Claim")
    assert task.due.what == "Go on testing “Clinics pay monthly”"
    assert "“Page” tests it" in task.due.why


def talks(*days):
    return Evidence(
        interviews=tuple(Interview(name=f"P{day}", day=day, notes="Paper") for day in days)
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], "Talk to 5 people"),
        ([TODAY], "Talk to 4 more people"),
        ([SUNDAY - timedelta(days=7), *[date(2026, 11, 23)] * 4], "Talk to 1 more person"),
    ],
)
def test_interviews_are_counted_from_monday_on(days, said):
    found = only(due(records(talks(*days), [PAYS]), goal=5), "Interviews")
    assert [task.due.what for task in found] == [said]


def test_the_goal_is_reached_once_so_many_were_talked_to():
    assert not only(due(records(talks(TODAY), [PAYS]), goal=1), "Interviews")


def test_an_interview_that_is_still_to_come_stands_on_its_day():
    task = one(due(records(talks(date(2026, 12, 1)))), "Interviews")
    assert (task.due.what, task.due.day) == ("Interview with P2026-12-01", date(2026, 12, 1))


def test_an_interview_of_these_days_without_a_word_is_to_be_written_down():
    days = (TODAY, TODAY - timedelta(days=6), TODAY - timedelta(days=7))
    silent = tuple(Interview(name=f"P{day.day}", day=day) for day in days)
    found = only(due(records(Evidence(interviews=silent))), "Interviews")
    assert [(task.due.what, task.due.day) for task in found] == [
        (f"Write down what P{day.day} said", day) for day in days[:2]
    ]


def experiment_tasks(**values):
    test = Experiment(id="e", **{"name": "Page", **values})
    return [
        (task.due.what, task.due.day, task.dated)
        for task in only(due(records(Evidence(experiments=(test,)))), "Experiment")
    ]


def test_an_experiment_without_a_bar_asks_for_one():
    assert experiment_tasks() == [("Lock the bar of “Page”", SUNDAY, False)]


def test_an_experiment_is_due_on_its_last_day():
    ends = date(2026, 12, 4)
    assert experiment_tasks(bar=0.1, locked_at=LOCKED, ends=ends) == [("“Page” ends", ends, True)]


def test_an_experiment_that_is_over_without_a_verdict_is_overdue():
    ends = date(2026, 11, 24)
    said = "Conclude “Page”: it is over, without a verdict"
    assert experiment_tasks(bar=0.1, locked_at=LOCKED, ends=ends) == [(said, ends, True)]


@pytest.mark.parametrize(("days", "asked"), [(6, False), (7, True)])
def test_results_are_asked_for_after_a_week_without_any(days, asked):
    locked = datetime(2026, 10, 1, 12, tzinfo=UTC)
    result = Result(day=TODAY - timedelta(days=days), trials=4, successes=0, written_at=locked)
    found = experiment_tasks(bar=0.1, locked_at=locked, results=(result,))
    assert bool(found) is asked


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "4 people so far."),
        ({"planned_trials": 20}, "4 of 20 planned people so far."),
        ({"measures": "cost", "bar": 50}, "$4 spent so far."),
    ],
)
def test_an_experiment_that_ends_says_what_was_counted(values, said):
    counted = Result(day=TODAY, trials=4, successes=0)
    test = Experiment(
        name="Page", **{"bar": 0.1, **values}, locked_at=LOCKED, results=(counted,), ends=TODAY
    )
    known = records(Evidence(experiments=(test,)), plan=Plan(start=TODAY.replace(day=1)))
    assert one(due(known), "Experiment").due.why == said


def test_an_experiment_with_a_verdict_asks_for_nothing():
    result = Result(day=TODAY, trials=400, successes=200)
    assert not experiment_tasks(bar=0.1, locked_at=LOCKED, results=(result,), ends=TODAY)


def stop(**values):
    return KillCriterion(id="k", text="no pre-order", written=date(2026, 10, 3), **values)


def test_a_reason_to_stop_is_looked_at_on_its_day():
    known = records(Evidence(kill_criteria=(stop(by=date(2026, 12, 1)),)))
    task = one(due(known), "Reason to stop")
    assert task.due.what == "Say whether it came about: “no pre-order”"
    assert task.due.day == date(2026, 12, 1)


def test_a_reason_that_came_about_asks_for_a_decision_until_one_is_made():
    met = Evidence(kill_criteria=(stop(met=True, decided=date(2026, 11, 20)),))
    asked = one(due(records(met)), "Reason to stop")
    assert asked.due.what == "Decide: it came about that “no pre-order”"
    decided = met.changed(decisions=(Decision(day=TODAY, choice="Persevere"),))
    assert not only(due(records(decided)), "Reason to stop")


def test_nothing_is_due_for_an_idea_that_was_stopped():
    stopped = Evidence(
        kill_criteria=(stop(by=TODAY),), decisions=(Decision(day=TODAY, choice="Stop"),)
    )
    assert due(records(stopped, [PAYS]), goal=5) == []


def test_outreach_names_the_contact_and_what_to_do():
    asked = Approach(
        id="a", contact="ana", about="handover", step="Asked", next_day=TODAY,
        steps=(Moved(step="Asked", day=date(2026, 11, 18)),),
    )  # fmt: skip
    gone = Approach(id="b", contact="gone", purpose="Mentor", next_day=TODAY)
    quiet = Approach(id="c", contact="ana")
    known = records(outreach=Outreach(approaches=(asked, gone, quiet)))
    found = [
        (task.due.what, task.due.why) for task in only(due(known, names={"ana": "Ana"}), "Outreach")
    ]
    assert found == [
        ("Ask Ana again", "As a customer: handover. Asked on 18 Nov 2026."),
        ("Ask somebody who is no longer in your network", "As a mentor."),
    ]


def planned(start):
    round_ = new_row("funding", "Seed", amount=50_000, month=2, kind="Priced round")
    plan = Plan(start=start, milestones=(Milestone(id="m", name="Hire", line="cash", amount=-1),))
    return plan.model_copy(update={"tables": {**plan.tables, "funding": (round_,)}})


def test_milestones_and_money_of_the_plan_stand_at_the_end_of_their_month():
    found = due(records(plan=planned(date(2028, 1, 1))))
    assert [(task.due.what, task.due.day) for task in only(found, "Plan")] == [
        ("Hire", date(2028, 1, 31)),
        ("Money arrives: Seed", date(2028, 2, 29)),
    ]


def test_months_of_the_plan_that_are_over_ask_for_nothing():
    assert not only(due(records(plan=planned(date(2026, 1, 1)))), "Plan")


def test_an_empty_idea_is_to_be_written_down_and_nobody_to_be_talked_to_yet():
    (task,) = due(records(), goal=5)
    assert (task.due.what, task.kind) == ("Fill in Problem on the canvas", "Canvas")


def test_a_block_of_the_canvas_waits_while_there_is_something_else_to_do():
    canvas = Canvas(problem=(Statement.new("Nurses hand over on paper"),))
    assert not only(due(records(premises=[WANTED], canvas=canvas), goal=5), "Canvas")


def test_what_has_no_day_is_left_out_where_only_days_are_wanted():
    test = Experiment(name="Page", ends=TODAY)
    known = records(Evidence(experiments=(test,)), [PAYS])
    found = dated_agenda(known, {}, TODAY, "Clinics")
    assert [(task.due.what, task.idea_name) for task in found] == [("“Page” ends", "Clinics")]


def test_ids_tell_ideas_apart_and_stay_the_same_every_day():
    evidence = Evidence(
        experiments=(Experiment(id="e", name="Page"),),
        interviews=(Interview(name="Ana", day=TODAY, links=(Link(claim="pays"),)),),
    )
    known = records(evidence, [PAYS, WANTED])
    ids = [task.due.id for task in due(known, goal=5)]
    assert ids == [task.due.id for task in due(known, goal=5, today=SUNDAY)]
    assert len(set(ids)) == len(ids)
    assert all(key.startswith("i-") for key in ids)


def test_days_at_the_ends_of_the_calendar_do_no_harm():
    test = Experiment(
        name="Far", bar=0.1, locked_at=LOCKED, ends=date.max,
        results=(Result(day=date.max, trials=1, successes=0),),
    )  # fmt: skip
    evidence = Evidence(
        experiments=(test, test.model_copy(update={"id": "b", "ends": date.min})),
        kill_criteria=(stop(by=date.min),),
        interviews=(Interview(name="Ana", day=date.max),),
    )
    week = week_of(due(records(evidence)), TODAY)
    assert (len(week.overdue), len(week.later)) == (2, 2)
