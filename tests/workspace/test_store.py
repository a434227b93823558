from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from venture.canvas import Canvas, Statement
from venture.plan import Plan, new_row
from venture.workspace import SECTIONS, About, Conflict, StorageError, Store

PAPER = Canvas(problem=(Statement(id="p", text="Nurses hand over on paper"),))


def test_a_new_idea_is_in_the_list_with_its_name_and_pitch(store: Store) -> None:
    before = datetime.now(UTC)

    idea_id = store.create("  Clinic   handover ", pitch="No note gets lost")

    (idea,) = store.ideas()
    assert (idea.id, idea.name, idea.pitch) == (idea_id, "Clinic handover", "No note gets lost")
    assert not idea.archived
    assert before <= idea.created_at <= idea.saved_at <= datetime.now(UTC)


def test_a_new_idea_can_be_given_its_sections_at_once(store: Store) -> None:
    idea_id = store.create("Clinic", canvas=PAPER)

    saved = store.load(idea_id, "canvas")

    assert (saved.record, saved.revision, saved.can_undo) == (PAPER, 1, False)


@pytest.mark.parametrize("section", ["canvas", "plan"])
def test_a_section_that_was_never_saved_is_its_default_at_revision_0(
    store: Store, section: str
) -> None:
    saved = store.load(store.create("Clinic"), section)

    assert saved.record == SECTIONS[section]()
    assert (saved.revision, saved.saved_at) == (0, None)


def test_every_save_is_a_new_revision_and_no_old_one_changes(store: Store) -> None:
    idea_id = store.create("Clinic")
    first = store.save(idea_id, "canvas", PAPER, 0)
    second = store.save(idea_id, "canvas", Canvas(), first.revision)

    assert (first.revision, second.revision) == (1, 2)
    assert store.at(idea_id, "canvas", 1) == first
    assert store.load(idea_id, "canvas") == second
    assert store.at(idea_id, "canvas", 0).record == Canvas()


def test_a_record_that_changes_nothing_adds_no_revision(store: Store) -> None:
    idea_id = store.create("Clinic", canvas=PAPER)

    assert store.save(idea_id, "canvas", PAPER, 1).revision == 1
    assert store.save(idea_id, "plan", Plan(), 0).revision == 0


def test_what_was_saved_is_there_when_the_workspace_is_opened_again(
    opened: Callable[..., Store],
) -> None:
    store = opened()
    idea_id = store.create("Clinic")
    saved = store.save(idea_id, "plan", Plan(currency="EUR"), 0)
    store.close()

    assert opened().load(idea_id, "plan") == saved


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "Übergabe 交接 تسليم 🩺",
        "NUL \0 and the end",
        "half an emoji \ud83e",
        "' \" \\ ; -- {} %s :name",
    ],
    ids=["long", "scripts", "nul", "surrogate", "quotes"],
)
def test_any_text_can_be_saved(store: Store, text: str) -> None:
    idea_id = store.create("Clinic", pitch=text)

    pitch = store.load(idea_id, "about").record.pitch

    assert pitch == text.replace("\ud83e", "?")
    assert store.ideas()[0].pitch == pitch


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\0"])
def test_a_blank_name_is_refused_in_plain_words(store: Store, name: str) -> None:
    with pytest.raises(ValueError, match="The idea needs a name"):
        store.create(name)
    idea_id = store.create("Clinic")
    with pytest.raises(ValueError, match="The idea needs a name"):
        store.rename(idea_id, name)

    assert [idea.name for idea in store.ideas()] == ["Clinic"]


@pytest.mark.parametrize("idea_id", ["nothere", "", "a\0b", "\ud800", "x' OR '1'='1", "../x"])
def test_an_unknown_idea_is_named_in_every_refusal(store: Store, idea_id: str) -> None:
    store.create("Clinic")
    attempts: list[Callable[[], object]] = [
        lambda: store.load(idea_id, "canvas"),
        lambda: store.at(idea_id, "canvas", 1),
        lambda: store.save(idea_id, "canvas", PAPER, 0),
        lambda: store.history(idea_id, "canvas"),
        lambda: store.name_version(idea_id, "canvas", 1, "first"),
        lambda: store.restore(idea_id, "canvas", 1),
        lambda: store.undo(idea_id, "canvas"),
        lambda: store.redo(idea_id, "canvas"),
        lambda: store.rename(idea_id, "Ward"),
        lambda: store.archive(idea_id),
        lambda: store.duplicate(idea_id),
        lambda: store.delete(idea_id),
        lambda: store.export_idea(idea_id),
    ]
    for attempt in attempts:
        with pytest.raises(ValueError) as refusal:
            attempt()
        assert str(refusal.value).startswith(f"There is no idea '{idea_id}'")


