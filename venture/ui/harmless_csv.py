"""The button for a table as a CSV file that a spreadsheet program opens without harm."""

from collections.abc import Callable, Iterable, Sequence

import pandas as pd
import streamlit as st

from venture.tables import csv_file


def download_csv(table: Callable[[], pd.DataFrame], name: str, *, key: str) -> None:
    """Offer a table as CSV.

    Args:
        table: gives it, at the moment of the click.
        name: of the file, without its ending.
        key: of the button.
    """
    download_rows(lambda: rows_of(table()), name, key=key)


def download_rows(
    rows: Callable[[], Iterable[Sequence[object]]],
    name: str,
    *,
    key: str,
    label: str = "Data as CSV",
) -> None:
    """Offer rows as CSV.

    Args:
        rows: gives them, the headings first, at the moment of the click.
        name: of the file, without its ending.
        key: of the button.
        label: of the button.
    """
    st.download_button(
        label,
        data=lambda: csv_file(rows()),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=key,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


def rows_of(table: pd.DataFrame) -> list[Sequence[object]]:
    """List the rows of a table, its headings first; None where nothing is known."""
    cells = table.astype(object).where(table.notna(), None)
    return [list(table.columns), *cells.itertuples(index=False, name=None)]
