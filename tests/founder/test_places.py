"""What a place fills in, and what it leaves alone."""

import pytest

from venture.founder import (
    PLACES,
    Household,
    after_severance,
    settle,
    with_claim_after_severance,
)


@pytest.mark.parametrize(
    ("code", "weekly", "weeks", "year"),
    [("US-CA", 450, 26, "2025"), ("US-TX", 591, 26, "2024"), ("US-MI", 530, 26, "2026")],
)
def test_a_state_fills_in_its_maximum_with_source_and_year(code, weekly, weeks, year):
    settled = settle(Household(), code).household
    assert (settled.place, settled.inputs["benefit_weekly"]) == (code, weekly)
    assert settled.inputs["benefit_weeks"] == weeks
    assert year in settled.sources["benefit_weekly"].text


def test_a_waiting_week_is_filled_in_and_an_open_question_is_said():
    new_jersey = settle(Household(), "US-NJ").household
    assert new_jersey.inputs["benefit_waiting"] == 0
    michigan = settle(new_jersey, "US-MI").household
    assert michigan.inputs["benefit_waiting"] == 1
    assert michigan.sources["benefit_waiting"].text.startswith("Assumed: not confirmed")
    assert "not confirmed; one waiting week is assumed" in PLACES["US-MI"].note
    assert "No waiting week." in PLACES["US-NJ"].note


@pytest.mark.parametrize(
    ("code", "law"), [("US-NH", "282-A:31"), ("US-NC", "96-14.1"), ("US-RI", "28-44-14")]
)
def test_a_waiting_week_that_a_law_orders_names_the_law(code, law):
    settled = settle(Household(), code).household
    assert settled.inputs["benefit_waiting"] == 1
    assert law in settled.sources["benefit_waiting"].text
    assert "The first week is not paid." in PLACES[code].note


@pytest.mark.parametrize("code", PLACES)
def test_every_fact_is_allowed_and_every_source_names_a_year(code):
    settled = settle(Household(), code).household
    assert {key: settled.inputs[key] for key in PLACES[code].facts} == {
        key: fact.value for key, fact in PLACES[code].facts.items()
    }
    assert all("202" in source.text for source in settled.sources.values())


def test_germany_fills_in_no_amount_since_it_depends_on_net_pay():
    settled = settle(Household(), "DE").household
    assert (settled.inputs["benefit_weekly"], settled.inputs["benefit_tax"]) == (0, 0)
    assert settled.inputs["benefit_weeks"] == 52


@pytest.mark.parametrize(("weeks", "month"), [(4, 2), (8, 3), (13, 4), (14, 5)])
def test_the_claim_begins_in_the_first_month_without_severance(weeks, month):
    paid = Household(inputs={"severance_weeks": weeks}, place="US-TX")
    assert after_severance(paid) == month
    assert with_claim_after_severance(paid).inputs["benefit_month"] == month


def test_severance_delays_a_claim_only_where_a_rule_says_so():
    inputs = {"severance_weeks": 8}
    for code in ("US-CA", "US-FL", "DE", ""):
        household = Household(inputs=inputs, place=code)
        assert with_claim_after_severance(household) == household
    later = Household(inputs={**inputs, "benefit_month": 5}, place="US-TX")
    assert with_claim_after_severance(later) == later
    for_ever = Household(inputs={"severance_weeks": 260}, place="US-TX")
    assert with_claim_after_severance(for_ever) == for_ever


def test_a_claim_that_waited_for_severance_waits_no_longer_in_another_state():
    paid = Household(inputs={"severance_weeks": 8}, place="US-TX")
    texas = with_claim_after_severance(paid)
    assert settle(texas, "US-CA").household.inputs["benefit_month"] == 1
    by_hand = texas.with_value("benefit_month", 4)
    assert settle(by_hand, "US-CA").household.inputs["benefit_month"] == 4


def test_what_was_typed_by_hand_stays_unless_asked_for():
    typed = Household(inputs={"benefit_weekly": 400})
    taken = settle(typed, "US-CA")
    assert [setting.key for setting in taken.kept] == ["benefit_weekly"]
    assert taken.household.inputs["benefit_weekly"] == 400
    replaced = settle(typed, "US-CA", overwrite=True)
    assert (replaced.kept, replaced.household.inputs["benefit_weekly"]) == ((), 450)


def test_moving_replaces_what_the_place_before_filled_in():
    moved = settle(settle(Household(), "US-CA").household, "US-TX")
    assert (moved.kept, moved.household.inputs["benefit_weekly"]) == ((), 591)


def test_a_state_s_amount_does_not_go_along_to_a_place_that_knows_none():
    california = settle(Household(), "US-CA").household
    moved = settle(california, "DE").household
    assert moved.inputs["benefit_weekly"] == 0
    assert "benefit_weekly" not in moved.sources
    by_hand = california.with_value("benefit_weekly", 400)
    assert settle(by_hand, "DE").household.inputs["benefit_weekly"] == 400


def test_anywhere_else_changes_nothing_but_the_place():
    settled = settle(settle(Household(), "US-CA").household, "").household
    assert (settled.place, settled.inputs["benefit_weekly"]) == ("", 450)


def test_an_unknown_place_is_refused():
    with pytest.raises(ValueError, match="No place has the code 'XX'"):
        settle(Household(), "XX")
