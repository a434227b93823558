"""Severance, COBRA and Germany's start-up grant."""

import pytest

from venture.founder import Household, claim_days_left, cobra, severance_practice, start_up_grant


def test_severance_practice_grows_with_the_years():
    assert [severance_practice(years) for years in (0, 1, 10)] == [16, 18, 36]


def test_cobra_costs_the_average_for_18_months():
    row, source = cobra("family")
    assert (row.values["premium"], row.values["end_month"]) == (2_294, 18)
    assert "2025" in source.text


def test_the_start_up_grant_is_the_benefit_and_300_then_300():
    claim = {"benefit_weekly": 300, "benefit_weeks": 52, "full_time_month": 4}
    first, later = start_up_grant(Household(inputs=claim))
    assert (first.values["amount"], first.values["start_month"], first.values["end_month"]) == (
        1_600, 4, 9,
    )  # fmt: skip
    assert (later.values["amount"], later.values["start_month"], later.values["end_month"]) == (
        300, 10, 18,
    )  # fmt: skip


def test_the_start_up_grant_ends_with_what_can_be_seen():
    late = {"benefit_weekly": 300, "benefit_month": 57, "full_time_month": 58}
    (only,) = start_up_grant(Household(inputs=late))
    assert only.values["end_month"] == 60
    assert start_up_grant(Household()) == ()


@pytest.mark.parametrize(
    ("full_time_month", "left"),
    [(1, 364), (7, 182), (8, 151), (9, 121), (13, 0), (40, 0)],
)
def test_the_days_of_claim_left_are_what_full_time_work_leaves(full_time_month, left):
    # 52 weeks are 364 days; a month uses 52 / 12 weeks up.
    year = {"benefit_weeks": 52, "benefit_waiting": 0, "benefit_weekly": 300}
    household = Household(inputs={**year, "full_time_month": full_time_month})
    assert claim_days_left(household) == left
    assert bool(start_up_grant(household)) == (left >= 150)
