import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from venture.founder import Contact, Household, Network, Skill, Skills
from venture.workspace import FOUNDER_SECTIONS, Store, open

ANA = Contact(id="ana", name="Ana Example", company="Mercy Hospital")
MONEY = Household(start=date(2027, 1, 1), inputs={"savings": 12_345})


def test_the_founders_sections_stand_once_beside_the_ideas(store: Store) -> None:
    founder = store.founder()

    store.save(founder, "household", MONEY, 0)

    assert store.founder() == founder
    assert store.load(founder, "household").record == MONEY
    assert store.ideas(archived=True) == []


def test_every_section_of_the_founder_is_empty_at_first(store: Store) -> None:
    founder = store.founder()
    assert '"founder"' not in store.export_all()
    assert all(store.load(founder, section).revision == 0 for section in FOUNDER_SECTIONS)


def test_the_last_save_of_an_idea_and_the_founder_is_the_newest_of_both(store: Store) -> None:
    idea, founder = store.create("Clinic"), store.founder()
    assert store.last_saved(founder) is None
    written = store.load(idea, "about").saved_at
    assert store.last_saved(idea, founder) == store.last_saved(idea) == written

    saved = store.save(founder, "household", MONEY, 0)

    assert store.last_saved(idea, founder) == store.last_saved(founder) == saved.saved_at
    assert store.last_saved(idea) == written


def test_another_workspace_has_another_founder(opened: Callable[..., Store]) -> None:
    mine, theirs = opened(workspace="mine"), opened(workspace="theirs")
    mine.save(mine.founder(), "household", MONEY, 0)

    assert theirs.load(theirs.founder(), "household").revision == 0
    with pytest.raises(ValueError, match="There is no idea"):
        theirs.load(mine.founder(), "household")


def test_the_founder_goes_with_the_whole_workspace_and_not_with_an_idea(
    opened: Callable[..., Store],
) -> None:
    old, new = opened(workspace="old"), opened(workspace="new")
    idea = old.create("Clinic")
    old.save(old.founder(), "household", MONEY, 0)
    old.save(old.founder(), "network", Network(contacts=(ANA,)), 0)
    old.name_version(old.founder(), "household", 1, "Before the layoff")
    file = old.export_all()

    new.import_all(file)

    assert new.export_all() == file
    assert "Ana Example" not in old.export_idea(idea)


def test_what_the_founder_has_here_already_is_not_replaced_by_a_file(
    opened: Callable[..., Store],
) -> None:
    old, new = opened(workspace="old"), opened(workspace="new")
    old.save(old.founder(), "household", MONEY, 0)
    old.save(old.founder(), "skills", Skills(skills=(Skill(id="a", name="Python"),)), 0)
    richer = MONEY.with_value("savings", 99_999)
    new.save(new.founder(), "household", richer, 0)

    new.import_all(old.export_all())

    assert new.load(new.founder(), "household").record == richer
    assert [skill.name for skill in new.load(new.founder(), "skills").record.skills] == ["Python"]


def test_an_unknown_part_of_the_founder_is_refused(store: Store) -> None:
    store.save(store.founder(), "household", MONEY, 0)
    tree = json.loads(store.export_all())
    tree["founder"]["sections"]["horoscope"] = tree["founder"]["sections"]["household"]
    with pytest.raises(ValueError, match="a part called 'horoscope'"):
        store.import_all(json.dumps(tree))


def test_what_is_forgotten_is_in_no_revision_and_no_version(store: Store) -> None:
    founder = store.founder()
    store.save(founder, "network", Network(contacts=(ANA,)), 0)
    store.name_version(founder, "network", 1, "With Ana")
    bob = Contact(id="bob", name="Bob Example")
    store.save(founder, "network", Network(contacts=(ANA, bob)), 1)

    saved = store.forget(founder, "network", Network(contacts=(bob,)))

    assert (saved.record, saved.can_undo) == (Network(contacts=(bob,)), False)
    assert [entry.number for entry in store.history(founder, "network", every=True)] == [3]
    with store.engine.connect() as connection:
        left = connection.execute(text("SELECT text FROM revision")).scalars().all()
    assert "Ana" not in "".join(left)
    again = store.save(founder, "network", Network(contacts=(bob, ANA)), saved.revision)
    assert store.undo(founder, "network").record == Network(contacts=(bob,))
    assert again.revision == 4


def test_no_byte_of_what_is_forgotten_or_deleted_is_left_on_the_disk(tmp_path) -> None:
    with open(f"sqlite:///{tmp_path / 'ideas.db'}") as store:
        founder, idea_id = store.founder(), store.create("Ana's own idea")
        crowd = tuple(Contact(name=f"Person {n}", notes="n" * 200) for n in range(100))
        store.save(founder, "network", Network(contacts=(*crowd, ANA)), 0)
        store.save(founder, "network", Network(contacts=(*crowd[1:], ANA)), 1)
        assert b"Ana" in on_disk(tmp_path)

        store.forget(founder, "network", Network(contacts=crowd))
        store.delete(idea_id)

        assert b"Ana" not in on_disk(tmp_path)


def on_disk(folder: Path) -> bytes:
    """Read the database file and what SQLite keeps beside it."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


def test_a_section_never_saved_can_be_forgotten_too(store: Store) -> None:
    assert store.forget(store.founder(), "network", Network()).revision == 1
