"""What the courses of the learning plan cost the household, month by month."""

from datetime import date

from venture.founder import MONTHS, Household, course_costs
from venture.ui.founder.saving import open_skills
from venture.ui.frame import OpenIdea


def planned_course_costs(founder: OpenIdea, household: Household) -> tuple[float, ...]:
    """Lay out what courses cost, from the household's first month on."""
    skills = open_skills(founder).record
    return tuple(course_costs(skills, date.today(), household.start, MONTHS).tolist())
