from datetime import date

import pytest

from venture.founder import Course, NeededSkill, Skill, Skills, SkillsNeeded
from venture.tables import split_headings
from venture.ui.founder.skill_columns import level_column, way_column, yes_no_column
from venture.ui.founder.skill_tables import COURSES_IMPORT, NEEDED_IMPORT, SKILLS_IMPORT

OWN = Skill(name="Sales", level=1, years=2.5, evidence="=cmd|' /C calc'!A0")
ASKED = NeededSkill(name="Sales", stage="Test", level=4, importance=5, way="Partner", who="Ada")
TAKEN = Course(
    name="Selling",
    skill="Sales",
    hours=1_200,
    cost=99.5,
    free_if_laid_off=True,
    deadline=date(2028, 2, 29),
)


@pytest.mark.parametrize(
    ("way_in", "record", "empty", "field"),
    [
        (SKILLS_IMPORT, Skills(skills=[OWN]), Skills(), "skills"),
        (NEEDED_IMPORT, SkillsNeeded(needed=[ASKED]), SkillsNeeded(), "needed"),
        (COURSES_IMPORT, Skills(courses=[TAKEN]), Skills(), "courses"),
    ],
)
def test_what_is_exported_is_read_again(way_in, record, empty, field):
    headings, rows = split_headings(way_in.reader.table.written(record), "skill")
    columns = way_in.reader.recognised(headings)
    read = way_in.reader.read(rows, columns, empty)
    before = getattr(record, field)
    assert read.problems == ()
    assert [row.model_copy(update={"id": "x"}) for row in read.rows] == [
        row.model_copy(update={"id": "x"}) for row in before
    ]


@pytest.mark.parametrize(("typed", "level"), [("on my own", 3), ("3", 3), ("Teach others", 4)])
def test_a_level_is_read_by_its_name_or_number(typed, level):
    assert level_column(Skill, "level", ("On my own", "Teach others"), 100).read(typed) == level


def test_what_is_no_level_no_way_or_neither_yes_nor_no_is_refused():
    with pytest.raises(ValueError, match="'wizard' is not one of On my own"):
        level_column(Skill, "level", ("On my own",), 100).read("wizard")
    with pytest.raises(ValueError, match="'Steal' is not one of Undecided, Learn"):
        way_column(NeededSkill, "way", 100).read("Steal")
    with pytest.raises(ValueError, match="'maybe' is neither Yes nor No"):
        yes_no_column(Course, "certificate", 100).read("maybe")
