"""An idea in a few words, as cards and table write them."""

from venture.canvas import escaped
from venture.portfolio import Overview
from venture.ui.claim_marks import ICONS


def evidence_line(idea: Overview) -> str:
    """Write how well an idea is backed: a mark for each claim that matters most, and all counts."""
    marks = "".join(ICONS[level] for level in idea.facts.marks) if idea.facts else ""
    return f"{marks} {escaped(idea.evidence_words)}".strip()


def problem_line(idea: Overview) -> str:
    """Say what of an idea cannot be read; empty where all can."""
    return " ".join(f":material/error: {escaped(problem)}" for problem in idea.problems)
