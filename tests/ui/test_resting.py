"""Claims that numbers of the plan rest on, and their ranges, on the pages that show them."""

from datetime import date

import pytest

from venture.canvas import Canvas, Statement
from venture.evidence import Claim, Evidence, Interview, Link
from venture.plan import Plan, Range, Row, Source

RENT = "costs.rent.amount"
PAYS = Statement(id="pays", text="Clinics pay $5 *monthly*")
AGAINST = Interview(name="Ann", day=date(2026, 10, 1), links=(Link(claim="pays", supports=False),))
REFUTED = (
    ":material/cancel: Rent: Amount a month rests on a refuted claim: “Clinics pay $5 *monthly*”"
)


@pytest.fixture
def plan():
    """Ten months of cash; at the ends of the rent's range it is five or twenty."""
    rent = Row(id="rent", name="Rent", values={"amount": 1_000})
    plan = Plan(inputs={"opening_cash": 10_000}, tables={"costs": (rent,)}, start="2027-01-01")
    source = Source(text="From your landing page, 12 of 400, 3 Oct 2026")
    return plan.with_source(RENT, source).with_range(RENT, Range(low=500, high=2_000, of=1_000))


@pytest.fixture
def opened(app, store):
    def at(page, **sections):
        app.query_params["idea"] = store.create("Clinic notes", **sections)
        return app.run().switch_page(f"pages/{page}.py").run()

    return at


def resting(*settings):
    return {
        "canvas": Canvas(revenue_streams=(PAYS,)),
        "evidence": Evidence(interviews=(AGAINST,), claims=(Claim(id="pays", settings=settings),)),
    }


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def rent_slider(page):
    return next(found for found in page.select_slider if found.label == "Rent: Amount a month")


def test_the_runway_over_the_ranges_stands_under_the_answer(opened, plan):
    captions = said(opened("runway", plan=plan).caption)
    assert "money runs out between Jun 2027 and Sep 2028. Widest: Rent: Amount a month" in captions
    assert "Each moved over its range where one is known" in captions
    assert "\n$1,000 ($500 to $2,000, from your landing page)" in captions


def test_a_range_is_not_shown_for_another_value_and_comes_back_with_its_own(opened, plan):
    page = opened("runway", plan=plan)
    rent_slider(page).set_value(1_100.0).run()
    page.run()
    assert "$500 to $2,000" not in said(page.caption) + rent_slider(page).help
    assert "belong to other values" in said(page.caption)
    assert "Its range belongs to $1,000, not to this value" in said(page.caption)
    page.button(key=f"runway_reset_{RENT}").click().run()
    page.run()
    assert "$500 to $2,000" in said(page.caption)
    assert "90 % range $500 to $2,000" in rent_slider(page).help.replace("\\", "")


def test_without_ranges_nothing_is_said_of_them(opened, plan):
    page = opened("runway", plan=plan.with_range(RENT, None))
    assert "range" not in said(page.caption)


def test_a_number_that_rests_on_a_refuted_claim_is_named_with_the_way_to_the_evidence(opened, plan):
    page = opened("runway", plan=plan, **resting(RENT))
    assert REFUTED in said(page.markdown)
    assert page.get("page_link")[0].proto.label == "Open Evidence"
    assert "Rests on a refuted claim: “Clinics pay" in rent_slider(page).help


def test_a_claim_that_holds_is_named_in_the_help_only(opened, plan):
    sections = resting(RENT) | {"evidence": Evidence(claims=(Claim(id="pays", settings=(RENT,)),))}
    page = opened("runway", plan=plan, **sections)
    assert "refuted" not in said(page.markdown)
    assert "Rests on what you hope: “Clinics pay" in rent_slider(page).help


def test_a_number_that_the_plan_has_no_more_is_not_named(opened, plan):
    page = opened("runway", plan=plan, **resting("costs.gone.amount"))
    assert "refuted" not in said(page.markdown)
    assert not page.exception


def test_the_inputs_show_source_range_and_refuted_claims_beside_the_values(opened, plan):
    page = opened("financial_model", plan=plan, **resting(RENT, "opening_cash"))
    assert REFUTED in said(page.markdown)
    captions = said(page.caption)
    assert (
        ":material/cancel: Rent: Amount a month $1,000: From your landing page, 12 of 400, "
        "3 Oct 2026. 90 % range $500 to $2,000. Rests on a refuted claim: “Clinics pay"
    ) in captions
    assert ":material/cancel: Cash at the start $10,000: Bank statement. Rests on" in captions


def test_the_decision_names_numbers_on_refuted_claims(opened, app, plan):
    app.session_state["evidence_tab"] = "Decision"
    page = opened("evidence", plan=plan, **resting(RENT))
    assert REFUTED in said(page.markdown)


def test_the_founder_says_which_numbers_rest_on_a_claim(opened, store, plan):
    page = opened("evidence", plan=plan, **resting("costs.gone.amount"))
    chosen = page.multiselect(key="evidence_claim_numbers_pays")
    assert chosen.value == []
    chosen.select(RENT).run()
    (claim,) = store.load(store.ideas()[0].id, "evidence").record.claims
    assert claim.settings == (RENT, "costs.gone.amount")
    assert page.multiselect(key="evidence_claim_numbers_pays").value == [RENT]
    page.button(key="evidence_undo").click().run()
    assert page.multiselect(key="evidence_claim_numbers_pays").value == []
