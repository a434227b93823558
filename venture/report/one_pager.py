"""The one-pager: what an investor reads first, on one sheet whatever there is to say."""

from __future__ import annotations

from typing import Any

from venture.report.chapters import left_out
from venture.report.dossier import Dossier
from venture.report.evidence_chapter import at_level, knowledge_words
from venture.report.facts import Facts, counted, few, gather
from venture.report.founder_chapter import why_words
from venture.report.full_report import block_data
from venture.report.gap_chapter import gap_words
from venture.report.market_chapter import market_words
from venture.report.plan_chapter import agrees_words
from venture.report.plan_figures import cash_chart, key_figures, part_years, plan_words
from venture.report.risk_chapter import risk_words, source_words
from venture.report.rounds_chapter import all_asked, founders_words
from venture.report.typesetting import SIZES, Paper, isolated, printable, typeset

_STATEMENTS, _ASKED, _RISKS, _SOURCES = 3, 4, 4, 300
_TOP = (("Problem", "problem"), ("Solution", "solution"), ("Who", "customer_segments"))
_LEVELS = (("Known", "known"), ("Believed", "believed"), ("Hoped", "hoped"))


def one_pager_pdf(dossier: Dossier, paper: Paper = "A4") -> bytes:
    """Write the idea on one page.

    Letters get smaller until everything fits; texts that are longer than that are cut, which an
    ellipsis shows. The same idea gives the same bytes on the same machine.

    Args:
        dossier: the idea.
        paper: the sheet it will be printed on.
    """
    facts = gather(dossier)
    longer, shorter = SIZES[paper]
    page = {
        "name": dossier.name,
        "pitch": dossier.pitch,
        "title": f"{dossier.name}: one-pager",
        "date": f"{dossier.day.day} {dossier.day:%B %Y}" if dossier.day else "",
        "width": shorter,
        "height": longer,
        "top": [_top(facts, title, field) for title, field in _TOP],
        "columns": [
            [_section(title, lines) for title, lines in column if lines]
            for column in _columns(facts)
        ],
        "figures": block_data(key_figures(facts)) if facts.has_plan else None,
        "chart": block_data(cash_chart(facts)) if facts.has_plan else None,
        "plan": plan_words(facts) or "There is no financial plan yet.",
        "years": part_years(facts) if facts.has_plan else "",
        "sources": _sources(facts),
        "agrees": agrees_words(facts) if facts.has_plan else " ".join(left_out(facts)),
    }
    return typeset("one_pager", {"page": printable(page)}, day=dossier.day)


def _top(facts: Facts, title: str, field: str) -> dict[str, Any]:
    statements = [one.text for one in facts.dossier.canvas.statements(field)]
    return _section(title, statements[:_STATEMENTS] or ["Not written down yet."])


def _columns(facts: Facts) -> tuple[tuple[tuple[str, list[str]], ...], ...]:
    """Give what stands below the first row, by column; what has no lines is left out."""
    gap = list(filter(None, (gap_words(facts), market_words(facts))))
    asked = [*few(all_asked(facts), _ASKED), *filter(None, (founders_words(facts),))]
    return (
        (
            ("The gap", gap or ["No gap was compared and no market counted yet."]),
            ("Asked for", asked or ["No money from investors is planned."]),
            ("Why this founder", list(why_words(facts))),
        ),
        (("Evidence", _evidence(facts)), ("Risks", list(risk_words(facts, _RISKS)))),
    )


def _evidence(facts: Facts) -> list[str]:
    if not facts.claims:
        return ["Nothing is claimed, asked or tried yet."]
    lines = [knowledge_words(facts)]
    for title, level in _LEVELS:
        found = at_level(facts, level)
        if found:
            text, rests = found[0].premise.text.rstrip("."), found[0].strength.label
            first = "" if len(found) == 1 else f" {len(found):,}, first of them"
            lines.append(f"{title}:{first} “{isolated(text)}” ({rests}).")
        else:
            lines.append(f"{title}: nothing yet.")
    return lines


def _sources(facts: Facts) -> str:
    sources = source_words(facts)
    if not sources:
        return "No figure names a source yet."
    shown = [source for end, source in enumerate(sources, 1) if _length(sources[:end]) < _SOURCES]
    more = len(sources) - len(shown)
    rest = f"{counted(more, 'other' if shown else 'source')} in the full report" if more > 0 else ""
    return f"Sources: {'; '.join(filter(None, (*shown, rest)))}."


def _length(texts: tuple[str, ...]) -> int:
    return sum(len(text) + 2 for text in texts)


def _section(title: str, lines: list[str]) -> dict[str, Any]:
    return {"title": title, "lines": lines}
