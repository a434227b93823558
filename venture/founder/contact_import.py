"""Contacts from a table: LinkedIn's export, an address book, or a list of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

from annotated_types import MaxLen

from venture.founder.contact_columns import CONTACT_FIELDS
from venture.founder.network import LONGEST_NOTE, Contact
from venture.founder.vcard import is_vcard, vcard_table
from venture.model import one_line
from venture.tables import (
    Cell,
    TextTable,
    cell_text,
    day_in,
    filled,
    text_table,
)

LARGEST_CONTACTS = 10_000_000
"""How many letters or bytes of a list of contacts are read."""
LARGEST_CARDS = 50_000_000
"""The same for vCards, in which photos take most of the room."""

_TEXTS = ("company", "role", "segment", "email", "phone", "link", "notes")
_DAYS = ("connected", "last_contact")
_LIMITS = {
    name: next(m.max_length for m in Contact.model_fields[name].metadata if isinstance(m, MaxLen))
    for name in ("name", *_TEXTS)
}
_SHOWN = 40
_MANY_IN_ONE = " ::: "  # how Google writes several values into a cell
_GOOGLES_OWN = "* "  # how it marks groups that nobody made, such as * myContacts
_FEWEST_DIGITS = 5


@dataclass(frozen=True)
class ReadContacts:
    """What a table comes to.

    Attributes:
        contacts: a new one for each row that could be read.
        problems: what could not be read, by its row.
    """

    contacts: tuple[Contact, ...]
    problems: tuple[str, ...] = ()


def contact_table(given: str | bytes) -> TextTable:
    """Split the text of a list of contacts into cells: CSV, copied cells, or vCards.

    Raises:
        ValueError: it is empty, too large, or not text.
    """
    if is_vcard(given):
        return vcard_table(given, LARGEST_CARDS)
    return text_table(given, LARGEST_CONTACTS)


def read_contacts(
    rows: Sequence[tuple[int, Sequence[Cell]]],
    columns: Mapping[str, int],
    *,
    more: Mapping[str, Sequence[int]] | None = None,
    day_first: bool = True,
) -> ReadContacts:
    """Read a contact from each row.

    Who has no name is called by their e-mail, or by their company. A value that cannot be read is
    left out and named, the rest of its row is taken. Further addresses, numbers and links fill in
    where there is no first one, else they go to the notes.

    Args:
        rows: with their numbers in the table.
        columns: position of what is to be read, by key of CONTACT_FIELDS.
        more: positions of further values, as `more_contact_columns` finds them.
        day_first: how 03/04/2026 is read.

    Raises:
        ValueError: no column holds names.
    """
    if not {"name", "first", "last", "email"} & set(columns):
        raise ValueError("Say which column holds the names, or the first names.")
    # The same few thousand days stand in all rows.
    as_day = lru_cache(maxsize=20_000)(partial(day_in, day_first=day_first))
    found: list[Contact] = []
    problems: list[str] = []
    for number, row in rows:
        cells = {key: row[place] for key, place in columns.items() if place < len(row)}
        cells = {key: cell for key, cell in cells.items() if filled(cell)}
        others = _others(row, more or {}, cells)
        if not cells:
            continue
        values, wrong = _values(cells, as_day)
        name = _name(cells, values)
        if len(name) > _LIMITS["name"]:
            wrong.append(f"'{name[:_SHOWN]}' is too long for a name; all of it is in the notes.")
            others, name = [name, *others], name[: _LIMITS["name"]]
        if others:
            values["notes"] = _noted(values.get("notes", ""), others)
        if name:
            found.append(Contact(name=name, **values))
        else:
            wrong = ["there is no name; the row is left out."]
        problems += [f"Row {number}: {one}" for one in wrong]
    return ReadContacts(tuple(found), tuple(problems))


def contact_rows(contacts: Sequence[Contact], segments: Mapping[str, str]) -> list[list[object]]:
    """Write contacts as a table, headings first, which can be imported again.

    Args:
        contacts: in the order of the table.
        segments: of each, by id, also those that follow from the rules.
    """
    keys = [key for key in CONTACT_FIELDS if key not in ("first", "middle", "last")]
    rows: list[list[object]] = [[CONTACT_FIELDS[key] for key in keys]]
    for contact in contacts:
        values = contact.model_dump() | {"segment": segments.get(contact.id, "")}
        rows.append([values[key] for key in keys])
    return rows


def _name(cells: Mapping[str, Cell], values: Mapping[str, Any]) -> str:
    """Put a name together: from its parts, else as a whole, else from the address or the company.

    In some tables the column Name holds the last name alone, and the first stands beside it.
    """
    part = {key: one_line(cell_text(cells.get(key))) for key in ("name", "first", "middle", "last")}
    if part["last"] or not part["name"]:
        name = f"{part['first']} {part['middle']} {part['last']}"
    elif re.search(rf"(?<!\w){re.escape(part['first'])}(?!\w)", part["name"], re.IGNORECASE):
        name = part["name"]
    else:
        name = f"{part['first']} {part['name']}"
    return " ".join(name.split()) or str(values.get("email") or values.get("company", ""))


def _others(
    row: Sequence[Cell], more: Mapping[str, Sequence[int]], cells: dict[str, Cell]
) -> list[str]:
    """Collect further values of a row; the first fills in where there is none in its cell."""
    others: list[str] = []
    for key in ("email", "phone", "link"):
        # What the founder chose is believed; a further column may hold anything.
        chosen = _parts(cells[key]) if key in cells else []
        written = [row[place] for place in more.get(key, ()) if place < len(row)]
        further = [part for cell in written for part in _parts(cell) if _looks_like(key, part)]
        parts = dict.fromkeys(chosen + further)
        if parts:
            cells[key], *rest = parts
            others += rest
    return others


def _parts(cell: Cell) -> list[str]:
    return [part for text in cell_text(cell).split(_MANY_IN_ONE) if (part := one_line(text))]


def _looks_like(key: str, value: str) -> bool:
    digits = sum(sign.isdigit() for sign in value)
    return {"email": "@" in value, "phone": digits >= _FEWEST_DIGITS}.get(key, "." in value)


def _noted(notes: str, others: Iterable[str]) -> str:
    lines = [notes] if notes else []
    return "\n".join([*lines, *(f"Also: {other}" for other in others)])[:LONGEST_NOTE]


def _values(cells: Mapping[str, Cell], as_day: Any) -> tuple[dict[str, Any], list[str]]:
    """Read everything but the name; what is wrong comes in words."""
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for key, cell in cells.items():
        label = CONTACT_FIELDS[key]
        if key in _TEXTS:
            text = _text(key, cell)
            if len(text) > _LIMITS[key]:
                wrong.append(f"{label} is too long, {len(text):,} letters; it is left empty.")
            else:
                values[key] = text
        elif key in _DAYS:
            day: date | None = as_day(cell)
            if day is None:
                wrong.append(f"{label} '{cell_text(cell)[:_SHOWN]}' is no day; it is left empty.")
            else:
                values[key] = day
        elif key == "closeness":
            text = cell_text(cell)
            if text in ("1", "2", "3", "4", "5"):
                values[key] = int(text)
            else:
                wrong.append(f"Closeness '{text[:_SHOWN]}' is not 1 to 5; it is left empty.")
    return values, wrong


def _text(key: str, cell: Cell) -> str:
    text = cell_text(cell)
    if key == "segment":
        groups = [part for part in text.split(_MANY_IN_ONE) if not part.startswith(_GOOGLES_OWN)]
        text = groups[0] if groups else ""
    return "\n".join(map(one_line, text.splitlines())) if key == "notes" else one_line(text)
