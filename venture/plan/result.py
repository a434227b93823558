"""A plan evaluated: arrays, statements, checks and explanations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from venture.model import (
    Array,
    By,
    Explanation,
    Values,
    explain,
    put_together,
)
from venture.model import evaluate as evaluate_model
from venture.model import evaluate_many as evaluate_models
from venture.plan.declared import MODEL, MONTHS
from venture.plan.milestone import Reached, first_month
from venture.plan.record import Plan

NEARLY_ZERO = 5e-10
"""Checks are shares of the money involved; below this one counts as zero."""


@dataclass(frozen=True)
class Check:
    """Something that must come to zero.

    Attributes:
        name: the line.
        label: what people call it.
        holds: True when it is zero in every month and scenario.
        worst: the largest deviation, as a share of the money involved.
    """

    name: str
    label: str
    holds: bool
    worst: float


class Result:
    """The figures of a plan.

    Attributes:
        plan: what was evaluated.
        values: the same as arrays.
    """

    def __init__(self, plan: Plan, values: Values, arrays: Mapping[str, Array]) -> None:
        self.plan = plan
        self.values = values
        self._arrays = dict(arrays)

    def __getitem__(self, line: str) -> Array:
        """Take a line's figures.

        Returns:
            Shape (61, members, scenarios): the opening balance, then 60 months; NaN where there
            is no figure.

        Raises:
            ValueError: no line has that name.
        """
        array = self.arrays(line)
        return np.broadcast_to(array, (*array.shape[:2], self.values.scenarios))

    def arrays(self, *lines: str) -> Array:
        """Take a line's figures as they were calculated, evaluating it if nobody has yet."""
        missing = [line for line in lines if line not in self._arrays]
        if missing:
            self._arrays |= evaluate_model(MODEL, self.values, missing)
        return self._arrays[lines[0]]

    def final(self, line: str, scenario: int = 0) -> float:
        """The figure of a line at the end of the plan."""
        return float(self[line][-1, 0, scenario])

    def by_period(self, line: str, by: By) -> Array:
        """Put a line's months together into months, quarters or years.

        Returns:
            Shape (periods, members, scenarios).
        """
        if by == "month":
            return self[line][1:]
        spans = self.plan.periods(by)
        needed = [s.line.name for s in MODEL.line(line).uses()]
        self.arrays(line, *needed)
        return put_together(MODEL, self.values, self._everything(line), line, spans)

    def statement(self, section: str, by: By = "month", scenario: int = 0) -> pd.DataFrame:
        """Lay a section out as a table.

        Args:
            section: its title, such as "Profit and loss" or "Cash flow".
            by: "month", "quarter" or "year"; years are fiscal.
            scenario: which scenario.

        Returns:
            A row for each line, and for each member of a line over a table; a column for each
            period. The index holds the labels.

        Raises:
            ValueError: there is no such section or period.
        """
        if by not in ("month", "quarter", "year"):
            raise ValueError(f"A statement is by month, quarter or year, not by {by!r}.")
        sections = MODEL.sections()
        if section not in sections:
            raise ValueError(f"There is no section {section!r}. Use one of: {', '.join(sections)}.")
        rows: dict[str, Array] = {}
        for compiled in sections[section]:
            figures = self.by_period(compiled.line.name, by)
            for label, column in self._labelled(compiled.line.name, figures, scenario):
                rows[label] = column
        labels = [period.label for period in self.plan.periods(by)]
        return pd.DataFrame.from_dict(rows, orient="index", columns=labels)

    def milestones(self, scenario: int = 0) -> list[Reached]:
        """Say when each milestone of the plan is reached, in the order written down."""
        return [
            Reached(one, first_month(self[one.line][:, 0, scenario], one.amount))
            for one in self.plan.milestones
        ]

    @cached_property
    def checks(self) -> list[Check]:
        """What must come to zero, and whether it does."""
        found = []
        for name, compiled in MODEL.lines.items():
            if compiled.line.check:
                worst = float(np.abs(self[name]).max())
                found.append(Check(name, compiled.line.label, worst < NEARLY_ZERO, worst))
        return found

    def explain(self, line: str, month: int, member: int = 0, scenario: int = 0) -> Explanation:
        """Say where a figure comes from.

        Args:
            line: its name.
            month: counted from 1; 0 for the opening balance.
            member: the position of the row, for a line over a table.
            scenario: which scenario.

        Raises:
            ValueError: no line has that name, or the plan has no such month or row.
        """
        compiled = MODEL.line(line)
        if not 0 <= month <= MONTHS:
            raise ValueError(f"The plan has the months 0 to {MONTHS}, got {month}.")
        rows = self[line].shape[1]
        if not 0 <= member < rows:
            raise ValueError(f"{compiled.line.label} has {rows} rows, got number {member}.")
        return explain(compiled, self.values, self._everything(line), month, member, scenario)

    def _everything(self, line: str) -> Mapping[str, Array]:
        """The arrays of a line and all that its formula looks at."""
        for name in [line, *(symbol.line.name for symbol in MODEL.line(line).uses())]:
            self.arrays(name)
        return self._arrays

    def _labelled(self, line: str, figures: Array, scenario: int) -> Iterable[tuple[str, Array]]:
        declared = MODEL.line(line).line
        column = min(scenario, figures.shape[2] - 1)
        if declared.over is None:
            yield declared.label, figures[:, 0, column]
            return
        for member, name in enumerate(self.values.members[declared.over.name]):
            yield f"{declared.label}: {name}", figures[:, member, column]


