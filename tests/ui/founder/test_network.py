"""The tab Network without a browser."""

from datetime import date, timedelta

import pytest

from venture.canvas import Canvas, Statement
from venture.founder import (
    Approach,
    Contact,
    NeededSkill,
    Network,
    Outreach,
    SegmentRule,
    SkillsNeeded,
)
from venture.ui.founder.network.events import event_table
from venture.ui.founder.network.view import NetworkView

PAGE = "pages/founder.py"
ANN = Contact(id="ann", name="=cmd|'/C calc'!A0", company="St. Mary Hospital", role="*Nurse*")
BEN = Contact(id="ben", name="王小明 👋", email="w@x.org", introduced_by="ann")
CID = Contact(id="cid", name="محمد علي", email="W@x.org", notes="teaches SQL")
LINKEDIN = """Notes:
"When exporting your connection data, you may notice that some are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Lee,https://www.linkedin.com/in/ann-lee,,St. Mary Hospital,Nurse,03 Nov 2024
,,,,,,12 Dec 2022
"""


@pytest.fixture
def idea_id(store):
    return store.create(
        "Clinic notes",
        canvas=Canvas(customer_segments=(Statement.new("Hospitals"),)),
        skills_needed=SkillsNeeded(needed=(NeededSkill(name="SQL"),)),
    )


@pytest.fixture
def page(app, idea_id):
    def open_(part="People"):
        app.query_params["idea"] = idea_id
        app.session_state["founder_tab"] = "Network"
        app.session_state["founder_network_part"] = part
        return app.run().switch_page(PAGE).run()

    return open_


@pytest.fixture
def known(store):
    network = Network(
        contacts=(ANN, BEN, CID), rules=(SegmentRule(id="r", name="Hospitals", words="hospital"),)
    )
    store.save(store.founder(), "network", network, 0)


def network(store):
    return store.load(store.founder(), "network").record


def outreach(store, idea_id):
    return store.load(idea_id, "outreach").record.approaches


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_an_empty_network_says_why_and_takes_linkedins_export(page, store):
    app = page()
    assert not app.exception
    assert "Who do you know?" in said(app.header)
    app.text_area(key="founder_network_import_text_0").set_value(LINKEDIN).run()
    assert "1 are new" in said(app.markdown)
    assert "Row 6: there is no name" in said(app.warning)
    app.button(key="founder_network_import_take").click().run()
    assert [contact.name for contact in network(store).contacts] == ["Ann Lee"]
    assert "You know 1 person" in said(app.header)


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    "part", ["People", "Who can help", "Outreach", "Events", "Duplicates", "Your data"]
)
def test_every_part_opens_with_names_from_anywhere(page, part):
    app = page(part)
    assert not app.exception
    assert "You know 1 person in Hospitals, of 3 in all; 1 introduced you" in said(app.header)


@pytest.mark.usefixtures("known")
def test_a_contact_is_corrected_asked_and_interviewed(page, store, idea_id):
    app = page()
    app.session_state["founder_network_people_ann"] = True
    app.run()
    app.selectbox(key=next(b.key for b in app.selectbox if b.label == "Closeness")).select(5)
    app.text_input(key=next(b.key for b in app.text_input if b.label == "Introduced by")).set_value(
        "nobody"
    )
    save = next(button for button in app.button if button.label == "Save")
    save.click().run()
    assert "Nobody among your contacts is called 'nobody'" in said(app.error)
    app.text_input(key=next(b.key for b in app.text_input if b.label == "Introduced by")).set_value(
        "محمد علي"
    )
    next(button for button in app.button if button.label == "Save").click().run()
    app.text_area(key="founder_contact_notes_ann").set_value("Nights only").run()
    ann = network(store).contacts[0]
    assert (ann.closeness, ann.introduced_by, ann.name) == (5, "cid", ANN.name)
    assert ann.notes == "Nights only"
    next(button for button in app.button if button.label == "Ask them").click().run()
    approach = outreach(store, idea_id)[0]
    assert (approach.contact, approach.about, approach.step) == ("ann", "Hospitals", "To ask")

    app.session_state["founder_network_part"] = "Outreach"
    app.run()
    for _ in range(3):
        app.button(key=f"founder_approach_on_{approach.id}").click().run()
    approach = outreach(store, idea_id)[0]
    assert [one.step for one in approach.steps] == ["To ask", "Asked", "Scheduled", "Talked"]
    app.button(key=f"founder_approach_interview_{approach.id}").click().run()
    interview = store.load(idea_id, "evidence").record.interviews[0]
    assert (interview.name, interview.segment) == (ANN.name, "Hospitals")
    assert outreach(store, idea_id)[0].interview == interview.id
    app.button(key=f"founder_approach_on_{approach.id}").click().run()
    app.session_state[f"founder_referral_{approach.id}_3_popover"] = True
    app.run()
    put = next(button for button in app.button if button.label == "Put them on the list")
    put.click().run()
    assert "Type the name of whom they introduced" in said(app.error)
    next(box for box in app.text_input if box.label == "Name").set_value("Dee")
    next(button for button in app.button if button.label == "Put them on the list").click().run()
    first, second = outreach(store, idea_id)
    dee = network(store).contacts[-1]
    assert (first.step, second.contact, second.through) == ("Referred", dee.id, "ann")
    assert dee.introduced_by == "ann"
    assert "2 introduced you to someone" in said(app.header)
    assert "Introduced 王小明 👋, Dee" in said(app.markdown)


