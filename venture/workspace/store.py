"""The store: everything that can be done with the ideas of a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

from pydantic import BaseModel
from sqlalchemy import Connection, Engine, Row, delete

from venture.workspace import share, steps
from venture.workspace.database import connect, database_url, reading, writing
from venture.workspace.idea import About, IdeaSummary, Revision, Saved, clean_name
from venture.workspace.revisions import (
    Trail,
    is_idea,
    listing,
    lock,
    revisions,
    start_idea,
    stored,
    unknown,
)
from venture.workspace.schema import subject


def open(url: str | None = None, *, workspace: str = "local", author: str = "") -> "Store":
    """Open a workspace; its tables are made or brought up to date.

    Args:
        url: ``sqlite:///...``, ``postgresql://...`` or the path of a file; None: the address in
            VENTURE_DATABASE_URL, else one file in the user's data folder.
        workspace: whose ideas, in a database that several teams share.
        author: who is working; written beside every revision.

    Raises:
        ValueError: the address cannot be understood.
        StorageError: the database cannot be reached or written, or is of a newer version.
    """
    return Store(connect(database_url(url)), workspace, author)


@dataclass(frozen=True)
class Store:
    """The ideas of one workspace. May be used from many threads at once.

    Every method that takes an idea's id raises ValueError for one that is not there, and
    StorageError when the database cannot be read or written. What a method returned is on disk.
    """

    engine: Engine
    workspace: str
    author: str

    def ideas(self, archived: bool = False) -> list[IdeaSummary]:
        """List the ideas, the one worked on last first.

        Args:
            archived: list those that were put away as well.
        """
        with reading(self.engine) as connection:
            rows = connection.execute(listing(self.workspace)).all()
        summaries = [_summary(row) for row in rows]
        return [idea for idea in summaries if archived or not idea.archived]

    def create(self, name: str, pitch: str = "", **records: BaseModel) -> str:
        """Start an idea.

        Args:
            name: what the founder calls it.
            pitch: the idea in a sentence or two.
            records: what is known already, by section: ``canvas=Canvas(...)``.

        Returns:
            The new idea's id.

        Raises:
            ValueError: the name is blank, or a record does not belong to its section.
        """
        about = About(name=clean_name(name), pitch=pitch)
        with writing(self.engine) as connection:
            return self._create(connection, {"about": about, **records})

    def load(self, idea_id: str, section: str) -> Saved[Any]:
        """Read a section as it stands now; its default as revision 0 if it was never saved."""
        with self._reading(idea_id, section) as trail:
            return trail.find().saved()

    def at(self, idea_id: str, section: str, revision: int) -> Saved[Any]:
        """Read a section as it stood in an earlier revision.

        Raises:
            ValueError: there is no such revision.
        """
        with self._reading(idea_id, section) as trail:
            return trail.find(revision).saved()

    def save(self, idea_id: str, section: str, record: BaseModel, base: int) -> Saved[Any]:
        """Add a revision.

        What others saved since ``base`` is kept: changes to different entries are merged. A record
        that changes nothing adds nothing.

        Args:
            idea_id: the idea.
            section: a key of SECTIONS.
            record: the section as it should be.
            base: the revision that the change was made to.

        Returns:
            The section as saved, with the changes of others.

        Raises:
            Conflict: somebody changed the same entry since ``base``; nothing was saved.
            ValueError: there is no such revision, or the record does not belong to the section.
        """
        with self._writing(idea_id, section) as trail:
            return steps.save(trail, record, base)

    def history(self, idea_id: str, section: str, every: bool = False) -> list[Revision]:
        """List how a section came about, newest first.

        Saves of one entry within a few seconds of each other are one step, shown by its last
        revision. Named versions are always listed.

        Args:
            idea_id: the idea.
            section: a key of SECTIONS.
            every: list every revision, also those within a step.
        """
        with self._reading(idea_id, section) as trail:
            return steps.history(trail, every)

    def name_version(self, idea_id: str, section: str, revision: int, name: str) -> None:
        """Give a revision a name to find it by, or another name.

        Raises:
            ValueError: the name is blank, or there is no such revision.
        """
        with self._writing(idea_id, section) as trail:
            steps.name_version(trail, revision, name)

    def restore(self, idea_id: str, section: str, revision: int) -> Saved[Any]:
        """Go back to an earlier revision by adding a copy of it; undo takes that back.

        Raises:
            ValueError: there is no such revision.
        """
        with self._writing(idea_id, section) as trail:
            return steps.restore(trail, revision)

    def undo(self, idea_id: str, section: str) -> Saved[Any] | None:
        """Take back the latest step, whoever made it; None when there is nothing to take back.

        The section as it was before becomes a new revision. Called again it goes further back.
        """
        with self._writing(idea_id, section) as trail:
            return steps.undo(trail)

    def redo(self, idea_id: str, section: str) -> Saved[Any] | None:
        """Bring back what undo took; None when there is nothing, as after any new change."""
        with self._writing(idea_id, section) as trail:
            return steps.redo(trail)

    def rename(self, idea_id: str, name: str) -> None:
        """Call an idea something else.

        Raises:
            ValueError: the name is blank.
        """
        self._change_about(idea_id, name=clean_name(name))

    def archive(self, idea_id: str, archived: bool = True) -> None:
        """Put an idea away, or take it out again."""
        self._change_about(idea_id, archived=archived)

    def duplicate(self, idea_id: str) -> str:
        """Copy an idea as it stands now, without its history.

        Returns:
            The id of the copy, which is called "... (copy)" and is not archived.
        """
        query = revisions(self.workspace).where(is_idea(idea_id))
        with writing(self.engine) as connection:
            rows = connection.execute(query).all()
            if not rows:
                raise unknown(idea_id)
            records = {row.section: stored(row).saved().record for row in rows}
            about = records["about"]
            records["about"] = About(name=f"{about.name} (copy)", pitch=about.pitch)
            return self._create(connection, records)

    def delete(self, idea_id: str) -> None:
        """Delete an idea with its whole history, for good."""
        with writing(self.engine) as connection:
            lock(connection, self.workspace, idea_id)
            connection.execute(delete(subject).where(subject.c.id == idea_id))

    def export_idea(self, idea_id: str) -> str:
        """Write an idea as readable JSON: every section as it stands, and the named versions."""
        with reading(self.engine) as connection:
            return share.write(connection, self.workspace, idea_id)

    def import_idea(self, text: str | bytes) -> str:
        """Add the idea from an exported file.

        Returns:
            The id of the new idea.

        Raises:
            ValueError: the file was not exported by Venture, is damaged, is of a newer version,
                or holds no idea or several.
        """
        ideas = share.read(text)
        if len(ideas) != 1:
            raise ValueError(f"This file holds {len(ideas)} ideas. Import it as a whole workspace.")
        return self._import(ideas)[0]

    def export_all(self) -> str:
        """Write every idea of the workspace as readable JSON, as `export_idea` does for one."""
        with reading(self.engine) as connection:
            return share.write(connection, self.workspace)

    def import_all(self, text: str | bytes) -> list[str]:
        """Add every idea from an exported file, or none if anything is wrong with one of them.

        Returns:
            The ids of the new ideas.

        Raises:
            ValueError: the file was not exported by Venture, is damaged or of a newer version.
        """
        return self._import(share.read(text))

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _reading(self, idea_id: str, section: str) -> Iterator[Trail]:
        with reading(self.engine) as connection:
            yield Trail(connection, self.workspace, idea_id, section, self.author)

    @contextmanager
    def _writing(self, idea_id: str, section: str) -> Iterator[Trail]:
        with writing(self.engine) as connection:
            lock(connection, self.workspace, idea_id)
            yield Trail(connection, self.workspace, idea_id, section, self.author)

    def _change_about(self, idea_id: str, **changes: object) -> None:
        with self._writing(idea_id, "about") as trail:
            now = trail.find().saved()
            steps.save(trail, now.record.model_copy(update=changes), now.revision)

    def _create(self, connection: Connection, records: dict[str, BaseModel]) -> str:
        idea_id = start_idea(connection, self.workspace)
        for name, record in records.items():
            trail = Trail(connection, self.workspace, idea_id, name, self.author)
            trail.append(None, trail.new(record))
        return idea_id

    def _import(self, ideas: list[share.SharedIdea]) -> list[str]:
        with writing(self.engine) as connection:
            return [share.add(connection, self.workspace, self.author, idea) for idea in ideas]


def _summary(row: Row[Any]) -> IdeaSummary:
    about = stored(row).saved().record
    return IdeaSummary(
        row.idea_id, about.name, about.pitch, about.archived, row.created_at, row.latest_save
    )
