"""The way in for an uploaded workbook: what it is, whether it is safe, and what it holds.

Everything that arrives here is taken for an attack until it has been read. First the file is
looked at from outside, which costs next to nothing; then a process of its own unpacks and reads
it under limits. What comes back are plain values.
"""

import json
import logging
import re
import subprocess
import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from xlsxwriter.utility import xl_cell_to_rowcol

from .contents import Cell, Contents, DefinedName, Sheet, SheetError, Value
from .quarantine.parts import AGAIN, DAMAGED, TOO_MUCH, Refused, refuse_harmful

__all__ = ["Refused", "open_upload"]

LARGEST_FILE = 2_000_000
LARGEST_UNPACKED = 30_000_000
LARGEST_RATIO = 200
SMALL_PART = 100_000  # a part this small may be packed as tightly as it likes
MOST_PARTS = 300
SECONDS = 60.0  # by the clock, for a busy machine; the quarantine limits its processor time

# Without NumPy, which openpyxl only loads to know its types: it takes much of the memory allowed.
_QUARANTINE = (
    "import sys; sys.path += sys.argv[1:]; sys.modules['numpy'] = None; "
    "from quarantine.cells import main; main()"
)
_ONE_CELL = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?[0-9]{1,7})")
_OTHER_FORMATS = {
    "mimetype": "The file is an OpenDocument spreadsheet (.ods). Save it as .xlsx and upload that.",
    "index/": "The file is from Apple Numbers. Choose File > Export To > Excel and upload that.",
    "xl/workbook.bin": "The file is a binary workbook (.xlsb). Save it as .xlsx and upload that.",
    "word/": "The file is a Word document. Upload the Excel workbook that you downloaded here.",
    "ppt/": "The file is a presentation. Upload the Excel workbook that you downloaded here.",
}
_BUSY = (
    "Reading the workbook took too long, as the computer has much else to do. Upload it again in a "
    "few minutes."
)
_log = logging.getLogger(__name__)


def open_upload(data: bytes) -> Contents:
    """Read an uploaded workbook, or refuse it.

    Args:
        data: the bytes of the file; its name and declared type do not count.

    Returns:
        The values, formulas and names in it, at most 2,000 rows by 200 columns of each sheet.

    Raises:
        Refused: it is no .xlsx workbook, is damaged, can act (macros, links to other files, data
            connections, embedded objects), or is larger than a plan can be.
    """
    _refuse_other_files(data)
    _refuse_unsafe_parts(_parts(data))
    return _contents(_read_in_quarantine(data))


def _refuse_other_files(data: bytes) -> None:
    if not data:
        raise Refused("The file is empty. Download the workbook again and upload that.")
    if len(data) > LARGEST_FILE:
        raise Refused(
            f"The file is too large: {len(data) / 1e6:,.1f} MB, at most {LARGEST_FILE / 1e6:,.0f} "
            "MB are read. Remove pictures and sheets that you did not get from here."
        )
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        _refuse_old_or_encrypted(data)
    if data.startswith(b"%PDF"):
        raise Refused("The file is a PDF. Upload the Excel workbook (.xlsx) instead.")
    if not data.startswith(b"PK"):
        kind = "is not an Excel workbook" if b"\0" in data else "holds only text, such as CSV"
        raise Refused(f"The file {kind}. Upload the .xlsx workbook that you downloaded here.")


def _refuse_old_or_encrypted(data: bytes) -> None:
    """Refuse what is kept in Microsoft's older container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused(
            "The workbook is protected by a password. In Excel choose File > Info > Protect "
            "Workbook > Encrypt with Password, clear the password, save and upload it again."
        )
    raise Refused("The file is in an old Excel format (.xls). Save it as .xlsx and upload that.")


def _parts(data: bytes) -> list[ZipInfo]:
    """List what the file says it contains, without unpacking any of it."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError) as error:  # a packing it does not know
        raise Refused(DAMAGED) from error


def _refuse_unsafe_parts(parts: list[ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise Refused(f"The file has more than {MOST_PARTS} parts inside. {TOO_MUCH}")
    names = [part.filename.lower() for part in parts]
    _refuse_other_formats(names)
    if len(set(names)) < len(names) or any(map(_escapes, names)):
        raise Refused(DAMAGED)
    for name in names:
        refuse_harmful(name)
    for part in parts:
        _refuse_unreadable(part)
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED or any(map(_is_bomb, parts)):
        raise Refused(f"The file unpacks to far more than its size. {TOO_MUCH}")


def _refuse_other_formats(names: list[str]) -> None:
    """Name what kind of file it is where it is a zip file but not an Excel workbook."""
    for beginning, message in _OTHER_FORMATS.items():
        if any(name.startswith(beginning) for name in names):
            raise Refused(message)
    if "[content_types].xml" not in names:
        raise Refused(
            "The file is a zip archive, not an Excel workbook. Unpack it and upload the .xlsx file."
        )


def _escapes(name: str) -> bool:
    """Tell whether a part's name would leave the folder it is unpacked into."""
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _refuse_unreadable(part: ZipInfo) -> None:
    if part.flag_bits & 0x1:
        raise Refused(
            f"The file is encrypted as a zip archive. {AGAIN} Clear the password when you save it."
        )
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Refused(DAMAGED)


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > max(SMALL_PART, LARGEST_RATIO * part.compress_size)


def _read_in_quarantine(data: bytes) -> dict[str, Any]:
    """Let a process of its own read the workbook.

    It is started afresh instead of forked, which is safe in a server with threads, and gives its
    answer as JSON, so that nothing it was made to say can run here.
    """
    command = [
        sys.executable,
        "-I",
        "-c",
        _QUARANTINE,
        str(Path(__file__).parent),
        *filter(None, sys.path),
    ]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Refused(_BUSY) from error
    if done.returncode < 0:
        raise Refused(f"Reading the workbook takes too long. {TOO_MUCH}")
    said = done.stderr[-2_000:].decode(errors="replace")
    if done.returncode > 0:
        _log.warning("An upload could not be read: %s", said)
        raise Refused(DAMAGED)
    _log.info("An upload was looked at. %s", said)
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refused" in answer:
        raise Refused(answer["refused"])
    return answer


def _contents(answer: dict[str, Any]) -> Contents:
    names = [(scope, _defined_name(name, text)) for name, scope, text in answer["names"]]
    sheets = {
        sheet: Sheet(
            sheet,
            cells={(found[0], found[1]): _cell(sheet, *found) for found in cells},
            names={name.name: name for scope, name in names if scope == sheet},
        )
        for sheet, cells in answer["sheets"]
    }
    if len(sheets) < len(answer["sheets"]) or any(
        len(sheets[sheet].cells) < len(cells) for sheet, cells in answer["sheets"]
    ):
        raise Refused(DAMAGED)
    return Contents(
        sheets, {name.name: name for scope, name in names if scope is None}, answer["epoch"]
    )


def _cell(sheet: str, row: int, column: int, kind: str, stored: Any, formula: str | None) -> Cell:
    value: Value = stored
    if kind == "error":
        value = SheetError(stored)
    elif kind == "date":
        value = datetime.fromisoformat(stored)
    return Cell(sheet, row, column, value, formula)


def _defined_name(name: str, refers_to: str) -> DefinedName:
    match = _ONE_CELL.fullmatch(refers_to)
    if match is None:
        return DefinedName(name, refers_to, None)
    sheet = match[1].replace("''", "'") if match[1] else match[2]
    row, column = xl_cell_to_rowcol(match[3])
    return DefinedName(name, refers_to, (sheet, row + 1, column + 1))
