"""Metrics against published ranges: what each is called, by whom, and for which business."""

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.model import By
from venture.plan import Benchmark, Result, fitting_benchmarks
from venture.ui.model.statement_rows import StatementRow, spans, statement_rows


def published_ranges(result: Result, by: By) -> None:
    """Show what published ranges call the metrics; nothing where none is meant for the plan.

    Args:
        result: the plan, evaluated.
        by: how long the periods are.
    """
    rows = {row.line.name: row for row in statement_rows(result, "Metrics", by)}
    known = [
        one
        for one in fitting_benchmarks(result)
        if any(rows[one.line].has_figure(period) for period in range(len(spans(result, by))))
    ]
    if not known:
        return
    st.header("Against published ranges", anchor=False)
    labels = [span.label for span in spans(result, by)]
    st.dataframe(
        pd.DataFrame(
            [[rows[one.line].label, one.by, *_cells(one, rows[one.line], result)] for one in known],
            columns=["Metric", "By", *labels],
            dtype="string",
        ),
        hide_index=True,
        column_config={"Metric": st.column_config.TextColumn(pinned=True)},
        alt=f"What published ranges call the metrics, by {by}",
        placeholder="",
        key=f"model_ranges_{by}",
    )
    st.markdown("\n".join(_range(one, result) for one in known))


def _cells(benchmark: Benchmark, row: StatementRow, result: Result) -> list[str]:
    """Write each figure with the word for it."""
    return [
        f"{text}, {benchmark.words(figure)}" if text else ""
        for text, figure in zip(row.cells(result.plan), row.figures, strict=True)
    ]


def _range(benchmark: Benchmark, result: Result) -> str:
    return (
        f"- **{escaped(benchmark.label)}**: {escaped(benchmark.ranges(result.plan))}. "
        f"{escaped(benchmark.source)}. Meant for {escaped(benchmark.meant_for)}."
    )
