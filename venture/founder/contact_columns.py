"""Which column of a list of contacts holds what, as LinkedIn, Google and Outlook call them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from venture.tables import Cell, cell_text, heading_key, recognised

CONTACT_FIELDS = {
    "name": "Name",
    "first": "First name",
    "middle": "Middle name",
    "last": "Last name",
    "company": "Company",
    "role": "Role",
    "segment": "Segment",
    "closeness": "Closeness",
    "connected": "Connected",
    "last_contact": "Last contact",
    "email": "Email",
    "phone": "Phone",
    "link": "Link",
    "notes": "Notes",
}
"""What a column can hold, with its name on screen; the parts of a name come together."""

_ALSO_CALLED = {
    "name": ("full name", "display name", "file as", "person", "contact", "who"),
    "first": ("given name", "vorname", "prénom", "nombre", "nome"),
    "middle": ("additional name", "zweiter vorname"),
    "last": ("family name", "surname", "nachname", "nom", "apellidos", "cognome", "sobrenome"),
    "company": (
        *("organization", "organization name", "organization 1 - name", "organisation", "employer"),
        *("unternehmen", "firma", "entreprise", "société", "empresa", "azienda"),
    ),
    "role": (
        *("position", "job title", "organization title", "organization 1 - title", "occupation"),
        *("rolle", "poste", "cargo", "puesto", "posizione"),
    ),
    "segment": ("group", "type", "customer segment"),
    "closeness": ("how close", "how well"),
    "connected": ("connected on", "verknüpft am", "connecté le", "conectado el", "added"),
    "last_contact": ("last contacted", "last spoke", "last met"),
    "email": (
        *("email address", "e-mail", "e-mail address", "e-mail 1 - value", "mail"),
        *("e-mail-adresse", "adresse e-mail", "correo electrónico", "dirección de correo"),
    ),
    "phone": (
        *("mobile phone", "phone 1 - value", "phone number", "mobile"),
        *("telephone", "telefon", "téléphone", "teléfono"),
    ),
    "link": ("url", "profile", "profile url", "linkedin", "website 1 - value", "web page"),
    "notes": ("note", "comment", "comments", "about"),
}
_NAMES = {key: (label, *_ALSO_CALLED.get(key, ())) for key, label in CONTACT_FIELDS.items()}
_SIGNS = {"role": "^title$", "phone": "^business phone$|^home phone$"}
"""What tells a column where no better one is there: a title may be Dr. and no role."""
_MORE = {
    "email": re.compile(r"^(?:e )?mail\b"),
    "phone": re.compile(r"\bphone\b|mobile|telefon|téléphone|teléfono|handy|^tel\b"),
    "link": re.compile(r"^website\b|web page$|^url\b"),
}
_NOT_MORE = re.compile(r"\b(?:label|type|display name|assistant|callback|tty)\b")
_LOOKED_AT = 30


def without_preamble(table: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Empty the rows above the headings, such as the notes that LinkedIn begins with.

    Rows keep their numbers; a table without headings that are known stays as it is.

    Example:
        >>> without_preamble([["Notes:"], ["Some e-mails are missing."], ["First Name", "Company"]])
        [[], [], ['First Name', 'Company']]
    """
    rows = list(table)
    for place, row in enumerate(rows[:_LOOKED_AT]):
        known = recognised_contact_columns([cell_text(cell) for cell in row])
        if len(known) > 1 and {"name", "first", "last"} & set(known):
            return [*([[]] * place), *rows[place:]]
    return rows


def recognised_contact_columns(headings: Sequence[str]) -> dict[str, int]:
    """Tell by the headings which column holds what; positions by key of CONTACT_FIELDS."""
    return recognised(headings, _NAMES, _SIGNS)


def more_contact_columns(
    headings: Sequence[str], columns: Mapping[str, int]
) -> dict[str, tuple[int, ...]]:
    """Find the columns with further addresses, numbers and links, of which there may be many.

    Args:
        headings: of the columns.
        columns: what is read already, by key of CONTACT_FIELDS.

    Returns:
        Positions by key of CONTACT_FIELDS; keys without further columns are left out.

    Example:
        >>> more_contact_columns(["E-mail 1", "E-mail 2", "E-mail 2 - Label"], {"email": 0})
        {'email': (1,)}
    """
    keys = [heading_key(heading) for heading in headings]
    free = [
        place
        for place, key in enumerate(keys)
        if place not in columns.values() and not _NOT_MORE.search(key)
    ]
    found = {
        field: tuple(place for place in free if sign.search(keys[place]))
        for field, sign in _MORE.items()
    }
    return {field: places for field, places in found.items() if places}
