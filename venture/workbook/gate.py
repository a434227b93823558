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
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from xlsxwriter.utility import xl_cell_to_rowcol

from .contents import Cell, Contents, DefinedName, Sheet, SheetError, Value
from .quarantine.parts import AGAIN, DAMAGED, TOO_MUCH, Refused, refuse_harmful

__all__ = ["Limits", "Refused", "open_upload", "refuse_unsafe", "rows_from_quarantine"]

LARGEST_RATIO = 200
SMALL_PART = 100_000  # a part this small may be packed as tightly as it likes
MOST_PARTS = 300

# Without NumPy, which openpyxl only loads to know its types: it takes much of the memory allowed.
_QUARANTINE = (
    "import sys; sys.path += sys.argv[1:]; sys.modules['numpy'] = None; "
    "from quarantine.{} import main; main()"
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


@dataclass(frozen=True)
class Limits:
    """How much of a workbook is let in.

    Attributes:
        file: bytes of the file.
        unpacked: bytes of all its parts together.
        seconds: by the clock, for a busy machine; the quarantine limits its processor time.
        too_large: what to do about a file that is too large.
        too_much: what to say of one that holds too much.
    """

    file: int
    unpacked: int
    seconds: float
    too_large: str
    too_much: str


PLAN = Limits(
    file=2_000_000,
    unpacked=30_000_000,
    seconds=60.0,
    too_large="Remove pictures and sheets that you did not get from here.",
    too_much=TOO_MUCH,
)


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
    refuse_unsafe(data, PLAN)
    return _contents(_read_in_quarantine(data))


def refuse_unsafe(data: bytes, limits: Limits) -> None:
    """Look at a file from outside, without unpacking any of it.

    Raises:
        Refused: it is no .xlsx workbook, has parts that can act, or is too large.
    """
    _refuse_other_files(data, limits)
    _refuse_unsafe_parts(_parts(data), limits)


def _refuse_other_files(data: bytes, limits: Limits) -> None:
    if not data:
        raise Refused("The file is empty. Download the workbook again and upload that.")
    if len(data) > limits.file:
        raise Refused(
            f"The file is too large: {len(data) / 1e6:,.1f} MB, at most {limits.file / 1e6:,.0f} "
            f"MB are read. {limits.too_large}"
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


def _refuse_unsafe_parts(parts: list[ZipInfo], limits: Limits) -> None:
    if len(parts) > MOST_PARTS:
        raise Refused(f"The file has more than {MOST_PARTS} parts inside. {limits.too_much}")
    names = [part.filename.lower() for part in parts]
    _refuse_other_formats(names)
    if len(set(names)) < len(names) or any(map(_escapes, names)):
        raise Refused(DAMAGED)
    for name in names:
        refuse_harmful(name)
    for part in parts:
        _refuse_unreadable(part)
    if sum(part.file_size for part in parts) > limits.unpacked or any(map(_is_bomb, parts)):
        raise Refused(f"The file unpacks to far more than its size. {limits.too_much}")


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
    try:
        done = subprocess.run(
            _command("cells"), input=data, capture_output=True, timeout=PLAN.seconds
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(_BUSY) from error
    _refuse_unfinished(done.returncode, done.stderr, PLAN)
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refused" in answer:
        raise Refused(answer["refused"])
    return answer


def rows_from_quarantine(data: bytes, limits: Limits) -> Iterator[Any]:
    """Let a process of its own read the tables of a workbook, and pass on each line it writes.

    Raises:
        Refused: it could not be read safely; what was passed on before is not to be used.
    """
    too_late = threading.Event()
    with (
        TemporaryFile() as errors,
        subprocess.Popen(
            _command("tables"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
        ) as process,
    ):
        clock = threading.Timer(limits.seconds, _end, (process, too_late))
        clock.start()
        try:
            yield from _lines(process, data)
            status = process.wait()
        finally:  # also when the page that reads it was left meanwhile
            clock.cancel()
            process.kill()
        if too_late.is_set():
            raise Refused(_BUSY)
        errors.seek(0)
        _refuse_unfinished(status, errors.read(), limits)


def _end(process: subprocess.Popen[bytes], too_late: threading.Event) -> None:
    too_late.set()
    process.kill()


def _lines(process: subprocess.Popen[bytes], data: bytes) -> Iterator[Any]:
    """Give the workbook to the process, which reads all of it before it answers."""
    given, answers = process.stdin, process.stdout
    if given is None or answers is None:
        return  # both were asked for
    with suppress(BrokenPipeError), given:  # ended by its limits, as its status tells
        given.write(data)
    for line in answers:
        if line.endswith(b"\n"):  # else it was ended in the middle of it
            answer = json.loads(line)
            if isinstance(answer, dict) and "refused" in answer:
                raise Refused(answer["refused"])
            yield answer


def _command(module: str) -> list[str]:
    return [
        sys.executable,
        "-I",
        "-c",
        _QUARANTINE.format(module),
        str(Path(__file__).parent),
        *filter(None, sys.path),
    ]


def _refuse_unfinished(status: int, errors: bytes, limits: Limits) -> None:
    """Refuse a workbook that the process in quarantine did not get through."""
    if status < 0:
        raise Refused(f"Reading the workbook takes too long. {limits.too_much}")
    said = errors[-2_000:].decode(errors="replace")
    if status > 0:
        _log.warning("An upload could not be read: %s", said)
        raise Refused(DAMAGED)
    _log.info("An upload was looked at. %s", said)


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
