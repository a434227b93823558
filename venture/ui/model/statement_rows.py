"""A section of the plan as the rows of a table: totals, and under them what they are made of."""

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from venture.model import UNITS, Array, By, Line, Period
from venture.plan import MODEL, MONTHS, Plan, Result, month_name

ADDS_UP = ("money", "customers", "units", "people", "days")
"""Units of which the members of a table can be added up."""

_LENGTHS = {"month": 1, "quarter": 3, "year": 12}
_INDENT = "\u2003\u2003"
_NOTHING = "–"


@dataclass(frozen=True)
class StatementRow:
    """One row of a statement.

    Attributes:
        line: what it shows.
        member: the position of the table's row; None for the line as a whole.
        label: what stands in its first column.
        figures: one for each period; NaN where there is none.
    """

    line: Line
    member: int | None
    label: str
    figures: tuple[float, ...]

    @property
    def opens(self) -> bool:
        """True when rows stand under it that can be shown or hidden."""
        return self.member is None and self.line.over is not None

    @property
    def adds_up(self) -> bool:
        """True for a subtotal: a sum or difference of other rows."""
        return self.member is None and MODEL.is_subtotal(self.line.name)

    def has_figure(self, period: int) -> bool:
        """Tell whether there is a figure in a period."""
        return not math.isnan(self.figures[period])

    def cells(self, plan: Plan) -> list[str]:
        """Write the figures as people read them, all with as many decimals."""
        sizes = [abs(figure) for figure in self.figures if not math.isnan(figure)]
        small = max(sizes, default=0) < 1_000
        whole = all(size == round(size) for size in sizes)
        decimals = _DECIMALS.get(self.line.unit, 0) if small and not whole else 0
        return [_written(figure, self.line.unit, decimals, plan) for figure in self.figures]


_DECIMALS = {
    "money": 2,
    "price": 2,
    "customers": 1,
    "units": 1,
    "people": 1,
    "months": 1,
    "rate": 1,
    "ratio": 2,
}


def spans(result: Result, by: By) -> list[Period]:
    """Cut the plan into months, quarters or years; a label says where one is not whole."""
    return [
        replace(span, label=span.label if is_whole(span, by) else f"{span.label} ({_months(span)})")
        for span in result.plan.periods(by)
    ]


def is_whole(span: Period, by: By) -> bool:
    """Tell whether the plan covers all months of a period."""
    return span.last - span.first + 1 == _LENGTHS[by]


def _months(span: Period) -> str:
    count = span.last - span.first + 1
    return f"{count} month" if count == 1 else f"{count} months"


def statement_rows(
    result: Result,
    section: str,
    by: By,
    opened: Collection[str] = (),
    without: Collection[str] = (),
) -> list[StatementRow]:
    """Lay a section out.

    Args:
        result: the plan, evaluated.
        section: its title.
        by: how long the periods are.
        opened: names of the lines whose members are shown.
        without: names of the lines that are left out.
    """
    rows: list[StatementRow] = []
    for compiled in MODEL.sections()[section]:
        line = compiled.line
        if line.name in without:
            continue
        figures = result.by_period(line.name, by)[:, :, 0]
        rows.append(_whole(line, figures))
        if line.over is not None and line.name in opened:
            rows += _members(result, line, figures)
    return rows


def empty_lines(result: Result, section: str) -> list[str]:
    """Name the lines of a section without a figure in any month; none where all are like that."""
    lines = [compiled.line.name for compiled in MODEL.sections()[section]]
    empty = [name for name in lines if not np.nan_to_num(result[name]).any()]
    return empty if len(empty) < len(lines) else []


def foldable(section: str) -> list[Line]:
    """List the lines of a section that have a row for each member of a table."""
    return [compiled.line for compiled in MODEL.sections()[section] if compiled.line.over]


def written_statement(result: Result, section: str, by: By) -> list[list[str | float]]:
    """Write a section with all its rows, the headings first, every figure in full."""
    everything = [line.name for line in foldable(section)]
    rows: list[list[str | float]] = [
        ["Line", "Of", "Unit", *(span.label for span in spans(result, by))]
    ]
    for row in statement_rows(result, section, by, everything):
        of = _member_name(result, row.line, row.member)
        unit = result.plan.currency if row.line.unit in ("money", "price") else row.line.unit
        rows.append([row.line.label, of, unit, *row.figures])
    return rows


def _whole(line: Line, figures: Array) -> StatementRow:
    label = f"{line.label} (months)" if line.unit == "months" else line.label
    if line.over is None:
        return StatementRow(line, None, label, tuple(figures[:, 0].tolist()))
    nothing = [math.nan] * len(figures)
    added = figures.sum(axis=1).tolist() if line.unit in ADDS_UP else nothing
    return StatementRow(line, None, label, tuple(added))


def _members(result: Result, line: Line, figures: Array) -> Iterator[StatementRow]:
    for member in range(figures.shape[1]):
        label = _INDENT + _member_name(result, line, member)
        yield StatementRow(line, member, label, tuple(figures[:, member].tolist()))


def _member_name(result: Result, line: Line, member: int | None) -> str:
    if line.over is None or member is None:
        return ""
    return result.plan.tables[line.over.name][member].name


def _written(figure: float, unit: str, decimals: int, plan: Plan) -> str:
    if math.isnan(figure):
        return ""
    if unit == "flag":
        return "yes" if figure else _NOTHING
    if unit == "month" and 1 <= figure <= MONTHS:
        return month_name(plan.month(int(figure)))
    scaled = figure * 100 if unit == "rate" else figure
    if unit == "month" or not round(scaled, 2):
        return _NOTHING
    text = f"{scaled:,.{max(decimals, UNITS[unit].decimals if unit == 'rate' else 0)}f}"
    return f"{text} %" if unit == "rate" else text
