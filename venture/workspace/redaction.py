"""An exported idea without the people who were interviewed: who they are, and what they said."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from venture.evidence import Evidence, Interview
from venture.founder import SkillsNeeded
from venture.workspace.sections import record_class

KEPT = ("about", "gaps", "canvas", "evidence", "plan", "actuals", "rounds", "skills_needed")
"""Sections that a file without personal data has; whatever else an idea may have stays at home.

So does the outreach: it says who was asked for what, if only by the ids of contacts.
"""

_SHORTEST_NAME = 3
"""Of fewer letters a name is not looked for in other texts: it would be found in every word."""

_LONGEST_SEGMENT = 150


def without_personal_data(file: str) -> str:
    """Take out of an exported idea who was interviewed and what they said.

    Each person is called "Interview 1 (segment)". Notes, quotes, what they do today and the words
    for what they gave are left out; needs, prices, days and links stay, so that claims are as
    strong as before; needed skills stay, without the partner who brings one. Where a name stands in
    another text as a whole, it is replaced there too.
    What founders call a person in another way cannot be known, and stays.

    Args:
        file: as `Store.export_idea` writes it.

    Returns:
        A file of the same kind, which can be imported.
    """
    tree: dict[str, Any] = json.loads(file)
    for idea in tree["ideas"]:
        parts = {name: part for name, part in idea["sections"].items() if name in KEPT}
        people = _people(parts.get("evidence"))
        names = _Names(people, _ids(parts))
        for name, part in parts.items():
            for saved in _as_saved(part):
                if name == "evidence":
                    saved["content"] = _redacted(saved["content"], people)
                if name == "skills_needed":
                    saved["content"] = _without_partners(saved["content"])
                saved["content"] = names.out_of(name, saved["content"])
        idea["sections"] = parts
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True)
class _Person:
    """Somebody who was interviewed.

    Attributes:
        number: counted from 1.
        names: what they were called, in all versions.
    """

    number: int
    names: set[str]


def _as_saved(section: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give a section as it stands, and its named versions."""
    yield section
    yield from section.get("versions", ())


def _people(section: dict[str, Any] | None) -> dict[str, _Person]:
    """Number everybody who was ever interviewed, by the id of the interview."""
    people: dict[str, _Person] = {}
    for saved in _as_saved(section) if section else ():
        for one in Evidence.model_validate(saved["content"]).interviews:
            people.setdefault(one.id, _Person(len(people) + 1, set())).names.add(one.name)
    return people


def _redacted(content: dict[str, Any], people: dict[str, _Person]) -> dict[str, Any]:
    evidence = Evidence.model_validate(content)
    interviews = tuple(_anonymous(one, people[one.id].number) for one in evidence.interviews)
    return evidence.changed(interviews=interviews).model_dump(mode="json")


def _without_partners(content: dict[str, Any]) -> dict[str, Any]:
    skills = SkillsNeeded.model_validate(content)
    needed = tuple(one.model_copy(update={"who": ""}) for one in skills.needed)
    return SkillsNeeded(needed=needed).model_dump(mode="json")


def _anonymous(interview: Interview, number: int) -> Interview:
    segment = f" ({interview.segment[:_LONGEST_SEGMENT]})" if interview.segment else ""
    given = tuple(one.model_copy(update={"what": ""}) for one in interview.commitments)
    nothing = {"notes": "", "today": "", "quotes": (), "commitments": given}
    return interview.model_copy(update={"name": f"Interview {number}{segment}", **nothing})


def _ids(tree: Any) -> set[str]:
    """Collect what other parts of the file refer to by it."""
    if isinstance(tree, dict):
        own = {tree["id"]} if isinstance(tree.get("id"), str) else set()
        return own.union(*map(_ids, tree.values()))
    return set().union(*map(_ids, tree)) if isinstance(tree, list) else set()


class _Names:
    """Names that are looked for in all texts, as whole words, the longest first."""

    def __init__(self, people: dict[str, _Person], ids: set[str]) -> None:
        self.called = {
            name: f"Interview {person.number}"
            for person in people.values()
            for name in person.names
            if len(name) >= _SHORTEST_NAME and name not in ids
        }
        longest_first = sorted(self.called, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first))
        self.pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    def out_of(self, section: str, content: dict[str, Any]) -> dict[str, Any]:
        """Replace the names in the texts of a section.

        Where that is not allowed, what is a name as a whole is taken for a word of the program and
        stays; where a text gets too long, texts are cut to the length that they had.
        """
        for whole, longer in ((True, True), (False, True), (False, False)):
            found: dict[str, Any] = self._walked(content, whole, longer)
            try:
                record_class(section).model_validate(found)
            except ValidationError:
                continue
            return found
        raise ValueError(f"The {section} cannot be written without personal data.")

    def _walked(self, tree: Any, whole: bool, longer: bool) -> Any:
        if isinstance(tree, str):
            return self._replaced(tree, whole, longer)
        if isinstance(tree, dict):
            return {key: self._walked(value, whole, longer) for key, value in tree.items()}
        if isinstance(tree, list):
            return [self._walked(value, whole, longer) for value in tree]
        return tree

    def _replaced(self, text: str, whole: bool, longer: bool) -> str:
        if self.pattern is None or (text in self.called and not whole):
            return text
        without = self.pattern.sub(lambda found: self.called[found[0]], text)
        return without if longer else without[: len(text)]
