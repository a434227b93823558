"""A range as it is typed."""

from datetime import date

import pytest

from venture.founder import Household
from venture.ui.founder.not_sure import range_text, with_typed_range

HOUSEHOLD = Household(start=date(2027, 1, 1), inputs={"living_now": 4_500})


@pytest.mark.parametrize(
    ("key", "typed", "ends"),
    [
        ("living_now", "4,000 - 5,000", (4_000, 5_000)),
        ("living_now", "5k–4k", (4_000, 5_000)),
        ("savings", "-2,000 - 50,000", (-2_000, 50_000)),
        ("tax_rate", "25 % to 30 %", (0.25, 0.3)),
        ("full_time_month", "Mar 2027 - Sep 2027", (3, 9)),
    ],
)
def test_from_and_to_are_understood(key, typed, ends):
    changed = with_typed_range(HOUSEHOLD, key, typed)
    assert {one: (known.low, known.high) for one, known in changed.known_ranges().items()} == {
        key: ends
    }
    again = with_typed_range(changed, key, range_text(changed, changed.settings()[key]))
    assert again == changed


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("4,000", "no range. Type one such as 4,000 - 5,000"),
        ("4,000 - lots", "'lots' is not a number"),
        ("4,000 - -1", "Living costs now"),
    ],
)
def test_what_is_no_range_is_refused(typed, message):
    with pytest.raises(ValueError, match=message):
        with_typed_range(HOUSEHOLD, "living_now", typed)


def test_blank_takes_the_range_away():
    ranged = with_typed_range(HOUSEHOLD, "living_now", "4,000 - 5,000")
    assert with_typed_range(ranged, "living_now", " ").known_ranges() == {}


def test_a_value_outside_of_its_range_moves_to_the_middle():
    ranged = with_typed_range(HOUSEHOLD, "living_now", "1,000 - 2,000")
    assert ranged.inputs["living_now"] == 1_500


def test_a_value_changed_later_has_no_range():
    ranged = with_typed_range(HOUSEHOLD, "living_now", "4,000 - 5,000")
    assert ranged.with_value("living_now", 4_600).known_ranges() == {}
