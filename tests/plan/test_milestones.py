"""Milestones: when a figure is high enough, and what is refused."""

import pytest

from tests.plan.small_plans import STEADY, plan_with
from venture.plan import Milestone, Plan, evaluate

HIRE = Milestone(id="hire", name="Hire", line="mrr", amount=100)
"""Reached by twenty customers at 5 a month."""


def test_a_milestone_is_reached_in_the_first_month_that_closes_with_enough():
    plan = plan_with(streams=[{**STEADY, "churn": 0}]).with_milestones([HIRE])
    (reached,) = evaluate(plan).milestones()
    assert (reached.milestone, reached.month) == (HIRE, 2)
    assert HIRE.condition == "MRR passes 100"


def test_a_milestone_beyond_the_plan_has_no_month():
    (reached,) = evaluate(plan_with().with_milestones([HIRE])).milestones()
    assert reached.month is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"line": "role_people"}, "cannot watch 'role_people'"),
        ({"amount": 1e13}, "Passes must be between"),
    ],
)
def test_what_cannot_be_watched_is_refused(change, says):
    with pytest.raises(ValueError, match=says):
        Plan().with_milestones([HIRE.model_copy(update=change)])


def test_two_milestones_may_not_share_a_key():
    with pytest.raises(ValueError, match="Two milestones have the key 'hire'"):
        Plan().with_milestones([HIRE, HIRE])


def test_milestones_are_saved_with_the_plan():
    plan = Plan().with_milestones([HIRE])
    assert Plan.model_validate(plan.model_dump(mode="json")) == plan
