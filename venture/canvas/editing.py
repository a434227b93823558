"""From the text of a box to statements that keep their identity."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from venture.canvas.record import Canvas, Statement, one_line

LONGEST_TEXT = 10_000
"""Characters that one box may hold."""
MOST_STATEMENTS = 100
"""Statements that one box may hold."""

# How alike two wordings must be to count as the same claim, 0..1.
_ALIKE = 0.5
# Claims that are further apart than this many lines are not compared, to stay fast while typing.
_NEAR = 12
# Comparing letters takes time by the square of their number, so longer lines are compared by words.
_LONG = 200


def with_text(
    canvas: Canvas, field: str, text: str, *, remembered: Iterable[Statement] = ()
) -> Canvas:
    """Take over what stands in one box now.

    Args:
        canvas: the canvas before.
        field: the box, by its field name.
        text: what was typed, one statement a line.
        remembered: statements that stood on this canvas before; one that was cut and comes back
            with the same wording, in any box, is the same claim again.

    Raises:
        ValueError: the text is longer, or has more lines, than a box holds.
    """
    elsewhere = {
        statement.id
        for other in Canvas.model_fields
        if other != field
        for statement in canvas.statements(other)
    }
    free = [statement for statement in remembered if statement.id not in elsewhere]
    return canvas.model_copy(
        update={field: updated(canvas.statements(field), text, remembered=free)}
    )


def updated(
    block_statements: Sequence[Statement], text: str, *, remembered: Iterable[Statement] = ()
) -> tuple[Statement, ...]:
    r"""Read the text of a box, one statement a line, and keep the id of every claim that stays.

    A line keeps its id when it was left alone, moved, or reworded so that it is still recognisable.
    Empty lines are no statements.

    Args:
        block_statements: what stood in the box before.
        text: what stands there now.
        remembered: earlier statements whose ids may be used again for the same wording.

    Raises:
        ValueError: the text is longer, or has more lines, than a box holds.

    Example:
        >>> before = (Statement(id="a", text="Clinics pay"), Statement(id="b", text="Nurses care"))
        >>> [s.id for s in updated(before, "Nurses care a lot\nClinics pay")]
        ['b', 'a']
    """
    lines = lines_of(text)
    ids = _same_wording(block_statements, lines, {})
    ids |= _reworded(block_statements, lines, ids)
    ids |= _same_wording(remembered, lines, ids)
    return tuple(
        Statement(id=ids[n], text=line) if n in ids else Statement.new(line)
        for n, line in enumerate(lines)
    )


def lines_of(text: str) -> list[str]:
    r"""Split the text of a box into its statements.

    Raises:
        ValueError: the text is longer, or has more lines, than a box holds.

    Example:
        >>> lines_of("Clinics pay \n\n  Nurses care")
        ['Clinics pay', 'Nurses care']
    """
    lines = [line for line in map(one_line, text.splitlines()) if line]
    advice = "Keep the main points here and the details in a document of their own."
    if len(text) > LONGEST_TEXT:
        raise ValueError(
            f"A box holds at most {LONGEST_TEXT:,} characters, got {len(text):,}. {advice}"
        )
    if len(lines) > MOST_STATEMENTS:
        raise ValueError(f"A box holds at most {MOST_STATEMENTS} lines, got {len(lines)}. {advice}")
    return lines


def likeness(before: str, after: str) -> float:
    """Tell how much of a wording is left in another, from 0 (nothing) to 1 (all of it).

    Where one begins with the other, somebody is still typing or deleting: that is the same claim.
    """
    going_on = 0.6 if before.startswith(after) or after.startswith(before) else 0.0
    long = max(len(before), len(after)) > _LONG
    old: Sequence[str] = before.split() if long else before
    new: Sequence[str] = after.split() if long else after
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE:
        return going_on
    return max(going_on, matcher.ratio())


def _same_wording(
    statements: Iterable[Statement], lines: Sequence[str], taken: dict[int, str]
) -> dict[int, str]:
    """Give lines that have no id yet those of statements that read exactly like them."""
    used = set(taken.values())
    waiting: dict[str, deque[str]] = defaultdict(deque)
    for statement in statements:
        if statement.id not in used:
            used.add(statement.id)
            waiting[statement.text].append(statement.id)
    return {
        n: waiting[line].popleft()
        for n, line in enumerate(lines)
        if n not in taken and waiting.get(line)
    }


def _reworded(
    statements: Sequence[Statement], lines: Sequence[str], taken: dict[int, str]
) -> dict[int, str]:
    """Pair what is left of both, the most alike first."""
    used = set(taken.values())
    old = [statement for statement in statements if statement.id not in used]
    new = [n for n in range(len(lines)) if n not in taken]
    pairs = [
        (likeness(statement.text, lines[n]), -abs(i - j), statement.id, n)
        for i, statement in enumerate(old)
        for j, n in enumerate(new[max(0, i - _NEAR) : i + _NEAR], max(0, i - _NEAR))
    ]
    found: dict[int, str] = {}
    gone: set[str] = set()
    for alike, _, statement_id, n in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if alike >= _ALIKE and statement_id not in gone and n not in found:
            found[n] = statement_id
            gone.add(statement_id)
    return found
