"""Where a slider can stop: a sensible stretch of a declared range that may be enormous."""

import math

from venture.model import Input

_MOST_STOPS = 300
_FEWEST_STOPS = 20
_WHOLE_RANGE_UP_TO = 250
_TIMES_THE_VALUE = 3
_NICE = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
_STEPS = (1, 2, 5)


def slider_stops(declared: Input, value: float) -> tuple[float, ...]:
    """Choose where the slider of an input can stop.

    Args:
        declared: its limits and step.
        value: what it is set to; always one of the stops, so that the slider shows it exactly.

    Returns:
        In rising order: the whole declared range where that has few steps, else from zero or the
        lowest value allowed to about three times the value.

    Example:
        >>> stops = slider_stops(Input("price", "Price", "money", 50, 0, 1e7, 1, ""), 79.5)
        >>> stops[0], stops[-1], 79.5 in stops, len(stops)
        (0, 250, True, 252)
    """
    low, high = _stretch(declared, value)
    step = _step(declared.step, high - low)
    first, last = math.ceil(round(low / step, 6)), math.floor(round(high / step, 6))
    grid = {round(i * step, 10) for i in range(first, last + 1)}
    return tuple(sorted(grid | {low, high, value}))


def stops_with(stops: tuple[float, ...], declared: Input, value: float) -> tuple[float, ...]:
    """Make room for a value on a slider that is in use.

    The stops stay where they are, so that nothing jumps under the pointer; only a value outside
    of them gets a new stretch.
    """
    if value in stops:
        return stops
    if stops[0] < value < stops[-1]:
        return tuple(sorted({*stops, value}))
    return slider_stops(declared, value)


def _stretch(declared: Input, value: float) -> tuple[float, float]:
    whole = (declared.highest - declared.lowest) / declared.step
    if whole <= _WHOLE_RANGE_UP_TO:
        return declared.lowest, declared.highest
    size = abs(value) or abs(declared.default) or declared.step * _FEWEST_STOPS * 2
    top = _nice(max(_TIMES_THE_VALUE * size, _FEWEST_STOPS * declared.step))
    return max(declared.lowest, 0 if declared.lowest >= 0 else -top), min(declared.highest, top)


def _nice(size: float) -> float:
    """The next number that people like at or above a size."""
    power = 10.0 ** math.floor(math.log10(size))
    return next(round(nice * power, 10) for nice in _NICE if nice * power >= size * (1 - 1e-9))


def _step(declared: float, stretch: float) -> float:
    """The smallest nice multiple of the declared step that keeps the stops few enough."""
    power = 1
    while True:
        for nice in _STEPS:
            if stretch / (declared * nice * power) <= _MOST_STOPS:
                return declared * nice * power
        power *= 10
