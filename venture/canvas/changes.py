"""What became of a canvas between two versions."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from venture.canvas.blocks import BOXES
from venture.canvas.record import Canvas, Statement


@dataclass(frozen=True)
class Change:
    """One difference between two versions of a canvas.

    Attributes:
        kind: what happened. A statement that went to another box is moved, reworded or not.
        field: the box it is in now; for a removed one the box it was in.
        before: how it read, None when it was added.
        after: how it reads now, None when it was removed.
        came_from: the box that a moved statement left, None when it only changed its line.
    """

    kind: Literal["added", "removed", "reworded", "moved"]
    field: str
    before: str | None
    after: str | None
    came_from: str | None = None


@dataclass(frozen=True)
class Span:
    """A run of words that stayed, went or came when a statement was reworded."""

    kind: Literal["same", "removed", "added"]
    text: str


def changes(before: Canvas, after: Canvas) -> tuple[Change, ...]:
    """List what was added, removed, reworded and moved, in the order of the boxes.

    Statements are recognised by id, and where that fails by their exact wording.
    """
    was, now = _located(before), _located(after)
    same = _same_claims(was, now)
    gone = was.keys() - set(same.values())
    return tuple(
        change
        for box in BOXES
        for change in (
            *_arrivals(box.field, was, now, same),
            *(
                Change("removed", box.field, statement.text, None)
                for id, (field, statement) in was.items()
                if id in gone and field == box.field
            ),
        )
    )


def wording(before: str, after: str) -> tuple[Span, ...]:
    """Show a rewording word by word.

    Example:
        >>> [(s.kind, s.text) for s in wording("Clinics pay monthly", "Clinics pay yearly")]
        [('same', 'Clinics pay'), ('removed', 'monthly'), ('added', 'yearly')]
    """
    old, new = before.split(), after.split()
    spans: list[Span] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            spans.append(Span("same", " ".join(old[i1:i2])))
            continue
        if i2 > i1:
            spans.append(Span("removed", " ".join(old[i1:i2])))
        if j2 > j1:
            spans.append(Span("added", " ".join(new[j1:j2])))
    return tuple(spans)


_Located = dict[str, tuple[str, Statement]]


def _located(canvas: Canvas) -> _Located:
    """Say for each statement id in which box it stands."""
    return {
        statement.id: (box.field, statement)
        for box in BOXES
        for statement in canvas.statements(box.field)
    }


def _same_claims(was: _Located, now: _Located) -> dict[str, str]:
    """Map ids of now to ids of before."""
    same = {id: id for id in now if id in was}
    by_text = {s.text: id for id, (_, s) in was.items() if id not in same}
    for id, (_, statement) in now.items():
        if id not in same and statement.text in by_text:
            same[id] = by_text.pop(statement.text)
    return same


def _arrivals(field: str, was: _Located, now: _Located, same: dict[str, str]) -> Iterator[Change]:
    """Yield what happened to each statement that stands in a box now."""
    here = [id for id, (box, _) in now.items() if box == field]
    stayed = _in_order(
        [id for id, (box, _) in was.items() if box == field], [same.get(id, "") for id in here]
    )
    for id in here:
        text = now[id][1].text
        if id not in same:
            yield Change("added", field, None, text)
            continue
        came_from, old = was[same[id]]
        if came_from != field:
            yield Change("moved", field, old.text, text, came_from)
        elif old.text != text:
            yield Change("reworded", field, old.text, text)
        elif same[id] not in stayed:
            yield Change("moved", field, old.text, text)


def _in_order(before: list[str], after: list[str]) -> set[str]:
    """Find the ids that kept their order; the others of both lists changed their line."""
    common = set(before) & set(after)
    old = [id for id in before if id in common]
    new = [id for id in after if id in common]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {id for block in blocks for id in old[block.a : block.a + block.size]}