def test_an_unknown_section_is_refused_with_a_list_of_those_there_are(store: Store) -> None:
    idea_id = store.create("Clinic")

    with pytest.raises(ValueError, match="no section 'canvass'"):
        store.load(idea_id, "canvass")


@pytest.mark.parametrize("revision", [2, -1, 2**31, 10**30])
def test_a_revision_that_is_not_there_is_refused(store: Store, revision: int) -> None:
    idea_id = store.create("Clinic", canvas=PAPER)

    with pytest.raises(ValueError, match=f"canvas of this idea has no revision {revision}"):
        store.at(idea_id, "canvas", revision)
    with pytest.raises(ValueError, match=f"canvas of this idea has no revision {revision}"):
        store.save(idea_id, "canvas", Canvas(), revision)


def test_an_idea_never_was_without_its_name(store: Store) -> None:
    with pytest.raises(ValueError, match="is there from the start"):
        store.at(store.create("Clinic"), "about", 0)


def test_a_record_of_another_section_is_refused(store: Store) -> None:
    idea_id = store.create("Clinic")

    with pytest.raises(ValueError, match="Section 'plan' cannot hold a Canvas"):
        store.save(idea_id, "plan", PAPER, 0)


@pytest.mark.parametrize(
    ("cash", "refusal"),
    [(float("inf"), "holds a number that is not finite"), (-1e300, "cannot be read: Cash at")],
)
def test_a_record_that_could_not_be_read_again_is_refused(
    store: Store, cash: float, refusal: str
) -> None:
    idea_id = store.create("Clinic")
    broken = Plan().model_copy(update={"inputs": {"opening_cash": cash}})

    with pytest.raises(ValueError, match=f"^The plan {refusal}"):
        store.save(idea_id, "plan", broken, 0)

    assert store.load(idea_id, "plan").revision == 0


def test_the_idea_worked_on_last_comes_first(store: Store) -> None:
    first, second = store.create("First"), store.create("Second")
    assert [idea.id for idea in store.ideas()] == [second, first]

    saved = store.save(first, "canvas", PAPER, 0)

    assert [idea.id for idea in store.ideas()] == [first, second]
    assert store.ideas()[0].saved_at == saved.saved_at


def test_a_thousand_ideas_are_listed_with_one_query(store: Store) -> None:
    store.create("Idea", canvas=PAPER)
    while len(store.import_all(store.export_all())) < 500:
        pass
    queries: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *details: queries.append(details[2]))

    ideas = store.ideas()

    assert len(ideas) >= 1000
    assert len([query for query in queries if query != "BEGIN"]) == 1


def test_renaming_can_be_undone(store: Store) -> None:
    idea_id = store.create("Clinic", pitch="No note gets lost")
    store.rename(idea_id, " Ward ")
    assert store.ideas()[0].name == "Ward"

    store.undo(idea_id, "about")

    assert store.load(idea_id, "about").record == About(name="Clinic", pitch="No note gets lost")


def test_an_archived_idea_is_listed_only_on_request(store: Store) -> None:
    idea_id, other = store.create("Clinic"), store.create("Ward")
    store.archive(idea_id)

    assert [idea.id for idea in store.ideas()] == [other]
    assert {(idea.id, idea.archived) for idea in store.ideas(archived=True)} == {
        (idea_id, True),
        (other, False),
    }

    store.archive(idea_id, archived=False)
    assert len(store.ideas()) == 2


def test_a_copy_has_the_content_and_none_of_the_history(store: Store) -> None:
    idea_id = store.create("Clinic", pitch="No note gets lost")
    store.save(idea_id, "canvas", Canvas(), 0)
    store.save(idea_id, "canvas", PAPER, 0)
    store.archive(idea_id)

    copy = store.duplicate(idea_id)

    assert store.load(copy, "about").record == About(
        name="Clinic (copy)", pitch="No note gets lost"
    )
    assert store.load(copy, "canvas").record == PAPER
    assert len(store.history(copy, "canvas", every=True)) == 1
    store.save(copy, "canvas", Canvas(), 1)
    assert store.load(idea_id, "canvas").record == PAPER


