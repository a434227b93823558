"""All that a report is made from: the records of one idea."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from venture.canvas import Canvas
from venture.evidence import Evidence
from venture.founder import Household, Network, Outreach, Skills, SkillsNeeded
from venture.funding import Rounds
from venture.gaps import Derived, Gaps, Place
from venture.plan import Plan
from venture.portfolio import known_values


@dataclass(frozen=True)
class Dossier:
    """An idea as it stands.

    Attributes:
        name: what the founder calls it.
        pitch: the idea in a sentence or two.
        day: when any of it was last changed; None where nobody knows.
        canvas: the lean canvas.
        gaps: needs, gaps, market and competitors.
        evidence: claims, interviews, experiments, decisions.
        plan: the financial plan.
        rounds: shares and planned rounds.
        known: values of gaps that follow from elsewhere.
        skills_needed: what the idea needs somebody to be able to do.
        outreach: whom to ask for what.
        skills: what the founder can do and is learning.
        network: whom the founder knows; only ever counted.
        household: the founder's money; None to leave it out.
        today: from when on courses without a day of their own are taken.
        personal_data: whether people who were interviewed are named and quoted.
    """

    name: str
    pitch: str = ""
    day: date | None = None
    canvas: Canvas = field(default_factory=Canvas)
    gaps: Gaps = field(default_factory=Gaps)
    evidence: Evidence = field(default_factory=Evidence)
    plan: Plan = field(default_factory=Plan)
    rounds: Rounds = field(default_factory=Rounds)
    known: Mapping[Place, Derived] = field(default_factory=dict)
    skills_needed: SkillsNeeded = field(default_factory=SkillsNeeded)
    outreach: Outreach = field(default_factory=Outreach)
    skills: Skills = field(default_factory=Skills)
    network: Network = field(default_factory=Network)
    household: Household | None = None
    today: date = field(default_factory=date.today)
    personal_data: bool = False

    @classmethod
    def of(
        cls,
        record: Callable[[str], Any],
        day: date | None,
        *,
        founder: Callable[[str], Any] | None = None,
        personal_data: bool = False,
        household_money: bool = False,
    ) -> Dossier:
        """Put the sections of an idea together.

        Args:
            record: gives the record of a section by its name, such as "canvas"; "about" has the
                name and the pitch.
            day: when any of it was last changed.
            founder: gives the record of a section of the founder, likewise; None for nobody.
            personal_data: whether people who were interviewed are named and quoted.
            household_money: whether the founder's own money is shown.
        """
        about = record("about")
        parts = {name: record(name) for name in _OF_IDEA}
        if founder:
            parts |= {name: founder(name) for name in ("skills", "network")}
            parts["known"] = known_values(parts["gaps"], record, founder)
            if household_money:
                parts["household"] = _written(founder("household"))
        return cls(about.name, about.pitch, day, personal_data=personal_data, **parts)


_OF_IDEA = ("canvas", "gaps", "evidence", "plan", "rounds", "skills_needed", "outreach")


def _written(household: Household) -> Household | None:
    """Give a household that somebody wrote down; None for one that is as it comes."""
    return household if household != Household(start=household.start) else None
