"""Published ranges: who calls a metric what, and for which business."""

import numpy as np
import pytest

from tests.plan.small_plans import FLAT, plan_with
from venture.plan import BENCHMARKS, MODEL, Plan, evaluate, fitting_benchmarks, judged

SUBSCRIPTIONS = {"streams": [FLAT]}
SHOP = {"streams": [FLAT | {"kind": "Products"}]}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.9, "amazing"),
        (1, "great"),
        (1.5, "good"),
        (2.5, "suspect"),
        (3.1, "bad"),
        (np.nan, ""),
    ],
)
def test_the_burn_multiple_is_called_as_sacks_does(value, words):
    assert BENCHMARKS["burn_multiple"].words(value) == words


@pytest.mark.parametrize(
    ("line", "short", "reached"),
    [
        ("quick_ratio", 3.9, 4),
        ("ltv_to_cac", 2.9, 3),
        ("cac_payback", 12, 11.9),
        ("rule_of_40", 0.39, 0.4),
        ("magic_number", 0.74, 0.75),
    ],
)
def test_an_aim_is_reached_where_its_author_says(line, short, reached):
    low, high = (band.words for band in BENCHMARKS[line].bands)
    said = [BENCHMARKS[line].words(value) for value in (short, reached)]
    assert said == ([high, low] if line == "cac_payback" else [low, high])


def test_a_figure_a_hair_below_a_bound_counts_as_the_bound():
    assert BENCHMARKS["rule_of_40"].words(0.1 + 0.2 + 0.1 - 1e-16) == "on target"


def test_every_range_has_an_author_a_title_and_a_year_and_rises():
    for line, benchmark in BENCHMARKS.items():
        assert benchmark.line == line
        assert line in [c.line.name for c in MODEL.sections()["Metrics"]]
        assert benchmark.author
        assert benchmark.title
        assert 2000 < benchmark.year < 2030
        starts = [band.start for band in benchmark.bands]
        assert starts == sorted(set(starts))
        assert starts[0] == -np.inf


def test_ranges_of_subscription_businesses_are_not_held_against_a_shop():
    assert fitting_benchmarks(evaluate(plan_with(**SUBSCRIPTIONS))) == list(BENCHMARKS.values())
    assert fitting_benchmarks(evaluate(plan_with(**SHOP))) == []
    assert fitting_benchmarks(evaluate(Plan())) == []
    assert judged("burn_multiple", 1.6, evaluate(plan_with(**SHOP))) == ""


def test_a_judgement_names_its_author_year_range_and_for_whom_it_is():
    result = evaluate(plan_with(**SUBSCRIPTIONS))
    assert judged("cac_payback", 8, result) == (
        "On target by David Skok, 2013 (below 12 months: on target; 12 months or more: longer "
        "than the aim). Meant for SaaS and other subscription businesses."
    )
    assert judged("cac_payback", np.nan, result) == ""
    assert judged("cash", 8, result) == ""
