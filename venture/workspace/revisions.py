"""Reading and adding the revisions of one section of one idea."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final, Literal

from pydantic import BaseModel
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from venture.workspace import sections
from venture.workspace.idea import Saved, StorageError
from venture.workspace.patch import Patch, apply_patch, make_patch, worth_it
from venture.workspace.schema import revision, section, subject, version_name

Kind = Literal["idea", "founder"]
_LARGEST: Final = 2**31 - 1  # of a database's integer
_whole: Final = revision.alias("whole_revision")
NEWEST: Final = revision.c.number == section.c.head
# What a revision says besides its number and its text.
_MARKS: Final = ("saved_at", "author", "format", "step", "entry", "undo", "redo")


@dataclass(frozen=True)
class Stored:
    """One revision with its text put together again; the fields are those of the table.

    ``whole`` and ``whole_text`` are the revision and the text that the next patch can lean on,
    ``record`` is the text once it has been read.
    """

    section: str
    text: str
    format: int
    number: int = 0
    saved_at: datetime | None = None
    author: str = ""
    step: int = 0
    entry: str = ""
    undo: int | None = None
    redo: int | None = None
    name: str | None = None
    section_id: int | None = None
    whole: int = 0
    whole_text: str = ""
    record: BaseModel | None = None

    def saved(self) -> Saved[Any]:
        """Show it to the world.

        Raises:
            StorageError: it is of a newer version of the program, or damaged.
        """
        try:
            record = self.record or sections.decode(self.section, self.text, self.format)
        except ValueError as error:
            raise StorageError(str(error)) from error
        return Saved(
            record, self.number, self.saved_at, self.undo is not None, self.redo is not None
        )


@dataclass(frozen=True)
class Snapshot:
    """Sections of one idea as they stood at one moment; each is read when it is asked for."""

    stored: Mapping[str, Stored]

    def revision(self, name: str) -> int:
        """Give the newest revision of a section, 0 if it was never saved."""
        return self.stored[name].number if name in self.stored else 0

    def load(self, name: str) -> Saved[Any]:
        """Read a section; its default as revision 0 if it was never saved.

        Raises:
            StorageError: it is of a newer version of the program, or damaged.
        """
        if name in self.stored:
            return self.stored[name].saved()
        return Saved(sections.default(name), 0, None)


@dataclass(frozen=True)
class Trail:
    """The revisions of one section of one idea, on an open connection."""

    connection: Connection
    workspace: str
    idea_id: str
    section: str
    author: str

    def find(self, number: int | None = None) -> Stored:
        """Read one revision, the newest unless told otherwise; 0 is before the first save.

        Raises:
            ValueError: the workspace has no such idea, or the section no such revision.
        """
        sections.record_class(self.section)
        missing = ValueError(f"The {self.section} of this idea has no revision {number}.")
        if number is not None and not 0 <= number <= _LARGEST:
            raise missing
        which = NEWEST if number is None else revision.c.number == number
        query = revisions(self.workspace, self.section, which).where(is_idea(self.idea_id))
        row = self.connection.execute(query).first()
        if row is None:
            raise unknown(self.idea_id)
        if row.number is not None:
            return stored(row)
        if number:
            raise missing
        return self.new(sections.default(self.section))

    def new(self, record: BaseModel, **marks: Any) -> Stored:
        """Put a record into a revision that is not written yet; `marks` are fields of it.

        Raises:
            ValueError: the record is not of this section, or holds what could not be read again.
        """
        text, form = sections.encode(self.section, record), sections.current_format(self.section)
        again = sections.decode(self.section, text, form)
        return Stored(self.section, text, form, record=again, **marks)

    def append(self, head: Stored | None, new: Stored) -> Stored:
        """Write a revision after the newest one; the idea must be locked.

        Args:
            head: the newest revision; None for the first one of a new idea.
            new: what to write; number, author and moment are filled in here, and whether its text
                is stored whole.
        """
        head = head or Stored(self.section, "", 1)
        number = head.number + 1
        new = replace(
            new,
            number=number,
            step=new.step or number,
            author=self.author,
            saved_at=new.saved_at or datetime.now(UTC),
            whole=head.whole,
            whole_text=head.whole_text,
        )
        patch = make_patch(new.whole_text, new.text)
        if not new.whole or not worth_it(patch, new.text):
            patch = Patch(0, 0, new.text)
            new = replace(new, whole=number, whole_text=new.text)
        new = replace(new, section_id=self._move_head(head.section_id, number))
        values = {mark: getattr(new, mark) for mark in _MARKS} | patch._asdict()
        values["whole"] = None if new.whole == number else new.whole
        row = insert(revision).values(section_id=new.section_id, number=number, **values)
        self.connection.execute(row)
        return new

    def _move_head(self, section_id: int | None, number: int) -> int:
        if section_id is not None:
            moved = update(section).where(section.c.id == section_id).values(head=number)
            self.connection.execute(moved)
            return section_id
        row = insert(section).values(subject_id=self.idea_id, name=self.section, head=number)
        return int(self.connection.execute(row.returning(section.c.id)).scalar_one())


def own(workspace: str) -> ColumnElement[bool]:
    """Keep a query to one workspace; every query goes through here."""
    return subject.c.workspace == workspace


def of_kind(kind: Kind) -> ColumnElement[bool]:
    """Keep a query to the ideas, or to the founder."""
    return subject.c.kind == kind


def is_idea(idea_id: str) -> ColumnElement[bool]:
    """Keep a query to one idea.

    Raises:
        ValueError: no idea has such an id; some of these no database could even look for.
    """
    if not (idea_id.isascii() and idea_id.isalnum()):
        raise unknown(idea_id)
    return subject.c.id == idea_id


def unknown(idea_id: str) -> ValueError:
    """Say that there is no such idea."""
    return ValueError(f"There is no idea '{idea_id}' in this workspace. It may have been deleted.")


def founder_id(workspace: str) -> str:
    """Give the id of a workspace's founder, the same wherever and whenever it is asked for."""
    return sha256(f"founder of {workspace}".encode()).hexdigest()[:20]


