from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from venture.evidence import Decision, Evidence, Interview
from venture.founder import Approach, Contact, Household, Network, Outreach
from venture.report import report_markdown
from venture.ui.frame.idea_menu import menu_key
from venture.ui.frame.reports import _reader
from venture.workspace import Store


@pytest.fixture
def opened(app: AppTest, store: Store) -> AppTest:
    """The dialog of the only idea there is."""
    idea_id = store.create("Clinic handover notes")
    app.session_state[menu_key("ideas", idea_id)] = True
    app.run()
    return app.button(key=f"ideas_reports_{idea_id}").click().run()


def offered(app: AppTest) -> list[str]:
    found = [button.proto.label for button in app.get("download_button")]
    return found[found.index("One-pager (PDF)") :]


def test_the_menu_of_an_idea_offers_every_report(opened):
    assert not opened.exception
    assert offered(opened)[:5] == [
        "One-pager (PDF)",
        "Full report (PDF)",
        "Full report (Markdown)",
        "Slides (PowerPoint)",
        "Idea file to open in Venture (JSON)",
    ]


def test_nobody_is_named_unless_the_founder_says_so(opened):
    assert opened.checkbox(key="reports_named").value is False


def test_the_household_s_money_is_left_out_unless_the_founder_ticks_it(opened, store):
    assert opened.checkbox(key="reports_household").value is False
    assert any("Investors need not see" in one.value for one in opened.caption)
    idea_id = next(iter(store.ideas())).id
    store.save(store.founder(), "household", Household(inputs={"savings": 1}), 0)
    assert _reader(store, idea_id, named=False)().household is None
    assert _reader(store, idea_id, named=False, money=True)().household.inputs["savings"] == 1


def test_a_report_is_of_what_stands_when_it_is_asked_for(store):
    idea_id = store.create("Clinic handover notes")
    read = _reader(store, idea_id, named=False)
    store.rename(idea_id, "Handover notes")
    assert read().name == "Handover notes"


def test_what_the_founder_wrote_names_nobody_in_a_report_either(store):
    why, day = "Ada Quill would not sign, and Cy Dill would", date(2026, 11, 20)
    evidence = Evidence(
        interviews=(Interview(name="Ada Quill", day=day),),
        decisions=(Decision(day=day, choice="Pivot", why=why),),
    )
    idea_id = store.create("Notes", evidence=evidence)
    network = Network(contacts=(Contact(id="cy", name="Cy Dill"),))
    store.save(store.founder(), "network", network, 0)
    store.save(idea_id, "outreach", Outreach(approaches=(Approach(contact="cy", step="Asked"),)), 0)
    unnamed = report_markdown(_reader(store, idea_id, named=False)())
    assert "Interview 1 would not sign, and a contact would" in unnamed
    assert "1 person asked" in unnamed
    assert why in report_markdown(_reader(store, idea_id, named=True)())


def test_letters_that_no_font_has_are_named(app, store):
    idea_id = store.create("Clay \U00012000 tablets")
    app.session_state[menu_key("ideas", idea_id)] = True
    app.run()
    opened = app.button(key=f"ideas_reports_{idea_id}").click().run()
    assert not opened.exception
    assert any("No font on this machine has \U00012000" in one.value for one in opened.warning)
