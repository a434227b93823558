"""The sample ideas say the same of a number wherever they name it."""

import json

import pytest

from venture.evidence import Evidence, estimate, verdict
from venture.plan import Plan
from venture.ui.frame.samples import samples

SAMPLES = {sample.file.stem: sample for sample in samples()}


def content(sample, section):
    return json.loads(sample.text())["ideas"][0]["sections"][section]["content"]


@pytest.mark.parametrize("name", SAMPLES)
def test_what_a_result_changed_is_what_it_says_and_what_the_plan_has(name):
    evidence = Evidence.model_validate(content(SAMPLES[name], "evidence"))
    plan = Plan.model_validate(content(SAMPLES[name], "plan"))
    experiments = {one.id: one for one in evidence.experiments}
    for applied in evidence.applied:
        found = estimate(verdict(experiments[applied.experiment]).posterior)
        known = plan.range(plan.settings()[applied.setting])
        ends = pytest.approx((applied.low, applied.high), rel=1e-6)
        assert (found.value, (found.low, found.high)) == (applied.after, ends)
        assert plan.value(applied.setting) == applied.after == known.of
        assert (known.low, known.high) == ends
        assert plan.sources[applied.setting].text == applied.said
    named = {key for claim in evidence.claims for key in claim.settings}
    assert named | plan.ranges.keys() <= plan.settings().keys()


def test_some_sample_shows_a_measured_number_and_some_a_refuted_one():
    plans = [Plan.model_validate(content(sample, "plan")) for sample in SAMPLES.values()]
    claims = [content(sample, "evidence")["claims"] for sample in SAMPLES.values()]
    assert any(plan.ranges for plan in plans)
    assert any(claim.get("settings") for some in claims for claim in some)
