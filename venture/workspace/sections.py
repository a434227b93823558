"""The sections that ideas and the founder are saved in, and their way into stored JSON and back.

To add a section, add its record class to `SECTIONS` or, for what belongs to the person and not to
one idea, to `FOUNDER_SECTIONS`. When the fields of a record change, also when
one is only added, add a function to `UPGRADES` that brings the JSON of the form before to the new
one; then what was saved earlier still loads, and an earlier version of the program refuses what it
would not keep.
"""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from venture.canvas import Canvas
from venture.evidence import Evidence
from venture.founder import Household, Network, Outreach, Rhythm, Skills, SkillsNeeded
from venture.funding import Rounds
from venture.gaps import Gaps
from venture.plan import Actuals, Plan
from venture.workspace.idea import About

# Reading some megabytes takes longer than anything else on a page; who reads them reads them again.
_LONG_TEXT: Final = 500_000
_LONG_TEXTS_KEPT: Final = 2

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

SECTIONS: dict[str, type[BaseModel]] = {
    "about": About,
    "gaps": Gaps,
    "canvas": Canvas,
    "evidence": Evidence,
    "plan": Plan,
    "actuals": Actuals,
    "rounds": Rounds,
    "skills_needed": SkillsNeeded,
    "outreach": Outreach,
}
FOUNDER_SECTIONS: dict[str, type[BaseModel]] = {
    "household": Household,
    "skills": Skills,
    "network": Network,
    "rhythm": Rhythm,
}
UPGRADES: dict[str, tuple[Upgrade, ...]] = {
    # What was taken away is kept with its day and reason; surveys say which claims they speak for,
    # claims which numbers of the plan rest on them, and experiments over how many months people
    # were watched; prices from interviews can be left out.
    "evidence": (lambda tree: tree,),
    # Gaps name the needs that they serve and their part of the market, competitors the needs that
    # they serve badly or well, the survey the claims that it speaks for; until then nobody did.
    "gaps": (lambda tree: tree,),
    # Values may have a range; until then none had.
    "plan": (lambda tree: tree,),
    # SAFEs and notes say before which round they were issued; until then that was the first.
    "rounds": (lambda tree: tree,),
}


def record_class(section: str) -> type[BaseModel]:
    """Look up what a section is made of.

    Raises:
        ValueError: there is no such section; the message lists those there are.
    """
    known = SECTIONS | FOUNDER_SECTIONS
    if section not in known:
        raise ValueError(f"There is no section '{section}'. Sections: {', '.join(known)}.")
    return known[section]


def current_format(section: str) -> int:
    """Count the form in which a section is saved today, from 1."""
    return 1 + len(UPGRADES.get(section, ()))


def default(section: str) -> BaseModel:
    """Make the record of a section that was never saved.

    Raises:
        ValueError: every idea has this section from its first day.
    """
    try:
        return record_class(section)()
    except ValidationError as error:
        raise ValueError(f"There is no empty {section}: it is there from the start.") from error


def to_tree(record: BaseModel) -> dict[str, Any]:
    """Give the JSON form of a record as dictionaries and lists."""
    return record.model_dump(mode="json")


def encode(section: str, record: BaseModel) -> str:
    """Write a record as JSON.

    Raises:
        ValueError: the record is of another section, or holds an infinite number.
    """
    if type(record) is not record_class(section):
        raise ValueError(f"Section '{section}' cannot hold a {type(record).__name__}.")
    try:
        text = json.dumps(
            to_tree(record), ensure_ascii=False, allow_nan=False, separators=(",", ":")
        )
    except ValueError as error:
        raise ValueError(f"The {section} holds a number that is not finite.") from error
    # Half a surrogate pair, as a cut-off emoji leaves it, cannot be stored by any database.
    return text.encode("utf-8", "replace").decode()


def decode(section: str, text: str, format_number: int) -> BaseModel:
    """Read a record from JSON, of today's form or an earlier one.

    Long texts that were read last are kept, so the same record may be given again.

    Raises:
        ValueError: it was saved by a newer version of the program, or is damaged.
    """
    read = _read_once if len(text) >= _LONG_TEXT else _read
    return read(section, text, format_number)


def forget_what_was_read() -> None:
    """Let go of the long texts that are kept."""
    _read_once.cache_clear()


def _read(section: str, text: str, format_number: int) -> BaseModel:
    kind = record_class(section)
    steps = UPGRADES.get(section, ())
    if format_number > len(steps) + 1:
        raise ValueError(
            f"The {section} was saved by a newer version of Venture. Update the program to open it."
        )
    if format_number <= len(steps):
        tree = json.loads(text)
        for upgrade in steps[format_number - 1 :]:
            tree = upgrade(tree)
        text = json.dumps(tree)
    try:
        return kind.model_validate_json(text, extra="forbid")
    except ValidationError as error:
        raise ValueError(f"The {section} cannot be read: {first_problem(error)}.") from error


_read_once = lru_cache(_LONG_TEXTS_KEPT)(_read)


def first_problem(error: ValidationError) -> str:
    """Say where the first of pydantic's complaints is, what it is about, and what stands there."""
    first = error.errors(include_url=False)[0]
    where = " / ".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ").rstrip(".")
    if first["type"] != "value_error" and isinstance(first["input"], str | float | int):
        message += f", got {first['input']!r:.60}"
    return f"{where}: {message}" if where else message
