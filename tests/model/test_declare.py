import pytest

from venture.model import (
    Choice,
    Input,
    Model,
    Table,
    cumulative,
    line,
    ratio,
    total,
    trailing,
    where,
)

amount = Input("amount", "Amount", "money", 10, 0, 100, 1, "Some money.")
share = Input("share", "Share", "rate", 0.1, 0, 1, 0.01, "A part of it.")
month = Input("first", "First month", "month", 1, 1, 60, 1, "When it begins.")
rows = Table("rows", "Rows", "row", (amount, Choice("kind", "Kind", ("a", "b"), "Which.")), "Rows.")


def refused(formula, unit="money", **options):
    declared = line("A line", unit=unit, **options)(formula)
    with pytest.raises(ValueError) as error:
        Model([amount, share, month], [rows], {"Lines": [declared]})
    return str(error.value)


def test_an_unknown_name_is_refused_and_the_nearest_offered():
    def formula(m):
        """A slip."""
        return m.amuont

    assert "No line or input is called 'amuont'. Did you mean 'amount'" in refused(formula)


def test_an_unknown_column_is_refused_and_the_nearest_offered():
    def formula(m):
        """A slip."""
        return total(m.rows.amuont)

    assert "Did you mean 'rows.amount'" in refused(formula)


def test_if_on_a_symbol_names_where():
    def formula(m):
        """Python's if."""
        return m.amount if m.amount > 0 else 0

    assert "Use where(condition, then, otherwise)" in refused(formula)


def test_a_number_in_a_formula_must_be_an_input():
    def formula(m):
        """A number of its own."""
        return m.amount * 0.19

    assert "The number 0.19 stands in a formula" in refused(formula)


def test_dividing_by_what_may_be_zero_names_ratio():
    def formula(m):
        """A quotient."""
        return 1 / m.amount

    assert "Use ratio(a, b, otherwise=...)" in refused(formula)


def test_an_unknown_option_is_refused():
    def formula(m):
        """A total of some."""
        return total(m.rows.amount, only=m.rows.kind == "c")

    assert "Kind must be one of a, b; got 'c'" in refused(formula)


@pytest.mark.parametrize("word", [lambda m: trailing(m.amount, 2), lambda m: cumulative(m.amount)])
def test_words_that_look_back_take_a_line(word):
    def formula(m):
        """Looks back."""
        return word(m)

    assert "takes a line" in refused(formula)


def test_a_circle_within_one_month_is_refused_by_name():
    @line("Hen", unit="money")
    def hen(m):
        """Comes from the egg."""
        return m.egg

    @line("Egg", unit="money")
    def egg(m):
        """Comes from the hen."""
        return m.hen + 1

    with pytest.raises(ValueError, match="within one month: hen -> egg -> hen"):
        Model([], [], {"Lines": [hen, egg]})


def test_a_figure_that_may_be_nothing_cannot_be_reckoned_with():
    @line("Maybe", unit="ratio")
    def maybe(m):
        """A quotient that may be nothing."""
        return ratio(1, m.amount, otherwise=None)

    @line("Uses it", unit="ratio")
    def uses_it(m):
        """Twice that."""
        return m.maybe * 2

    with pytest.raises(ValueError, match="'uses_it' uses 'maybe', which may be nothing"):
        Model([amount], [], {"Lines": [maybe, uses_it]})


def test_a_subtotal_adds_and_takes_off_lines_under_its_own_heading():
    @line("Bread", unit="money")
    def bread(m):
        """From outside."""
        return m.amount

    @line("Butter", unit="money")
    def butter(m):
        """No sum of lines alone."""
        return m.bread + 1

    @line("Breakfast", unit="money")
    def breakfast(m):
        """Both."""
        return m.bread - (m.butter + m.bread)

    @line("Day before", unit="money", opening=lambda m: m.amount)
    def since(m):
        """Carried on from last month."""
        return m.since.previous + m.bread

    @line("Doubled", unit="money")
    def doubled(m):
        """No sum of lines either."""
        return m.breakfast * 2

    @line("Elsewhere", unit="money")
    def elsewhere(m):
        """Lines under another heading."""
        return m.bread + m.butter

    model = Model(
        [amount], [], {"Here": [bread, butter, breakfast, since, doubled], "There": [elsewhere]}
    )
    assert [name for name in model.lines if model.is_subtotal(name)] == ["breakfast"]


def test_a_name_is_used_once():
    @line("Amount", unit="money")
    def amount_line(m):
        """The same name as the input."""
        return m.first

    clash = type(amount_line)(**{**vars(amount_line), "name": "amount"})
    with pytest.raises(ValueError, match="'amount' is used twice"):
        Model([amount, month], [], {"Lines": [clash]})


def test_a_line_needs_a_docstring_and_a_known_unit():
    with pytest.raises(ValueError, match="has no docstring"):
        line("A line", unit="money")(lambda m: m.amount)
    with pytest.raises(ValueError, match="has the unit 'furlongs'"):
        line("A line", unit="furlongs")(lambda m: m.amount)


def test_an_opening_may_not_look_at_months():
    def formula(m):
        """Opens with a line."""
        return where(m.month > 1, m.amount, 0)

    assert "may only use inputs" in refused(formula, opening=lambda m: m.month)


def test_a_year_cannot_be_worked_out_from_a_formula_that_looks_back():
    def formula(m):
        """Looks at the month."""
        return ratio(m.amount, m.month)

    assert "cannot be worked out from a year's figures" in refused(formula, unit="rate")


@pytest.mark.parametrize(
    ("declared", "typed", "says"),
    [
        (amount, 101, "Amount must be between 0 and 100, got 101."),
        (amount, "ten", "Amount must be a number, got 'ten'."),
        (amount, True, "Amount must be a number, got True."),
        (amount, float("nan"), "Amount must be a number, got nan."),
        (share, 1.4, "Share must be between 0 % and 100 %, got 140 %. Type 1.4 % for 1.4 %."),
        (month, 2.5, "First month must be a whole number, got 2.5."),
    ],
)
def test_a_value_outside_its_declaration_is_refused_in_words(declared, typed, says):
    with pytest.raises(ValueError) as error:
        declared.check(typed)
    assert str(error.value) == says


def test_a_choice_forgives_upper_and_lower_case():
    assert rows.column("kind").check(" B ") == "b"
