"""The tab Market size without a browser, and the way of its result into the plan."""

import pytest

from venture.gaps import Gaps, MarketPart, Span
from venture.plan import Plan, Row

PAGE = "pages/gaps.py"
HOMES = MarketPart(
    name="Homes",
    accounts=Span.at(10_000),
    price=Span.at(1_000),
    reachable=Span.at(0.5),
    winnable=Span(low=0.02, high=0.04),
    source="Register",
)


@pytest.fixture
def opened(app, store):
    def open_page(*parts, streams=()):
        rows = tuple(Row(id=name.lower(), name=name, values=values) for name, values in streams)
        plan = Plan(tables={"streams": rows}, start="2027-01-01")
        idea_id = store.create("Clinic", gaps=Gaps(market=parts), plan=plan)
        app.query_params["idea"] = idea_id
        app.run().switch_page(PAGE)
        app.session_state["gaps_tab"] = "Market size"
        return app.run(), idea_id

    return open_page


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_without_parts_the_tab_teaches_by_an_example(opened, store):
    page, idea_id = opened()
    assert "an objection, not a method" in said(page.markdown)
    page.button(key="gaps_market_example").click().run()
    assert "You can win 81 to 264 accounts" in said(page.markdown)
    assert len(store.load(idea_id, "gaps").record.market) == 1


def test_the_answer_gives_ranges_and_its_sources(opened):
    page, _ = opened(HOMES)
    assert (
        "You can win 100 to 200 accounts worth $100K to $200K a year, of a market of $10M."
        in said(page.markdown)
    )
    assert "Sources: Homes: Register" in said(page.caption)
    assert "The plan has no revenue streams yet" in said(page.markdown)


def test_a_share_without_a_source_is_warned_of(opened):
    page, _ = opened(HOMES.model_copy(update={"source": ""}))
    assert "One per cent of a big market is an objection" in said(page.warning)


@pytest.mark.parametrize(
    ("customers", "verdict"),
    [(90, "the plan fits."), (150, "nearer to its upper end"), (250, "the plan is too high.")],
)
def test_the_plan_is_held_against_the_market(opened, customers, verdict):
    page, _ = opened(HOMES, streams=[("Pro", {"customers_now": customers, "churn": 0})])
    text = said(page.markdown)
    assert f"Your plan has {customers:,} paying customers at its end" in text
    assert verdict in text


def test_what_can_be_won_becomes_the_cap_of_the_plan_and_is_taken_back(opened, store):
    page, idea_id = opened(HOMES, streams=[("Pro", {}), ("Team", {})])
    page.selectbox(key="gaps_cap_stream").set_value("team").run()
    page.radio(key="gaps_cap_end").set_value("Highest").run()
    page.button(key="gaps_cap_use").click().run()
    plan = store.load(idea_id, "plan").record
    assert plan.value("streams.team.market") == 200
    assert plan.value("streams.pro.market") == 0
    source = plan.sources["streams.team.market"].text
    assert source == "Market size: Homes: 10,000 accounts x 50 % x 2 to 4 % (Register)"
    known = plan.range(plan.settings()["streams.team.market"])
    assert (known.low, known.high, known.chance) == (100, 200, None)
    assert "Team in your plan now stops at 200 customers." in said(page.caption)
    (applied,) = store.load(idea_id, "evidence").record.applied
    assert (applied.before, applied.after, applied.low, applied.high) == (0, 200, 100, 200)
    assert applied.said == source
    page.button(key="gaps_cap_undo").click().run()
    assert store.load(idea_id, "evidence").record.applied == ()
    assert store.load(idea_id, "plan").record.value("streams.team.market") == 0


def test_the_cap_is_not_taken_back_over_what_another_tab_changed(opened, store):
    page, idea_id = opened(HOMES, streams=[("Pro", {})])
    page.button(key="gaps_cap_use").click().run()
    now = store.load(idea_id, "plan")
    store.save(idea_id, "plan", now.record.with_value("opening_cash", 7), now.revision)
    page.button(key="gaps_cap_undo").click().run()
    assert store.load(idea_id, "plan").record.value("streams.pro.market") == 150
    assert "Not taken back. The plan has been changed again since." in said(page.error)


def test_parts_are_edited_as_ranges_in_per_cent(opened, store):
    page, idea_id = opened(HOMES)
    number = page.session_state["gaps_market_table"].number
    page.session_state[f"gaps_market_{number}"] = {
        "edited_rows": {0: {"winnable": "3 - 5 %", "accounts": "12k"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    page.run()
    (part,) = store.load(idea_id, "gaps").record.market
    assert (part.winnable.low, part.winnable.high) == (0.03, 0.05)
    assert part.accounts == Span.at(12_000)
    assert part.reachable == Span.at(0.5)


@pytest.mark.parametrize("count", [3, 5_000])
def test_many_parts_are_shown(opened, count):
    page, _ = opened(*(HOMES.model_copy(update={"id": f"h{n}"}) for n in range(count)))
    assert not page.exception
    assert f"{200 * count:,} accounts" in said(page.markdown)
