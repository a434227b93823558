"""What the workspace hands out: an idea's first facts, saved records, history, conflicts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, field_validator

Record = TypeVar("Record", bound=BaseModel)
Path = tuple[str, ...]


def clean_name(text: str, what: str = "idea") -> str:
    """Tidy a name that somebody typed.

    Args:
        text: the name as typed; line breaks and repeated spaces become one space.
        what: what is being named, for the message.

    Raises:
        ValueError: nothing is left to show.

    Example:
        >>> clean_name("  Clinic   handover notes ")
        'Clinic handover notes'
    """
    name = " ".join(text.replace("\0", "").split())
    if not name:
        raise ValueError(f"The {what} needs a name. Type a word or two that you will recognise.")
    return name


class About(BaseModel, frozen=True):
    """What an idea is called, its pitch in a sentence or two, and whether it was put away."""

    name: str
    pitch: str = ""
    archived: bool = False

    @field_validator("name")
    @classmethod
    def _must_be_readable(cls, name: str) -> str:
        return clean_name(name)


@dataclass(frozen=True)
class Saved(Generic[Record]):
    """A section as it stands in one revision.

    Attributes:
        record: what somebody wrote down.
        revision: counted from 1 within the section; 0 = never saved, the record is the default.
        saved_at: in UTC; None when never saved.
        can_undo: whether there is an earlier step to go back to from here.
        can_redo: whether a step that was undone can come back.
    """

    record: Record
    revision: int
    saved_at: datetime | None
    can_undo: bool = False
    can_redo: bool = False


@dataclass(frozen=True)
class IdeaSummary:
    """One idea as a list shows it; ``saved_at`` is the latest save of any of its sections.

    ``problem`` says why its name cannot be read; empty where it can.
    """

    id: str
    name: str
    pitch: str
    archived: bool
    created_at: datetime
    saved_at: datetime
    problem: str = ""


@dataclass(frozen=True)
class Revision:
    """One entry of a section's history; ``name`` is set on named versions."""

    number: int
    saved_at: datetime
    name: str | None
    author: str


class Conflict(Exception):  # noqa: N818 - what happened is no error of anybody
    """Two people changed the same entry; nothing was saved, nobody's text is lost.

    Attributes:
        theirs: what is saved now; save again with ``base=theirs.revision`` to settle it.
        mine: the record that was to be saved.
        merged: all changes of both; where both changed the same entry theirs stands, and an
            entry that one deleted and the other edited stands as edited.
        entries: paths changed by both, from the field down, ids for entries of a list, such as
            ``("problem", "a1", "text")``.
    """

    def __init__(
        self, theirs: Saved[Any], mine: BaseModel, merged: BaseModel, entries: list[Path]
    ) -> None:
        names = ", ".join(" / ".join(path) for path in entries)
        super().__init__(
            f"Somebody else changed the same entries in the meantime: {names}. "
            "Look at both texts and save the one that should stand."
        )
        self.theirs = theirs
        self.mine = mine
        self.merged = merged
        self.entries = entries


class StorageError(Exception):
    """The workspace cannot be read or written; the message says why and what to do."""
