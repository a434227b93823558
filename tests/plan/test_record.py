from datetime import date

import pytest
from hypothesis import given, settings

from tests.plan_strategy import plans
from venture.plan import MODEL, TEMPLATES, Plan, Row, Source, evaluate, new_row, template


def test_an_empty_plan_has_every_default():
    plan = Plan()
    assert plan.inputs == {name: item.default for name, item in MODEL.inputs.items()}
    assert set(plan.tables) == set(MODEL.tables)


def test_a_row_gets_the_defaults_of_what_it_leaves_out():
    plan = Plan(tables={"roles": (Row(id="a", name="Engineer", values={"salary": 90_000}),)})
    assert plan.value("roles.a.salary") == 90_000
    assert plan.value("roles.a.function") == "General"


def test_a_value_is_changed_by_its_key():
    plan = template("subscription").with_value("streams.plan.price", 99)
    assert plan.tables["streams"][0].values["price"] == 99
    assert plan.with_value("opening_cash", 5).inputs["opening_cash"] == 5


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("streams.plan.churn", 5, "Standard plan: Monthly churn must be between 0 % and 100 %"),
        ("streams.plan.churn", "x", "must be a number"),
        ("roles.founder.function", "Chef", "must be one of General, Product"),
        ("streams.other.price", 5, "The plan has no value called 'streams.other.price'"),
        ("opening_cash", -1, "Cash at the start must be between 0 and"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_and_named(key, value, says):
    with pytest.raises(ValueError, match=says):
        template("subscription").with_value(key, value)


def test_all_problems_are_told_at_once():
    rows = (
        new_row("roles", "Engineer").model_copy(update={"values": {"salary": -1}}),
        new_row("roles", "Designer", start_month=9, end_month=3),
    )
    with pytest.raises(ValueError) as error:
        Plan().with_rows("roles", rows)
    assert str(error.value).splitlines() == [
        "Engineer: Salary a year must be between 0 and 10,000,000, got -1.",
        "Designer: the last month (3) lies before the first (9).",
    ]


def test_two_rows_with_one_id_are_refused():
    row = new_row("costs", "Rent")
    with pytest.raises(ValueError, match="two rows with the key"):
        Plan().with_rows("costs", (row, row))


def test_a_table_has_a_largest_size():
    with pytest.raises(ValueError, match="may have 15 rows at most, got 16"):
        Plan().with_rows("streams", tuple(new_row("streams", "S") for _ in range(16)))


@pytest.mark.parametrize("currency", ["usd", "XXZ", "", "Dollar"])
def test_an_unknown_currency_is_refused(currency):
    with pytest.raises(ValueError, match="No currency has the code"):
        Plan(currency=currency)


def test_a_plan_starts_on_the_first_of_a_month():
    assert Plan(start=date(2027, 5, 17)).start == date(2027, 5, 1)


@settings(max_examples=40)
@given(plans())
def test_a_plan_comes_back_from_json_identical(plan):
    assert Plan.model_validate_json(plan.model_dump_json()) == plan


@settings(max_examples=40)
@given(plans())
def test_the_checks_of_any_plan_hold(plan):
    assert [check for check in evaluate(plan).checks if not check.holds] == []


def test_a_value_says_where_it_comes_from_its_own_source_first():
    plan = template("subscription")
    settings = plan.settings()
    assert "Recurly" in plan.source(settings["streams.plan.churn"]).text
    assert plan.source(settings["opening_cash"]).text == "Bank statement"
    typed = plan.with_source("opening_cash", Source(text="Account, 3 May", day=date(2027, 5, 3)))
    assert typed.source(settings["opening_cash"]).text == "Account, 3 May"
    assert typed.with_source("opening_cash", None) == plan


def test_a_source_belongs_to_a_value_of_the_plan():
    with pytest.raises(ValueError, match="no value called 'nothing'"):
        Plan().with_source("nothing", Source(text="Somebody"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_names_sources_of_values_that_it_has(name):
    plan = template(name)
    assert plan.sources
    assert plan.sources.keys() <= plan.settings().keys()
