from datetime import date

from venture.founder import (
    Course,
    NeededSkill,
    Skills,
    closed_gaps,
    first_month_from,
    learning_plan,
    ready_from,
    skill_fits,
    skill_gaps,
)

TODAY = date(2027, 3, 1)
SALES = Course(name="Selling", skill=" SALES ", hours=14)
LAW = Course(name="Contracts", skill="Law", hours=7)


def gaps(*needed, courses=(SALES, LAW)):
    plan = learning_plan(Skills(courses=courses, hours_a_week=7), TODAY)
    return closed_gaps(skill_gaps(skill_fits([], needed)), plan)


def test_a_stage_is_ready_on_the_day_after_its_last_course():
    found = gaps(
        NeededSkill(name="Sales", stage="Test"),
        NeededSkill(name="Law", stage="Launch"),
    )
    assert ready_from(found) == date(2027, 3, 15)
    assert ready_from(found, ["Launch"]) == date(2027, 3, 22)


def test_a_course_closes_a_gap_however_its_skill_is_written():
    (sales,) = gaps(NeededSkill(name="Sales"))
    assert [one.course.name for one in sales.lessons] == ["Selling"]


def test_a_month_is_whole_from_its_first_day_on():
    assert first_month_from(date(2027, 12, 2)) == date(2028, 1, 1)


def test_what_is_hired_waits_for_no_course():
    assert ready_from(gaps(NeededSkill(name="Sales", stage="Test", way="Hire"))) is None


def test_a_gap_without_a_course_or_a_way_is_open():
    sales, design, tax = gaps(
        NeededSkill(name="Sales", importance=5),
        NeededSkill(name="Design", importance=4, way="Learn"),
        NeededSkill(name="Tax", importance=3, way="Partner"),
    )
    assert [one.is_open for one in (sales, design, tax)] == [False, True, False]
    assert [one.is_learned for one in (sales, design, tax)] == [True, False, False]
    assert design.ready is None
