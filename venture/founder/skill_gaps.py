"""What a founder can do against what an idea needs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from venture.founder.skills import NeededSkill, Skill, Skills, Stage

_STAGES: tuple[str, ...] = get_args(Stage)


def skill_key(name: str) -> str:
    """Give what two spellings of the same skill have in common.

    Example:
        >>> skill_key(" User  Interviews") == skill_key("user interviews")
        True
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@dataclass(frozen=True)
class SkillFit:
    """A needed skill beside what the founder can do.

    Attributes:
        needed: what the idea needs.
        own: the founder's skill of that name, the best one where there are several; None without.
    """

    needed: NeededSkill
    own: Skill | None

    @property
    def level(self) -> int:
        """The founder's level, 0 where the skill is not written down."""
        return self.own.level if self.own else 0

    @property
    def years(self) -> float:
        """For how long the founder has done it."""
        return self.own.years if self.own else 0.0

    @property
    def short_by(self) -> int:
        """How many levels are missing; 0 where the level is enough."""
        return max(0, self.needed.level - self.level)


@dataclass(frozen=True)
class Expertise:
    """How much of what an idea needs the founder can do, weighted by importance.

    Attributes:
        part: 0..1; a skill below its level counts for the part of the level that is there.
        in_full: 0..1; a skill below its level counts nothing.
    """

    part: float
    in_full: float


def skill_fits(own: Iterable[Skill], needed: Iterable[NeededSkill]) -> list[SkillFit]:
    """Put beside each needed skill what the founder can do, by name in any spelling.

    Returns:
        In the order of what is needed.

    Example:
        >>> fits = skill_fits([Skill(name="sales", level=1)], [NeededSkill(name="Sales", level=3)])
        >>> fits[0].short_by
        2
    """
    best: dict[str, Skill] = {}
    for skill in sorted(own, key=lambda one: (one.level, one.years)):
        best[skill_key(skill.name)] = skill
    return [SkillFit(one, best.get(skill_key(one.name))) for one in needed]


def with_level(skills: Skills, name: str, level: int) -> Skills:
    """Say how well the founder can do something, whether or not it is written down already.

    Args:
        skills: of the founder.
        name: of the skill, in any spelling. Where it is written down twice, both get the level.
        level: position in `LEVELS`.

    Raises:
        ValueError: there is no such level, or no room for one more skill.

    Example:
        >>> with_level(Skills(), "Sales", 3).skills[0].level
        3
    """
    found = [one.id for one in skills.skills if skill_key(one.name) == skill_key(name)]
    rows = [
        one.model_dump() | ({"level": level} if one.id in found else {}) for one in skills.skills
    ]
    if not found:
        rows.append({"name": name, "level": level})
    return Skills.model_validate(dict(skills) | {"skills": rows})


def skill_gaps(fits: Iterable[SkillFit]) -> list[SkillFit]:
    """List what is missing: the most important first, then the farthest from its level.

    Where both are alike the one that was done for fewer years comes first, then the one that is
    needed at an earlier stage.
    """
    return sorted(
        (fit for fit in fits if fit.short_by),
        key=lambda fit: (
            -fit.needed.importance,
            -fit.short_by,
            fit.years,
            _STAGES.index(fit.needed.stage),
        ),
    )


def expertise(fits: Sequence[SkillFit]) -> Expertise | None:
    """Measure how much of what the idea needs the founder can do.

    More than the level that is needed counts no more than that level: being far above in one skill
    does not make up for another that is missing.

    Returns:
        None while nothing is needed.

    Example:
        >>> need = NeededSkill(name="Sales", level=4)
        >>> expertise(skill_fits([Skill(name="Sales", level=1)], [need]))
        Expertise(part=0.25, in_full=0.0)
    """
    weight = sum(fit.needed.importance for fit in fits)
    if not weight:
        return None
    part = sum(fit.needed.importance * (1 - fit.short_by / fit.needed.level) for fit in fits)
    in_full = sum(fit.needed.importance for fit in fits if not fit.short_by)
    return Expertise(part / weight, in_full / weight)
