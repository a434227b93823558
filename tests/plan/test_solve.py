from datetime import date

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.plan_strategy import plans
from venture.model import Input
from venture.plan import (
    MODEL,
    MONTHS,
    TARGETS,
    Plan,
    Target,
    break_even_by,
    carries_itself,
    cash_lasts,
    cash_of,
    evaluate,
    levers,
    new_row,
    runway_of,
    solve,
    template,
)

RENT = new_row("costs", "Rent", amount=1_000)
PRO = new_row("streams", "Pro", price=50, new_customers=1, growth=0, churn=0)
BURNING = Plan(start=date(2027, 1, 1), inputs={"opening_cash": 10_000}, tables={"costs": (RENT,)})
GROWING = Plan(
    start=date(2027, 1, 1),
    inputs={"opening_cash": 10_000, "payment_fee_rate": 0},
    tables={"costs": (RENT,), "streams": (PRO,)},
)
PRICE = f"streams.{PRO.id}.price"


def test_cash_for_24_months_of_rent():
    found = solve(BURNING, "opening_cash", runway_of(24))
    assert (found.value, found.now, found.reached_now) == (24_000, 10_000, False)
    assert found.reason == (
        "To reach a runway of 24 months, Cash at the start would have to be $24,000 instead of "
        "$10,000."
    )


def test_the_rent_that_the_cash_pays_for_24_months():
    found = solve(BURNING, f"costs.{RENT.id}.amount", runway_of(24))
    assert (found.value, found.fails_at) == (416, 417)  # 10,000 / 24 = 416.67


def test_the_price_for_break_even_by_a_month():
    """From month 10 on ten customers pay the rent of 1,000."""
    found = solve(GROWING, PRICE, break_even_by(10))
    assert (found.value, found.fails_at) == (100, 99.9)


def test_a_month_that_must_come_earlier_is_found_whole():
    """With 50 a customer the rent is paid by the twentieth: 20 months after sales start."""
    late = GROWING.with_value(f"streams.{PRO.id}.start_month", 5)
    found = solve(late, f"streams.{PRO.id}.start_month", break_even_by(22))
    assert (found.value, found.fails_at) == (3, 4)
    assert "Mar 2027 instead of May 2027" in found.reason


def test_the_cash_that_carries_the_business_to_default_alive():
    """Losses of 950, 900 ... 50 add up to 9,500."""
    found = solve(GROWING.with_value("opening_cash", 0), "opening_cash", carries_itself())
    assert (found.value, found.fails_at) == (9_500, 9_490)


def test_cash_of_so_much_in_a_month():
    found = solve(BURNING, "opening_cash", cash_of(5_000, 12))
    assert found.value == 17_000


def test_any_line_at_any_month_may_be_the_target():
    target = Target("ten thousand of MRR in a year", "mrr", 12, at_least=10_000)
    assert solve(GROWING, PRICE, target).value == 834  # 12 customers


def test_a_line_may_also_be_at_most_so_much():
    target = Target("half the burn", "net_burn", 1, at_most=500)
    assert solve(BURNING, f"costs.{RENT.id}.amount", target).value == 500


def test_where_nothing_allowed_does_it_the_limits_are_named():
    found = solve(BURNING, "payroll_burden", runway_of(24))
    assert (found.value, found.fails_at, found.possible) == (None, None, False)
    assert found.reason == (
        "Payroll burden alone does not reach a runway of 24 months. "
        "At 0 % as at 100 %, runway is 10 months."
    )


def test_the_limit_that_comes_nearer_is_named_first():
    found = solve(GROWING, f"streams.{PRO.id}.churn", break_even_by(10))
    assert found.value is None
    assert "Even at 0 % break-even month is Aug 2028; at 100 % it is after 60" in found.reason


def test_a_target_that_is_reached_tells_how_far_the_number_may_move():
    found = solve(BURNING, "opening_cash", runway_of(8))
    assert (found.reached_now, found.value, found.fails_at) == (True, 8_000, 7_990)
    assert found.reason == (
        "A runway of 8 months is reached already, as long as Cash at the start does not fall "
        "below $8,000."
    )


def test_a_target_that_holds_at_any_value_says_so():
    found = solve(BURNING, "payroll_burden", runway_of(8))
    assert (found.reached_now, found.value, found.possible) == (True, None, True)
    assert found.reason.endswith("whatever Payroll burden is.")


def test_of_two_thresholds_the_nearer_one_is_found():
    plan = BURNING.with_value("opening_cash", 6_000)
    target = Target("cash between 1,000 and 2,000", "cash", 6, at_least=1_000, at_most=2_000)
    assert solve(plan, "opening_cash", target).value == 7_000
    assert solve(plan.with_value("opening_cash", 9_000), "opening_cash", target).value == 8_000


