"""The Founder page: the household's money, skills and network."""

from venture.ui.founder.answer import founder_answer
from venture.ui.founder.asked_part import TAB_KEY, note_open_part, open_part_asked_for
from venture.ui.founder.job import job_tab
from venture.ui.founder.joined import joined_runway, joined_spread
from venture.ui.founder.money import money_tab
from venture.ui.founder.network import network_tab
from venture.ui.founder.planned_courses import planned_course_costs
from venture.ui.founder.saving import PAGE, is_written, open_household, with_late_edits
from venture.ui.founder.skills import skills_tab

__all__ = [
    "PAGE",
    "TAB_KEY",
    "founder_answer",
    "is_written",
    "job_tab",
    "joined_runway",
    "joined_spread",
    "money_tab",
    "network_tab",
    "note_open_part",
    "open_household",
    "open_part_asked_for",
    "planned_course_costs",
    "skills_tab",
    "with_late_edits",
]
