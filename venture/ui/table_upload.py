"""The way in for a table: a file, or cells pasted from a spreadsheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from venture.canvas import escaped
from venture.tables import (
    Cell,
    TextTable,
    day_comes_first,
    day_in,
    read_two_ways,
    text_table,
    unguarded,
)
from venture.workbook import read_tables

_TYPES = ("csv", "tsv", "txt", "xlsx")
_PASTE_HEIGHT = 140
_MOST_PROBLEMS = 8
_WORKBOOKS = (b"PK", b"\xd0\xcf")  # .xlsx, and .xls, of which the workbook's gate says what to do
_DECIMALS = {"": "recognised", ".": "1,234.50", ",": "1.234,50"}
_TEXT = ""
"""The name of the only sheet where text was given and no workbook."""


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

    @property
    def is_workbook(self) -> bool:
        """Whether it is a file of a spreadsheet program, and not text."""
        return isinstance(self.data, bytes) and self.data.startswith(_WORKBOOKS)


@dataclass(frozen=True)
class CellTable:
    """A table that was read into cells.

    Attributes:
        id: another one for every file, text and sheet.
        name: of the file; empty where cells were pasted.
        rows: of cells; they may differ in length.
        is_text: whether all cells are text, so that somebody must tell how numbers are written.
    """

    id: tuple[str, str]
    name: str
    rows: list[list[Cell]]
    is_text: bool


@dataclass(frozen=True)
class _Sheets:
    """What was given, read once however often the page is drawn."""

    id: str
    sheets: dict[str, list[list[Cell]]]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableUpload:
    """One way in for tables on a page.

    Attributes:
        part: what the keys of its widgets begin with.
        example: what pasted cells may look like.
        split: parts text into cells.
        file: what is asked for.
        types: the endings that its file may have.
    """

    part: str
    example: str
    split: Callable[[str | bytes], TextTable] = text_table
    file: str = "CSV or Excel file"
    types: tuple[str, ...] = _TYPES

    @property
    def round(self) -> int:
        """How many tables were taken over; every table gets new, empty widgets."""
        return int(st.session_state.setdefault(f"{self.part}_round", 0))

    def ask(self) -> CellTable | None:
        """Ask for a table, and for its sheet; None while there is none that can be read."""
        given = file_or_paste(self.part, self.round, self.example, self.file, self.types)
        if given is None:
            return None
        try:
            read = self._read(given)
        except ValueError as problem:
            what = given.name or "What was pasted"
            st.error(escaped(f"{what} cannot be read. {problem}"), icon=":material/block:")
            return None
        sheet = next(iter(read.sheets))
        if len(read.sheets) > 1:
            sheet = st.selectbox("Sheet", list(read.sheets), key=self._key("sheet"), width=320)
        _show_problems("Look at this first", read.problems)
        rows = read.sheets[sheet]
        return CellTable((given.id, sheet), given.name, rows, is_text=sheet == _TEXT)

    def ask_decimal(self, table: CellTable) -> str:
        """Ask how decimals are written, where all is text.

        Returns:
            The sign before the decimals, "." or ","; empty where it is to be recognised.
        """
        if not table.is_text:
            return ""
        return st.radio(
            "How decimals are written",
            list(_DECIMALS),
            format_func=_DECIMALS.__getitem__,
            horizontal=True,
            key=self._key("decimal"),
        )

    def ask_day_order(self, cells: Sequence[Cell]) -> bool:
        """Ask which is the day in 03/04/2026, where the days do not tell.

        Returns:
            Whether the day comes first.
        """
        shown = read_two_ways(cells)
        if not shown:
            return day_comes_first(cells) is not False
        ways = [day for first in (True, False) if (day := day_in(shown, day_first=first))]
        chosen = st.radio(
            f"Which day is {escaped(shown)}?",
            ways,
            format_func=lambda day: f"{day.day} {day:%B %Y}",
            horizontal=True,
            key=self._key(f"days_{shown}"),
        )
        return bool(chosen == ways[0])

    def start_over(self) -> None:
        """Forget what was given, once it is taken over."""
        st.session_state[f"{self.part}_round"] = self.round + 1
        st.session_state.pop(f"{self.part}_read", None)

    def _read(self, given: GivenTable) -> _Sheets:
        known: _Sheets | None = st.session_state.get(f"{self.part}_read")
        if known is None or known.id != given.id:
            known = _workbook(given) if given.is_workbook else self._text(given)
            st.session_state[f"{self.part}_read"] = known
        return known

    def _text(self, given: GivenTable) -> _Sheets:
        table = self.split(given.data)
        return _Sheets(given.id, {_TEXT: [list(row) for row in table.rows]}, table.problems)

    def _key(self, name: str) -> str:
        return f"{self.part}_{name}_{self.round}"


def file_or_paste(
    part: str,
    round_: int,
    example: str,
    label: str = "CSV or Excel file",
    types: Sequence[str] = _TYPES,
) -> GivenTable | None:
    """Ask for a file or for cells; None while there is neither.

    Args:
        part: what the keys of the widgets begin with.
        round_: counted up for new, empty widgets.
        example: what pasted cells may look like.
        label: what file is asked for.
        types: the endings that it may have.
    """
    uploaded, pasted = st.columns(2)
    file = uploaded.file_uploader(label, type=list(types), key=f"{part}_file_{round_}")
    text = pasted.text_area(
        "Or paste the cells here",
        key=f"{part}_text_{round_}",
        placeholder=example,
        height=_PASTE_HEIGHT,
    )
    if file is not None:
        return GivenTable(file.file_id, file.name, file.getvalue())
    return GivenTable(text, "", text) if text.strip() else None


def decimals_shown(decimal: str) -> str:
    """Show how numbers with this sign before their decimals look."""
    return _DECIMALS[decimal]


def show_left_out(problems: Sequence[str]) -> None:
    """Say what of a table could not be read."""
    _show_problems("Left out, because it could not be read", problems)


def _show_problems(what: str, problems: Sequence[str]) -> None:
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        lines = [f"- {escaped(problem)}" for problem in problems[:_MOST_PROBLEMS]]
        lines += [f"- and {more:,} more"] if more > 0 else []
        st.warning(f"{what}:\n" + "\n".join(lines), icon=":material/warning:")


def _workbook(given: GivenTable) -> _Sheets:
    assert isinstance(given.data, bytes)
    with st.spinner("Reading the workbook"):
        tables = read_tables(given.data)
    if not tables:
        raise ValueError("The workbook is empty.")
    sheets = {
        name: [[_plain(cell) for cell in row] for row in rows] for name, rows in tables.items()
    }
    return _Sheets(given.id, sheets)


def _plain(cell: Cell) -> Cell:
    return unguarded(cell) if isinstance(cell, str) else cell
