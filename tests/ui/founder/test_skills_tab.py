from datetime import date, timedelta

import pytest

from venture.founder import Course, Household, NeededSkill, Skill, Skills, SkillsNeeded
from venture.gaps import USUAL_CRITERIA, Gap, Gaps, Span
from venture.plan import template

PAGE = "pages/founder.py"
SALES = NeededSkill(id="sales", name="Sales", stage="Test", level=3, importance=5)
SELLING = Course(id="c1", name="Selling", skill="sales", hours=80, cost=420)


@pytest.fixture
def opened(app, store):
    def open_page(needed=(), skills=(), courses=(), **sections):
        idea_id = store.create("Clinic", skills_needed=SkillsNeeded(needed=needed), **sections)
        if skills or courses:
            own = Skills(skills=skills, courses=courses)
            store.save(store.founder(), "skills", own, 0)
        app.query_params["idea"] = idea_id
        app.run().switch_page(PAGE)
        app.session_state["founder_tab"] = "Skills"
        return app.run(), idea_id

    return open_page


def said(page):
    return " ".join(one.value for one in [*page.header, *page.markdown, *page.caption])


def test_an_empty_tab_starts_with_an_example(opened, store):
    page, idea_id = opened()
    page.button(key="founder_skills_example").click().run()
    assert not page.exception
    assert "You have 1 of the 3 skills this idea needs." in said(page)
    assert "Learning 1 of the 2 missing takes 3 weeks at 8 hours a week" in said(page)
    assert len(store.load(idea_id, "skills_needed").record.needed) == 3


@pytest.mark.parametrize(("cost", "months"), [(0, 3), (2_000, 1)])
def test_a_course_is_paid_from_the_households_money(opened, app, store, cost, months):
    living = {"living_lean": 1_000, "living_now": 1_000, "living_emergency": 1_000}
    household = Household(inputs={"savings": 3_500, "inflation": 0, **living})
    store.save(store.founder(), "household", household, 0)
    page, _ = opened([SALES], courses=[SELLING.model_copy(update={"cost": cost})])
    assert f"lasts until {household.month(months):%B %Y}" in page.title[0].value


def test_the_way_to_close_a_gap_is_saved_and_changes_what_is_said(opened, store):
    page, idea_id = opened([SALES], courses=[SELLING])
    page.radio(key="founder_way_sales").set_value("Partner").run()
    assert store.load(idea_id, "skills_needed").record.needed[0].way == "Partner"
    assert "Of those missing, a partner brings 1." in said(page)
    page.text_input(key="founder_partner_sales").set_value("Ada").run()
    assert store.load(idea_id, "skills_needed").record.needed[0].who == "Ada"


def test_a_gap_without_a_course_gets_one(opened, store):
    page, _ = opened([SALES])
    assert "1 still needs a course or another way" in said(page)
    page.button(key="founder_course_sales").click().run()
    (course,) = store.load(store.founder(), "skills").record.courses
    assert (course.name, course.skill) == ("Learn Sales", "Sales")


def test_the_own_level_is_said_beside_what_is_needed(opened, store):
    page, _ = opened([SALES], skills=[Skill(name="Coding", level=3)])
    page.selectbox(key="founder_level_sales").set_value(2).run()
    own = store.load(store.founder(), "skills").record.skills
    assert [(one.name, one.level) for one in own] == [("Coding", 3), ("Sales", 2)]
    assert "You do not have the one skill" in said(page)
    page.selectbox(key="founder_level_sales").set_value(3).run()
    assert "You have the one skill this idea needs." in said(page)
    page.button(key="founder_skills_undo").click().run()
    assert page.selectbox(key="founder_level_sales").value == 0


def test_hiring_adds_a_role_to_the_plan_which_can_be_taken_back(opened, store):
    hired = SALES.model_copy(update={"way": "Hire", "name": "Nurse educator"})
    page, idea_id = opened([hired], plan=template("subscription"))
    before = store.load(idea_id, "plan").record.tables["roles"]
    page.selectbox(key="founder_role_month_sales").set_value(5).run()
    page.button(key="founder_role_add_sales").click().run()
    *others, role = store.load(idea_id, "plan").record.tables["roles"]
    assert tuple(others) == before
    assert (role.name, role.values["start_month"]) == ("Nurse educator", 5)
    assert page.selectbox(key="founder_role_sales").value == role.id
    page.button(key="founder_plan_back").click().run()
    assert store.load(idea_id, "plan").record.tables["roles"] == before
    assert page.selectbox(key="founder_role_sales").value == ""


def test_learning_that_delays_the_idea_can_move_the_start_of_the_plan(opened, store):
    month = date.today().replace(day=1)
    plan = template("subscription").model_copy(update={"start": month})
    page, idea_id = opened([SALES], courses=[SELLING], plan=plan)
    assert "Learning delays the idea." in said(page)
    page.button(key="founder_plan_start").click().run()
    moved = store.load(idea_id, "plan").record.start
    assert moved >= date.today() + timedelta(weeks=10)
    assert "before the plan starts in" in said(page)
    page.button(key="founder_plan_back").click().run()
    assert store.load(idea_id, "plan").record.start == month


def test_hours_a_week_are_saved(opened, store):
    page, _ = opened([SALES], courses=[SELLING])
    page.number_input(key="founder_hours_a_week").set_value(20).run()
    assert store.load(store.founder(), "skills").record.hours_a_week == 20
    assert "takes 4 weeks at 20 hours a week" in said(page)


def test_five_hundred_skills_and_courses_are_shown(opened):
    needed = [NeededSkill(name=f"Skill {n}") for n in range(500)]
    courses = [Course(name=f"Course {n}", skill=f"Skill {n}", hours=5) for n in range(500)]
    page, _ = opened(needed, [Skill(name="Skill 1", level=4)], courses)
    assert not page.exception
    assert len(page.radio) == 10


def test_expertise_counts_in_gaps_unless_something_was_typed(opened, store, app):
    gaps = Gaps(
        criteria=USUAL_CRITERIA,
        gaps=(
            Gap(id="a", name="Handover"),
            Gap(id="b", name="Shifts", values={"expertise": Span.at(2)}),
        ),
    )
    opened([SALES], [Skill(name="SALES", level=3)], gaps=gaps)
    page = app.switch_page("pages/gaps.py")
    page.session_state["gaps_tab"] = "Gaps"
    page.run()
    assert not page.exception
    assert "Handover, My expertise from Founder, Skills: 10.0. 1 you typed over." in said(page)
