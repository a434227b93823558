"""An exported idea without the people who were interviewed: who they are, and what they said."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
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


_CONTACT, _ADDRESS_LEFT_OUT = "a contact", "(address left out)"

_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]*\w|\S*linkedin\.com/in/\S+|(?<!\w)\+\d[\d ()/-]{7,}\d", re.IGNORECASE
)
"""Mail addresses, profiles and phone numbers with the sign of a country in front."""


_WORD = re.compile(r"\w+")


def without_personal_data(file: str, contacts: Iterable[str] = ()) -> str:
    """Take out of an exported idea who was interviewed and what they said.

    Each person is called "Interview 1 (segment)". Notes, quotes, what they do today and the words
    for what they gave are left out; needs, prices, days and links stay, so that claims are as
    strong as before; needed skills stay, without the partner who brings one. Where a name stands in
    another text, as a whole or in part, it is replaced there too, and so are the full names of
    contacts; addresses and phone numbers are left out.
    What founders call a person in another way cannot be known, and stays; so do the names of those
    who hold shares or work in the plan.

    Args:
        file: as `Store.export_idea` writes it.
        contacts: names of people whom the founder knows.

    Returns:
        A file of the same kind, which can be imported.
    """
    tree: dict[str, Any] = json.loads(file)
    known = tuple(contacts)
    for idea in tree["ideas"]:
        parts = {name: part for name, part in idea["sections"].items() if name in KEPT}
        people = _people(parts.get("evidence"))
        for name, part in parts.items():
            for saved in _as_saved(part):
                if name == "evidence":
                    saved["content"] = _redacted(saved["content"], people)
                if name == "skills_needed":
                    saved["content"] = _without_partners(saved["content"])
        names = _Names(list(people.values()), known, parts)
        for name, part in parts.items():
            for saved in _as_saved(part):
                saved["content"] = names.out_of(name, saved["content"])
                if "name" in saved:  # of a version
                    saved["name"] = names.replaced(saved["name"])
        idea["sections"] = parts
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True)
class _Person:
    """Somebody who was interviewed.

    Attributes:
        number: counted from 1.
        segment: as it was first written down.
        names: what they were called, in all versions.
    """

    number: int
    segment: str
    names: set[str]

    @property
    def called(self) -> str:
        """What they are called instead."""
        return f"Interview {self.number}"

    @property
    def words(self) -> set[str]:
        """The words of what looks like a name in what they were called."""
        return {word for name in self.names for word in _words_of_name(name)}


def _as_saved(section: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give a section as it stands, and its named versions."""
    yield section
    yield from section.get("versions", ())


def _people(section: dict[str, Any] | None) -> dict[str, _Person]:
    """Number everybody who was ever interviewed, by the id of the interview."""
    people: dict[str, _Person] = {}
    for saved in _as_saved(section) if section else ():
        for one in Evidence.model_validate(saved["content"]).interviews:
            new = _Person(len(people) + 1, one.segment, set())
            people.setdefault(one.id, new).names.add(one.name)
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


def _words_of_name(called: str) -> Iterator[str]:
    """Give the words of which several in a row begin with a capital letter.

    "Ada Quill, head nurse" has two; "Head nurse, nights" is what somebody does, and has none.
    """
    for part in re.split(r"[^\w .'-]", called):
        for capital, row in groupby(_WORD.findall(part), lambda word: word[0].isupper()):
            words = list(row)
            if capital and len(words) > 1:
                yield from words


def _words_of_names(people: Iterable[_Person], words: set[str]) -> dict[str, str]:
    """Find the words that name one person alone, with what that person is called instead.

    A word that several people share, that is part of a segment, or that stands somewhere in small
    letters is no name but what somebody does, or where: "Nurse", "Clinic". Who is called by some
    words of another's name is the same person, asked once more.

    Args:
        people: who were interviewed.
        words: that stand in the texts.
    """
    owners: dict[str, list[_Person]] = {}
    for person in people:
        for word in person.words:
            if len(word) >= _SHORTEST_NAME and word.lower() not in words:
                owners.setdefault(word, []).append(person)
    segments = set().union(*(_WORD.findall(one.segment) for one in people))
    return {
        word: who[0].called
        for word, who in owners.items()
        if word in words - segments
        and min((one.words for one in who), key=len) <= set.intersection(*(o.words for o in who))
    }


def _whole(name: str) -> str:
    """Match a name; one of several words is a name in small letters too, "will" is not."""
    return f"(?i:{re.escape(name)})" if any(_words_of_name(name)) else re.escape(name)


def _run(words: list[str]) -> str:
    """Match one or more words of a name."""
    one = f"(?:{'|'.join(map(re.escape, words))})"
    return f"{one}(?: {one})*"


def _texts(tree: Any) -> Iterator[str]:
    """Give every text of a part of the file."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for part in tree.values() if isinstance(tree, dict) else tree:
            yield from _texts(part)


class _Names:
    """Names that are looked for in all texts, as whole words, the longest first."""

    def __init__(
        self, people: Sequence[_Person], contacts: Iterable[str], parts: dict[str, Any]
    ) -> None:
        text, ids = "\n".join(_texts(parts)), _ids(parts)
        found = {name: _CONTACT for name in contacts if " " in name}
        found |= {name: one.called for one in reversed(people) for name in one.names}
        folded = set(_WORD.findall(text.casefold()))
        wholes = [
            name
            for name in sorted(found, key=len, reverse=True)
            if len(name) >= _SHORTEST_NAME
            and name not in ids
            and folded.issuperset(_WORD.findall(name.casefold()))
        ]
        words = _words_of_names(people, set(_WORD.findall(text)) - ids)
        self.called = {name.casefold(): called for name, called in (words | found).items()}
        patterns = [_whole(name) for name in wholes] + [
            _run([word for word, called in words.items() if called == person])
            for person in dict.fromkeys(words.values())
        ]
        self.pattern = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if patterns else None

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
        if text.casefold() in self.called and not whole:
            return text
        without = self.replaced(text)
        return without if longer else without[: len(text)]

    def replaced(self, text: str) -> str:
        """Replace names in a text, and leave addresses out."""
        text = _ADDRESS.sub(_ADDRESS_LEFT_OUT, text)
        return self.pattern.sub(self._instead, text) if self.pattern else text

    def _instead(self, found: re.Match[str]) -> str:
        name = found[0].casefold()
        return self.called.get(name) or self.called[name.split(" ")[0]]
