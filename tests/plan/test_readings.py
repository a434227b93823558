"""Each metric says what its value means, and what it means that there is none."""

import numpy as np
import pytest

from venture.model import in_words
from venture.plan import MODEL, Plan, reading

METRICS = [name for name in MODEL.lines if reading(name, 1.0, Plan())]


@pytest.mark.parametrize("name", METRICS)
def test_a_metric_reads_as_a_sentence_with_its_value_and_without(name):
    known, unknown = reading(name, 2.1, Plan()), reading(name, np.nan, Plan())
    assert known.endswith(".")
    assert any(shown in known for shown in ("2.1", "210 %"))
    assert unknown.endswith(".")
    assert not any(sign in unknown for sign in "0{}")


def test_every_figure_that_may_be_missing_says_why():
    shown = [c.line.name for section in ("Metrics", "Runway") for c in MODEL.sections()[section]]
    missing = [name for name in shown if "nothing" in in_words(MODEL.line(name).tree)]
    assert set(missing) <= set(METRICS)


def test_other_lines_have_no_reading():
    assert reading("cash", 1.0, Plan()) == ""
