"""The tables of the ranking: candidate gaps, and the criteria that they are judged by."""

from typing import Any

from venture.gaps import MOST_CRITERIA, MOST_GAPS, Criterion, Gap, Gaps
from venture.ui.record_table import RecordTable, with_fields
from venture.ui.text_columns import (
    TextColumn,
    choice_column,
    number_column,
    span_column,
    text_column,
)
from venture.ui.typed_cells import NAME

_VALUE = "value_"

CRITERIA = RecordTable[Gaps, Criterion](
    field="criteria",
    member="criterion",
    heading="Criterion",
    row=lambda id_, name: Criterion(id=id_, name=name),
    columns=(
        number_column(Criterion, "low"),
        number_column(Criterion, "high"),
        choice_column(Criterion, "better"),
        text_column(Criterion, "meaning", width=420),
    ),
    most=MOST_CRITERIA,
    with_rows=Gaps.with_criteria,
)


def gap_table(gaps: Gaps) -> RecordTable[Gaps, Gap]:
    """Make the table of the gaps; it has a column for each criterion."""
    return RecordTable[Gaps, Gap](
        field="gaps",
        member="gap",
        heading="Gap",
        row=lambda id_, name: Gap(id=id_, name=name),
        columns=(*map(value_column, gaps.criteria), text_column(Gap, "note", width=320)),
        most=MOST_GAPS,
        value=_value,
        put=_with_values,
        name_width=170,
    )


def value_column(criterion: Criterion) -> TextColumn:
    """Make the column for the values on a criterion; its heading names the scale."""
    low_is_good = ", low is good" if criterion.better == "Less" else ""
    return span_column(
        f"{_VALUE}{criterion.id}",
        f"{criterion.name} ({criterion.low:g} to {criterion.high:g}{low_is_good})",
        f"{criterion.meaning} A number or a range such as 3 - 5; empty where you do not know.",
        low=criterion.low,
        high=criterion.high,
        optional=True,
    )


def _value(gap: Gap, column: str) -> Any:
    return gap.note if column == "note" else gap.values.get(column.removeprefix(_VALUE))


def _with_values(gap: Gap, values: dict[str, Any]) -> Gap:
    spans = dict(gap.values)
    for column, span in values.items():
        if column.startswith(_VALUE):
            spans[column.removeprefix(_VALUE)] = span
    known = {id_: span for id_, span in spans.items() if span is not None}
    name, note = values.get(NAME, gap.name), values.get("note", gap.note)
    return with_fields(gap, {"name": name, "note": note, "values": known})
