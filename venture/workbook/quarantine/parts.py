"""The parts inside an .xlsx file, walked element by element and never built up as a tree."""

import posixpath
import re
from collections.abc import Callable
from io import BytesIO
from pyexpat import ParserCreate
from typing import IO
from zipfile import BadZipFile, ZipFile

MOST_ELEMENTS = 1_000_000  # a plan has about 150,000, the largest 650,000
DEEPEST = 60
PIECE = 1024**2  # as the parser itself cuts what it is given at one go
MOST_ATTRIBUTES = 100  # of one element

Attributes = dict[str, str]

AGAIN = "Open it in Excel or LibreOffice, save it as .xlsx and upload that."
DAMAGED = (
    f"The file is damaged: parts of it cannot be read. {AGAIN} If that does not help, start again "
    "from a freshly downloaded workbook."
)
TOO_MUCH = (
    "The workbook holds more than can be read here. Start again from a freshly downloaded workbook "
    "and copy only your values into it."
)
NOT_FROM_A_SPREADSHEET = (
    "The file is not what a spreadsheet program saves: it declares a document type inside, which "
    "can be used to do harm. Start again from a freshly downloaded workbook."
)
HARMFUL = {
    "vbaProject|macroEnabled|macrosheet|dialogsheet|customUI": (
        "The workbook contains macros, and those are not opened. Save it as Excel Workbook "
        "(.xlsx), which leaves the macros out, and upload that."
    ),
    "externalLink": (
        "The workbook has external links to other files. In Excel choose Data > Edit Links > Break "
        "Link, save it and upload it again."
    ),
    "connections|queryTable|volatileDependencies": (
        "The workbook has a data connection. In Excel choose Data > Queries & Connections, delete "
        "what is listed there, save it and upload it again."
    ),
    "embeddings|oleObject|activeX|ctrlProp|relationships/package$": (
        "The workbook has an embedded object or a control in it. Delete it, save the workbook and "
        "upload it again."
    ),
}


class Refused(ValueError):  # noqa: N818 - it is an answer to the founder, not an error of ours
    """An upload that is not read; the text says in the founder's words why and what to do."""


def refuse_harmful(word: str) -> None:
    """Refuse what a part's name or type gives away as able to act or to reach outside.

    Args:
        word: the name of a part, its content type, or the type of a relation to it.

    Raises:
        Refused: macros, external links, data connections, embedded objects.

    Example:
        >>> refuse_harmful("xl/worksheets/sheet1.xml")
    """
    for pattern, message in HARMFUL.items():
        if re.search(pattern, word, re.IGNORECASE):
            raise Refused(message)


def _nothing(*_: object) -> None:
    """Take no notice of an element."""


class Parts:
    """The parts of one upload, walked under one common budget of elements."""

    def __init__(
        self, data: bytes, most_elements: int = MOST_ELEMENTS, too_much: str = TOO_MUCH
    ) -> None:
        self._archive = ZipFile(BytesIO(data))
        self._elements = 0
        self._most_elements = most_elements
        self._too_much = too_much

    def names(self) -> list[str]:
        """List the parts that hold XML by their name."""
        return [
            name for name in self._archive.namelist() if name.lower().endswith((".xml", ".rels"))
        ]

    def size(self, name: str) -> int:
        """Give the bytes of a part when it is unpacked."""
        return self._archive.getinfo(name).file_size

    def walk(
        self,
        name: str,
        opened: Callable[[str, Attributes], None] = _nothing,
        closed: Callable[[str], None] = _nothing,
        said: Callable[[str], None] | None = None,
        read: Callable[[int], None] = _nothing,
    ) -> None:
        """Go through a part element by element.

        Args:
            name: the part.
            opened: called with each element's name ("namespace name") and attributes.
            closed: called with the name of each element that ends.
            said: called with the text in elements, in as many pieces as it comes.
            read: called with how many bytes were gone through since.

        Raises:
            Refused: the part is missing, declares a document type, or is too deep or too large.
        """
        depth = 0

        def start(tag: str, attributes: Attributes) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            if self._elements > self._most_elements:
                raise Refused(self._too_much)
            if depth > DEEPEST or len(attributes) > MOST_ATTRIBUTES:
                raise Refused(DAMAGED)
            opened(tag, attributes)

        def end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            closed(tag)

        parser = ParserCreate("utf-8", " ")  # as every spreadsheet program writes it
        parser.StartDoctypeDeclHandler = _refuse_document_type
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        if said is not None:
            parser.CharacterDataHandler = said
            parser.buffer_text = True
        with self._open(name) as part:
            # In large pieces: the parser begins a long comment again with every piece.
            while piece := part.read(PIECE):
                parser.Parse(piece)
                read(len(piece))
            parser.Parse(b"", True)

    def refuse_document_type(self, name: str) -> None:
        """Look at how a part begins, which is where a document type would be declared.

        Raises:
            Refused: the part is missing, or declares one.
        """
        begun = False

        def start(*_: object) -> None:
            nonlocal begun
            begun = True

        parser = ParserCreate("utf-8", " ")
        parser.StartDoctypeDeclHandler = _refuse_document_type
        parser.StartElementHandler = start
        with self._open(name) as part:
            while not begun and (piece := part.read(PIECE)):
                parser.Parse(piece)

    def _open(self, name: str) -> IO[bytes]:
        try:
            return self._archive.open(name)
        # What zipfile says of parts that are cut off, missing, strangely packed or encrypted.
        except (BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError) as error:
            raise Refused(DAMAGED) from error

    def refuse_harmful_types(self) -> None:
        """Refuse parts and relations whose declared type can act or reach outside.

        Raises:
            Refused: one is found.
        """
        self.walk("[Content_Types].xml", _refuse_harmful_part)
        for name in self.names():
            if name.endswith(".rels"):
                self.walk(name, _refuse_harmful_relation)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Tell which parts a part refers to.

        Args:
            part: its name; empty for the file itself.

        Returns:
            Id of the relation -> last word of its type, name of the other part.
        """
        folder, base = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}

        def opened(_: str, given: Attributes) -> None:
            if "Id" in given:
                target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", "")))
                found[given["Id"]] = given.get("Type", "").rpartition("/")[2], target.lstrip("/")

        self.walk(posixpath.join(folder, "_rels", f"{base}.rels"), opened)
        return found


def _refuse_document_type(*_: object) -> None:
    raise Refused(NOT_FROM_A_SPREADSHEET)


def _refuse_harmful_part(_: str, given: Attributes) -> None:
    refuse_harmful(given.get("ContentType", ""))


def _refuse_harmful_relation(_: str, given: Attributes) -> None:
    kind = given.get("Type", "")
    refuse_harmful(kind)
    # A link on a cell, such as the source of a figure, only acts when somebody clicks on it.
    if given.get("TargetMode") == "External" and not kind.endswith("/hyperlink"):
        refuse_harmful("externalLink")
