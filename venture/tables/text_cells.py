"""Text into rows of cells: CSV with any usual separator and encoding, or cells that were copied."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import StringIO

from venture.tables.harmless_csv import unguarded

LARGEST_TEXT = 5_000_000

_SEPARATORS = "\t;|,"  # a comma comes last, as it may also stand in numbers and sentences
_NAMED_SEPARATOR = re.compile(r'sep=([^"\n])\n', re.IGNORECASE)  # Excel's own way
_LOOKED_AT, _SAMPLE = 100, 200_000
_LINES_AT_ONCE = 20_000
_LONG_ROW_LINES = 50
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_FILES = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")

Progress = Callable[[float], object]


@dataclass(frozen=True)
class TextTable:
    """Text as it was split into cells.

    Attributes:
        rows: of cells without spaces around them; they may differ in length, and empty lines are
            rows without cells, so that row 5 is line 5 where no cell has a line break.
        problems: what may have been split wrongly, in words.
    """

    rows: list[list[str]]
    problems: tuple[str, ...] = ()


def text_table(given: str | bytes, largest: int = LARGEST_TEXT) -> TextTable:
    r"""Split CSV text, or what was copied from a spreadsheet, into cells.

    The separator is recognised: comma, semicolon, tab or bar. The apostrophe that a file from here
    has before a text that begins like a formula is taken away.

    Args:
        given: the text, or the bytes of a file in UTF-8, UTF-16 or Windows-1252.
        largest: how many letters or bytes are read.

    Raises:
        ValueError: it is empty, too large, or not text.

    Example:
        >>> text_table("Need;Score\nSpeed;4,5\n").rows
        [['Need', 'Score'], ['Speed', '4,5']]
    """
    problems: list[str] = []
    text = as_text(given, largest)
    rows = [[cell.strip() for cell in row] for row in text_rows(text, problems)]
    if "'" in text:
        rows = [[unguarded(cell).strip() for cell in row] for row in rows]
    return TextTable(rows, tuple(problems))


def as_text(given: str | bytes, largest: int = LARGEST_TEXT) -> str:
    """Decode what was given: UTF-8 or UTF-16, with or without the mark before it, or Windows-1252.

    Raises:
        ValueError: it is empty, too large, or not text.
    """
    if len(given) > largest:
        raise _too_large(given, largest)
    text = _decoded(given) if isinstance(given, bytes) else given.removeprefix("\ufeff")
    if not text.strip():
        raise ValueError("There is nothing in it. Give a table with its headings in the first row.")
    return text


def text_rows(
    text: str, problems: list[str], progress: Progress | None = None
) -> Iterator[list[str]]:
    """Split text into rows, one after the other, with the cells as they stand there.

    Args:
        text: as of `as_text`.
        problems: is told of what may have been split wrongly.
        progress: is told how much has been read, 0..1.

    Raises:
        ValueError: it cannot be split.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if named := _NAMED_SEPARATOR.match(text):
        separator, text = named[1], text[5:]  # line 1 is empty then
    else:
        separator = _separator(text)
    yield from _split(text, separator, problems, progress)


def _split(
    text: str, separator: str, problems: list[str], progress: Progress | None
) -> Iterator[list[str]]:
    file, size = StringIO(text), max(1, len(text))
    reader = csv.reader(file, delimiter=separator)
    lines = told = 0
    long_rows: list[tuple[int, int]] = []
    try:
        for row in reader:
            if reader.line_num - lines > 1:
                long_rows.append((lines, reader.line_num))
            lines = reader.line_num
            if progress and lines - told >= _LINES_AT_ONCE:
                told = lines
                progress(min(1.0, file.tell() / size))
            yield row
    except csv.Error as problem:
        raise ValueError(
            f"Line {reader.line_num + 1} cannot be read as cells ({problem}). A quotation mark "
            "before it may not be closed."
        ) from problem
    problems += _unclosed(text, separator, long_rows)


def _unclosed(text: str, separator: str, long_rows: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Name the rows of several lines that are so because of an odd quotation mark."""
    lines = text.split("\n") if long_rows else []
    for first, end in long_rows:
        if end - first > _LONG_ROW_LINES or not _well_formed(lines[first:end], separator):
            yield (
                f"Line {first + 1} goes on for {end - first:,} lines, all read as one row: a "
                "quotation mark there may not be closed."
            )
    last = text.rstrip("\n")
    begins = last.rfind("\n") + 1
    number = text.count("\n", 0, begins)
    in_long_row = bool(long_rows) and long_rows[-1][1] > number
    if not in_long_row and not _well_formed([last[begins:]], separator):
        yield f"Line {number + 1} has a quotation mark that is not closed."


def _well_formed(lines: Sequence[str], separator: str) -> bool:
    """Tell whether every quotation mark that opens a cell also closes it (RFC 4180)."""
    try:
        list(csv.reader([f"{line}\n" for line in lines], delimiter=separator, strict=True))
    except csv.Error:
        return False
    return True


def _separator(text: str) -> str:
    """Choose the sign that divides most rows into equally many cells, as many as the first has."""
    sample = text[:_SAMPLE]
    alike = {sign: _alike(sample, sign) for sign in _SEPARATORS}
    best = max(alike, key=lambda sign: alike[sign])
    share, in_first = alike[best]
    # Else it is one column, in which some cells have a comma.
    return best if share > 0.5 or in_first else _SEPARATORS[0]


def _alike(sample: str, separator: str) -> tuple[float, bool]:
    """Tell the share of rows that are as wide as most, and whether the first of them is divided.

    A row of one cell is not wide.
    """
    reader = csv.reader(StringIO(sample), delimiter=separator)
    widths: list[int] = []
    with suppress(csv.Error):  # told when the whole is read
        for row in reader:
            widths += [len(row)] if row else []
            if reader.line_num >= _LOOKED_AT:
                break
    wide = Counter(width for width in widths if width > 1)
    return max(wide.values(), default=0) / max(1, len(widths)), bool(widths) and widths[0] > 1


def _decoded(data: bytes) -> str:
    if data.startswith(_OTHER_FILES):
        raise _no_table()
    if data.startswith(_MARKS_OF_UTF_16):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        return _utf_16_without_mark(data)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # what Excel writes on Windows


def _utf_16_without_mark(data: bytes) -> str:
    """Decode what some programs save as Unicode: every other byte of Latin text is empty."""
    little = data[1:_SAMPLE:2].count(0) > data[:_SAMPLE:2].count(0)
    try:
        text = data.decode("utf-16-le" if little else "utf-16-be")
    except UnicodeDecodeError:
        raise _no_table() from None
    signs = text[:_SAMPLE]
    if "\0" in signs or not all(sign.isprintable() or sign in "\t\r\n" for sign in signs):
        raise _no_table()
    return text


def _too_large(given: str | bytes, largest: int) -> ValueError:
    if isinstance(given, str):
        return ValueError(
            f"The text is too long: {len(given):,} letters, at most {largest:,} are read."
        )
    return ValueError(
        f"The file is too large: {len(given) / 1e6:,.1f} MB, at most {largest / 1e6:g} MB are "
        "read. Leave out columns that are not used."
    )


def _no_table() -> ValueError:
    return ValueError("The file is not a table. Save it as CSV or .xlsx and upload that.")
