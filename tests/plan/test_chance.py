import pytest

from tests.plan.small_plans import plan_with
from venture.plan import Range, chance_of_lasting

RENT = "costs.r0.amount"


def renting(opening_cash, over):
    plan = plan_with({"opening_cash": opening_cash}, costs=[{"amount": 1_000}])
    return plan.with_range(RENT, over)


@pytest.mark.parametrize(
    ("opening_cash", "chance"), [(0, 0), (30_000, 0.05), (60_000, 0.5), (120_000, 0.95)]
)
def test_the_chance_that_sixty_months_of_rent_can_be_paid_is_that_of_its_measured_range(
    opening_cash, chance
):
    measured = Range(low=500, high=2_000, of=1_000)
    assert chance_of_lasting(renting(opening_cash, measured)) == pytest.approx(chance, abs=1 / 64)


def test_ends_that_somebody_holds_possible_are_all_there_is_and_count_evenly():
    held = Range(low=500, high=2_000, of=1_000, chance=None)
    assert chance_of_lasting(renting(120_000, held)) == 1
    assert chance_of_lasting(renting(60_000, held)) == pytest.approx(1 / 3, abs=1 / 64)


def test_without_a_range_nothing_is_said_of_the_chance():
    assert chance_of_lasting(renting(60_000, None)) is None


def test_of_a_plan_in_which_nothing_is_planned_nothing_is_said_either():
    known = Range(low=50, high=200, of=100)
    assert (
        chance_of_lasting(plan_with({"opening_cash": 100}).with_range("opening_cash", known))
        is None
    )
