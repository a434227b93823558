from hypothesis import given
from hypothesis import strategies as st

from venture.report.blocks import axis

amounts = st.floats(-1e12, 1e12, allow_subnormal=False)


@given(amounts, amounts)
def test_an_axis_covers_its_numbers_and_zero_in_few_even_steps(one, other):
    low, high = min(one, other), max(one, other)
    ticks = axis(low, high)
    room = (ticks[-1] - ticks[0]) * 1e-6
    assert ticks[0] <= min(low, 0) + room
    assert ticks[-1] >= max(high, 0) - room
    assert any(abs(tick) <= room for tick in ticks)
    assert 2 <= len(ticks) <= 8


def test_an_axis_ends_at_round_numbers():
    assert axis(0, 98) == (0, 20, 40, 60, 80, 100)
    assert axis(-30, 60) == (-40, -20, 0, 20, 40, 60)
