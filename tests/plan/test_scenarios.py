"""Scenarios: each says only what differs, and they are calculated side by side."""

import numpy as np
import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from tests.plan_strategy import plans_with_scenarios
from venture.plan import (
    MODEL,
    MOST_SCENARIOS,
    Plan,
    Row,
    Scenario,
    downside,
    evaluate,
    side_by_side,
    template,
    upside,
    what_differs,
)
from venture.workspace.merge import merge


def rent(**changes: float) -> Plan:
    """1,000 a month of rent, 90,000 in the bank, and one scenario."""
    row = Row(id="rent", name="Rent", values={"amount": 1_000})
    keyed = {key.replace("__", "."): value for key, value in changes.items()}
    return Plan(
        inputs={"opening_cash": 90_000},
        tables={"costs": (row,)},
        scenarios=(Scenario(id="dear", name="Dear", changes=keyed),),
    )


def test_a_scenario_changes_what_it_says_and_nothing_else() -> None:
    plan = rent(costs__rent__amount=1_500)
    dear = plan.in_scenario("dear")
    assert dear.value("costs.rent.amount") == 1_500
    assert dear.value("opening_cash") == 90_000
    assert dear.scenarios == ()
    assert plan.value("costs.rent.amount") == 1_000
    assert side_by_side(plan, ["cash"])["cash"][60, 0].tolist() == [30_000, 0]


def test_a_scenario_that_changes_nothing_has_its_place() -> None:
    assert side_by_side(rent(), ["cash"])["cash"][60, 0].tolist() == [30_000, 30_000]
    assert side_by_side(Plan(), ["cash"])["cash"][60, 0].tolist() == [50_000]


@settings(max_examples=25, deadline=None)
@given(plan=plans_with_scenarios())
def test_side_by_side_every_scenario_has_the_figures_that_it_has_alone(plan: Plan) -> None:
    together = side_by_side(plan)
    alone = [evaluate(plan), *(evaluate(plan.in_scenario(s.id)) for s in plan.scenarios)]
    for line in MODEL.lines:
        for position, result in enumerate(alone):
            np.testing.assert_allclose(
                together[line][:, :, position],
                result[line][:, :, 0],
                rtol=1e-12,
                atol=1e-12,  # the change of what hardly changes is as exact as what it comes from
                err_msg=line,
            )


def test_a_value_whose_row_was_deleted_changes_nothing_until_it_is_back() -> None:
    plan = rent(costs__rent__amount=1_500)
    without = plan.with_rows("costs", ())
    assert without.in_scenario("dear") == without.with_scenarios(())
    assert side_by_side(without, ["cash"])["cash"][60, 0].tolist() == [90_000, 90_000]
    assert Plan.model_validate_json(without.model_dump_json()) == without
    back = without.with_rows("costs", plan.tables["costs"])
    assert back.in_scenario("dear").value("costs.rent.amount") == 1_500


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        ("opening_cash", -1e15, "Dear: Cash at the start must be between"),
        ("costs.rent.function", 1, "cannot change 'costs.rent.function'"),
        ("costs.rent", 1, "cannot change 'costs.rent'"),
        ("costs.rent.colour", 1, "cannot change 'costs.rent.colour'"),
        ("luck", 1, "cannot change 'luck'"),
    ],
)
def test_what_no_number_of_the_plan_may_be_is_refused(key, value, complaint) -> None:
    scenario = Scenario(id="dear", name="Dear", changes={key: value})
    with pytest.raises(ValueError, match=complaint):
        rent().with_scenarios([scenario])
    with pytest.raises(ValidationError, match=complaint):
        Plan(scenarios=(scenario,))


def test_scenarios_have_names_keys_of_their_own_and_a_number_that_one_can_compare() -> None:
    one = Scenario(id="one", name="One")
    with pytest.raises(ValueError, match="Two scenarios have the key 'one'"):
        Plan().with_scenarios([one, one])
    with pytest.raises(ValueError, match="A scenario has no name"):
        Plan().with_scenarios([Scenario(id="none", name=" \n")])
    many = [Scenario(id=f"s{n}", name=f"Scenario {n}") for n in range(MOST_SCENARIOS + 1)]
    with pytest.raises(ValueError, match="20 scenarios at most"):
        Plan().with_scenarios(many)
    assert len(Plan().with_scenarios(many[1:]).scenarios) == MOST_SCENARIOS
    with pytest.raises(ValueError, match="no scenario called 'two'"):
        Plan(scenarios=(one,)).in_scenario("two")


def test_a_plan_that_was_saved_without_scenarios_opens() -> None:
    saved = template("service").model_dump(mode="json")
    del saved["scenarios"]
    assert Plan.model_validate(saved) == template("service")


def test_scenarios_of_two_people_come_together() -> None:
    base = rent(opening_cash=50_000)
    (dear,) = base.scenarios
    changed = dear.model_copy(update={"changes": {**dear.changes, "costs.rent.amount": 2_000.0}})
    mine = base.with_scenarios([changed])
    theirs = base.with_scenarios([dear, Scenario(id="cheap", name="Cheap")])
    merged, conflicts = merge(*(p.model_dump(mode="json") for p in (base, mine, theirs)))
    assert conflicts == []
    assert [s.id for s in Plan.model_validate(merged).scenarios] == ["dear", "cheap"]
    assert Plan.model_validate(merged).scenarios[0] == changed


def test_the_downside_has_less_cash_and_the_upside_more() -> None:
    for name in ("subscription", "marketplace", "service"):
        plan = template(name)
        both = plan.with_scenarios([downside(plan), upside(plan)])
        base, low, high = side_by_side(both, ["cash"])["cash"][60, 0]
        assert low < base < high


def test_a_ready_made_scenario_moves_by_stated_shares_what_makes_a_difference() -> None:
    values = {"price": 100, "new_customers": 10, "churn": 0.9}
    plan = Plan(tables={"streams": (Row(id="pro", name="Pro", values=values),)})
    assert downside(plan).changes == {
        "streams.pro.price": 90,
        "streams.pro.new_customers": 7,
        "streams.pro.churn": 1,
    }
    assert upside(plan).changes["streams.pro.price"] == 110
    assert upside(plan).changes["streams.pro.churn"] == pytest.approx(0.63)
    assert downside(Plan()).changes == {}
    assert "churn 30 % lower" in what_differs(-1)
