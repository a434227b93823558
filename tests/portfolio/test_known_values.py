"""Values of gaps that follow from what stands elsewhere, the same on every page."""

import pytest

from venture.canvas import Canvas, Statement
from venture.founder import Contact, NeededSkill, Network, SegmentRule, Skill, Skills, SkillsNeeded
from venture.gaps import Criterion, Gap, Gaps, Span
from venture.plan import Plan
from venture.portfolio import GAP, Portfolio, known_values
from venture.workspace import Store

EXPERTISE = Criterion(id="expertise", name="My expertise", high=10, weight=50)
ACCESS = Criterion(id="access", name="Access through my network", high=20, weight=50)
GAPS = Gaps(
    criteria=(EXPERTISE, ACCESS),
    gaps=(Gap(id="a", name="Notes"), Gap(id="b", name="Swaps")),
)
IDEA = {
    "canvas": Canvas(customer_segments=(Statement(id="s", text="Clinics"),)),
    "plan": Plan(),
    "skills_needed": SkillsNeeded(needed=(NeededSkill(name="SQL", level=4),)),
}
NOBODY = {"skills": Skills(), "network": Network()}
ABLE = {
    "skills": Skills(skills=(Skill(name="sql", level=2),)),
    "network": Network(
        rules=(SegmentRule(name="Clinics", words="clinic"),),
        contacts=(Contact(name="Ann", company="St. Mary Clinic", closeness=5),),
    ),
}


def known(idea=IDEA, founder=ABLE, gaps=GAPS):
    return known_values(gaps, idea.__getitem__, founder.__getitem__)


def test_skills_and_network_give_all_gaps_the_same_values():
    found = known()
    assert {place: derived.source for place, derived in found.items()} == {
        ("a", "expertise"): "Founder, Skills",
        ("b", "expertise"): "Founder, Skills",
        ("a", "access"): "Founder, Network",
        ("b", "access"): "Founder, Network",
    }
    assert (found["a", "expertise"].value, found["a", "expertise"].low) == (5, 0)
    # One friend is a call, on a scale of twenty.
    assert found["b", "access"].value == pytest.approx(1)


def test_who_wrote_nothing_down_has_said_nothing():
    assert known(founder=NOBODY) == {}
    assert known(idea=IDEA | {"canvas": Canvas(), "skills_needed": SkillsNeeded()}) == {}


def test_only_what_is_judged_is_derived_and_read():
    assert known(idea={}, founder={}, gaps=Gaps(gaps=GAPS.gaps)) == {}
    less = GAPS.changed(criteria=(ACCESS.model_copy(update={"better": "Less"}),))
    assert known(gaps=less) == {}


def test_the_list_of_ideas_follows_the_founder(store: Store) -> None:
    typed = Gap(id="a", name="Notes", values={"access": Span.at(3)})
    second = Gap(id="b", name="Swaps")
    gaps = GAPS.changed(gaps=(typed, second), criteria=(ACCESS,))
    idea = store.create("Clinic", gaps=gaps, canvas=IDEA["canvas"])
    portfolio = Portfolio(store)

    # What nobody knows may be anything on the scale; one friend is less than three calls.
    def first() -> str:
        return portfolio.tell(GAP, [idea], store.heads())[idea].name

    before = first()
    store.save(store.founder(), "network", ABLE["network"], 0)
    assert (before, first()) == ("Swaps", "Notes")
