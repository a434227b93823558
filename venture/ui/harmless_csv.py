"""Tables as CSV files that a spreadsheet program opens without running what is in them."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def harmless_csv(table: pd.DataFrame) -> str:
    """Write a table as CSV; text that a spreadsheet would take for a formula stays text.

    Example:
        >>> print(harmless_csv(pd.DataFrame({"Need": ["=1+1", "Speed"], "Score": [-1, 2]})))
        Need,Score
        '=1+1,-1
        Speed,2
        <BLANKLINE>
    """
    return table.map(_harmless).rename(columns=_harmless).to_csv(index=False)


def _harmless(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    # A lone carriage return is not quoted, and what follows it would begin a row.
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def download_csv(table: Callable[[], pd.DataFrame], name: str, *, key: str) -> None:
    """Offer a table as CSV.

    Args:
        table: gives it, at the moment of the click.
        name: of the file, without its ending.
        key: of the button.
    """
    st.download_button(
        "Data as CSV",
        data=lambda: harmless_csv(table()),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=key,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )
