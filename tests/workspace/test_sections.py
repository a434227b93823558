import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from venture.canvas import Canvas, Statement
from venture.evidence import Claim, Evidence, Experiment
from venture.founder import Contact, Network
from venture.gaps import Gaps
from venture.plan import Plan, Source
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


def test_evidence_saved_before_anything_was_withdrawn_loads() -> None:
    text = '{"kill_criteria": [{"id": "a", "text": "No order", "written": "2026-10-03"}]}'

    record = sections.decode("evidence", text, 1)

    assert isinstance(record, Evidence)
    assert record.kill_criteria[0].withdrawn is None
    assert sections.current_format("evidence") == 2


def test_gaps_saved_before_they_named_needs_still_load() -> None:
    old = '{"gaps": [{"id": "a", "name": "Notes"}], "competitors": [{"id": "b", "name": "Paper"}]}'

    gaps = sections.decode("gaps", old, 1)

    assert isinstance(gaps, Gaps)
    assert gaps.gaps[0].needs == gaps.competitors[0].serves_badly == ()
    assert gaps.gaps[0].market_part == ""
    assert sections.current_format("gaps") == 2


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("evidence", '{"prices": {"day": "2026-10-12", "missing": 2}}'),
        ("gaps", '{"survey": {"file": "needs.csv", "day": "2026-10-12", "respondents": 2}}'),
    ],
)
def test_a_survey_from_before_it_spoke_for_claims_loads(section: str, text: str) -> None:
    record = sections.decode(section, text, 1)
    assert sections.decode(section, sections.encode(section, record), 2) == record
    with pytest.raises(ValueError, match="saved by a newer version"):
        sections.decode(section, text, sections.current_format(section) + 1)


def test_a_plan_saved_before_values_had_ranges_has_none() -> None:
    record = Plan().with_source("opening_cash", Source(text="Bank"))
    tree = sections.to_tree(record)
    del tree["ranges"]
    assert sections.decode("plan", json.dumps(tree), 1) == record
    assert sections.current_format("plan") == 2


def test_evidence_saved_before_claims_named_numbers_was_watched_for_one_month() -> None:
    record = Evidence(claims=(Claim(id="c"),), experiments=(Experiment(id="e", name="Page"),))
    tree = sections.to_tree(record)
    del tree["claims"][0]["settings"]
    del tree["experiments"][0]["months_observed"]
    read = sections.decode("evidence", json.dumps(tree), 1)
    assert read == record
    assert read.experiments[0].months_observed == 1
    assert sections.current_format("evidence") == 2


def test_a_long_record_is_read_once_and_let_go_when_it_is_forgotten(store: Store) -> None:
    founder = store.founder()
    contacts = tuple(Contact(name=f"Ann {n}", notes="x" * 10_000) for n in range(60))
    store.save(founder, "network", Network(contacts=contacts), 0)
    first = store.load(founder, "network").record
    assert store.load(founder, "network").record is first
    store.forget(founder, "network", first)
    again = store.load(founder, "network").record
    assert again == first
    assert again is not first
