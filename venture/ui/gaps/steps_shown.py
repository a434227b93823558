"""A score opened on the page: the formula in words, what went in, and the steps to the result."""

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import Amount, Span, Step, Steps

_NAME_WIDTH = 200
_MOST_ROWS_SHOWN = 12
_ROW_HEIGHT = 35


def show_steps(steps: Steps, key: str, *, heading: str) -> None:
    """Show how a score comes about.

    Args:
        steps: from what went in to the score.
        key: of the table.
        heading: what a row is called.
    """
    st.markdown(f"**How:** {escaped(steps.formula)}")
    rows = [
        {heading: row.name}
        | {
            name: share(value) if name in steps.shares else amount(value)
            for name, value in zip(steps.columns, row.amounts, strict=True)
        }
        | {"Where it comes from": row.source}
        for row in steps.rows
    ]
    many = len(rows) > _MOST_ROWS_SHOWN
    st.dataframe(
        pd.DataFrame(rows, dtype="string"),
        hide_index=True,
        height=_ROW_HEIGHT * (_MOST_ROWS_SHOWN + 1) if many else "auto",
        column_config={
            name: st.column_config.TextColumn(name, alignment="right") for name in steps.columns
        }
        | {heading: st.column_config.TextColumn(heading, pinned=True, width=_NAME_WIDTH)},
        key=key,
        alt="What went into the score",
    )
    st.markdown("\n".join(map(_line, steps.steps)))


def _line(step: Step) -> str:
    result = share(step.value) if step.share else amount(step.value)
    return f"1. {escaped(step.what)}: **{escaped(result)}** ({escaped(step.how)})"


def share(value: Amount) -> str:
    """Write a share, 0..1, or a range of them in per cent.

    Example:
        >>> share(0.31432), share(Span(low=0.2, high=0.28))
        ('31.4 %', '20 to 28 %')
    """
    ends = (value.low, value.high) if isinstance(value, Span) else (value, value)
    texts = dict.fromkeys(f"{100 * end:.1f}".removesuffix(".0") for end in ends)
    return f"{' to '.join(texts)} %"


def amount(value: Amount) -> str:
    """Write a number or a range so that small and large ones can be read.

    Example:
        >>> amount(0.12345), amount(14.25), amount(12_000), amount(Span(low=1, high=2.5))
        ('0.1235', '14.25', '12,000', '1 to 2.5')
    """
    if isinstance(value, Span):
        return " to ".join(dict.fromkeys(amount(end) for end in (value.low, value.high)))
    digits = 4 if abs(value) < 1 else 2 if abs(value) < 1_000 else 0
    text = f"{value:,.{digits}f}"
    text = text.rstrip("0").rstrip(".") if digits else text
    return "0" if text in ("", "-0") else text
