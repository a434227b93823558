"""The store: everything that can be done with the ideas of a workspace."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from pydantic import BaseModel
from sqlalchemy import Connection, Engine, Row, delete

from venture.founder import Network
from venture.workspace import share, steps
from venture.workspace.database import connect, database_url, empty_log, reading, writing
from venture.workspace.idea import (
    About,
    IdeaSummary,
    Revision,
    Saved,
    StorageError,
    clean_name,
)
from venture.workspace.redaction import without_personal_data
from venture.workspace.revisions import (
    Snapshot,
    Stored,
    Trail,
    founder_id,
    heads,
    is_idea,
    knows_founder,
    last_save,
    listing,
    lock,
    revisions,
    some,
    start_founder,
    start_idea,
    stored,
    unknown,
)
from venture.workspace.schema import subject

_UNREADABLE = "An idea that cannot be read"


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
        """List the ideas, the one worked on last first; a damaged one says what is wrong.

        Args:
            archived: list those that were put away as well.
        """
        with reading(self.engine) as connection:
            rows = connection.execute(listing(self.workspace)).all()
        summaries = [_summary(row) for row in rows]
        return [idea for idea in summaries if archived or not idea.archived]

    def heads(self) -> dict[str, dict[str, int]]:
        """Give the newest revision of every section that was saved, by idea and section.

        One quick query: what was worked out of these revisions before need not be read again.
        """
        found: dict[str, dict[str, int]] = {}
        with reading(self.engine) as connection:
            for row in connection.execute(heads(self.workspace)):
                found.setdefault(row.idea_id, {})[row.section] = row.head
        return found

    def last_saved(self, *idea_ids: str) -> datetime | None:
        """Tell when anything of some ideas, or of the founder, was saved last; None for never."""
        with reading(self.engine) as connection:
            moment: datetime | None = connection.scalar(last_save(self.workspace, idea_ids))
        return moment

    def snapshots(self, idea_ids: Collection[str], names: Collection[str]) -> dict[str, Snapshot]:
        """Read some sections of several ideas at once.

        Args:
            idea_ids: the ideas, some hundred at most.
            names: keys of SECTIONS.

        Returns:
            By idea; one that is not there is left out. A damaged section raises StorageError only
            when it is asked for.
        """
        # Every idea has an "about", so that one of which nothing else was saved is found as well.
        query = some(self.workspace, idea_ids, {"about", *names})
        found: dict[str, dict[str, Stored]] = {}
        with reading(self.engine) as connection:
            for row in connection.execute(query):
                found.setdefault(row.idea_id, {})[row.section] = stored(row)
        return {idea_id: Snapshot(sections) for idea_id, sections in found.items()}

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

    def founder(self) -> str:
        """Give the id that the founder's own sections are loaded and saved with.

        It is the same at every call; what belongs to the person stands there once for all ideas.
        """
        with reading(self.engine) as connection:
            known = knows_founder(connection, self.workspace)
        if not known:
            with writing(self.engine) as connection:
                start_founder(connection, self.workspace)
        return founder_id(self.workspace)

    def forget(self, idea_id: str, section: str, record: BaseModel) -> Saved[Any]:
        """Save a section and delete its whole history, so that what it held is gone for good.

        For personal data: no undo, no earlier version and no named version is left.

        Raises:
            ValueError: the record does not belong to the section.
        """
        with self._writing(idea_id, section) as trail:
            saved = steps.forget(trail, record)
        empty_log(self.engine)
        return saved

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

    def undo(self, idea_id: str, section: str, revision: int | None = None) -> Saved[Any] | None:
        """Take back the latest step, whoever made it; None when there is nothing to take back.

        The section as it was before becomes a new revision. Called again it goes further back.

        Args:
            idea_id: the idea.
            section: a key of SECTIONS.
            revision: the one to be taken back; None for whichever is the latest.

        Raises:
            ValueError: the revision is not the latest any more; nothing was taken back.
        """
        with self._writing(idea_id, section) as trail:
            return steps.undo(trail, revision)

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
        empty_log(self.engine)

    def export_idea(self, idea_id: str, personal_data: bool = True) -> str:
        """Write an idea as readable JSON: every section as it stands, and the named versions.

        Args:
            idea_id: the idea.
            personal_data: whether it says who was interviewed and what they said, and names
                people whom the founder knows.
        """
        with reading(self.engine) as connection:
            file = share.write(connection, self.workspace, idea_id)
        if personal_data:
            return file
        network: Network = self.load(self.founder(), "network").record
        return without_personal_data(file, network.names())

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
        """Write all of the workspace as readable JSON: every idea, and what belongs to the founder.

        Each idea is written as `export_idea` does it.
        """
        with reading(self.engine) as connection:
            return share.write(connection, self.workspace)

    def import_all(self, text: str | bytes) -> list[str]:
        """Add every idea from an exported file, or none if anything is wrong with one of them.

        What belongs to the founder is taken over where this workspace has nothing of the kind yet.

        Returns:
            The ids of the new ideas.

        Raises:
            ValueError: the file was not exported by Venture, is damaged or of a newer version.
        """
        shared = share.read_all(text)
        with writing(self.engine) as connection:
            if shared.founder is not None:
                start_founder(connection, self.workspace)
                share.add_founder(connection, self.workspace, self.author, shared.founder)
            return [self._added(connection, idea) for idea in shared.ideas]

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
            return [self._added(connection, idea) for idea in ideas]

    def _added(self, connection: Connection, idea: share.SharedIdea) -> str:
        return share.add(connection, self.workspace, self.author, idea)


def _summary(row: Row[Any]) -> IdeaSummary:
    """Say what the list shows of an idea; a damaged one is shown as such beside the others."""
    moments = row.created_at, row.latest_save
    try:
        about: About = stored(row).saved().record
    except StorageError as problem:
        return IdeaSummary(row.idea_id, _UNREADABLE, "", False, *moments, problem=str(problem))
    return IdeaSummary(row.idea_id, about.name, about.pitch, about.archived, *moments)
