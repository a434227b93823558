"""The tables of the tab Skills: what you can do, what the idea needs, and courses."""

from venture.founder import (
    LEVELS,
    MOST_SKILLS,
    Course,
    NeededSkill,
    Skill,
    Skills,
    SkillsNeeded,
)
from venture.ui.founder.skill_columns import level_column, way_column, yes_no_column
from venture.ui.imported_rows import RowReader
from venture.ui.record_import import RecordImport
from venture.ui.record_table import RecordTable
from venture.ui.table_upload import TableUpload
from venture.ui.text_columns import choice_column, day_column, number_column, text_column

SKILLS = RecordTable[Skills, Skill](
    field="skills",
    member="skill",
    heading="Skill",
    row=lambda id_, name: Skill(id=id_, name=name),
    columns=(
        level_column(Skill, "level", LEVELS, 130),
        number_column(Skill, "years", 80),
        text_column(Skill, "evidence"),
    ),
    most=MOST_SKILLS,
)
NEEDED = RecordTable[SkillsNeeded, NeededSkill](
    field="needed",
    member="needed skill",
    heading="Needed skill",
    row=lambda id_, name: NeededSkill(id=id_, name=name),
    columns=(
        choice_column(NeededSkill, "stage", 110),
        level_column(NeededSkill, "level", LEVELS[1:], 130),
        number_column(NeededSkill, "importance", 110),
        way_column(NeededSkill, "way", 130),
        text_column(NeededSkill, "who"),
    ),
    most=MOST_SKILLS,
)
COURSES = RecordTable[Skills, Course](
    field="courses",
    member="course",
    heading="Course",
    row=lambda id_, name: Course(id=id_, name=name),
    columns=(
        text_column(Course, "skill", 150),
        number_column(Course, "hours", 80),
        number_column(Course, "cost", 80),
        yes_no_column(Course, "free_if_laid_off", 120),
        day_column(Course, "deadline", 110),
        day_column(Course, "start", 110),
        day_column(Course, "done", 110),
        text_column(Course, "provider", 140),
        yes_no_column(Course, "certificate", 100),
        text_column(Course, "link", 160),
    ),
    most=MOST_SKILLS,
)

SKILLS_IMPORT = RecordImport(
    RowReader(
        SKILLS,
        {
            "name": ("name", "what", "competence"),
            "level": ("proficiency", "rating"),
            "years": ("experience", "years of experience"),
            "evidence": ("evidence", "proof", "certificate", "where"),
        },
    ),
    TableUpload(
        "founder_skills_import",
        "Skill\tLevel\tYears\tWhat shows it\nUser interviews\tOn my own\t4\t60 interviews in 2025",
    ),
    "skills",
)
NEEDED_IMPORT = RecordImport(
    RowReader(
        NEEDED,
        {
            "name": ("skill", "name", "what"),
            "stage": ("stage", "phase", "when"),
            "level": ("level", "proficiency"),
            "importance": ("weight", "priority"),
            "way": ("way", "how", "plan"),
            "who": ("who", "person"),
        },
    ),
    TableUpload(
        "founder_needed_import",
        "Needed skill\tFrom stage\tLevel needed\tImportance\nSelling\tTest\tOn my own\t5",
    ),
    "needed skills",
)
COURSES_IMPORT = RecordImport(
    RowReader(
        COURSES,
        {
            "name": ("name", "title", "class"),
            "skill": ("skill", "topic", "subject"),
            "hours": ("duration", "effort", "time"),
            "cost": ("price", "fee"),
            "free_if_laid_off": ("free",),
            "deadline": ("deadline", "last day", "apply by"),
            "start": ("start", "begins", "first day"),
            "done": ("finished", "completed"),
            "provider": ("school", "platform", "by"),
            "link": ("url", "website"),
        },
    ),
    TableUpload(
        "founder_courses_import",
        "Course\tTeaches\tHours\tCost\tEnrol by\nSelling for engineers\tSales\t24\t180\t2027-03-31",
    ),
    "courses",
)
