"""The app's own figures for every cell of the workbook that holds a formula."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np

from venture.model import (
    Array,
    By,
    Choice,
    Input,
    Model,
    Period,
    Table,
    Values,
    month_of,
    put_together,
)
from venture.model import evaluate as evaluate_model
from venture.plan import MONTHS, evaluate
from venture.workbook.input_sheet import Slot
from venture.workbook.layout import QUARTERS, YEARS, Layout
from venture.workbook.spare import spare_value

PERIODS: dict[By, int] = {"quarter": QUARTERS, "year": YEARS}
"""How many longer periods have a column."""
_EPOCH = date(1899, 12, 30)


class ModelFigures:
    """A model's figures, with those of the empty rows that its tables have in the workbook.

    Attributes:
        model: what declares them.
        values: what it was evaluated with, the empty rows at the end of each table.
    """

    def __init__(self, model: Model, values: Values, slots: Mapping[str, tuple[Slot, ...]]) -> None:
        self.model = model
        self.values = _padded(model, values, slots)
        self._arrays = evaluate_model(model, self.values)

    def months(self, line: str) -> Array:
        """Take a line's figures.

        Returns:
            Shape (61, rows): the opening balance, then the months.
        """
        array: Array = self._arrays[line][:, :, 0]
        return array

    def whole(self, line: str) -> Array:
        """Put all months together in the line's own way.

        Returns:
            Shape (rows,).
        """
        figures: Array = self._together(line, [Period("", 1, MONTHS)])[0]
        return figures

    def final(self, line: str) -> float:
        """The figure of a line with one row in the last month."""
        return float(self.months(line)[-1, 0])

    def month_end(self, month: int) -> int:
        """The last day of a month, counted from 1, as spreadsheets count days."""
        return serial(month_of(self.values.start, month + 1)) - 1

    def _together(self, line: str, spans: list[Period]) -> Array:
        together = put_together(self.model, self.values, self._arrays, line, spans)
        rows = self._arrays[line].shape[1]
        return np.broadcast_to(together[:, :, 0], (len(spans), rows))


class Figures(ModelFigures):
    """A plan's figures.

    Attributes:
        layout: where everything stands.
        result: the plan's own figures; calculated when asked for.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.result = evaluate(layout.plan, [])
        super().__init__(layout.model, self.result.values, layout.slots)

    def longer(self, line: str, by: By) -> Array:
        """Put the months together into fiscal quarters or years.

        Returns:
            Shape (21 or 6, rows); zero in the last one where the plan does not touch it.
        """
        spans = self.layout.plan.periods(by)
        figures = self._together(line, spans)
        missing = np.zeros((PERIODS[by] - len(figures), figures.shape[1]))
        return np.concatenate([figures, missing])


def serial(day: date) -> int:
    """Count a day as spreadsheets do.

    Example:
        >>> serial(date(2027, 1, 1))
        46388
    """
    return (day - _EPOCH).days


def _padded(model: Model, values: Values, slots: Mapping[str, tuple[Slot, ...]]) -> Values:
    """Give every table the empty rows that it has in the workbook."""
    columns = dict(values.columns)
    members = dict(values.members)
    for name, table in model.tables.items():
        empty = sum(slot.row is None for slot in slots[name])
        members[name] = (*members[name], *[""] * empty)
        for column in table.columns:
            filled = values.columns[name, column.name]
            rows = np.full((1, empty, filled.shape[2]), _number(table, column))
            columns[name, column.name] = np.concatenate([filled, rows], axis=1)
    return replace(values, columns=columns, members=members)


def _number(table: Table, column: Input | Choice) -> float:
    """Give what an empty row has in a column; of a choice, the position of the option."""
    value = spare_value(table, column)
    return float(column.options.index(str(value)) if isinstance(column, Choice) else value)
