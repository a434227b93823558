import json
from datetime import date

import pytest

from venture.canvas import Canvas, Statement
from venture.evidence import (
    Applied,
    Committed,
    Decision,
    Evidence,
    Interview,
    Link,
    NeedMentioned,
    strength,
)
from venture.founder import Approach, NeededSkill, Outreach, SkillsNeeded
from venture.plan import template
from venture.workspace import SECTIONS, Store, open, without_personal_data
from venture.workspace.redaction import KEPT

DAY = date(2026, 11, 20)
SECRETS = ("Ada Quill", "Bo Zirkel", "Nobody reads it", "leaves at six", "a fax", "forty dollars")


@pytest.fixture
def store(tmp_path):
    with open(f"sqlite:///{tmp_path / 'ideas.db'}") as opened:
        yield opened


def talk(name="Ada Quill", segment="Clinics", **fields):
    spoken = {"notes": "leaves at six", "today": "a fax", "quotes": ("Nobody reads it",)}
    return Interview(name=name, segment=segment, day=DAY, **(spoken | fields))


def saved(store: Store, *interviews: Interview, **fields) -> str:
    evidence = Evidence(interviews=interviews, **fields)
    return store.create("Notes", evidence=evidence)


def test_no_name_quote_or_note_is_left_and_claims_are_as_strong_as_before(store):
    money = Committed(kind="Money", what="forty dollars")
    needs = (NeedMentioned(text="Go home in time", pain=5),)
    first = talk(commitments=(money,), links=(Link(claim="c1"),), needs=needs)
    decision = Decision(day=DAY, choice="Pivot", why="Ada Quill would not sign")
    idea_id = saved(store, first, talk("Bo Zirkel", ""), decisions=(decision,))
    canvas = Canvas(problem=(Statement(id="c1", text="Ada Quill and Bo Zirkel pay"),))
    store.save(idea_id, "canvas", canvas, 0)

    file = store.export_idea(idea_id, personal_data=False)

    assert not [secret for secret in SECRETS if secret in file]
    copy = store.import_idea(file)
    evidence = store.load(copy, "evidence").record
    assert [one.name for one in evidence.interviews] == ["Interview 1 (Clinics)", "Interview 2"]
    assert evidence.interviews[0].needs == needs
    assert evidence.decisions[0].why == "Interview 1 would not sign"
    assert store.load(copy, "canvas").record.text("problem") == "Interview 1 and Interview 2 pay"
    assert strength("c1", evidence) == strength("c1", store.load(idea_id, "evidence").record)


def test_needed_skills_go_along_without_partners_and_outreach_only_with_names(store):
    needed = (NeededSkill(name="SQL", importance=5, way="Partner", who="Cy Dill"),)
    idea_id = saved(store, talk())
    store.save(idea_id, "skills_needed", SkillsNeeded(needed=needed), 0)
    outreach = Outreach(approaches=(Approach(contact="c1", about="Cy Dill's clinic"),))
    store.save(idea_id, "outreach", outreach, 0)

    copy = store.import_idea(store.export_idea(idea_id, personal_data=False))
    assert store.load(copy, "skills_needed").record.needed == (
        needed[0].model_copy(update={"who": ""}),
    )
    assert store.load(copy, "outreach").record == Outreach()

    whole = store.import_idea(store.export_idea(idea_id))
    assert store.load(whole, "skills_needed").record.needed == needed
    assert store.load(whole, "outreach").record == outreach


def test_named_versions_say_nothing_either(store):
    idea_id = saved(store, talk())
    store.name_version(idea_id, "evidence", 1, "After Ada")
    store.save(idea_id, "evidence", Evidence(interviews=(talk("Bo Zirkel"),)), 1)
    file = store.export_idea(idea_id, personal_data=False)
    assert not [secret for secret in SECRETS if secret in file]
    assert store.import_idea(file)


def test_a_name_inside_of_another_word_is_no_name(store):
    idea_id = saved(store, talk("Ann"))
    store.save(idea_id, "canvas", Canvas(problem=(Statement(id="a", text="Annual plans"),)), 0)
    assert "Annual plans" in store.export_idea(idea_id, personal_data=False)


@pytest.mark.parametrize("name", ["Time", "Subscription", "USD", "interviews", "Founder"])
def test_somebody_called_as_the_program_calls_something_breaks_nothing(store, name):
    given = (Committed(kind="Time"),)
    idea_id = saved(store, talk(name, commitments=given))
    store.save(idea_id, "plan", template("subscription"), 0)
    copy = store.import_idea(store.export_idea(idea_id, personal_data=False))
    assert store.load(copy, "plan").record == template("subscription")
    assert store.load(copy, "evidence").record.interviews[0].commitments == given


def test_a_text_that_is_full_stays_within_its_length(store):
    full = "Ada " * 124 + "Ada"
    change = Applied(
        at="2026-11-20T10:00:00Z",
        setting="opening_cash",
        before=1,
        after=2,
        low=1,
        high=3,
        said=full,
    )
    idea_id = saved(store, talk("Ada"), applied=(change,))
    file = store.export_idea(idea_id, personal_data=False)
    assert "Ada" not in file
    assert store.import_idea(file)


def test_a_section_that_nobody_has_judged_stays_at_home(store):
    tree = json.loads(store.export_idea(saved(store, talk())))
    tree["ideas"][0]["sections"]["household"] = {"content": {"savings": 80_000}}
    assert "80000" not in without_personal_data(json.dumps(tree))
    assert set(KEPT) <= set(SECTIONS)
