"""What other engines make of a workbook: IronCalc in this process, LibreOffice in its own."""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import ironcalc
import openpyxl

from tests.workbook.office import libreoffice

Place = tuple[str, int, int]
"""Sheet, row and column, counted from 1."""
Value = float | str

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item></oor:items>
"""


@dataclass(frozen=True)
class Cell:
    """A filled cell: its value, its formula if it has one, and whether the value is an error."""

    value: Value
    formula: str | None = None
    is_error: bool = False


@lru_cache(maxsize=2)
def cells(data: bytes) -> Mapping[Place, Cell]:
    """Read all filled cells of a workbook with their stored values."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        texts = _shared_texts(file)
        return {
            (sheet, *_row_and_column(c.get("r", ""))): cell
            for sheet, part in _sheets(file)
            for c in ElementTree.fromstring(file.read(part)).iter(_MAIN + "c")
            if (cell := _cell(c, texts)) is not None
        }


def _sheets(file: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    relations = ElementTree.fromstring(file.read("xl/_rels/workbook.xml.rels"))
    targets = {r.get("Id"): r.get("Target", "").lstrip("/") for r in relations}
    workbook = ElementTree.fromstring(file.read("xl/workbook.xml"))
    for sheet in workbook.iter(_MAIN + "sheet"):
        target = targets[sheet.get(_RELATION)]
        yield sheet.get("name", ""), target if target.startswith("xl/") else f"xl/{target}"


def _shared_texts(file: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in file.namelist():
        return []
    root = ElementTree.fromstring(file.read("xl/sharedStrings.xml"))
    return [
        "".join(t.text or "" for t in item.iter(_MAIN + "t")) for item in root.iter(_MAIN + "si")
    ]


def _cell(element: ElementTree.Element, texts: list[str]) -> Cell | None:
    formula, stored = element.find(_MAIN + "f"), element.find(_MAIN + "v")
    if element.get("t") == "inlineStr":
        return Cell(_unescaped("".join(t.text or "" for t in element.iter(_MAIN + "t"))))
    if formula is None and stored is None:
        return None
    kind, text = element.get("t", "n"), (stored.text or "") if stored is not None else ""
    value: Value
    if kind == "s":
        value = _unescaped(texts[int(text)])
    elif kind in ("str", "e") or text == "":
        value = _unescaped(text)
    else:
        value = float(text)
    return Cell(value, formula.text if formula is not None else None, kind == "e")


def _unescaped(text: str) -> str:
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


_ADDRESS = re.compile("([A-Z]+)([0-9]+)")


def _row_and_column(address: str) -> tuple[int, int]:
    match = _ADDRESS.fullmatch(address)
    assert match, address
    return int(match[2]), _column(match[1])


@cache
def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def with_values(data: bytes, changes: Mapping[Place, Value]) -> bytes:
    """Type values into a workbook with openpyxl, which drops all stored results."""
    book = openpyxl.load_workbook(BytesIO(data))
    for (sheet, row, column), value in changes.items():
        cell = book[sheet].cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def in_ironcalc(
    data: bytes, folder: Path, changes: Mapping[Place, Value] | None = None
) -> dict[Place, Cell]:
    """Recalculate a workbook in IronCalc, after changing some cells in it."""
    file = folder / "workbook.xlsx"
    file.write_bytes(data)
    model = ironcalc.load_from_xlsx(str(file), "en", "UTC", "en")
    before = cells(data)
    numbers = {name: n for n, name in enumerate(dict.fromkeys(sheet for sheet, _, _ in before))}
    for (sheet, row, column), value in (changes or {}).items():
        if isinstance(value, str):
            model.update_cell_with_text(numbers[sheet], row, column, value)
        else:
            model.update_cell_with_number(numbers[sheet], row, column, float(value))
    model.evaluate()
    found = {}
    for (sheet, row, column), cell in before.items():
        value = model.get_cell_value(numbers[sheet], row, column)
        is_error = model.get_cell_type(numbers[sheet], row, column) == ironcalc.CellType.ErrorValue
        known = "" if value is None else float(value) if isinstance(value, int) else value
        found[sheet, row, column] = Cell(known, cell.formula, is_error)
    return found


def in_libreoffice(
    files: Mapping[str, bytes], folder: Path, *, recalculate: bool = True
) -> dict[str, Mapping[Place, Cell]]:
    """Open workbooks in LibreOffice and save them again, all in one call.

    By default LibreOffice trusts stored values; only a profile that says so makes it recalculate.
    """
    given, taken, profile = folder / "given", folder / "taken", folder / "profile"
    given.mkdir(parents=True)
    (profile / "user").mkdir(parents=True)
    if recalculate:
        (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE)
    for name, data in files.items():
        (given / f"{name}.xlsx").write_bytes(data)
    names = [str(given / f"{name}.xlsx") for name in files]
    libreoffice(profile, "--convert-to", "xlsx", "--outdir", str(taken), *names)
    # The exit code is 0 also when a file could not be loaded: then there is none to read.
    return {name: cells((taken / f"{name}.xlsx").read_bytes()) for name in files}


def without_titles(data: bytes) -> bytes:
    """Leave out the titles repeated in print, which take LibreOffice half of its time."""
    titles = re.compile(r'<definedName name="_xlnm.Print_Titles"[^>]*>[^<]*</definedName>')
    return rewritten(data, "xl/workbook.xml", lambda text: titles.sub("", text))


def rewritten(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Change the text of one part of a workbook."""
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(changed, "w") as file:
        for one in given.infolist():
            text = given.read(one)
            file.writestr(one, change(text.decode()) if one.filename == part else text)
    return changed.getvalue()


def differences(expected: Mapping[Place, Value], got: Mapping[Place, Cell]) -> list[str]:
    """List the cells whose value is not the expected one.

    A small difference of two large figures is only as exact as these, so the largest figure of a
    sheet counts too.
    """
    found = []
    largest: dict[str, float] = {}
    for (sheet, _, _), value in expected.items():
        if not isinstance(value, str):
            largest[sheet] = max(largest.get(sheet, 0.0), abs(value))
    for place, value in expected.items():
        cell = got.get(place, Cell(""))
        if cell.is_error or not _equal(value, cell.value, largest.get(place[0], 0.0)):
            sheet, row, column = place
            found.append(f"{sheet} R{row}C{column} {value!r}, got {cell}")
    return found


def _equal(expected: Value, got: Value, largest: float) -> bool:
    if isinstance(expected, str) or isinstance(got, str):
        return expected == got
    return abs(got - expected) <= 1e-6 + 1e-9 * abs(expected) + 1e-14 * largest
