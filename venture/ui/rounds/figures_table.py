"""A table to be read: its first column stays in sight, its headings say what stands below them."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

_FIRST_WIDTH = 160


def figures_table(
    rows: Sequence[Mapping[str, str]], helps: Mapping[str, str], *, key: str, last_is_text: bool
) -> None:
    """Show rows of figures.

    Args:
        rows: what stands in each column, by its heading; the first column names the row.
        helps: by heading, how the figures below it came to be.
        key: of the table.
        last_is_text: True when the last column holds words, which need room.
    """
    first, *others = rows[0]
    config = {
        name: st.column_config.TextColumn(name, help=helps.get(name), alignment="right")
        for name in others
    }
    config[first] = st.column_config.TextColumn(first, pinned=True, width=_FIRST_WIDTH)
    if last_is_text:
        config[others[-1]] = st.column_config.TextColumn(others[-1], width="large")
    frame = pd.DataFrame(list(rows), dtype="string")
    st.dataframe(frame, hide_index=True, column_config=config, key=key)
