"""Many fillings of one model evaluated at once, as if they were scenarios of a single one.

Most of the time goes into reading a formula, not into its arithmetic: a hundred small plans side
by side take little longer than one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from venture.model.declare import Choice, Input
from venture.model.evaluate import Values, evaluate
from venture.model.expression import Array
from venture.model.model import Model


def evaluate_many(
    model: Model, fillings: Sequence[Values], lines: Iterable[str]
) -> list[dict[str, Array]]:
    """Calculate the same lines of several fillings.

    Args:
        model: the declarations.
        fillings: each with scenarios of its own, all over as many months.
        lines: names of the lines wanted.

    Returns:
        For each filling what `evaluate` gives, with the last axis as long as it has scenarios.

    Raises:
        ValueError: a line is not known.
    """
    if not fillings:
        return []
    wanted = list(lines)
    done = evaluate(model, _beside(model, fillings), wanted)
    ends = np.cumsum([one.scenarios for one in fillings])
    return [
        {name: _own(model, name, done[name], one, int(end)) for name in wanted}
        for one, end in zip(fillings, ends, strict=True)
    ]


def _own(model: Model, name: str, figures: Array, filling: Values, end: int) -> Array:
    """Take the rows and scenarios of one filling out of the figures of a line for all of them."""
    table = model.line(name).line.over
    rows = len(filling.members[table.name]) if table else 1
    if figures.shape[2] == 1:
        return figures[:, :rows]
    return figures[:, :rows, end - filling.scenarios : end]


def _beside(model: Model, fillings: Sequence[Values]) -> Values:
    """Lay fillings side by side; one with fewer rows gets usual ones, marked as not there."""
    longest = {name: max((one.members[name] for one in fillings), key=len) for name in model.tables}
    first = fillings[0]
    return Values(
        inputs={
            name: _joined(fillings, [one.inputs[name] for one in fillings]) for name in model.inputs
        },
        columns={
            (table.name, column.name): _joined(
                fillings,
                [one.columns[table.name, column.name] for one in fillings],
                len(longest[table.name]),
                _usual(column),
            )
            for table in model.tables.values()
            for column in table.columns
        },
        members=longest,
        start=first.start,
        months=first.months,
        year_start=first.year_start,
        series={
            name: _joined(fillings, [one.series[name] for one in fillings]) for name in model.series
        },
        present={
            name: _present(fillings, name, len(rows))
            for name, rows in longest.items()
            if any(len(one.members[name]) < len(rows) for one in fillings)
        },
        calendars={
            word: _joined(fillings, [one.calendar[word] for one in fillings])
            for word in first.calendar
        },
    )


def _joined(
    fillings: Sequence[Values], arrays: Sequence[Array], rows: int = 1, missing: float = 0.0
) -> Array:
    """Put arrays of all fillings beside each other along the scenarios."""
    joined = np.full((len(arrays[0]), rows, sum(one.scenarios for one in fillings)), missing)
    start = 0
    for one, array in zip(fillings, arrays, strict=True):
        joined[:, : array.shape[1], start : start + one.scenarios] = array
        start += one.scenarios
    return joined


def _present(fillings: Sequence[Values], table: str, rows: int) -> NDArray[np.bool_]:
    counts = np.repeat(
        [len(one.members[table]) for one in fillings], [one.scenarios for one in fillings]
    )
    return (np.arange(rows)[:, np.newaxis] < counts)[np.newaxis]


def _usual(column: Input | Choice) -> float:
    """Give the number of a column's default: a row that is not there has to be possible."""
    if isinstance(column, Choice):
        return float(column.options.index(column.default))
    return float(column.default)
