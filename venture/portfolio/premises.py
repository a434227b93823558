"""What evidence is about, and the evidence that is kept elsewhere: canvas and survey of needs."""

from collections.abc import Sequence

from venture.canvas import BOXES, Canvas
from venture.evidence import Evidence, Link, LinkedSurvey, Premise, linked_surveys
from venture.gaps import Gaps


def premises_of(canvas: Canvas) -> tuple[Premise, ...]:
    """Give every statement of a canvas as a claim, in the order of its boxes."""
    return tuple(
        Premise(statement.id, statement.text, box.field)
        for box in BOXES
        for statement in canvas.statements(box.field)
    )


def needs_survey(gaps: Gaps) -> tuple[LinkedSurvey, ...]:
    """Give the survey of needs as evidence for claims; nothing where nobody answered one."""
    survey = gaps.survey
    if survey is None or not survey.respondents:
        return ()
    links = [Link(claim=claim, supports=True) for claim in survey.speaks_for]
    links += [Link(claim=claim, supports=False) for claim in survey.speaks_against]
    return (LinkedSurvey("Needs survey", survey.day, survey.respondents, tuple(links)),)


def has_evidence(evidence: Evidence, surveys: Sequence[LinkedSurvey]) -> bool:
    """Tell whether anything was asked or tried that may speak for a claim."""
    linked = any(survey.links for survey in (*linked_surveys(evidence), *surveys))
    return bool(evidence.interviews or evidence.experiments or linked)