@pytest.mark.usefixtures("known")
def test_somebody_new_is_saved_field_by_field_until_that_is_cancelled(page, store):
    app = page()
    app.session_state["founder_contact_new_0"] = True
    app.run()
    app.text_input(key="founder_contact_company_new_0").set_value("Half Co").run()
    assert len(network(store).contacts) == 3
    app.text_input(key="founder_contact_name_new_0").set_value("Dee").run()
    app.text_input(key="founder_contact_role_new_0").set_value("Cook").run()
    dee = network(store).contacts[-1]
    assert (dee.name, dee.company, dee.role) == ("Dee", "Half Co", "Cook")
    app.button(key="founder_contact_cancel_new_0").click().run()
    assert [contact.id for contact in network(store).contacts] == ["ann", "ben", "cid"]
    assert not app.exception


def test_the_first_contact_is_added_when_it_is_whole(page, store):
    app = page()
    app.session_state["founder_contact_new_0"] = True
    app.run()
    app.text_input(key="founder_contact_name_new_0").set_value("Dee").run()
    assert network(store).contacts == ()
    app.button(key="founder_contact_save_new_0").click().run()
    assert [contact.name for contact in network(store).contacts] == ["Dee"]
    assert "You know 1 person" in said(app.header)


@pytest.mark.usefixtures("known")
def test_a_deleted_contact_is_gone_for_good_and_outreach_keeps_its_row(page, store, idea_id):
    late = Approach(contact="ann", next_day=date.today() - timedelta(days=1))
    store.save(idea_id, "outreach", Outreach(approaches=(late,)), 0)
    app = page()
    app.session_state["founder_network_people_ann"] = True
    app.run()
    app.button(key="founder_contact_delete_now_ann").click().run()
    assert [contact.id for contact in network(store).contacts] == ["ben", "cid"]
    assert network(store).contacts[0].introduced_by == ""
    assert len(store.history(store.founder(), "network", every=True)) == 1
    app.session_state["founder_network_part"] = "Outreach"
    app.run()
    assert "1 overdue" in said(app.markdown)
    assert "Somebody who is not among your contacts" in said(app.markdown)


@pytest.mark.usefixtures("known")
def test_somebody_is_asked_by_name_from_the_empty_board(page, store, idea_id):
    app = page("Outreach")
    assert "Nobody is on the list yet" in said(app.markdown)
    app.session_state["founder_ask_0_drawer"] = True
    app.run()
    app.button(key="founder_ask_0_button").click().run()
    assert "Type the name of one of your contacts" in said(app.error)
    app.text_input(key="founder_ask_0_who").set_value("محمد علي")
    app.selectbox(key="founder_ask_0_purpose").select("Mentor")
    app.button(key="founder_ask_0_button").click().run()
    approach = outreach(store, idea_id)[0]
    assert (approach.contact, approach.purpose) == ("cid", "Mentor")
    assert "To ask (1)" in said(app.subheader)


@pytest.mark.usefixtures("known")
def test_the_open_part_stands_in_the_address_and_the_address_leads_to_it(app, idea_id):
    app.query_params["idea"] = idea_id
    app.run()
    app.query_params["part"] = "outreach"
    app.switch_page(PAGE).run()
    assert "Nobody is on the list yet" in said(app.markdown)
    app.session_state["founder_network_part"] = "Duplicates"
    app.run()
    assert app.query_params["part"] == "duplicates"
    app.query_params["part"] = "people"
    app.run()
    assert app.session_state["founder_network_part"] == "People"
    app.query_params["part"] = "money"
    app.run()
    assert app.session_state["founder_tab"] == "Money"
    assert app.query_params["part"] == "money"
    app.session_state["founder_tab"] = "Skills"
    app.run()
    del app.query_params["part"]
    app.run()
    assert app.session_state["founder_tab"] == "Money"
    assert "part" not in app.query_params


