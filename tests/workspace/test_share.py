import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from venture.canvas import Canvas, Statement
from venture.plan import Plan, new_row
from venture.workspace import Store

PLAN = Plan(currency="EUR", inputs={"opening_cash": 0.1 + 0.2}).with_rows(
    "roles", (new_row("roles", "Nurse ☤"),)
)


def filled(store: Store) -> str:
    """Save an idea that has everything: versions, undone steps, a section never saved."""
    idea_id = store.create("Clinic", pitch="No note\ngets lost")
    for n in range(3):
        canvas = Canvas(problem=(Statement(id="p", text=f"Notes get lost {n}"),))
        store.save(idea_id, "canvas", canvas, n)
    store.name_version(idea_id, "canvas", 1, "Before the interviews")
    store.name_version(idea_id, "canvas", 3, "After them")
    store.undo(idea_id, "canvas")
    store.save(idea_id, "plan", PLAN, 0)
    store.name_version(idea_id, "plan", 1, "First figures")
    return idea_id


def test_an_exported_idea_comes_back_identical(store: Store) -> None:
    idea_id = filled(store)
    file = store.export_idea(idea_id)

    copy = store.import_idea(file)

    assert copy != idea_id
    assert store.export_idea(copy) == file
    for section in ("about", "canvas", "plan"):
        original, back = store.load(idea_id, section), store.load(copy, section)
        assert (back.record, back.saved_at) == (original.record, original.saved_at)
    versions = [(entry.name, entry.saved_at) for entry in store.history(idea_id, "canvas")]
    assert [(entry.name, entry.saved_at) for entry in store.history(copy, "canvas")] == [
        version for n, version in enumerate(versions) if version[0] or n == 0
    ]


def test_a_whole_workspace_comes_back_identical_in_another_database(
    opened: Callable[..., Store],
) -> None:
    old, new = opened(workspace="old"), opened(workspace="new")
    filled(old)
    old.archive(old.create("Spare parts"))
    file = old.export_all()

    assert len(new.import_all(file)) == 2

    assert new.export_all() == file
    assert [idea.name for idea in new.ideas()] == ["Clinic"]


def test_ideas_of_the_same_moment_keep_their_order(opened: Callable[..., Store]) -> None:
    old, new = opened(workspace="old"), opened(workspace="new")
    content = {"about": {"content": {"name": ""}, "saved_at": "2026-01-01T00:00:00Z"}}
    ideas = []
    for n in range(12):
        content["about"] = {**content["about"], "content": {"name": f"Idea {n}"}}
        ideas.append({"created_at": "2026-01-01T00:00:00Z", "sections": dict(content)})
    old.import_all(json.dumps({"kind": "venture-workspace", "version": 1, "ideas": ideas}))
    file = old.export_all()

    new.import_all(file)

    assert new.export_all() == file
    assert file.index("Idea 2") < file.index("Idea 10")


def test_an_empty_workspace_can_be_exported_and_imported(store: Store) -> None:
    assert store.import_all(store.export_all()) == []


def test_the_file_is_readable(store: Store) -> None:
    file = store.export_idea(filled(store))

    assert '"name": "Nurse ☤"' in file
    assert '          "name": "Before the interviews"' in file
    assert list(json.loads(file)["ideas"][0]["sections"]) == ["about", "canvas", "plan"]


def test_what_was_imported_can_be_worked_on_with_undo_to_its_versions(store: Store) -> None:
    copy = store.import_idea(store.export_idea(filled(store)))
    saved = store.load(copy, "canvas")

    undone = store.undo(copy, "canvas")

    assert saved.can_undo
    assert undone is not None
    assert undone.record.problem[0].text == "Notes get lost 2"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(
    pitch=TEXTS,
    lines=st.lists(TEXTS, max_size=5),
    cash=st.floats(min_value=0, max_value=1e9, allow_nan=False),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_content_comes_back_identical(
    store: Store, pitch: str, lines: list[str], cash: float
) -> None:
    statements = tuple(Statement(id=str(n), text=line) for n, line in enumerate(lines))
    records = {"canvas": Canvas(problem=statements), "plan": PLAN.with_value("opening_cash", cash)}
    idea_id = store.create("Clinic", pitch=pitch, **records)

    copy = store.import_idea(store.export_idea(idea_id))

    assert store.load(copy, "about").record.pitch == pitch
    assert {section: store.load(copy, section).record for section in records} == records


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "not a complete JSON file"),
        ("{", "not a complete JSON file"),
        ("name,pitch\nClinic,x", "not a complete JSON file"),
        (b"PK\x03\x04\xff\xfe", "not a complete JSON file"),
        ("[" * 100_000, "not a complete JSON file"),
        ("9" * 10_000, "not a complete JSON file"),
        ("[]", "not an exported idea"),
        ("null", "not an exported idea"),
        ('{"name": "package", "version": "1.0"}', "not an exported idea"),
        ('{"kind": "venture-workspace", "version": 2, "rows": 1}', "A newer version of Venture"),
        ('{"kind": "venture-workspace"}', "damaged. version: Field required"),
        ('{"kind": "venture-workspace", "version": 1}', "damaged. ideas: Field required"),
        ('{"kind": "venture-workspace", "version": 1, "ideas": []}', "holds 0 ideas"),
        ('{"kind": "venture-workspace", "version": 1, "ideas": [3]}', "damaged. ideas / 0"),
    ],
)
def test_a_file_that_is_not_ours_damaged_or_newer_is_refused(
    store: Store, text: str | bytes, refusal: str
) -> None:
    with pytest.raises(ValueError, match=refusal):
        store.import_idea(text)
    assert store.ideas() == []


