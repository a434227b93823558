from dataclasses import replace
from datetime import date

import pytest

from venture.canvas import Canvas, with_text
from venture.evidence import Evidence, Interview
from venture.report import Dossier, report_markdown
from venture.report.evidence_chapter import asked_words, evidence_chapter
from venture.report.facts import gather

CANVAS = with_text(Canvas(), "problem", "\n".join(f"Problem {number}" for number in range(14)))


def asked(*days):
    interviews = tuple(
        Interview(name="Ann", segment="Clinics", day=date(2026, 11, day)) for day in days
    )
    return Dossier("Notes", canvas=CANVAS, evidence=Evidence(interviews=interviews))


@pytest.mark.parametrize(
    ("days", "when"), [((3,), "1 conversation on 3 Nov"), ((3, 9), "from 3 Nov 2026 to 9 Nov 2026")]
)
def test_the_days_of_the_interviews_are_named_once_each(days, when):
    text = report_markdown(asked(*days))
    assert when in text
    assert "None of them gave time" in text


def test_the_segment_s_direction_does_not_turn_the_sentence():
    idea = asked(3)
    segment, (one,) = "عيادة", idea.evidence.interviews
    named = one.model_copy(update={"segment": segment})
    blocks = evidence_chapter(gather(replace(idea, evidence=Evidence(interviews=(named,))))).blocks
    assert any(f"\u2068{segment}\u2069 (1)" in getattr(block, "text", "") for block in blocks)


def test_nothing_tried_is_not_called_undecided():
    assert asked_words(gather(asked(3))) == "Behind it: 1 interview, 0 experiments."


def test_risks_that_have_no_room_are_counted():
    risks = report_markdown(asked()).split("\n## Risks")[1]
    assert "And 2 more, which stand in the chapter Evidence." in risks
