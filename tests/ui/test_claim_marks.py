from dataclasses import replace

import pytest

from venture.canvas import Canvas, Mark, with_text
from venture.evidence import Evidence, Strength, weighed_claims
from venture.portfolio import premises_of
from venture.ui.claim_marks import UNTESTED, statement_marks

CANVAS = with_text(with_text(Canvas(), "problem", "Notes get lost"), "early_adopters", "Ward 3")


def claims(strength=None):
    found = weighed_claims(premises_of(CANVAS), Evidence())
    return [replace(claim, strength=strength) if strength else claim for claim in found]


def test_every_statement_has_a_mark_and_a_new_one_is_untested():
    ids = {CANVAS.problem[0].id, CANVAS.early_adopters[0].id}
    assert statement_marks(claims()) == dict.fromkeys(ids, UNTESTED)


@pytest.mark.parametrize(
    ("strength", "mark"),
    [
        (Strength(0.75, 2, 0, "2 interviews"), Mark("believed", "2 interviews")),
        (Strength(3, 25, 0, "25 interviews"), Mark("known", "25 interviews")),
        (Strength(0.01, 0, 2, "refuted", refuted=True), Mark("refuted", "refuted")),
        (Strength(5, 1, 0, "supported: Pre-order"), Mark("known", "known")),
        (Strength(1, 1, 0, "supported: Ad test"), Mark("believed", "supported")),
    ],
)
def test_a_mark_has_room_beside_a_statement(strength, mark):
    assert set(statement_marks(claims(strength)).values()) == {mark}
