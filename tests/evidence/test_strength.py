from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.evidence import (
    Committed,
    Evidence,
    Experiment,
    Interview,
    Link,
    Result,
    method_of,
    strength,
    strength_over_time,
)

LOCKED = datetime(2026, 10, 1, tzinfo=UTC)


def interview(day=1, supports=True, gave=None):
    return Interview(
        name="Ann",
        day=date(2026, 10, day),
        links=(Link(claim="c", supports=supports),),
        commitments=(Committed(kind=gave),) if gave else (),
    )


def experiment(successes, method="pre_order", day=10):
    result = Result(day=date(2026, 10, day), trials=100, successes=successes)
    return Experiment(
        name="Test", method=method, bar=0.1, locked_at=LOCKED, claims=("c",), results=(result,)
    )


def of(*records):
    return Evidence(
        interviews=tuple(one for one in records if isinstance(one, Interview)),
        experiments=tuple(one for one in records if isinstance(one, Experiment)),
    )


def test_without_a_record_there_is_own_conviction():
    found = strength("c", of())
    assert (found.value, found.label, found.level) == (0.01, "untested", "hoped")


def test_a_record_linked_to_another_claim_does_not_count():
    assert strength("other", of(interview())).label == "untested"


@pytest.mark.parametrize(
    ("count", "value", "label"),
    [(1, 0.5, "1 interview"), (2, 0.75, "2 interviews"), (3, 1, "3 interviews"), (25, 3, None)],
)
def test_interviews_count_as_on_the_published_scale(count, value, label):
    """Itamar Gilad: one to three customers 0.5 to 1, twenty or more interviews 3."""
    found = strength("c", of(*[interview()] * count))
    assert found.value == pytest.approx(value)
    assert found.label == (label or f"{count} interviews")


def test_what_was_given_counts_more_than_what_was_said():
    said = strength("c", of(interview())).value
    time = strength("c", of(interview(gave="Time"))).value
    reputation = strength("c", of(interview(gave="Reputation"))).value
    money = strength("c", of(interview(gave="Money"))).value
    assert said < time < reputation < money


def test_more_against_than_for_refutes():
    found = strength("c", of(interview(), interview(supports=False), interview(supports=False)))
    assert (found.refuted, found.label, found.supporting, found.against) == (True, "refuted", 1, 2)
    level = strength("c", of(interview(), interview(supports=False)))
    assert (level.refuted, level.value, level.label) == (False, 0.01, "1 interview, 1 against")


def test_an_experiment_counts_by_its_method():
    found = strength("c", of(experiment(30)))
    assert found.value == method_of("pre_order").strength
    assert found.label == f"supported: {method_of('pre_order').name}"
    assert strength("c", of(experiment(2))).label == "refuted"
    assert strength("c", of(experiment(10))).label == "not decided yet"


def test_what_people_do_counts_before_what_they_say():
    no = [interview(supports=False)] * 5
    assert not strength("c", of(experiment(30), *no)).refuted
    assert strength("c", of(experiment(2), *[interview()] * 30)).refuted


def test_of_two_experiments_the_stronger_method_decides():
    weak, strong = experiment(2, "survey"), experiment(30, "pre_order")
    assert not strength("c", of(weak, strong)).refuted
    assert strength("c", of(strong, experiment(2, "pre_order"))).refuted


def test_strength_grows_on_the_days_on_which_something_was_learned():
    evidence = of(interview(2), interview(5), experiment(30, day=10))
    days = [(day.day, found.label) for day, found in strength_over_time("c", evidence)]
    assert [day for day, _ in days] == [2, 5, 10]
    assert [label for _, label in days][:2] == ["1 interview", "2 interviews"]
    assert strength_over_time("c", evidence)[-1][1] == strength("c", evidence)


records = st.lists(
    st.builds(
        interview,
        supports=st.booleans(),
        gave=st.sampled_from([None, "Time", "Reputation", "Money"]),
    )
    | st.builds(experiment, successes=st.integers(0, 40), method=st.sampled_from(["survey", "x"])),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(records)
def test_strength_stays_on_its_scale_and_grows_with_support(found):
    before = strength("c", of(*found))
    after = strength("c", of(*found, interview()))
    assert 0.01 <= before.value <= after.value <= 10
    worse = strength("c", of(*found, interview(supports=False)))
    assert worse.value <= before.value
    assert worse.refuted or not before.refuted
    days = strength_over_time("c", of(*found))
    assert not days or days[-1][1] == before
