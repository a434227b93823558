from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from venture.canvas import Canvas, Statement
from venture.workspace import StorageError, Store, sections

OLD_TEXT = '{"problem": ["Nurses hand over on paper"]}'


def give_ids(tree: dict[str, Any]) -> dict[str, Any]:
    statements = [{"id": str(n), "text": line} for n, line in enumerate(tree["problem"])]
    return {**tree, "problem": statements}


def no_change(tree: dict[str, Any]) -> dict[str, Any]:
    return tree


@pytest.fixture
def older(store: Store) -> str:
    """Give an idea whose canvas was saved when statements had no ids yet."""
    idea_id = store.create("Clinic", canvas=Canvas())
    with store.engine.execution_options(venture_writes=True).begin() as connection:
        connection.execute(
            text("UPDATE revision SET text = :old WHERE text LIKE '%problem%'"), {"old": OLD_TEXT}
        )
    return idea_id


def test_a_record_of_an_earlier_form_loads_and_is_saved_in_todays(
    opened: Callable[..., Store], older: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sections.UPGRADES, "canvas", (give_ids, no_change))
    store = opened()

    saved = store.load(older, "canvas")

    paper = Statement(id="0", text="Nurses hand over on paper")
    assert saved.record == Canvas(problem=(paper,))
    assert store.save(older, "canvas", saved.record, 1).revision == 1
    longer = Canvas(problem=(paper,), solution=(Statement(id="1", text="An app"),))
    assert store.save(older, "canvas", longer, 1).record == longer
    assert '"format": 3' in store.export_idea(older)


def test_a_record_of_a_newer_form_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer_version:
        newer_version.setitem(sections.UPGRADES, "canvas", (no_change,))
        idea_id = store.create("Clinic", canvas=Canvas())
        file = store.export_idea(idea_id)

    with pytest.raises(StorageError, match="canvas was saved by a newer version of Venture"):
        store.load(idea_id, "canvas")
    with pytest.raises(StorageError, match="canvas was saved by a newer version of Venture"):
        store.save(idea_id, "canvas", Canvas(), 1)
    with pytest.raises(ValueError, match="canvas was saved by a newer version of Venture"):
        store.import_idea(file)


def test_a_record_with_a_field_that_we_would_drop_is_refused(older: str, store: Store) -> None:
    with pytest.raises(StorageError, match="The canvas cannot be read: problem / 0"):
        store.load(older, "canvas")
