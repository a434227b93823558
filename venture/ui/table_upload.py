"""The way in for a table: a file, or cells pasted from a spreadsheet."""

from dataclasses import dataclass

import streamlit as st

_PASTE_HEIGHT = 140


@dataclass(frozen=True)
class GivenTable:
    """A table as it was given, not read yet.

    Attributes:
        id: another one for every file and every text.
        name: of the file; empty where cells were pasted.
        data: the bytes of the file, or the text.
    """

    id: str
    name: str
    data: bytes | str


def file_or_paste(part: str, round_: int, example: str) -> GivenTable | None:
    """Ask for a file or for cells; None while there is neither.

    Args:
        part: what the keys of the widgets begin with.
        round_: counted up for new, empty widgets.
        example: what pasted cells may look like.
    """
    uploaded, pasted = st.columns(2)
    file = uploaded.file_uploader(
        "CSV or Excel file", type=["csv", "tsv", "txt", "xlsx"], key=f"{part}_file_{round_}"
    )
    text = pasted.text_area(
        "Or paste the cells here",
        key=f"{part}_text_{round_}",
        placeholder=example,
        height=_PASTE_HEIGHT,
    )
    if file is not None:
        return GivenTable(file.file_id, file.name, file.getvalue())
    return GivenTable(text, "", text) if text.strip() else None
