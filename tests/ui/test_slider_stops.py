from hypothesis import given
from hypothesis import strategies as st

from venture.model import Input
from venture.plan import MODEL
from venture.ui.slider_stops import slider_stops, stops_with

PRICE = Input("price", "Price", "money", 50, 0, 10_000_000, 1, "")
INPUTS = [
    column
    for columns in [MODEL.inputs.values(), *(table.columns for table in MODEL.tables.values())]
    for column in columns
    if isinstance(column, Input)
]


@given(st.sampled_from(INPUTS), st.floats(0, 1))
def test_every_input_gets_a_slider_on_which_its_value_stands(declared, share):
    between = declared.lowest + share * (declared.highest - declared.lowest)
    value = min(between, declared.highest)  # the sum may round to just above it
    stops = slider_stops(declared, value)
    assert value in stops
    assert list(stops) == sorted(set(stops))
    assert declared.lowest <= stops[0] <= stops[-1] <= declared.highest
    assert 10 <= len(stops) <= 310


def test_the_slider_reaches_about_three_times_the_value():
    assert slider_stops(PRICE, 80)[-1] == 250
    assert slider_stops(PRICE, 150_000)[-1] == 500_000


def test_a_small_range_is_offered_whole():
    month = Input("start", "First month", "month", 1, 1, 60, 1, "")
    assert slider_stops(month, 7) == tuple(range(1, 61))


def test_a_value_between_two_stops_becomes_one():
    stops = slider_stops(PRICE, 80)
    assert stops_with(stops, PRICE, 79.5) == tuple(sorted({*stops, 79.5}))


def test_stops_stay_where_they_are_while_the_value_is_among_them():
    stops = slider_stops(PRICE, 80)
    assert stops_with(stops, PRICE, 249) is stops


def test_a_value_beyond_the_end_gets_a_longer_slider():
    assert stops_with(slider_stops(PRICE, 80), PRICE, 1_000)[-1] == 3_000