def test_a_small_change_is_told_finely_and_a_large_one_roughly():
    nearly = BURNING.with_value("opening_cash", 23_987)
    assert solve(nearly, "opening_cash", cash_of(12, 24)).value == 24_012
    far = BURNING.with_value("opening_cash", 1)
    assert solve(far, "opening_cash", cash_of(12, 24)).value == 24_100


def test_a_first_month_stays_before_the_last():
    hire = new_row("roles", "Engineer", salary=12_000, start_month=1, end_month=6)
    plan = BURNING.with_rows("roles", (hire,))
    found = solve(plan, f"roles.{hire.id}.start_month", runway_of(10))
    assert found.value is None
    assert "Jun 2027" in found.reason


def test_a_number_that_has_no_room_is_left_where_it_is():
    hire = new_row("roles", "Engineer", salary=12_000, start_month=1, end_month=1)
    plan = BURNING.with_rows("roles", (hire,))
    assert solve(plan, f"roles.{hire.id}.start_month", runway_of(24)).value is None


def test_what_is_no_number_of_the_plan_is_refused():
    with pytest.raises(ValueError, match="The plan has no value called 'rent'"):
        solve(BURNING, "rent", runway_of(24))
    with pytest.raises(ValueError, match="Rent: Function is not a number"):
        solve(BURNING, f"costs.{RENT.id}.function", runway_of(24))


@pytest.mark.parametrize(
    ("line", "month", "bound", "said"),
    [
        ("customers", 12, 1, "Choose a line of the whole plan"),
        ("cash", 61, 1, "The plan has the months 1 to 60, got 61"),
        ("cash", 12, None, "Say how much"),
        ("cahs", 12, 1, "cash"),
    ],
)
def test_a_target_that_no_plan_can_be_measured_by_is_refused(line, month, bound, said):
    with pytest.raises(ValueError, match=said):
        Target("something", line, month, at_least=bound)


@pytest.mark.parametrize("name", TARGETS)
def test_every_ready_made_target_can_be_solved_for(name):
    kind = TARGETS[name]
    target = kind.make(*(number.default for number in kind.asks))
    for found in levers(template("subscription"), target):
        assert target.label.lower() in found.reason.lower()
        assert found.possible == (found.reached_now or found.value is not None)


def test_the_lever_that_needs_the_least_change_comes_first():
    found = levers(GROWING, cash_lasts())
    possible = [one.possible for one in found]
    assert possible == sorted(possible, reverse=True)
    changes = [abs(one.value / one.now - 1) for one in found if one.value is not None]
    assert changes == sorted(changes)


def test_cash_is_among_the_levers_although_it_is_zero():
    found = levers(BURNING.with_value("opening_cash", 0), runway_of(24))
    assert "opening_cash" in [one.setting.key for one in found]


TOTALS = [name for name, compiled in MODEL.lines.items() if compiled.line.over is None]


@st.composite
def questions(draw):
    plan = draw(plans(most_rows=2))
    numbers = [s for s in plan.settings().values() if isinstance(s.declared, Input)]
    setting = draw(st.sampled_from(numbers))
    kind = draw(st.sampled_from(list(TARGETS.values())))
    target = kind.make(*(number.default for number in kind.asks))
    if draw(st.booleans()):
        line, month = draw(st.sampled_from(TOTALS)), draw(st.integers(1, MONTHS))
        today = float(evaluate(plan, [line])[line][month, 0, 0])
        assume(np.isfinite(today))
        target = Target("it", line, month, at_least=today * draw(st.sampled_from([0.5, 1, 1.1, 3])))
    return plan, setting, target


@settings(max_examples=60, deadline=None)
@given(questions())
def test_the_value_put_back_reaches_the_target_and_its_neighbour_does_not(question):
    plan, setting, target = question

    def reached(value):
        result = evaluate(plan.with_value(setting.key, value), [target.line])
        return bool(target.reached(result)[0])

    found = solve(plan, setting.key, target)
    assert found.reached_now == reached(setting.value)
    if found.value is None:
        highest = setting.row.values.get("end_month", 60) if setting.row else 60
        end = highest if setting.declared.name == "start_month" else setting.declared.highest
        assert reached(end) == found.reached_now
    else:
        assert reached(found.value)
        assert not reached(found.fails_at)
        outward = found.fails_at if found.reached_now else found.value
        inward = found.value if found.reached_now else found.fails_at
        assert abs(inward - found.now) < abs(outward - found.now)
