"""Values of gaps that come from other tabs, and the competitors who serve a need badly."""

import pytest

from venture.gaps import USUAL_CRITERIA, Competitor, Gap, Gaps, MarketPart, Need, Span
from venture.plan import Plan, Row

PAGE = "pages/gaps.py"
NOTES = Need(id="notes", name="Notes", segment="Nurses", importance=9, satisfaction=3)
WARDS = MarketPart(
    id="wards", name="Wards", accounts=Span.at(100), price=Span.at(10_000), winnable=Span.at(1)
)
BOTH = Gaps(
    criteria=USUAL_CRITERIA[:2],
    gaps=(Gap(id="a", name="Handover"), Gap(id="b", name="Swaps")),
    needs=(NOTES,),
    market=(WARDS,),
)


@pytest.fixture
def opened(app, store):
    def of(gaps, tab="Gaps", **more):
        idea_id = store.create("Clinic", gaps=gaps, **more)
        app.query_params["idea"] = idea_id
        app.session_state["gaps_tab"] = tab
        app.session_state["gaps_links"] = True
        app.session_state["gaps_serving"] = True
        page = app.run().switch_page(PAGE).run()
        assert not page.exception
        return page, lambda: store.load(idea_id, "gaps").record

    return of


def column(page, name):
    """Take the column of that name from the first table that has one."""
    return next(table.value[name].tolist() for table in page.dataframe if name in table.value)


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_a_gap_that_names_its_need_takes_its_value_from_there(opened):
    page, saved = opened(BOTH)
    page.multiselect(key="gaps_serves_a").set_value(["notes"]).run()
    assert saved().gaps[0].needs == ("notes",)
    assert "1 value comes from other tabs: Handover, Need from Needs: 15.0." in said(page.caption)
    assert "from Needs: 15.0" in column(page, "From elsewhere")
    assert said(page.title).startswith("Handover is the best-supported gap")


def test_what_was_typed_counts_and_there_is_a_way_back(opened):
    typed = Gap(id="a", name="Handover", needs=("notes",), values={"need": Span(low=2, high=4)})
    page, saved = opened(BOTH.changed(gaps=(typed,)))
    assert "0 values come from other tabs. 1 you typed over." in said(page.caption)
    assert "Need: you typed 2 to 4, which counts. It would be from Needs: 15.0." in said(
        page.markdown
    )
    page.button(key="gaps_use_need").click().run()
    assert saved().gaps[0].values == {}
    assert saved().gaps[0].needs == ("notes",)


def test_a_part_of_the_market_is_counted_in_people_of_the_plan(opened):
    paid = Row(id="maker", name="Maker", values={"salary": 10_000, "people": 1})
    plan = Plan(tables={"roles": (paid,)}, inputs={"payroll_burden": 0})
    page, saved = opened(BOTH, plan=plan)
    page.selectbox(key="gaps_part_a").set_value("wards").run()
    assert saved().gaps[0].market_part == "wards"
    # 1,000,000 a year pay 100 people at 10,000.
    assert column(page, "From elsewhere") == ["from Market size: 10.0"]


def test_a_cell_typed_in_the_table_keeps_what_the_gap_is_linked_to(opened):
    linked = Gap(id="a", name="Handover", needs=("notes",), market_part="wards")
    page, saved = opened(BOTH.changed(gaps=(linked,)))
    number = page.session_state["gaps_gaps_table"].number
    page.session_state[f"gaps_gaps_{number}"] = {
        "edited_rows": {0: {"value_need": "3 - 5"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    page.run()
    (gap,) = saved().gaps
    assert (gap.needs, gap.market_part) == (("notes",), "wards")
    assert gap.values == {"need": Span(low=3, high=5)}


def test_without_needs_and_market_the_links_teach(opened):
    page, _ = opened(BOTH.changed(needs=(), market=()))
    assert "Once you have needs or parts of the market" in said(page.markdown)


def test_a_need_says_who_serves_it_badly(opened, app):
    page, saved = opened(
        BOTH.changed(competitors=(Competitor(id="p", name="Paper"),)), "Competitors"
    )
    page.multiselect(key="gaps_serves_well_p").set_value(["notes"]).run()
    page.multiselect(key="gaps_serves_badly_p").set_value(["notes"]).run()
    (paper,) = saved().competitors
    assert (paper.serves_badly, paper.serves_well) == (("notes",), ())
    page.session_state["gaps_tab"] = "Needs"
    page.run()
    assert column(page, "Served badly by") == ["Paper"]


def test_without_needs_competitors_serve_none_of_them_badly(opened):
    page, _ = opened(Gaps(competitors=(Competitor(name="Paper"),)), "Competitors")
    assert "Write down needs on the first tab" in said(page.markdown)
