"""Words as people mean them: without case and accents, found at the beginning of a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WHOLE_WORD_UP_TO = 3
_NO_GAPS = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # written without spaces
_BETWEEN = re.compile(r"[,;\n]+")


def folded(text: str) -> str:
    """Write a text so that case, accents and signs around it do not count.

    Example:
        >>> folded("  Zoë MÜLLER "), folded("Straße")
        ('zoe muller', 'strasse')
    """
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(text.casefold().split())


def listed(words: str) -> list[str]:
    """Part words that stand between commas.

    Example:
        >>> listed("hospital, nursing home;clinic,, ")
        ['hospital', 'nursing home', 'clinic']
    """
    return [word for part in _BETWEEN.split(words) if (word := part.strip())]


def any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Look for any of some words in a folded text.

    A word is found where another begins with it, so that "hospital" finds hospitals; one of up to
    three letters, such as IT, has to stand alone.

    Returns:
        What to search with; None where there is no word to look for.

    Example:
        >>> found = any_of(["Hospital", "IT"])
        >>> [bool(found.search(folded(text))) for text in ("City Hospitals", "IT lead", "Italy")]
        [True, True, False]
    """
    parts = [_part(word) for word in map(folded, words) if word]
    return re.compile("|".join(parts)) if parts else None


def _part(word: str) -> str:
    if _NO_GAPS.search(word):
        return re.escape(word)
    end = r"(?!\w)" if len(word) <= _WHOLE_WORD_UP_TO else ""
    return rf"(?<!\w){re.escape(word)}{end}"
