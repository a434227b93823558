from collections.abc import Callable

import pytest
from sqlalchemy import text

from venture.canvas import Canvas, Statement, with_text
from venture.workspace import Revision, Saved, Store


def canvas(**boxes: str) -> Canvas:
    """Give a canvas with one statement in each of the boxes."""
    return Canvas(**{box: (Statement(id=box, text=text),) for box, text in boxes.items()})


def write(store: Store, idea_id: str, *records: Canvas) -> Saved[Canvas]:
    saved = store.load(idea_id, "canvas")
    for record in records:
        saved = store.save(idea_id, "canvas", record, saved.revision)
    return saved


def let_time_pass(store: Store, seconds: int) -> None:
    """Move all that was saved so far into the past."""
    moved = {
        "sqlite": f"strftime('%Y-%m-%d %H:%M:%f', saved_at, '{-seconds:+d} seconds') || '000'",
        "postgresql": f"saved_at - interval '{seconds} seconds'",
    }[store.engine.dialect.name]
    with store.engine.execution_options(venture_writes=True).begin() as connection:
        connection.execute(text(f"UPDATE revision SET saved_at = {moved}"))


@pytest.fixture
def idea_id(store: Store) -> str:
    return store.create("Clinic")


A = canvas(problem="Notes get lost")
B = canvas(problem="Notes get lost", solution="An app")
C = canvas(problem="Notes get lost", solution="An app", channels="Nurse forums")


def test_undo_goes_back_step_by_step_to_the_empty_section_and_then_stops(
    store: Store, idea_id: str
) -> None:
    write(store, idea_id, A, B, C)

    records = []
    while (saved := store.undo(idea_id, "canvas")) is not None:
        records.append(saved.record)

    assert records == [B, A, Canvas()]
    now = store.load(idea_id, "canvas")
    assert (now.revision, now.can_undo, now.can_redo) == (6, False, True)


def test_redo_comes_forward_again_and_then_stops(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B, C)
    for _ in range(3):
        store.undo(idea_id, "canvas")

    records = []
    while (saved := store.redo(idea_id, "canvas")) is not None:
        records.append(saved.record)

    assert records == [A, B, C]
    assert not store.load(idea_id, "canvas").can_redo


def test_undo_of_one_change_is_refused_once_another_was_saved(store: Store, idea_id: str) -> None:
    store.save(idea_id, "canvas", A, 0)
    store.save(idea_id, "canvas", B, 1)
    with pytest.raises(ValueError, match="The canvas has been changed again since"):
        store.undo(idea_id, "canvas", 1)
    assert store.load(idea_id, "canvas").record == B
    undone = store.undo(idea_id, "canvas", 2)
    assert undone is not None
    assert undone.record == A


def test_undo_and_redo_can_change_about_at_will(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B, C)

    moves = [store.undo, store.undo, store.redo, store.undo, store.redo, store.redo, store.undo]
    seen = [move(idea_id, "canvas") for move in moves]

    assert [saved and saved.record for saved in seen] == [B, A, B, A, B, C, B]


def test_a_new_edit_ends_the_way_forward(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B)
    store.undo(idea_id, "canvas")
    edited = write(store, idea_id, C)

    assert store.redo(idea_id, "canvas") is None
    assert store.load(idea_id, "canvas") == edited
    undone = store.undo(idea_id, "canvas")
    assert undone is not None
    assert undone.record == A


def test_undo_and_redo_survive_a_restart(opened: Callable[..., Store]) -> None:
    store = opened()
    idea_id = store.create("Clinic")
    write(store, idea_id, A, B)
    store.undo(idea_id, "canvas")
    store.close()

    redone = opened().redo(idea_id, "canvas")

    assert redone is not None
    assert redone.record == B


def test_there_is_nothing_to_undo_in_what_an_idea_started_with(store: Store) -> None:
    idea_id = store.create("Clinic", canvas=A)

    assert store.undo(idea_id, "canvas") is None
    assert store.redo(idea_id, "canvas") is None
    assert store.undo(idea_id, "about") is None
    assert store.load(idea_id, "canvas").revision == 1


def test_typing_on_is_one_step(store: Store, idea_id: str) -> None:
    write(store, idea_id, A)
    write(store, idea_id, *[canvas(problem=f"Notes get lost{'!' * n}") for n in range(1, 6)])

    assert [entry.number for entry in store.history(idea_id, "canvas")] == [6]
    assert [entry.number for entry in store.history(idea_id, "canvas", every=True)] == [
        *range(6, 0, -1)
    ]
    undone = store.undo(idea_id, "canvas")
    assert undone is not None
    assert undone.record == Canvas()


def test_letters_too_few_to_be_recognised_are_still_one_step(store: Store, idea_id: str) -> None:
    record = Canvas()
    for typed in ("N", "No", "Not", "Note", "Notes get"):
        record = with_text(record, "problem", typed)
        write(store, idea_id, record)

    assert len(store.history(idea_id, "canvas")) == 1


