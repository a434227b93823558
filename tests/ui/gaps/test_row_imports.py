"""The ways in for market parts, competitors and needs without a browser."""

import pytest

from venture.gaps import Gaps, Need

PASTED = {
    "market": ("Market size", "Wards", "Segment\tAccounts\tReachable\nWards\t900 to 1,100\t35 %\n"),
    "competitors": ("Competitors", "Paper", "Company;Cons;Price\nPaper;Details, get lost;Time\n"),
    "needs": ("Needs", "Speed", "Need,Role,Importance,Satisfaction\nSpeed,Nurses,9,3\n"),
}


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


@pytest.mark.parametrize("what", PASTED)
def test_pasted_rows_are_taken_over_once_the_founder_says_so(app, store, what):
    tab, name, text = PASTED[what]
    idea_id = store.create("Clinic", gaps=Gaps())
    app.query_params["idea"] = idea_id
    app.run().switch_page("pages/gaps.py")
    app.session_state["gaps_tab"] = tab
    app.session_state[f"gaps_{what}_import"] = True
    page = app.run()
    page.text_area(key=f"gaps_{what}_import_text_0").set_value(text).run()
    assert not page.exception
    assert not getattr(store.load(idea_id, "gaps").record, what)
    page.button(key=f"gaps_{what}_import_take").click().run()
    assert not page.exception
    saved = getattr(store.load(idea_id, "gaps").record, what)
    assert saved[0].name == name
    assert page.text_area(key=f"gaps_{what}_import_text_1").value == ""


def test_a_wrong_column_can_be_put_right_and_bad_cells_are_named(app, store):
    idea_id = store.create("Clinic", gaps=Gaps(needs=(Need(name="Rest", importance=5),)))
    app.query_params["idea"] = idea_id
    app.run().switch_page("pages/gaps.py")
    app.session_state["gaps_needs_import"] = True
    page = app.run()
    text = "Topic\tWeight\nRest\t8\nSpeed\tlots\n"
    page.text_area(key="gaps_needs_import_text_0").set_value(text).run()
    page.selectbox(key="gaps_needs_import_0_1_Weight").set_value("importance").run()
    assert "Row 3: Speed: Importance: 'lots' is not a number" in said(page.warning)
    take = page.button(key="gaps_needs_import_take")
    assert take.label == "Take over 1 new need and changes to 1"
    take.click().run()
    needs = store.load(idea_id, "gaps").record.needs
    assert [(one.name, one.importance) for one in needs] == [("Rest", 8), ("Speed", None)]
