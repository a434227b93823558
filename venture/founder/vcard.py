"""Address books as vCards, versions 2.1, 3.0 and 4.0: read into a table, and written.

Source:
    Versit, "vCard 2.1" (1996); RFC 2426 (3.0); RFC 6350 (4.0).
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from venture.founder.network import Contact
from venture.tables import TextTable, as_text

CARD_HEADINGS = ("Name", "Company", "Role", "Email", "Phone", "Link", "Notes")
"""Of the table that vCards are read into."""

_BEGINS = "BEGIN:VCARD"
_LINE = re.compile(r'(?:[^.:;"]+\.)?([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)', re.DOTALL)
_CHARSET = re.compile(r'CHARSET="?([\w-]+)', re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"(?<!\\);")
_LINKS = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE")
_READ = frozenset(
    ("BEGIN", "END", "FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "NOTE", *_LINKS)
)
_LONGEST_LINE = 60  # of a file that is written, in letters; 75 bytes are allowed


@dataclass
class _Card:
    """What one card says, by property, as often as it says it."""

    number: int
    values: dict[str, list[str]] = field(default_factory=dict)
    ended: bool = False

    def first(self, *names: str) -> str:
        found = (value for name in names for value in self.values.get(name, ()) if value.strip())
        return next(found, "")


def is_vcard(given: str | bytes) -> bool:
    """Tell vCards from other text by how they begin."""
    start = given[:2_000]
    text = (
        start.replace(b"\0", b"").decode("utf-8", "ignore") if isinstance(start, bytes) else start
    )
    return text.lstrip("\ufeff\ufffe \t\r\n").upper().startswith(_BEGINS)


def vcard_table(given: str | bytes, largest: int) -> TextTable:
    r"""Read vCards into a table with a row for each; photos, birthdays and the like are left out.

    Args:
        given: the text, or the bytes of a file.
        largest: how many letters or bytes are read.

    Returns:
        The headings first; card 1 is row 2. What is odd about a card is named.

    Raises:
        ValueError: it is empty, too large, or not text.

    Example:
        >>> vcard_table("BEGIN:VCARD\nN:Lee;Ann\nORG:St. Mary;Ward 3\nEND:VCARD", 1_000).rows[1]
        ['Ann Lee', 'St. Mary', '', '', '', '', '']
    """
    rows, problems = [list(CARD_HEADINGS)], []
    for card in _cards(_properties(as_text(given, largest))):
        rows.append(_row(card))
        if not card.ended:
            problems.append(f"Card {card.number} does not end; it was read as far as it goes.")
    return TextTable(rows, tuple(problems))


def vcards(contacts: Iterable[Contact]) -> bytes:
    """Write contacts as vCards 3.0, which every address book reads."""
    lines: list[str] = []
    for contact in contacts:
        lines += _BEGINS, "VERSION:3.0"
        # A NUL may stand in no text file; a program that meets one takes the file for another kind.
        texts = ((name, value.replace("\0", "")) for name, value in _properties_of(contact))
        lines += (f"{name}:{_escaped(value)}" for name, value in texts if value)
        lines += f"N:;{_escaped(contact.name)};;;", "END:VCARD"
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _properties_of(contact: Contact) -> Iterator[tuple[str, str]]:
    yield "UID", contact.id
    yield "FN", contact.name
    yield "ORG", contact.company
    yield "TITLE", contact.role
    yield "EMAIL", contact.email
    yield "TEL", contact.phone
    yield "URL", contact.link
    yield "NOTE", contact.notes


def _properties(text: str) -> Iterator[tuple[str, str]]:
    """Give the properties that are read with their values, decoded but not unescaped."""
    for line in _unfolded(text):
        found = _LINE.fullmatch(line)
        if found is None or found[1].upper() not in _READ:
            continue
        name, marks, value = found[1].upper(), found[2], found[3]
        if "QUOTED-PRINTABLE" in marks.upper():
            value = _from_quoted(value, marks)
        yield name, value


def _unfolded(text: str) -> Iterator[str]:
    """Join lines that were folded: before a space, or behind = where a value is quoted."""
    parts: list[str] = []
    quoted = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if parts and quoted and parts[-1].endswith("="):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif parts and line[:1] in (" ", "\t"):
            parts.append(line[1:])
        else:
            yield "".join(parts)
            parts = [line]
            quoted = "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
    yield "".join(parts)


def _from_quoted(value: str, marks: str) -> str:
    named = _CHARSET.search(marks)
    data = binascii.a2b_qp(value.encode("utf-8", "replace"))
    for charset in (named[1] if named else "utf-8", "utf-8"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def _cards(properties: Iterable[tuple[str, str]]) -> Iterator[_Card]:
    card: _Card | None = None
    number = 0
    for name, value in properties:
        if name in ("BEGIN", "END") and value.strip().upper() != "VCARD":
            continue
        if name == "BEGIN":
            if card is not None:
                yield card
            number += 1
            card = _Card(number)
        elif card is not None and name == "END":
            card.ended = True
            yield card
            card = None
        elif card is not None:
            card.values.setdefault(name, []).append(value)
    if card is not None:
        yield card


def _row(card: _Card) -> list[str]:
    emails, phones = (_each(card, name) for name in ("EMAIL", "TEL"))
    links = _each(card, *_LINKS)
    links.sort(key=lambda link: "linkedin." not in link.casefold())
    company = _parts(card.first("ORG"))[:1]
    notes = [_unescaped(note) for note in card.values.get("NOTE", ())]
    notes += [f"Also: {more}" for found in (emails, phones, links) for more in found[1:]]
    return [
        _name(card),
        "".join(company),
        _unescaped(card.first("TITLE", "ROLE")),
        *("".join(found[:1]) for found in (emails, phones, links)),
        "\n".join(note for note in notes if note.strip()),
    ]


def _name(card: _Card) -> str:
    if written := _unescaped(card.first("FN")):
        return written
    family, given, middle = [*_parts(card.first("N")), "", "", ""][:3]
    return " ".join(part for part in (given, middle, family) if part)


def _each(card: _Card, *names: str) -> list[str]:
    """List different values, such as addresses; a phone number may be written as tel:+1..."""
    found = [_unescaped(value) for name in names for value in card.values.get(name, ())]
    plain = [re.sub(r"^(tel|mailto):", "", value, flags=re.IGNORECASE) for value in found]
    return list(dict.fromkeys(value for value in plain if value))


def _parts(value: str) -> Sequence[str]:
    return [_unescaped(part) for part in _PARTS.split(value)]


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _escaped(value: str) -> str:
    value = value.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n")
    return value.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _folded(line: str) -> str:
    """Break a long line; a break between letters of several bytes each is a letter's end."""
    parts, part, size = [], "", 0
    for sign in line:
        length = len(sign.encode("utf-8", "replace"))
        if size + length > _LONGEST_LINE:
            parts.append(part)
            part, size = "", 0
        part, size = part + sign, size + length
    return "\r\n ".join([*parts, part])
