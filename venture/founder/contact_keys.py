"""By what two entries are known to be of the same person."""

from __future__ import annotations

import re

from venture.founder.network import Contact, Former
from venture.founder.same_words import folded

_SHORTEST_PHONE, _TELLING_DIGITS = 7, 9
_ADDRESS = re.compile(r"^(?:https?://)?(?:[a-z]{2,3}\.)?(?:www\.)?([^?#]*)")
_NO_DIGIT = re.compile(r"\D+")
_EMOJI = re.compile("(?:[\u20e3\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]\u200d?)+")


def name_key(name: str) -> str:
    """Write a name so that case, accents, the order of its parts and emoji do not count.

    Example:
        >>> name_key("Müller, Zoë") == name_key("zoe MULLER")
        True
    """
    words = _EMOJI.sub(" ", name) if not name.isascii() else name
    parts = sorted(folded(words.replace(",", " ")).split())
    return " ".join(parts) or name  # a name may be nothing but emoji


def names_agree(one: str, two: str) -> bool:
    """Tell whether two names may be of one person: one leaves out or shortens parts of the other.

    Example:
        >>> names_agree("A. Lee", "Dr. Ann Marie Lee"), names_agree("Bob Lee", "Ann Lee")
        (True, False)
    """
    first, second = _name_parts(one), _name_parts(two)
    return _shortens(first, second) or _shortens(second, first)


def is_profile(link: str) -> bool:
    """Tell a person's own profile from the website of a company, by the key of a link."""
    return link.startswith("linkedin.com/in/")


def email_key(contact: Contact | Former) -> str:
    """Write an address for comparing; empty for none."""
    return contact.email.casefold().strip()


def link_key(contact: Contact | Former) -> str:
    """Write the address of a profile for comparing; empty for none.

    Example:
        >>> link_key(Contact(name="Ann", link="https://www.linkedin.com/in/Ann/?trk=x"))
        'linkedin.com/in/ann'
    """
    found = _ADDRESS.match(contact.link.casefold().strip())
    return found[1].rstrip("/") if found else ""


def phone_key(contact: Contact | Former) -> str:
    """Write a number for comparing, with or without the country's; empty for one too short.

    Example:
        >>> phone_key(Contact(name="Ann", phone="+1 (415) 555-0100"))
        '155550100'
    """
    digits = _NO_DIGIT.sub("", contact.phone)
    return digits[-_TELLING_DIGITS:] if len(digits) >= _SHORTEST_PHONE else ""


def same_work_key(contact: Contact | Former) -> str:
    """Write name and company for comparing."""
    return f"{name_key(contact.name)}\n{folded(contact.company)}"


def _shortens(parts: list[str], full: list[str]) -> bool:
    return all(any(whole.startswith(part) for whole in full) for part in parts)


def _name_parts(name: str) -> list[str]:
    return name_key(name).replace(".", " ").split()
