import pytest

from tests.model.toy import GARDEN, values
from venture.model import evaluate, explain, in_words


def explained(name, month, **where):
    given = values()
    return explain(GARDEN.line(name), given, evaluate(GARDEN, given), month, **where)


def test_a_figure_names_its_formula_and_what_went_in():
    figure = explained("herbs", 1)
    assert figure.formula == 'Plants (total of pots where Kind is "herb")'
    assert [(part.label, part.value) for part in figure.parts] == [
        ("Plants: Pot 1", 2.25),
        ("Plants: Pot 3", 0.3),
    ]


def test_last_month_and_the_opening_balance_are_named():
    labels = [part.label for part in explained("change", 1).parts]
    assert labels[:2] == ["All plants", "All plants, opening balance"]


def test_the_opening_balance_is_explained_by_its_own_formula():
    figure = explained("plants", 0, member=1)
    assert (figure.label, figure.value, figure.formula) == ("Plants: Pot 2", 4, "Seeds")


def test_inputs_bring_their_source():
    (part,) = [p for p in explained("crowding", 2).parts if p.name == "shelf"]
    assert (part.value, part.is_line, part.source) == (7, False, "Own assumption")


@pytest.mark.parametrize("name", list(GARDEN.lines))
def test_every_line_can_be_explained_and_its_parts_give_its_figure(name):
    figure = explained(name, 9)
    assert figure.formula == in_words(GARDEN.line(name).tree)
    assert figure.help


def test_months_looked_back_on_are_listed():
    labels = [part.label for part in explained("recent_change", 5).parts if part.is_line]
    assert labels == ["Change, month 3", "Change, month 4", "Change"]


def test_a_figure_from_elsewhere_is_named_with_its_month():
    (part,) = [part for part in explained("water_left", 4).parts if part.name == "rain"]
    assert (part.label, part.value, part.is_line, part.month) == ("Rain", 31.5, False, 4)