def test_undo_always_changes_something(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B)
    typed = canvas(problem="Notes get lost", solution="An app!")
    let_time_pass(store, 6)
    write(store, idea_id, typed, B)

    undone = store.undo(idea_id, "canvas")
    redone = store.redo(idea_id, "canvas")

    assert undone is not None
    assert undone.record == A
    assert redone is not None
    assert redone.record == B


def test_going_to_another_entry_is_a_new_step(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B, C)

    assert [entry.number for entry in store.history(idea_id, "canvas")] == [3, 2, 1]


def test_a_pause_begins_a_new_step(store: Store, idea_id: str) -> None:
    write(store, idea_id, A)
    let_time_pass(store, 6)
    write(store, idea_id, canvas(problem="Notes get lost at shift change"))

    undone = store.undo(idea_id, "canvas")

    assert undone is not None
    assert undone.record == A


def test_a_clock_that_was_set_back_begins_a_new_step(store: Store, idea_id: str) -> None:
    write(store, idea_id, A)
    let_time_pass(store, -3600)
    write(store, idea_id, canvas(problem="Notes get lost at shift change"))

    assert len(store.history(idea_id, "canvas")) == 2


def test_a_minute_of_typing_ends_a_step(store: Store, idea_id: str) -> None:
    write(store, idea_id, *[canvas(problem="x" * length) for length in range(1, 121)])

    assert [entry.number for entry in store.history(idea_id, "canvas")] == [120, 100]


def test_typing_of_another_person_is_a_step_of_its_own(opened: Callable[..., Store]) -> None:
    ana, ben = opened(author="Ana"), opened(author="Ben")
    idea_id = ana.create("Clinic")
    write(ana, idea_id, A)
    write(ben, idea_id, canvas(problem="Notes get lost at night"))

    assert [entry.author for entry in ana.history(idea_id, "canvas")] == ["Ben", "Ana"]


def test_typing_after_a_named_version_leaves_it_a_step_to_go_back_to(
    store: Store, idea_id: str
) -> None:
    named = write(store, idea_id, A)
    store.name_version(idea_id, "canvas", named.revision, "Before the interviews")
    write(store, idea_id, canvas(problem="Notes get lost at night"))

    undone = store.undo(idea_id, "canvas")

    assert undone is not None
    assert undone.record == A


def test_typing_after_undo_is_a_step_of_its_own(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B)
    store.undo(idea_id, "canvas")
    write(store, idea_id, canvas(problem="Notes get lost at night"))

    undone = store.undo(idea_id, "canvas")

    assert undone is not None
    assert undone.record == A


def test_named_versions_are_in_the_history_even_within_a_step(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, canvas(problem="Notes get lost at night"))

    store.name_version(idea_id, "canvas", 1, "  First   words ")

    assert [(entry.number, entry.name) for entry in store.history(idea_id, "canvas")] == [
        (2, None),
        (1, "First words"),
    ]


def test_a_version_can_be_named_anew_but_not_blank_and_not_before_the_first_save(
    store: Store, idea_id: str
) -> None:
    with pytest.raises(ValueError, match="never saved"):
        store.name_version(idea_id, "canvas", 0, "Nothing")
    write(store, idea_id, A)
    store.name_version(idea_id, "canvas", 1, "First")
    store.name_version(idea_id, "canvas", 1, "First\0 draft")
    with pytest.raises(ValueError, match="The version needs a name"):
        store.name_version(idea_id, "canvas", 1, " ")
    with pytest.raises(ValueError, match="has no revision 2"):
        store.name_version(idea_id, "canvas", 2, "Second")

    assert [entry.name for entry in store.history(idea_id, "canvas")] == ["First draft"]


def test_going_back_to_a_version_adds_a_copy_and_can_be_undone(store: Store, idea_id: str) -> None:
    write(store, idea_id, A, B, C)

    restored = store.restore(idea_id, "canvas", 1)

    assert (restored.record, restored.revision) == (A, 4)
    undone = store.undo(idea_id, "canvas")
    assert undone is not None
    assert undone.record == C


def test_going_back_to_how_it_stands_adds_nothing(store: Store, idea_id: str) -> None:
    write(store, idea_id, A)

    assert store.restore(idea_id, "canvas", 1).revision == 1


def test_the_history_of_a_section_never_saved_is_empty(store: Store, idea_id: str) -> None:
    assert store.history(idea_id, "canvas") == []


def test_every_revision_of_a_long_history_is_still_as_it_was_saved(
    store: Store, idea_id: str
) -> None:
    records = [
        canvas(problem="p" * (n % 37), solution="An app, " * n, channels=f"{n * n}")
        for n in range(1, 60)
    ]
    write(store, idea_id, *records)

    assert [store.at(idea_id, "canvas", n + 1).record for n in range(59)] == records
    entry = store.history(idea_id, "canvas")[0]
    assert isinstance(entry, Revision)