def evaluate(
    plan: Plan,
    lines: Iterable[str] | None = None,
    scenarios: Mapping[str, ArrayLike] | None = None,
) -> Result:
    """Calculate a plan.

    Args:
        plan: what was written down.
        lines: names of the lines wanted; None for all. Others are calculated when asked for.
        scenarios: for each value that varies, its key ("opening_cash", "streams.pro.price") and
            one number for each scenario; all of the same length. Limits are not checked, so that
            "what if" may leave them.

    Returns:
        The figures. With no scenarios the last axis of every array has length one.

    Raises:
        ValueError: a line or a key is not known, or the scenarios differ in number or hold
            something that is no number.

    Example:
        >>> float(evaluate(Plan(), ["cash"])["cash"][60, 0, 0])
        50000.0
    """
    values = _values(plan, scenarios or {})
    if isinstance(lines, str):
        raise ValueError(f"Give the lines as a list, such as [{lines!r}], got {lines!r}.")
    wanted = None if lines is None else list(lines)
    return Result(plan, values, evaluate_model(MODEL, values, wanted))


def evaluate_many(
    plans: Sequence[tuple[Plan, Mapping[str, ArrayLike]]], lines: Iterable[str]
) -> list[Result]:
    """Calculate many plans at once, for little more time than one takes.

    Args:
        plans: each with its own scenarios, as `evaluate` takes them; empty for the plan as it is.
        lines: names of the lines wanted. Others are calculated when asked for, plan by plan.

    Returns:
        What `evaluate` gives for each of them.

    Raises:
        ValueError: as `evaluate` does, of any of them.
    """
    values = [_values(plan, scenarios) for plan, scenarios in plans]
    found = evaluate_models(MODEL, values, lines)
    return [
        Result(plan, own, arrays)
        for (plan, _), own, arrays in zip(plans, values, found, strict=True)
    ]


def _values(plan: Plan, scenarios: Mapping[str, ArrayLike]) -> Values:
    varied = _lengths_checked(scenarios)
    return plan.values_for(MONTHS, varied, year_start=plan.year_start)


def _lengths_checked(scenarios: Mapping[str, ArrayLike]) -> dict[str, Array]:
    arrays = {key: _numbers(key, numbers) for key, numbers in scenarios.items()}
    lengths = {array.shape for array in arrays.values()}
    if any(len(shape) != 1 for shape in lengths) or len(lengths) > 1:
        raise ValueError("Each value that varies needs one number for each scenario.")
    return arrays


def _numbers(key: str, given: ArrayLike) -> Array:
    try:
        numbers = np.asarray(given, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"{key} must be a number in each scenario, got {given!r:.60}.") from None
    wrong = numbers[~np.isfinite(numbers)]
    if wrong.size:
        raise ValueError(f"{key} must be a number in each scenario, got {wrong.flat[0]}.")
    if not numbers.size:
        raise ValueError(f"{key} needs a number for each scenario, got none.")
    return numbers
