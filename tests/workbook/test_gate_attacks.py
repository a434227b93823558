"""Files made to do harm, each built here, each refused within the product's limits."""

import random
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import FrameType
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from venture.workbook.gate import Refused, open_upload

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 50}">' for a, b in zip("abcdef", "bcdefg", strict=True))
    + "]><x>&g;</x>"
)
THEFT = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'


def plain() -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Inputs").write_row("A1", ["price", 49])
    return file.getvalue()


def packed(parts: dict[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, str | bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def with_part(name: str, content: str | bytes = "<x/>") -> bytes:
    return packed({**parts_of(plain()), name: content})


def without_part(name: str) -> bytes:
    return packed({part: text for part, text in parts_of(plain()).items() if part != name})


def replaced(part: str, old: str, new: str) -> bytes:
    parts = parts_of(plain())
    text = parts[part]
    assert isinstance(text, str)
    assert old in text
    return packed({**parts, part: text.replace(old, new, 1)})


def with_rows(rows: str, after: str = "") -> bytes:
    xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return with_part(SHEET, f"{xml}{rows}</sheetData>{after}</worksheet>")


def formula(text: str) -> bytes:
    return with_rows(f'<row r="1"><c r="A1"><f>{text}</f><v>1</v></c></row>')


def related(kind: str, target: str, mode: str = "Internal") -> bytes:
    end = "</Relationships>"
    return replaced(
        RELATIONS,
        end,
        f'<Relationship Id="x" Type="http://schemas/{kind}" Target="{target}" TargetMode="{mode}"/>'
        + end,
    )


def named(text: str, count: int = 1) -> bytes:
    names = "".join(f'<definedName name="n{n}">{text}</definedName>' for n in range(count))
    return replaced(BOOK, "<calcPr", f"<definedNames>{names}</definedNames><calcPr")


def numbers(rows: int, columns: int) -> str:
    row = "".join(f"<c><v>{column}</v></c>" for column in range(columns))
    return f"<row>{row}</row>" * rows


def patched(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


def lying_about_sizes() -> bytes:
    """Declare one part of 20 MB as 100 bytes, in both places where a zip file says so."""
    size = 20_000_000
    data = with_part("xl/lie.xml", "<x>" + "a" * (size - 7) + "</x>")
    return patched(data, size.to_bytes(4, "little"), (100).to_bytes(4, "little"))


def changed_inside() -> bytes:
    data = plain()
    return data[:600] + bytes(40) + data[640:]


def with_password() -> bytes:
    data = bytearray(plain())
    with ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            data[info.header_offset + 6] |= 1
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def twice_the_same_part() -> bytes:
    name = SHEET.replace("sheet1", "sheet2")
    return patched(with_part(name), name.encode(), SHEET.encode())


def many_sheets(count: int) -> bytes:
    sheet = '<sheet name="Inputs" sheetId="1" r:id="rId1"/>'
    return replaced(BOOK, sheet, "".join(sheet.replace("Inputs", f"S{n}") for n in range(count)))


def many_styles(count: int) -> bytes:
    xfs = "".join(f'<xf numFmtId="{n}"/>' for n in range(count))
    return replaced("xl/styles.xml", "<cellXfs", f"<cellXfs>{xfs}</cellXfs><c")


def loosely_packed(size: int) -> bytes:
    """Build bytes that pack about a hundred times smaller, which is within what is let in."""
    noise = random.Random(1)
    return b"".join(
        noise.randbytes(500).hex().encode() + b" " * 99_000 for _ in range(size // 100_000)
    )


def text_of_300_mb() -> bytes:
    file = BytesIO(without_part(SHEET))
    with (
        ZipFile(file, "a", ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(SHEET, "w") as part,
    ):
        part.write(b'<worksheet><sheetData><row><c t="str"><v>')
        for _ in range(300):
            part.write(b"a" * 1_000_000)
        part.write(b"</v></c></row></sheetData></worksheet>")
    return file.getvalue()


def long_text_in_many_cells() -> bytes:
    parts = parts_of(plain())
    cells = "".join('<row><c t="s"><v>0</v></c></row>' for _ in range(1_900))
    parts["xl/sharedStrings.xml"] = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
        + "".join(chr(97 + n * n % 26) for n in range(32_000))
        + "</t></si></sst>"
    )
    xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return packed({**parts, SHEET: f"{xml}{cells}</sheetData></worksheet>"}, ZIP_DEFLATED)


def long_formula_in_many_cells() -> bytes:
    first = "+".join(f"A{n}" for n in range(1, 1_200))
    cells = f'<row r="1"><c r="A1"><f t="shared" si="0">{first}</f></c></row>'
    for row in range(2, 1_900):
        cells += f'<row r="{row}"><c r="A{row}"><f t="shared" si="0"/></c></row>'
    return with_rows(cells)


def many_attributes() -> bytes:
    given = " ".join(f'a{n}=""' for n in range(150_000))
    return with_rows(f"<row><c {given}><v>1</v></c></row>")


def nested(depth: int) -> str:
    return "<x>" * depth + "</x>" * depth


ATTACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    # not a workbook
    "empty": (lambda: b"", "is empty"),
    "csv": (lambda: b"key,value\nprice,49\n", "holds only text, such as CSV"),
    "web page named xls": (lambda: b"<html><table>", "holds only text"),
    "pdf": (lambda: b"%PDF-1.7\n...", "is a PDF"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not an Excel workbook"),
    "zip": (lambda: packed({"notes.txt": "hello"}), "is a zip archive"),
    "zip with a workbook in it": (lambda: packed({"plan.xlsx": plain()}), "is a zip archive"),
    "empty zip": (lambda: packed({}), "is a zip archive"),
    "ods": (
        lambda: packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "is an OpenDocument spreadsheet (.ods). Save it as .xlsx",
    ),
    "numbers": (lambda: packed({"Index/Document.iwa": b"x"}), "Apple Numbers"),
    "xlsb": (lambda: packed({TYPES: "<x/>", "xl/workbook.bin": b"x"}), "binary workbook"),
    "word": (lambda: packed({TYPES: "<x/>", "word/document.xml": "<x/>"}), "Word document"),
    "old xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), "old Excel format"),
    "password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "strict": (
        lambda: replaced(
            BOOK,
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        "Save it as Excel Workbook (.xlsx)",
    ),
    # able to act or to reach outside
    "macros": (lambda: with_part("xl/vbaProject.bin", b"x"), "contains macros"),
    "xlsm": (
        lambda: replaced(
            TYPES,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
        "contains macros",
    ),
    "macro sheet": (lambda: related("xlMacrosheet", "worksheets/sheet1.xml"), "contains macros"),
    "external link": (
        lambda: with_part("xl/externalLinks/externalLink1.xml"),
        "has external links",
    ),
    "external link under another name": (
        lambda: related("externalLink", "other.xml"),
        "has external links",
    ),
    "picture from a server": (
        lambda: related("image", "http://example.org/spy.png", "External"),
        "has external links",
    ),
    "connection": (lambda: with_part("xl/connections.xml"), "has a data connection"),
    "query": (lambda: with_part("xl/queryTables/queryTable1.xml"), "has a data connection"),
    "embedded file": (lambda: with_part("xl/embeddings/oleObject1.bin"), "embedded object"),
    "embedded file under another name": (lambda: related("oleObject", "a.bin"), "embedded object"),
    "activeX": (lambda: with_part("XL/ActiveX/activeX1.xml"), "embedded object or a control"),
    "DDE": (lambda: formula("cmd|'/c calc'!A0"), "fetches data from outside"),
    "DDE in LibreOffice": (lambda: formula('DDE("soffice";"x";"y")'), "fetches data from outside"),
    "web service": (lambda: formula('WEBSERVICE("http://x")'), "fetches data from outside"),
    "other workbook": (lambda: formula("[1]Sheet1!A1"), "Sheet 'Inputs', cell A1, has a formula"),
    "other file": (lambda: formula("'C:\\[b.xlsx]S'!A1"), "fetches data from outside"),
    "DDE in a name": (lambda: named("cmd|'/c calc'!A0"), "The name 'n0' fetches data"),
    # too large
    "2 MB": (lambda: b"PK\x03\x04" + bytes(2_000_001), "is too large: 2.0 MB, at most 2 MB"),
    "30 MB unpacked": (
        lambda: with_part("notes.txt", loosely_packed(31_000_000)),
        "unpacks to far more",
    ),
    "zip bomb": (lambda: with_part("bomb.xml", bytes(29_000_000)), "unpacks to far more"),
    "400 parts": (
        lambda: packed({**parts_of(plain()), **{f"{n}.xml": "<x/>" for n in range(400)}}),
        "more than 300 parts",
    ),
    "lies about sizes": (lying_about_sizes, "is damaged"),
    "3 million cells": (lambda: with_rows(numbers(3_000, 1_000)), "unpacks to far more"),
    "300 MB text": (text_of_300_mb, "unpacks to far more"),
    "300,000 cells": (lambda: with_rows(numbers(1_500, 200)), "holds more than can be read"),
    "100,000 empty rows and more": (lambda: with_rows("<row/>" * 700_000), "unpacks to far more"),
    "a hundred and one sheets": (lambda: many_sheets(101), "more than 100 sheets"),
    "thousands of sheets": (lambda: many_sheets(20_000), "more than 100 sheets"),
    "thousands of names": (lambda: named("Inputs!$A$1", 20_000), "more than 5,000 names"),
    "thousands of styles": (lambda: many_styles(30_000), "more than 20,000 cell styles"),
    "long text in one cell": (
        lambda: with_rows(f'<row><c t="str"><v>{"ab" * 20_000}</v></c></row>'),
        "Sheet 'Inputs', cell A1, holds a text of 40,000 characters",
    ),
    "long formula": (lambda: formula("1+" * 5_000 + "1"), "holds a formula of 10,001 characters"),
    "long text in many cells": (long_text_in_many_cells, "holds more than can be read"),
    "long formula in many cells": (long_formula_in_many_cells, "holds more than can be read"),
    # odd sheets
    "huge merged area": (
        lambda: with_rows("", '<mergeCells><mergeCell ref="A1:CV20000"/></mergeCells>'),
        "Sheet 'Inputs' has a merged area over A1:CV20000",
    ),
    "huge link": (
        lambda: with_rows("", '<hyperlinks><hyperlink ref="A1:CV20000"/></hyperlinks>'),
        "Sheet 'Inputs' has a link over A1:CV20000",
    ),
    "a billion rows": (
        lambda: with_rows('<row r="1000000000"><c><v>1</v></c></row>'),
        "claims to have a row 1000000000",
    ),
    "the same cell twice": (
        lambda: with_rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
        "is damaged",
    ),
    "a cell outside its row": (
        lambda: with_rows('<row r="1"><c r="A2"><v>1</v></c></row>'),
        "is damaged",
    ),
    "rows out of order": (lambda: with_rows('<row r="2"/><row r="1"/>'), "is damaged"),
    "a text that is not there": (
        lambda: with_rows('<row><c t="s"><v>99</v></c></row>'),
        "is damaged",
    ),
    # XML
    "billion laughs in a sheet": (lambda: with_part(SHEET, BOMB), "declares a document type"),
    "billion laughs unread": (
        lambda: with_part("docProps/x.xml", BOMB),
        "declares a document type",
    ),
    "billion laughs in UTF-16": (
        lambda: with_part(
            "xl/x.xml", ('<?xml version="1.0" encoding="utf-16"?>' + BOMB).encode("utf-16")
        ),
        "declares a document type",
    ),
    "billion laughs in UTF-16 without a mark": (
        lambda: with_part(SHEET, BOMB.encode("utf-16-be")),
        "declares a document type",
    ),
    "reads a file": (lambda: with_part(BOOK, THEFT), "declares a document type"),
    "document type among the types": (lambda: with_part(TYPES, THEFT), "declares a document type"),
    "a hundred thousand attributes": (many_attributes, "is damaged"),
    "nested deep": (lambda: with_rows(nested(10_000)), "is damaged"),
    "nested deep unread": (lambda: with_part("x.xml", nested(10_000)), "is damaged"),
    "not XML": (lambda: with_part(SHEET, "price,49"), "is damaged"),
    "unknown encoding": (
        lambda: with_part(SHEET, '<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE x>'),
        "is damaged",
    ),
    # zip
    "cut off": (lambda: plain()[:-500], "is damaged"),
    "beginning only": (lambda: plain()[:2_000], "is damaged"),
    "changed inside": (changed_inside, "is damaged"),
    "absolute name": (lambda: with_part("/etc/passwd"), "is damaged"),
    "name that climbs": (lambda: with_part("xl/../../../etc/passwd"), "is damaged"),
    "name of another system": (lambda: with_part("C:\\autoexec.bat"), "is damaged"),
    "same part twice": (twice_the_same_part, "is damaged"),
    "same part in other case": (lambda: with_part(SHEET.upper()), "is damaged"),
    "encrypted parts": (with_password, "is encrypted"),
    "unusual packing": (lambda: packed(parts_of(plain()), ZIP_BZIP2), "is damaged"),
    **{
        f"without {name}": (lambda name=name: without_part(name), words)  # type: ignore[misc]  # the default binds the name
        for name, words in {
            TYPES: "is a zip archive",
            "_rels/.rels": "is damaged",
            BOOK: "is damaged",
            RELATIONS: "is damaged",
            SHEET: "is damaged",
            "xl/sharedStrings.xml": "is damaged",
            "xl/styles.xml": "is damaged",
        }.items()
    },
}


@pytest.fixture
def within_limits() -> Iterator[None]:
    """Stop a test that takes two seconds of processor or 300 MB more than the tests have."""

    def too_slow(_: int, __: FrameType | None) -> None:
        raise TimeoutError("looking at the file took two seconds of processor time")

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit = pages * resource.getpagesize() + 300 * 1024**2
    resource.setrlimit(resource.RLIMIT_AS, (limit, before[1]))
    earlier = signal.signal(signal.SIGVTALRM, too_slow)
    signal.setitimer(signal.ITIMER_VIRTUAL, 2)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, earlier)
    resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.fixture(scope="module")  # so that it is built before the limits are set
def attack(request: pytest.FixtureRequest) -> tuple[bytes, str]:
    make, words = ATTACKS[request.param]
    return make(), words


@pytest.mark.usefixtures("within_limits")
@pytest.mark.parametrize("attack", ATTACKS, indirect=True)
def test_a_harmful_file_is_refused_in_plain_words(
    attack: tuple[bytes, str], caplog: pytest.LogCaptureFixture
) -> None:
    data, words = attack
    with pytest.raises(Refused) as refused:
        open_upload(data)
    assert words in str(refused.value)
    assert caplog.messages == []


@pytest.mark.parametrize("tenths", range(10))
def test_a_workbook_cut_off_anywhere_is_refused(tenths: int) -> None:
    whole = plain()
    with pytest.raises(Refused):
        open_upload(whole[: len(whole) * tenths // 10])


@pytest.mark.usefixtures("within_limits")
def test_a_comment_of_28_mb_stays_within_the_limits() -> None:
    data = with_rows(f"<!--{loosely_packed(28_000_000).decode()}--><row><c><v>1</v></c></row>")
    with suppress(Refused):  # whether it is read in time depends on Python's own XML parser
        assert open_upload(data).sheets["Inputs"].cell(1, 1).value == 1


def test_what_the_quarantine_refuses_names_sheet_cell_and_remedy() -> None:
    with pytest.raises(
        Refused,
        match=r"^Sheet 'Inputs', cell A1, has a formula that fetches data from outside the "
        r"workbook\. Replace it with a plain number, save the workbook and upload it again\.$",
    ):
        open_upload(formula("[1]Sheet1!A1"))
