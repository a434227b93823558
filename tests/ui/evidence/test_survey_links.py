"""Surveys that speak for claims, and prices from interviews, without a browser."""

from datetime import date

import pytest

from venture.canvas import Canvas, Statement
from venture.evidence import Evidence, Interview, Link, MustHave, PriceAnswer, PriceSurvey
from venture.gaps import Gaps, Survey

PAGE = "pages/evidence.py"
DAY = date(2026, 10, 12)
PRICES = PriceAnswer(too_cheap=10, cheap=20, expensive=30, too_expensive=40)
CANVAS = Canvas(revenue_streams=(Statement(id="pays", text="Clinics pay 49 a month"),))
SURVEY = PriceSurvey(day=DAY, source="Clinics", answers=(PRICES,) * 212)
BOTH = "Clinics: 212 answers from the survey, 1 from interviews"


@pytest.fixture
def opened(app, store):
    def at(tab, **sections):
        idea_id = store.create("Clinic notes", canvas=CANVAS, **sections)
        app.query_params["idea"] = idea_id
        app.session_state["evidence_tab"] = tab
        return app.run().switch_page(PAGE).run(), idea_id

    return at


def evidence(store, idea_id):
    return store.load(idea_id, "evidence").record


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def named(page, label):
    return [one for one in page.multiselect if one.label == label]


def test_a_price_survey_is_linked_to_a_claim_and_back(opened, store):
    page, idea_id = opened("Pricing", evidence=Evidence(prices=SURVEY))
    (links,) = named(page, "Claims the price survey speaks for")
    page = links.set_value(["pays"]).run()
    assert evidence(store, idea_id).prices.links == (Link(claim="pays"),)
    assert "believe 1" in page.title[0].value
    named(page, "Claims the price survey speaks for")[0].set_value([]).run()
    assert evidence(store, idea_id).prices.links == ()


def test_a_claim_on_both_sides_is_refused(opened, store):
    linked = SURVEY.model_copy(update={"links": (Link(claim="pays"),)})
    page, idea_id = opened("Pricing", evidence=Evidence(prices=linked))
    page = named(page, "Claims the price survey speaks against")[0].set_value(["pays"]).run()
    assert "stands on both sides" in said(page.error)
    assert evidence(store, idea_id).prices.links == (Link(claim="pays"),)
    assert named(page, "Claims the price survey speaks against")[0].value == []


def test_a_sean_ellis_survey_below_the_bar_says_that_it_speaks_against(opened, store):
    users = MustHave(day=DAY, very=2, not_at_all=38)
    page, idea_id = opened("Pricing", evidence=Evidence(must_have=users))
    page = named(page, "Claims the survey of users speaks for")[0].set_value(["pays"]).run()
    assert evidence(store, idea_id).must_have.links == (Link(claim="pays"),)
    assert "counts against the claims" in said(page.caption)
    assert "1 is refuted" in page.title[0].value


def test_the_claim_lists_its_surveys_with_their_numbers(opened):
    linked = SURVEY.model_copy(update={"links": (Link(claim="pays"),)})
    needs = Survey(file="needs.csv", day=date(2026, 10, 1), respondents=1_240)
    against = needs.model_copy(update={"speaks_against": ("pays",)})
    page, _ = opened("Claims", evidence=Evidence(prices=linked), gaps=Gaps(survey=against))
    assert not page.exception
    shown = said(page.markdown)
    assert "**Price survey, 212 answers, 12 Oct 2026**: for" in shown
    assert "**Needs survey, 1,240 answers, 1 Oct 2026**: against" in shown


def test_prices_from_interviews_count_until_they_are_left_out(opened, store):
    ann = Interview(name="Ann", day=date(2026, 10, 3), prices=PRICES)
    page, idea_id = opened("Pricing", evidence=Evidence(prices=SURVEY, interviews=(ann,)))
    (box,) = [one for one in page.checkbox if one.label == "+ 1 from interviews"]
    assert box.value
    assert f"{BOTH}, 12 Oct 2026. 213 answers count" in said(page.caption)
    page = box.uncheck().run()
    assert not evidence(store, idea_id).prices_from_interviews
    assert "Clinics, 12 Oct 2026. 212 answers count" in said(page.caption)


def test_prices_from_interviews_alone_are_shown(opened):
    people = tuple(Interview(name=f"Ann {n}", day=DAY, prices=PRICES) for n in range(6))
    page, _ = opened("Pricing", evidence=Evidence(interviews=people))
    assert not page.exception
    assert "The acceptable range is" in said(page.subheader)
    assert "6 from interviews, 12 Oct 2026" in said(page.caption)
