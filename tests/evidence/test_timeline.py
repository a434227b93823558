from datetime import UTC, date, datetime

from venture.evidence import (
    EXPERIMENT_METHODS,
    Applied,
    Decision,
    Evidence,
    Experiment,
    Interview,
    Result,
    decided_on,
    timeline,
)

LOCKED = datetime(2026, 10, 1, 12, tzinfo=UTC)


def page(*counts):
    results = tuple(
        Result(day=date(2026, 10, day), trials=400, successes=successes)
        for day, successes in counts
    )
    return Experiment(id="page", name="Page", bar=0.03, locked_at=LOCKED, results=results)


def test_a_verdict_is_of_the_day_since_when_it_has_not_changed():
    assert decided_on(page((2, 12), (3, 40), (4, 40))) == date(2026, 10, 3)
    assert decided_on(page((2, 20), (3, 0), (4, 60))) == date(2026, 10, 4)
    assert decided_on(page((2, 12))) is None


def test_what_happened_is_listed_from_the_latest_on():
    applied = Applied(
        at=datetime(2026, 10, 3, 12, tzinfo=UTC),
        setting="churn",
        before=0.02,
        after=0.03,
        low=0.02,
        high=0.04,
        said="From your landing page",
        experiment="page",
    )
    evidence = Evidence(
        interviews=(Interview(name="Ann", segment="nurses", day=date(2026, 9, 1)),),
        experiments=(page((3, 40)),),
        applied=(applied,),
        decisions=(Decision(day=date(2026, 11, 1), choice="Persevere", why="people pay"),),
    )
    assert [(one.kind, one.text) for one in timeline(evidence)] == [
        ("decision", "Decided to persevere: people pay"),
        (
            "plan",
            "Plan changed, churn from 0.02 to 0.03, because of Page: From your landing page",
        ),
        ("verdict", "Page: P(at least 3 %) = over 99 %, supported"),
        ("bar", "Page: bar locked, at least 3 %"),
        ("interview", "Talked to Ann (nurses)"),
    ]


def test_nothing_written_down_has_no_timeline():
    assert timeline(Evidence()) == []


def test_every_method_says_what_it_is_good_for_on_gilads_scale():
    for method in EXPERIMENT_METHODS.values():
        assert method.good_for
        assert 0 < method.strength <= 10
        assert method.cost[0] <= method.cost[1]
        assert 0 < method.days[0] <= method.days[1]


def test_of_two_decisions_on_one_day_the_one_written_down_last_stands_on_top():
    day = date(2026, 10, 4)
    decisions = (Decision(day=day, choice="Pivot"), Decision(day=day, choice="Stop"))
    assert [one.text for one in timeline(Evidence(decisions=decisions))] == [
        "Decided to stop",
        "Decided to pivot",
    ]
