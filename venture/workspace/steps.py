"""Saving, undo, redo, going back, and the history that tells of them.

Every revision says which revision undo goes back to from it, and which one redo brings back. So
undo and redo survive a restart, are revisions themselves, and never change an old one:

    saved A1, B2, C3;  undo = B4;  undo = A5;  redo = B6;  then typing D7 ends the way to C.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from os.path import commonprefix
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from sqlalchemy import and_, delete, insert, select

from venture.workspace import sections
from venture.workspace.idea import Conflict, Revision, Saved, clean_name
from venture.workspace.merge import changed_paths, entries, merge
from venture.workspace.revisions import Stored, Trail
from venture.workspace.schema import revision, version_name

# Saves of the same entry that follow each other this closely are one step for undo and history.
PAUSE: Final = timedelta(seconds=5)
# A step ends after this many saves, about a minute of typing: undo never takes away more.
LONGEST_STEP: Final = 100


def save(trail: Trail, record: BaseModel, base: int) -> Saved[Any]:
    """Add a revision, merged with what others saved since the one it was made from.

    Raises:
        Conflict: somebody changed the same entry since ``base``.
        ValueError: there is no revision ``base``, or the record is not of this section.
    """
    new, head = trail.new(record), trail.find()
    now = head.saved()
    if base != head.number:
        start = trail.find(base).saved()
        new = trail.new(_merged(start.record, new.saved().record, now))
    changed = _changed_entry(now.record, new.saved().record)
    if changed is None:
        return now
    new = replace(new, entry=changed, undo=head.number)
    if base == head.number and _same_step(head, changed, trail.author):
        new = replace(new, step=head.step, undo=head.undo)
    return trail.append(head, new).saved()


def forget(trail: Trail, record: BaseModel) -> Saved[Any]:
    """Delete every revision and begin anew with a record; numbers go on counting."""
    new, head = trail.new(record), trail.find()
    if head.section_id is not None:
        trail.connection.execute(delete(revision).where(revision.c.section_id == head.section_id))
    sections.forget_what_was_read()
    return trail.append(replace(head, whole=0, whole_text=""), new).saved()


def undo(trail: Trail, revision: int | None) -> Saved[Any] | None:
    """Take back the newest step; None when there is none.

    Raises:
        ValueError: a revision is named, and another one is the newest.
    """
    head = trail.find()
    if revision not in (None, head.number):
        raise ValueError(f"The {trail.section} has been changed again since.")
    if head.undo is None:
        return None
    before = trail.find(head.undo)
    while before.text == head.text and before.undo is not None:  # typed and deleted again
        before = trail.find(before.undo)
    return _copy(trail, head, before, undo=before.undo, redo=head.number)


def redo(trail: Trail) -> Saved[Any] | None:
    """Bring back the step that was taken back last; None when there is none."""
    head = trail.find()
    if head.redo is None:
        return None
    after = trail.find(head.redo)
    return _copy(trail, head, after, undo=after.undo, redo=after.redo)


def restore(trail: Trail, number: int) -> Saved[Any]:
    """Add a copy of an earlier revision; nothing is added if that is how it stands already."""
    head, wanted = trail.find(), trail.find(number)
    if wanted.text == head.text:
        return head.saved()
    return _copy(trail, head, wanted, undo=head.number, redo=None)


def name_version(trail: Trail, number: int, name: str) -> None:
    """Give a revision a name, or another one.

    Raises:
        ValueError: the name is blank, or there is no such revision.
    """
    name = clean_name(name, "version")
    found = trail.find(number)
    if found.section_id is None:
        raise ValueError(f"The {trail.section} was never saved, so there is no version to name.")
    v = version_name.c
    this = and_(v.section_id == found.section_id, v.number == found.number)
    trail.connection.execute(delete(version_name).where(this))
    row = insert(version_name).values(section_id=found.section_id, number=found.number, name=name)
    trail.connection.execute(row)


def history(trail: Trail, every: bool) -> list[Revision]:
    """List the last revision of every step and all named ones, or really every one."""
    r, v = revision.c, version_name.c
    query = (
        select(r.number, r.saved_at, v.name, r.author, r.step)
        .outerjoin(version_name, and_(v.section_id == r.section_id, v.number == r.number))
        .where(r.section_id == trail.find().section_id)
        .order_by(r.number.desc())
    )
    shown, later_step = [], 0
    for row in trail.connection.execute(query):
        if every or row.name or row.step != later_step:
            shown.append(Revision(row.number, row.saved_at, row.name, row.author))
        later_step = row.step
    return shown


def _copy(
    trail: Trail, head: Stored, wanted: Stored, *, undo: int | None, redo: int | None
) -> Saved[Any]:
    copy = Stored(trail.section, wanted.text, wanted.format, undo=undo, redo=redo)
    return trail.append(head, copy).saved()


def _changed_entry(before: BaseModel, after: BaseModel) -> str | None:
    """Name the one entry that differs, or the one list whose members do.

    Returns:
        "" where there are several, None where nothing differs.
    """
    tree: Any = sections.to_tree(after)
    paths = changed_paths(sections.to_tree(before), tree)
    if len(paths) < 2:
        return "/".join(paths[0]) if paths else None
    shared = commonprefix(paths)  # noqa: RUF071 - of tuples, so name by name
    for key in shared:
        tree = (entries(tree) or {})[key]
    # While a statement is too short to be recognised it is replaced with every letter typed.
    return "/".join(shared) if isinstance(tree, list) else ""


def _same_step(head: Stored, entry: str, author: str) -> bool:
    """Tell whether an edit only goes on with the one before."""
    if not head.entry or not entry or not head.saved_at or head.name or head.author != author:
        return False
    since = datetime.now(UTC) - head.saved_at
    # The first save adds a statement with its first letters, the next ones change its text.
    inside = f"{entry}/".startswith(f"{head.entry}/") or f"{head.entry}/".startswith(f"{entry}/")
    return inside and timedelta(0) <= since <= PAUSE and head.number - head.step + 1 < LONGEST_STEP


def _merged(base: BaseModel, mine: BaseModel, theirs: Saved[Any]) -> BaseModel:
    """Bring my changes into what stands now.

    Raises:
        Conflict: both changed the same entry, or the two changes together make no valid record.
    """
    trees = [sections.to_tree(record) for record in (base, mine, theirs.record)]
    tree, both = merge(*trees)
    try:
        merged = type(mine).model_validate_json(json.dumps(tree))
    except ValidationError:
        raise Conflict(theirs, mine, theirs.record, changed_paths(trees[0], trees[1])) from None
    if both:
        raise Conflict(theirs, mine, merged, both)
    return merged
