"""What a founder brings, with numbers that can be checked in the head."""

from datetime import date

from venture.founder import (
    Approach,
    Contact,
    Course,
    Household,
    NeededSkill,
    Network,
    Outreach,
    Skill,
    Skills,
    SkillsNeeded,
)
from venture.report import Dossier

TODAY = date(2026, 11, 20)
CONTACTS = (
    Contact(name="Wilhelmina Quince", segment="Clinics", closeness=5, last_contact=TODAY),
    Contact(name="Bartholomew Plum", segment="Clinics", closeness=1),
    Contact(name="Cornelia Medlar"),
)
NEEDED = (
    NeededSkill(name="Nursing", level=4, importance=5),
    NeededSkill(name="Selling", level=2, importance=5, way="Partner", who="Ebenezer Sloe"),
    NeededSkill(name="Law", level=2, importance=1, way="Learn"),
)
POOR = {
    "savings": 3_000, "living_now": 1_000, "living_lean": 1_000, "living_emergency": 1_000,
    "inflation": 0, "search_weeks": 4, "first_pay_weeks": 0,
}  # fmt: skip


def household(**inputs):
    return Household(start=date(2027, 1, 1), inputs={**POOR, **inputs})


def brought(**wishes):
    """A founder who has one of three skills, knows three people and has money for three months."""
    return Dossier(
        "Handover notes",
        skills=Skills(
            skills=(Skill(name="nursing", level=4, years=12, evidence="Ask Ebenezer Sloe"),),
            courses=(Course(name="Contracts", skill="Law", hours=8),),
            hours_a_week=8,
        ),
        skills_needed=SkillsNeeded(needed=NEEDED),
        network=Network(contacts=CONTACTS),
        outreach=Outreach(
            approaches=(Approach(contact=CONTACTS[0].id, step="Talked", through=CONTACTS[2].id),)
        ),
        today=TODAY,
        **wishes,
    )
