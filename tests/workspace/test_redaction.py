import json
import re
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
from venture.founder import (
    Approach,
    Contact,
    NeededSkill,
    Network,
    Outreach,
    SkillsNeeded,
)
from venture.founder.network import Former
from venture.model import Source
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


@pytest.mark.parametrize(
    "said",
    ["Ada would not sign", "Mrs. Quill would not sign", "ada quill would not sign"],
)
def test_a_part_of_a_name_that_is_nobody_else_s_is_replaced_too(store, said):
    decision = Decision(day=DAY, choice="Pivot", why=f"{said}. A nurse would, a Nurse said.")
    people = (talk("Ada Quill, Nurse at Lindenhof"), talk("Ada Quill"), talk("Bo Zirkel, Nurse"))
    file = store.export_idea(saved(store, *people, decisions=(decision,)), personal_data=False)
    assert re.search("Interview [12] would not sign. A nurse would, a Nurse said.", file)
    assert "ada" not in file.lower()


def test_what_somebody_does_is_no_name_though_they_are_called_by_it(store):
    people = (talk("Charge nurse, nights"), talk("Nurse educator"))
    decision = Decision(day=DAY, choice="Pivot", why="Charge nurses; one nurse educator. A Charge")
    file = store.export_idea(saved(store, *people, decisions=(decision,)), personal_data=False)
    assert decision.why in file


def test_what_several_people_or_a_segment_are_called_is_no_name(store):
    people = (talk("Director Quill", "Nursing Homes"), talk("Director Zirkel"), talk("Homes Sloe"))
    decision = Decision(day=DAY, choice="Pivot", why="The Director of two Homes and Quill Zirkel")
    file = store.export_idea(saved(store, *people, decisions=(decision,)), personal_data=False)
    assert "The Director of two Homes and Interview 1 Interview 2" in file


def test_people_whom_the_founder_knows_are_named_nowhere(store):
    former = (Former(name="Cy Dille"),)
    network = Network(contacts=(Contact(name="Cy Dill", former=former), Contact(name="Will")))
    store.save(store.founder(), "network", network, 0)
    idea_id = saved(store, talk())
    plan = template("subscription")
    source = Source(text="Asked Cy Dill, once Cy Dille, who will know")
    store.save(idea_id, "plan", plan.with_source("opening_cash", source), 0)
    file = store.export_idea(idea_id, personal_data=False)
    assert "Asked a contact, once a contact, who will know" in file


def test_a_version_that_bears_a_name_is_called_otherwise(store):
    idea_id = saved(store, talk())
    store.name_version(idea_id, "evidence", 1, "After Ada Quill")
    file = store.export_idea(idea_id, personal_data=False)
    assert "After Interview 1" in file
    assert "Quill" not in file


def test_addresses_and_phone_numbers_are_left_out_and_amounts_stay(store):
    why = "ada.q@clinic.org, +1 (555) 010-0100, https://www.linkedin.com/in/ada-q; 1,000 +5 %"
    decision = Decision(day=DAY, choice="Pivot", why=why)
    file = store.export_idea(saved(store, talk(), decisions=(decision,)), personal_data=False)
    out = "(address left out)"
    assert f"{out}, {out}, {out}; 1,000 +5 %" in file.replace(f"{out} ", f"{out}; ")


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