def test_a_deleted_idea_leaves_nothing_behind(store: Store) -> None:
    idea_id = store.create("Clinic", canvas=PAPER)
    store.name_version(idea_id, "canvas", 1, "first")

    store.delete(idea_id)

    assert store.ideas(archived=True) == []
    with store.engine.connect() as connection:
        for table in ("subject", "section", "revision", "version_name"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


def test_workspaces_in_one_database_do_not_see_each_other(opened: Callable[..., Store]) -> None:
    ours, theirs = opened(workspace="ours"), opened(workspace="theirs")
    idea_id = ours.create("Clinic")

    assert theirs.ideas() == []
    assert '"ideas": []' in theirs.export_all()
    with pytest.raises(ValueError, match="There is no idea"):
        theirs.load(idea_id, "about")
    with pytest.raises(ValueError, match="There is no idea"):
        theirs.delete(idea_id)
    assert len(ours.ideas()) == 1


def test_changes_to_different_entries_are_brought_together(opened: Callable[..., Store]) -> None:
    ana, ben = opened(author="Ana"), opened(author="Ben")
    idea_id = ana.create("Clinic", canvas=PAPER)
    mine = PAPER.model_copy(update={"channels": (Statement(id="c", text="Nurse forums"),)})
    theirs = PAPER.model_copy(update={"problem": (Statement(id="p", text="Notes get lost"),)})

    ana.save(idea_id, "canvas", theirs, 1)
    merged = ben.save(idea_id, "canvas", mine, 1)

    assert merged.record.problem == theirs.problem
    assert merged.record.channels == mine.channels
    assert [entry.author for entry in ana.history(idea_id, "canvas")] == ["Ben", "Ana", "Ana"]


def test_changes_to_the_same_entry_lose_nobodys_text(opened: Callable[..., Store]) -> None:
    ana, ben = opened(author="Ana"), opened(author="Ben")
    idea_id = ana.create("Clinic", canvas=PAPER)
    mine = Canvas(
        problem=(Statement(id="p", text="Paper gets lost"),),
        channels=(Statement(id="c", text="Nurse forums"),),
    )
    saved = ana.save(
        idea_id, "canvas", Canvas(problem=(Statement(id="p", text="Notes get lost"),)), 1
    )

    with pytest.raises(Conflict, match="problem / p / text") as conflict:
        ben.save(idea_id, "canvas", mine, 1)

    assert conflict.value.theirs == saved
    assert conflict.value.mine == mine
    assert conflict.value.entries == [("problem", "p", "text")]
    assert conflict.value.merged == mine.model_copy(update={"problem": saved.record.problem})
    assert ben.load(idea_id, "canvas") == saved
    settled = ben.save(idea_id, "canvas", mine, conflict.value.theirs.revision)
    assert settled.record == mine


def test_changes_that_make_no_valid_record_together_are_a_conflict(store: Store) -> None:
    role = new_row("roles", "Nurse", start_month=2, end_month=9)
    plan = Plan().with_rows("roles", (role,))
    idea_id = store.create("Clinic", plan=plan)
    later = plan.with_value(f"roles.{role.id}.start_month", 8)
    shorter = plan.with_value(f"roles.{role.id}.end_month", 5)
    store.save(idea_id, "plan", later, 1)

    with pytest.raises(Conflict) as conflict:
        store.save(idea_id, "plan", shorter, 1)

    assert conflict.value.merged == later


def test_a_moment_is_utc_and_recent(store: Store) -> None:
    saved_at = store.load(store.create("Clinic"), "about").saved_at

    assert saved_at is not None
    assert saved_at.utcoffset() == timedelta(0)
    assert datetime.now(UTC) - saved_at < timedelta(minutes=1)


def test_the_newest_revisions_of_all_ideas_are_known_at_once(store: Store) -> None:
    first, second = store.create("First", canvas=PAPER), store.create("Second")
    store.save(first, "canvas", Canvas(), 1)

    assert store.heads() == {first: {"about": 1, "canvas": 2}, second: {"about": 1}}


def test_sections_of_several_ideas_are_read_at_once(store: Store) -> None:
    first, second = store.create("First", canvas=PAPER), store.create("Second")

    found = store.snapshots([first, second, "deadbeef"], ["canvas", "plan"])

    assert set(found) == {first, second}
    assert found[first].load("canvas") == store.load(first, "canvas")
    assert (found[second].load("canvas").record, found[second].revision("canvas")) == (Canvas(), 0)


def test_ideas_of_another_workspace_are_not_among_them(opened: Callable[..., Store]) -> None:
    mine, theirs = opened(workspace="mine"), opened(workspace="theirs")
    idea_id = mine.create("Clinic")

    assert theirs.heads() == {}
    assert theirs.snapshots([idea_id], ["canvas"]) == {}


def test_a_damaged_idea_is_listed_beside_the_others(store: Store) -> None:
    store.create("Sound")
    damaged = store.create("Damaged", canvas=PAPER)
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE revision SET text = '{' WHERE section_id IN "
            f"(SELECT id FROM section WHERE subject_id = '{damaged}')"
        )

    by_id = {idea.id: idea for idea in store.ideas()}

    assert "The about cannot be read" in by_id[damaged].problem
    assert [idea.name for idea in by_id.values() if not idea.problem] == ["Sound"]
    with pytest.raises(StorageError, match="The canvas cannot be read"):
        store.snapshots([damaged], ["canvas"])[damaged].load("canvas")