@pytest.mark.usefixtures("known")
def test_a_board_of_five_hundred_shows_some_of_each_step_and_more_on_demand(page, store, idea_id):
    many = tuple(
        Approach(id=f"a{n}", contact="ann", step="Asked" if n % 2 else "Declined")
        for n in range(500)
    )
    store.save(idea_id, "outreach", Outreach(approaches=many), 0)
    app = page("Outreach")
    assert "Asked (250)" in said(app.subheader)
    assert len([b for b in app.button if b.label == "Scheduled"]) == 8
    app.button(key="founder_board_more_asked_button").click().run()
    assert len([b for b in app.button if b.label == "Scheduled"]) == 24
    assert "Declined (250)" in [one.label for one in app.expander]
    app.text_input(key="founder_board_search").set_value("nobody").run()
    assert "Asked (0)" in said(app.subheader)
    assert not app.exception


@pytest.mark.usefixtures("known")
def test_two_who_share_an_address_are_merged_or_kept_apart(page, store):
    app = page("Duplicates")
    assert "1 pair may be one person" in said(app.markdown)
    app.button(key="founder_apart_ben_cid").click().run()
    assert network(store).apart == (("ben", "cid"),)
    app.button(key="founder_network_undo").click().run()
    app.button(key="founder_merge_ben_cid").click().run()
    assert [contact.id for contact in network(store).contacts] == ["ann", "ben"]
    assert not app.exception


@pytest.mark.usefixtures("known")
def test_who_can_help_finds_a_skill_that_is_missing(page):
    app = page("Who can help")
    app.selectbox(key="founder_network_need").select("Skill: SQL").run()
    assert "1 of your contacts fit" in said(app.markdown)
    assert [one.label.replace("\\", "") for one in app.expander][-1] == ("**\u2068محمد علي\u2069**")


@pytest.mark.usefixtures("known")
def test_the_whole_network_is_deleted_with_its_history(page, store):
    app = page("Your data")
    app.button(key="founder_network_delete_now").click().run()
    assert network(store) == Network()
    assert len(store.history(store.founder(), "network", every=True)) == 1


@pytest.mark.usefixtures("known")
def test_a_change_to_what_was_deleted_in_another_window_is_refused_in_words(page, store):
    app = page("Duplicates")
    store.forget(store.founder(), "network", Network(contacts=(ANN,)))
    app.button(key="founder_merge_ben_cid").click().run()
    assert not app.exception
    assert "deleted in another window" in said(app.error)
    assert network(store).contacts == (ANN,)


@pytest.mark.usefixtures("known")
def test_pasted_vcards_complete_who_is_known(page, store):
    app = page()
    app.session_state["founder_network_import_0"] = True
    app.run()
    cards = (
        "BEGIN:VCARD\nFN:王\nEMAIL:w@x.org\nTEL:1234567\nEND:VCARD\nBEGIN:VCARD\nFN:Zoë\nEND:VCARD"
    )
    app.text_area(key="founder_network_import_text_0").set_value(cards).run()
    assert "1 are new.** 1 you know already, and they get values" in said(app.markdown)
    app.button(key="founder_network_import_take").click().run()
    assert app.toast[0].value == "Contacts: 1 added, 1 completed."
    ann, ben, _, zoe = network(store).contacts
    assert (ben.name, ben.phone, zoe.name) == (BEN.name, "1234567", "Zoë")
    assert ann == ANN


def test_contacts_met_at_an_event_are_typed_by_name():
    twins = [
        Contact(id=id_, name="Ann", company=company) for id_, company in (("a", "A"), ("b", "B"))
    ]
    contacts = next(
        column
        for column in event_table(view(Network(contacts=(*twins, BEN)))).columns
        if column.name == "contacts"
    )
    assert contacts.read(f"ann, b; {BEN.name};") == ("b", "ben")
    assert contacts.show(("b", "ben", "gone")) == f"Ann, B; {BEN.name}"
    with pytest.raises(ValueError, match="2 of your contacts are called 'Ann'"):
        contacts.read("Ann")


def view(known):
    return NetworkView(known, known.by_id(), {}, [])
