from datetime import date

import numpy as np
import pytest

from tests.model.toy import GARDEN, MONTHS, values
from venture.model import Input, Model, Series, Table, Values, ago, evaluate, line, rounded, where


def model_of(*lines, inputs=(), tables=()):
    return Model(inputs, tables, {"Lines": lines})


def run(model, name, months=3, **inputs):
    given = values()
    arrays = {n: np.array([[[float(inputs.get(n, i.default))]]]) for n, i in model.inputs.items()}
    given = type(given)(arrays, {}, {}, given.start, months)
    return evaluate(model, given, [name])[name][:, 0, 0].tolist()


start = Input("start", "Start", "money", 100, 0, 1000, 1, "What is there.")


@line("Stock", unit="money", opening=lambda m: m.start)
def stock(m):
    """Half of it stays each month."""
    return m.stock.previous / 2


def test_previous_is_the_opening_balance_in_the_first_month():
    assert run(model_of(stock, inputs=[start]), "stock") == [100, 50, 25, 12.5]


def test_a_line_without_an_opening_starts_from_zero():
    @line("Count", unit="people")
    def count(m):
        """One more each month."""
        return m.count.previous + 1

    assert run(model_of(count), "count") == [0, 1, 2, 3]


def test_differences_below_the_ninth_decimal_do_not_count():
    @line("Sum", unit="people")
    def a_sum(m):
        """A tenth more each month."""
        return m.a_sum.previous + m.tenth

    @line("Reached", unit="flag")
    def reached(m):
        """Whether three tenths are exceeded."""
        return where(m.a_sum > m.tenth + m.tenth + m.tenth, 1, 0)

    tenth = Input("tenth", "Tenth", "people", 0.1, 0, 1, 0.1, "A tenth.")
    assert run(model_of(a_sum, reached, inputs=[tenth]), "reached", 4)[1:] == [0, 0, 0, 1]


def test_a_line_looks_back_each_scenario_by_its_own_months():
    arrays = evaluate(GARDEN, values(two=[1, 3]), ["offspring", "seedlings"])
    offspring, seedlings = arrays["offspring"][:, 0], arrays["seedlings"][:, 0, 0]
    assert offspring[1].tolist() == [seedlings[1]] * 2
    assert offspring[2].tolist() == [seedlings[2] + seedlings[1] / 2, seedlings[2]]
    assert offspring[4, 1] == seedlings[4] + seedlings[1] / 2


def test_a_line_that_may_look_at_itself_in_the_same_month_is_refused():
    @line("Loop", unit="people")
    def loop(m):
        """Itself, no month before."""
        return ago(m.loop, m.none)

    none = Input("none", "None", "month", 0, 0, 3, 1, "No month.")
    with pytest.raises(ValueError, match="loop -> loop"):
        model_of(loop, inputs=[none])


def test_only_what_was_asked_for_and_what_it_needs_is_calculated():
    steps = GARDEN.steps(["herbs"])
    assert {name for step in steps for name in step.lines} == {"planted", "plants", "herbs"}
    assert set(evaluate(GARDEN, values(), ["herbs"])) == {"herbs"}


def test_arrays_have_the_axes_month_member_scenario():
    arrays = evaluate(GARDEN, values(shelf=[5, 6, 7, 8]))
    assert arrays["plants"].shape == (MONTHS + 1, 3, 1)  # no scenario touches it
    assert arrays["crowding"].shape == (MONTHS + 1, 1, 4)


def test_scenarios_side_by_side_equal_one_run_each():
    shelves, windows = np.linspace(1, 30, 600), np.arange(600) % 12 + 1
    together = evaluate(GARDEN, values(shelf=shelves, window=windows))
    for i in (0, 1, 511, 512, 599):
        alone = evaluate(GARDEN, values(shelf=shelves[i], window=windows[i]))
        for name, array in alone.items():
            column = min(i, together[name].shape[2] - 1)
            np.testing.assert_array_equal(together[name][:, :, column], array[:, :, 0])


def test_an_empty_table_adds_up_to_zero():
    arrays = evaluate(GARDEN, values(rows=()))
    assert arrays["plants"].shape == (MONTHS + 1, 0, 1)
    assert not arrays["all_plants"].any()


def test_a_figure_that_makes_no_sense_is_nothing():
    assert np.isnan(evaluate(GARDEN, values(rows=()))["plants_a_tray"][1:]).all()


@pytest.mark.parametrize("asked", [["plnats"], ["herbs", "flwers"]])
def test_an_unknown_line_is_refused_by_name(asked):
    with pytest.raises(ValueError, match=f"No line or input is called '{asked[-1]}'"):
        evaluate(GARDEN, values(), asked)


def test_rounding_goes_away_from_zero_at_halves():
    half = Input("half", "Half", "people", 2.5, -10, 10, 0.5, "Some number.")

    @line("Rounded", unit="people")
    def near(m):
        """The nearest whole number."""
        return rounded(m.half)

    model = model_of(near, inputs=[half])
    assert [run(model, "near", 1, half=x)[1] for x in (2.5, -2.5, 0.5, 2.4999)] == [3, -3, 1, 2]


def test_members_of_two_tables_are_not_mixed():
    one = Table("one", "One", "row", (start,), "Rows.")
    two = Table("two", "Two", "row", (start,), "Rows.")

    @line("Mixed", unit="money", over=one)
    def mixed(m):
        """A column of the other table."""
        return m.two.start

    with pytest.raises(ValueError, match=r"'two\.start', which has one figure for each row"):
        model_of(mixed, tables=[one, two])


def test_what_comes_from_elsewhere_may_differ_between_scenarios():
    income = Series("income", "Income", "money", "What comes in.")

    @line("Saved", unit="money", yearly="last")
    def saved(m):
        """All income so far."""
        return m.saved.previous + m.income

    model = Model([], [], {"All": [saved]}, [income])
    given = np.array([[[0.0, 0.0]], [[1.0, 10.0]], [[2.0, 20.0]]])
    values = Values({}, {}, {}, date(2026, 1, 1), 2, series={"income": given})
    assert evaluate(model, values)["saved"][:, 0].tolist() == [[0, 0], [1, 10], [3, 30]]