def drop_about(idea: dict[str, Any]) -> None:
    del idea["sections"]["about"]


def blank_name(idea: dict[str, Any]) -> None:
    idea["sections"]["about"]["content"]["name"] = " "


def unknown_section(idea: dict[str, Any]) -> None:
    idea["sections"]["household"] = {"content": {}}


def unknown_field(idea: dict[str, Any]) -> None:
    idea["sections"]["canvas"]["content"]["mood"] = []


def text_for_number(idea: dict[str, Any]) -> None:
    idea["sections"]["plan"]["content"]["inputs"]["opening_cash"] = "much"


def huge_number(idea: dict[str, Any]) -> None:
    idea["sections"]["plan"]["content"]["inputs"]["opening_cash"] = 10**400


def newer_form(idea: dict[str, Any]) -> None:
    idea["sections"]["canvas"]["format"] = 99


def no_form(idea: dict[str, Any]) -> None:
    idea["sections"]["canvas"]["format"] = 0


def before_all_time(idea: dict[str, Any]) -> None:
    idea["sections"]["canvas"]["saved_at"] = "0001-01-01T00:00:00+14:00"


def time_without_zone(idea: dict[str, Any]) -> None:
    idea["created_at"] = "2026-01-01T00:00:00"


def blank_version(idea: dict[str, Any]) -> None:
    idea["sections"]["canvas"]["versions"][0]["name"] = " "


def deep(idea: dict[str, Any]) -> None:
    content: dict[str, Any] = {}
    for _ in range(900):
        content = {"problem": content}
    idea["sections"]["canvas"]["content"] = content


@pytest.mark.parametrize(
    ("damage", "refusal"),
    [
        (drop_about, "has no name"),
        (blank_name, "about cannot be read: name: The idea needs a name"),
        (unknown_section, "'household', which this version of Venture does not know"),
        (unknown_field, "canvas cannot be read: mood"),
        (text_for_number, "plan cannot be read: inputs / opening_cash: .*got 'much'"),
        (huge_number, "plan cannot be read"),
        (newer_form, "saved by a newer version"),
        (no_form, "format: Input should be greater"),
        (before_all_time, "saved_at: Input should be greater"),
        (time_without_zone, "created_at: Input should have timezone info"),
        (blank_version, "The version needs a name"),
        (deep, "canvas cannot be read"),
    ],
)
def test_one_damaged_idea_keeps_the_whole_file_out(
    store: Store, damage: Callable[[dict[str, Any]], None], refusal: str
) -> None:
    filled(store)
    filled(store)
    file = json.loads(store.export_all())
    damage(file["ideas"][1])

    with pytest.raises(ValueError, match=refusal):
        store.import_all(json.dumps(file))

    assert len(store.ideas()) == 2


def test_a_file_with_several_ideas_is_not_imported_as_one(store: Store) -> None:
    filled(store)
    filled(store)

    with pytest.raises(ValueError, match="holds 2 ideas"):
        store.import_idea(store.export_all())


def test_a_file_saved_by_a_windows_editor_is_read(store: Store) -> None:
    file = store.export_idea(filled(store))

    store.import_idea("\ufeff" + file.replace("\n", "\r\n"))
    store.import_idea(file.encode("utf-16"))
    store.import_idea(file.encode("utf-8-sig"))

    assert len(store.ideas()) == 4


def test_a_file_written_by_hand_needs_no_dates_and_no_versions(store: Store) -> None:
    idea = {"sections": {"about": {"content": {"name": "Clinic"}}}}
    file = {"kind": "venture-workspace", "version": 1, "ideas": [idea]}

    store.import_idea(json.dumps(file))

    assert store.ideas()[0].name == "Clinic"