def knows_founder(connection: Connection, workspace: str) -> bool:
    """Tell whether there is room for what belongs to the founder."""
    known = select(subject.c.id).where(own(workspace), of_kind("founder"))
    return connection.execute(known).first() is not None


def start_founder(connection: Connection, workspace: str) -> None:
    """Make room for what belongs to the founder, unless somebody was quicker."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    row = {"id": founder_id(workspace), "workspace": workspace, "kind": "founder"}
    moment = datetime.now(UTC)
    made = dialect.insert(subject).values(row | {"created_at": moment}).on_conflict_do_nothing()
    connection.execute(made)


def start_idea(connection: Connection, workspace: str, created_at: datetime | None = None) -> str:
    """Make room for a new idea and give it an id."""
    idea_id = secrets.token_hex(10)
    moment = created_at or datetime.now(UTC)
    row = {"id": idea_id, "workspace": workspace, "kind": "idea", "created_at": moment}
    connection.execute(insert(subject).values(row))
    return idea_id


def lock(connection: Connection, workspace: str, idea_id: str) -> None:
    """Let nobody else write to an idea until this transaction ends.

    Raises:
        ValueError: the workspace has no such idea.
    """
    idea = select(subject.c.id).where(own(workspace), is_idea(idea_id)).with_for_update()
    if connection.execute(idea).first() is None:
        raise unknown(idea_id)


def revisions(
    workspace: str, name: str | None = None, which: ColumnElement[bool] = NEWEST
) -> Select[Any]:
    """Select ideas with revisions of their sections.

    Args:
        workspace: whose ideas.
        name: the section; None: all of them. An idea without it comes with empty columns.
        which: the revisions; the newest unless told otherwise.
    """
    its_section = section.c.subject_id == subject.c.id
    if name is not None:
        its_section = and_(its_section, section.c.name == name)
    r, w, v = revision.c, _whole.c, version_name.c
    joined = (
        subject.outerjoin(section, its_section)
        .outerjoin(revision, and_(r.section_id == section.c.id, which))
        .outerjoin(_whole, and_(w.section_id == r.section_id, w.number == r.whole))
        .outerjoin(version_name, and_(v.section_id == r.section_id, v.number == r.number))
    )
    columns = (
        subject.c.id.label("idea_id"),
        subject.c.created_at,
        section.c.name.label("section"),
        section.c.id.label("section_id"),
        *(column for column in r if column.name != "section_id"),
        w.text.label("whole_text"),
        v.name.label("version_name"),
    )
    return select(*columns).select_from(joined).where(own(workspace))


def listing(workspace: str) -> Select[Any]:
    """Select every idea's newest "about" and when any of its sections was saved last."""
    latest = (
        select(func.max(revision.c.saved_at))
        .select_from(section.join(revision, revision.c.section_id == section.c.id))
        .where(section.c.subject_id == subject.c.id, NEWEST)
        .correlate(subject)
        .scalar_subquery()
        .label("latest_save")
    )
    ideas = revisions(workspace, "about").where(of_kind("idea"))
    return ideas.add_columns(latest).order_by(latest.desc(), subject.c.id)


def last_save(workspace: str, idea_ids: Collection[str]) -> Select[Any]:
    """Select when any section of some ideas was saved last."""
    joined = subject.join(section, section.c.subject_id == subject.c.id).join(
        revision, revision.c.section_id == section.c.id
    )
    latest = select(func.max(revision.c.saved_at)).select_from(joined)
    return latest.where(own(workspace), subject.c.id.in_(idea_ids), NEWEST)


def heads(workspace: str) -> Select[Any]:
    """Select the number of the newest revision of every section of every idea, without its text."""
    joined = subject.join(section, section.c.subject_id == subject.c.id)
    columns = (subject.c.id.label("idea_id"), section.c.name.label("section"), section.c.head)
    return select(*columns).select_from(joined).where(own(workspace), of_kind("idea"))


def some(workspace: str, idea_ids: Collection[str], names: Collection[str]) -> Select[Any]:
    """Select the newest revisions of some sections of some ideas."""
    return revisions(workspace).where(subject.c.id.in_(idea_ids), section.c.name.in_(names))


def stored(row: Row[Any]) -> Stored:
    """Put a row of `revisions` together."""
    text, whole, whole_text = row.text, row.whole, row.whole_text
    if whole is None:
        whole, whole_text = row.number, text
    else:
        text = apply_patch(whole_text, Patch(row.kept_start, row.kept_end, text))
    return Stored(
        section=row.section,
        text=text,
        number=row.number,
        name=row.version_name,
        section_id=row.section_id,
        whole=whole,
        whole_text=whole_text,
        **{mark: getattr(row, mark) for mark in _MARKS},
    )
