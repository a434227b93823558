"""Ideas as one readable JSON file: what stands now and the named versions, and back again."""

import json
from collections.abc import Container
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from pydantic import AwareDatetime, BaseModel, Field, ValidationError
from sqlalchemy import Connection, or_, select

from venture.workspace import sections
from venture.workspace.revisions import (
    NEWEST,
    Stored,
    Trail,
    founder_id,
    is_idea,
    of_kind,
    revisions,
    start_idea,
    stored,
    unknown,
)
from venture.workspace.schema import revision, section, subject, version_name
from venture.workspace.steps import name_version

KIND: Final = "venture-workspace"
VERSION: Final = 1
# Beyond these years, moments cannot be moved between time zones or stored everywhere.
Moment = Annotated[
    AwareDatetime, Field(ge=datetime(1970, 1, 1, tzinfo=UTC), lt=datetime(3000, 1, 1, tzinfo=UTC))
]


class SharedRevision(BaseModel, extra="forbid"):
    """A section as it stood at some moment; a name makes it a version to come back to."""

    name: str | None = None
    saved_at: Moment | None = None
    format: int = Field(1, ge=1)
    content: dict[str, Any]


class SharedSection(SharedRevision):
    """A section as it stands, and the named versions before it, oldest first."""

    versions: list[SharedRevision] = []


class SharedIdea(BaseModel, extra="forbid"):
    """An idea with its sections."""

    created_at: Moment | None = None
    sections: dict[str, SharedSection]


class SharedFounder(BaseModel, extra="forbid"):
    """What belongs to the founder and not to one idea."""

    sections: dict[str, SharedSection]


class SharedFile(BaseModel, extra="forbid"):
    """The whole file."""

    kind: str
    version: int = Field(ge=1)
    ideas: list[SharedIdea]
    founder: SharedFounder | None = None


def write(connection: Connection, workspace: str, idea_id: str | None = None) -> str:
    """Write one idea, or all of a workspace, oldest first, and what belongs to the founder.

    Raises:
        ValueError: there is no such idea.
        StorageError: a newer version of the program saved some of it.
    """
    v = version_name.c
    named = select(v.number).where(v.section_id == section.c.id).correlate(section)
    query = revisions(workspace, which=or_(NEWEST, revision.c.number.in_(named)))
    query = query.where(section.c.id.is_not(None))  # the founder may have saved nothing yet
    if idea_id is not None:
        query = query.where(is_idea(idea_id), of_kind("idea"))
    order = (subject.c.created_at, section.c.id, revision.c.number)
    rows = connection.execute(query.order_by(*order)).all()
    if idea_id is not None and not rows:
        raise unknown(idea_id)
    ideas: dict[str, dict[str, Any]] = {}
    for row in rows:
        new = {"created_at": row.created_at.isoformat(), "sections": {}}
        parts = ideas.setdefault(row.idea_id, new)["sections"]
        earlier = parts.pop(row.section, {})
        versions = [*earlier.pop("versions", []), *([earlier] if earlier else [])]
        parts[row.section] = _shown(stored(row)) | ({"versions": versions} if versions else {})
    founder = ideas.pop(founder_id(workspace), None)
    file = {"kind": KIND, "version": VERSION, "ideas": list(ideas.values())}
    if founder and founder["sections"]:
        file["founder"] = {"sections": founder["sections"]}
    return json.dumps(file, ensure_ascii=False, indent=2) + "\n"


def read(text: str | bytes) -> list[SharedIdea]:
    """Read the ideas of such a file.

    Raises:
        ValueError: as `read_all`.
    """
    return read_all(text).ideas


def read_all(text: str | bytes) -> SharedFile:
    """Read such a file.

    Raises:
        ValueError: it is not such a file, is damaged, or was written by a newer version.
    """
    try:
        tree = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:
        raise ValueError(
            "This is not a complete JSON file. Export the idea once more and import that file."
        ) from error
    if not isinstance(tree, dict) or tree.get("kind") != KIND:
        raise ValueError("This is not an exported idea. Choose a file that Venture has exported.")
    if isinstance(tree.get("version"), int) and tree["version"] > VERSION:
        raise ValueError("A newer version of Venture wrote this file. Update the program first.")
    try:
        return SharedFile.model_validate(tree)
    except ValidationError as error:
        problem = sections.first_problem(error)
        raise ValueError(f"This exported file is damaged. {problem}.") from error


def add(connection: Connection, workspace: str, author: str, idea: SharedIdea) -> str:
    """Save an idea from a file as a new one, with its named versions.

    Returns:
        Its id.

    Raises:
        ValueError: it holds what this version of the program does not know, or is damaged.
    """
    if "about" not in idea.sections:
        raise ValueError("This exported file is damaged: an idea in it has no name.")
    idea_id = start_idea(connection, workspace, idea.created_at)
    for name, shared in idea.sections.items():
        _refuse_unknown(name, sections.SECTIONS)
        _add_section(Trail(connection, workspace, idea_id, name, author), shared)
    return idea_id


def add_founder(
    connection: Connection, workspace: str, author: str, founder: SharedFounder
) -> None:
    """Save what belongs to the founder from a file, section by section, where there is none yet.

    Raises:
        ValueError: it holds what this version of the program does not know, or is damaged.
    """
    for name, shared in founder.sections.items():
        _refuse_unknown(name, sections.FOUNDER_SECTIONS)
        trail = Trail(connection, workspace, founder_id(workspace), name, author)
        if not trail.find().number:
            _add_section(trail, shared)


def _refuse_unknown(name: str, known: Container[str]) -> None:
    if name not in known:
        raise ValueError(
            f"This file holds a part called '{name}', which this version of Venture does not "
            "know. Update the program first."
        )


def record(section: str, entry: SharedRevision) -> BaseModel:
    """Read the record of a section in a file.

    Raises:
        ValueError: a newer version of the program wrote it, or it is damaged.
    """
    return sections.decode(section, json.dumps(entry.content), entry.format)


def _add_section(trail: Trail, shared: SharedSection) -> None:
    """Save a section with its named versions."""
    head = None
    for entry in (*shared.versions, shared):
        found = record(trail.section, entry)
        head = trail.append(
            head, trail.new(found, saved_at=entry.saved_at, undo=head and head.number)
        )
        if entry.name is not None:
            name_version(trail, head.number, entry.name)


def _shown(found: Stored) -> dict[str, Any]:
    saved = found.saved()
    name = {} if found.name is None else {"name": found.name}
    return name | {
        "saved_at": found.saved_at and found.saved_at.isoformat(),
        "format": sections.current_format(found.section),
        "content": sections.to_tree(saved.record),
    }
