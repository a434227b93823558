"""Letters for which no font is there, so that a PDF would show boxes in their place."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

import typst

from venture.founder import segments_of
from venture.report.dossier import Dossier
from venture.report.typesetting import FONTS, fonts

_PLAIN = 0x250
"""Below are the letters of European languages, which the fonts that come along have."""
_MOST_SCRIPTS, _MOST_LETTERS, _SHOWN = 12, 200, 3
_REFUSED = re.compile(r'the text `"(.+?)"` could not be displayed')


def missing_letters(dossier: Dossier) -> tuple[str, ...]:
    """List letters that a PDF of an idea cannot print on this machine, a few of each script.

    Args:
        dossier: the idea; notes on interviews, and what shows the founder's skills, are looked at
            only where people are named.
    """
    scripts: dict[str, set[str]] = defaultdict(set)
    for letter in set().union(*(set(text) for text in _texts(dossier))):
        kind = unicodedata.category(letter)[0]
        if ord(letter) >= _PLAIN and kind in "LNSP":
            script = unicodedata.name(letter, "UNNAMED").split()[0] if kind == "L" else ""
            scripts[script].add(letter)
    found: list[str] = []
    for name in sorted(scripts)[:_MOST_SCRIPTS]:
        found += _refused(sorted(scripts[name])[:_MOST_LETTERS])
    return tuple(found)


def _texts(dossier: Dossier) -> Iterable[str]:
    evidence = dossier.evidence
    if not dossier.personal_data:
        evidence = evidence.model_copy(update={"interviews": ()})
    records = (
        dossier.canvas,
        dossier.gaps,
        evidence,
        dossier.plan,
        dossier.rounds,
        dossier.skills_needed,
    )
    shown = [one.evidence for one in dossier.skills.skills] if dossier.personal_data else []
    segments = set(segments_of(dossier.network).values())
    written = (record.model_dump_json() for record in records)
    return (dossier.name, dossier.pitch, *written, *segments, *shown)


def _refused(letters: list[str]) -> list[str]:
    """Try letters one after the other until a few are refused, or all the others are printed."""
    left = list(letters)
    found: list[str] = []
    while left and len(found) < _SHOWN:
        refused = _first_refused(left)
        if refused is None:
            break
        found.append(refused)
        left.remove(refused)
    return found


def _first_refused(letters: list[str]) -> str | None:
    """Let the typesetter print letters under a standard that allows no box for any of them."""
    names = ", ".join(f'"{name}"' for name in FONTS)
    text = " ".join(f"\\u{{{ord(letter):x}}}" for letter in letters)
    source = f"#set text(font: ({names}))\n#set document(title: [Letters])\n{text}"
    try:
        typst.compile(source.encode(), font_paths=fonts(), pdf_standards=["a-2b"], timestamp=0)
    except typst.TypstError as refusal:
        found = _REFUSED.search(str(refusal))
        if found is None:
            raise
        return next(letter for letter in letters if letter in found[1])
    return None
