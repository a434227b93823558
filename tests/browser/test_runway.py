"""The Runway page in Chromium: sliders by keyboard, exact fields, pinning, a reload."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from venture import workspace
from venture.plan import Plan, new_row

PHONE = {"width": 390, "height": 844}
PLAN = Plan(
    inputs={"opening_cash": 10_000},
    tables={"costs": (new_row("costs", "Rent", amount=1_000),)},
    start="2027-01-01",
)


@pytest.fixture
def idea_id(server):
    with workspace.open(f"sqlite:///{server.database}") as store:
        return store.create("Clinic notes", plan=PLAN)


@pytest.fixture
def runway(page, idea_id, settled):
    page.goto(f"/runway?idea={idea_id}")
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg")).to_be_visible(timeout=60_000)
    settled(page)
    return page


def verdict(page):
    return page.get_by_role("heading", level=1)


def cash(page):
    return page.get_by_role("slider", name="Cash at the start")


def exact(page):
    return page.get_by_role("textbox", name="Cash at the start, exact")


def test_a_key_press_on_a_slider_changes_the_verdict_and_keeps_the_focus(runway):
    expect(verdict(runway)).to_contain_text("November 2027")
    cash(runway).focus()
    runway.keyboard.press("ArrowRight")
    expect(verdict(runway)).to_contain_text("December 2027")
    expect(exact(runway)).to_have_value("$11,000")
    expect(cash(runway)).to_be_focused()


def test_no_key_press_is_lost_however_fast_they_come(runway):
    cash(runway).focus()
    for _ in range(8):
        runway.keyboard.press("ArrowRight")
        runway.wait_for_timeout(60)
    expect(exact(runway)).to_have_value("$18,000")
    expect(cash(runway)).to_have_attribute("aria-valuetext", "$18,000")
    expect(verdict(runway)).to_contain_text("July 2028")


def test_a_typed_number_moves_the_slider_also_beyond_its_end(runway):
    exact(runway).fill("120k")
    exact(runway).press("Enter")
    expect(cash(runway)).to_have_attribute("aria-valuetext", "$120,000")
    expect(verdict(runway)).to_contain_text("Cash lasts")


def test_nonsense_is_refused_beside_the_field_and_stays_there(runway):
    exact(runway).fill("a lot")
    exact(runway).press("Enter")
    expect(runway.get_by_role("alert")).to_contain_text("'a lot' is not a number here")
    expect(exact(runway)).to_have_value("a lot")
    expect(cash(runway)).to_have_attribute("aria-valuetext", "$10,000")


def test_a_reload_and_a_restart_show_the_same_values(runway, server):
    cash(runway).focus()
    runway.keyboard.press("ArrowRight")
    expect(verdict(runway)).to_contain_text("December 2027")
    runway.reload()
    expect(exact(runway)).to_have_value("$11,000", timeout=30_000)
    server.restart()
    runway.reload()
    expect(exact(runway)).to_have_value("$11,000", timeout=60_000)


def test_a_pinned_version_is_drawn_dashed_and_compared_with(runway, settled):
    runway.get_by_role("button", name="Pin this version").click()
    runway.get_by_role("textbox", name="Name of the version").fill("Before")
    runway.get_by_role("button", name="Pin", exact=True).click()
    settled(runway)
    runway.keyboard.press("Escape")
    cash(runway).focus()
    runway.keyboard.press("ArrowRight")
    tile = runway.get_by_test_id("stMetric").filter(has_text="Runway")
    expect(tile).to_contain_text("+1 month")
    expect(runway.get_by_test_id("stVegaLiteChart").get_by_text("Pinned")).to_be_visible()
    runway.get_by_role("button", name="Compare: 1 change").click()
    expect(runway.get_by_role("row", name="Cash at the start $10,000 $11,000")).to_be_visible()


def test_a_figure_opens_to_its_formula_and_values_down_to_the_inputs(runway):
    runway.locator(".st-key-runway_open_cash").get_by_role("button").click()
    window = runway.get_by_role("dialog")
    expect(window).to_contain_text("Cash at month start + Net cash flow")
    window.get_by_role("button", name="Net cash flow").click()
    expect(window).to_contain_text("Cash from operations")
    window.get_by_role("button", name="Back to Cash at month end").click()
    expect(window).to_contain_text("Cash at month start + Net cash flow")


def test_on_a_phone_the_answer_comes_first_and_stays_in_sight(context, idea_id, settled):
    page = context.new_page()
    page.set_viewport_size(PHONE)
    page.goto(f"/runway?idea={idea_id}")
    chart = page.get_by_test_id("stVegaLiteChart")
    expect(chart.locator("svg")).to_be_visible(timeout=60_000)
    settled(page)
    assert chart.bounding_box()["y"] < cash(page).bounding_box()["y"]
    cash(page).focus()
    cash(page).scroll_into_view_if_needed()
    page.keyboard.press("ArrowRight")
    expect(verdict(page)).to_contain_text("December 2027")
    expect(verdict(page)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_a_desk_the_sliders_stand_left_of_the_chart(runway):
    chart = runway.get_by_test_id("stVegaLiteChart")
    assert cash(runway).bounding_box()["x"] < chart.bounding_box()["x"]


def test_nothing_moves_when_a_slider_does(runway):
    places = """() => [...document.querySelectorAll(
        '[data-testid=stMetric], [data-testid=stVegaLiteChart], [data-testid=stSlider]')]
        .map(e => Math.round(e.getBoundingClientRect().y))"""
    before = runway.evaluate(places)
    cash(runway).focus()
    runway.keyboard.press("ArrowRight")
    expect(verdict(runway)).to_contain_text("December 2027")
    expect(runway.get_by_test_id("stMetricDelta").first).to_be_visible()
    assert runway.evaluate(places) == before


def test_the_data_comes_as_csv(runway, tmp_path: Path):
    with runway.expect_download() as download:
        runway.get_by_role("button", name="Data as CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert text.splitlines()[0] == "Month,Cash (USD),Events"
    assert len(text.splitlines()) == 62


def test_what_the_chart_finds_is_said_in_text_in_it_and_on_top(runway):
    chart = runway.get_by_test_id("stVegaLiteChart")
    expect(chart).to_have_attribute("aria-label", re.compile("the top of the page says"))
    expect(chart.get_by_text("Cash runs out in November 2027")).to_be_visible()
    expect(verdict(runway)).to_contain_text("November 2027")
    assert "NaN" not in json.dumps(chart.inner_text())


def test_a_change_redraws_the_chart_without_building_it_anew(runway):
    chart = runway.get_by_test_id("stVegaLiteChart").locator("svg")
    chart.evaluate("svg => { svg.dataset.first = 'yes'; }")
    cash(runway).focus()
    runway.keyboard.press("ArrowRight")
    expect(chart.get_by_text("Cash runs out in December 2027")).to_be_visible()
    expect(chart).to_have_attribute("data-first", "yes")


def test_the_chart_says_the_exact_amount_of_the_month_under_the_pointer(runway):
    chart = runway.get_by_test_id("stVegaLiteChart")
    place = chart.bounding_box()
    runway.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    expect(runway.locator("#vg-tooltip-element")).to_contain_text("Cash")


def test_what_would_have_to_be_true_is_worked_out_when_opened_and_used(runway, idea_id, server):
    runway.get_by_text("What would have to be true").click()
    runway.get_by_role("button", name="Use $24,000").click()
    expect(verdict(runway)).to_contain_text("January 2029")
    expect(exact(runway)).to_have_value("$24,000")
    expect(runway.get_by_text("Your plan reaches a runway of 24 months.")).to_be_visible()


def test_while_a_slider_moves_nothing_is_worked_out_until_asked_for(runway):
    runway.get_by_text("What would have to be true").click()
    expect(runway.get_by_role("button", name="Use $24,000")).to_be_visible()
    cash(runway).focus()
    runway.keyboard.press("ArrowRight")
    expect(verdict(runway)).to_contain_text("December 2027")
    runway.get_by_role("button", name="Work it out again").click()
    expect(runway.get_by_text("$11,000 today")).to_be_visible()
