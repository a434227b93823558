from datetime import date

import pytest

from venture.founder import (
    Course,
    Expertise,
    NeededSkill,
    Skill,
    Skills,
    closed_gaps,
    learning_plan,
    skill_fits,
    skill_gaps,
)
from venture.ui.founder.skill_words import closing, having, knowing

TODAY = date(2027, 3, 1)


def needed(name, way=None):
    return NeededSkill(name=name, way=way)


def said(*asked, courses=()):
    plan = learning_plan(Skills(courses=courses, hours_a_week=8), TODAY)
    gaps = closed_gaps(skill_gaps(skill_fits([], asked)), plan)
    return closing(gaps, plan, "USD")


@pytest.mark.parametrize(
    ("own", "asked", "words"),
    [
        ("AB", "ABC", "You have 2 of the 3 skills this idea needs."),
        ("ABC", "ABC", "You have all 3 skills this idea needs."),
        ("", "AB", "You have none of the 2 skills this idea needs yet."),
        ("", "A", "You do not have the one skill this idea needs yet."),
        ("A", "A", "You have the one skill this idea needs."),
    ],
)
def test_the_answer_counts_what_is_there(own, asked, words):
    skills = [Skill(name=name, level=4) for name in own]
    assert having(skill_fits(skills, [needed(name) for name in asked])) == words


def test_learning_has_weeks_a_last_day_and_a_price():
    courses = [
        Course(name="Selling", skill="Sales", hours=80, cost=400),
        Course(name="Contracts", skill="Law", hours=8, cost=20),
        Course(name="Pottery", skill="Pottery", hours=80, cost=999),
    ]
    assert said(needed("Sales"), needed("Law"), courses=courses) == (
        "Learning the 2 missing takes 11 weeks at 8 hours a week, until 16 May 2027, and costs "
        "$420."
    )


def test_each_other_way_is_counted():
    course = Course(name="Selling", skill="Sales", hours=8)
    asked = [needed("Sales"), needed("Law", "Hire"), needed("Tax", "Hire"), needed("Design")]
    assert said(*asked, courses=[course]) == (
        "Learning 1 of the 4 missing takes 1 week at 8 hours a week, until 7 March 2027, and costs "
        "nothing. Of the others, somebody you hire brings 2 and 1 still needs a course or another "
        "way."
    )


def test_nothing_missing_says_nothing():
    assert said() == ""


def test_expertise_says_what_it_counts():
    assert "71 % of the levels needed (57 % counting only" in knowing(Expertise(0.71, 0.57))
    assert "(" not in knowing(Expertise(0.5, 0.5))
