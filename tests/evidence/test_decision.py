from datetime import date

import pytest

from venture.evidence import (
    KillCriterion,
    MustHave,
    Standing,
    criterion_state,
    decision_statement,
    must_have_share,
    survival,
)

TODAY = date(2026, 11, 23)


def criterion(text="No pre-order", by=date(2026, 12, 31), met=None):
    return KillCriterion(id="one", text=text, by=by, written=date(2026, 9, 1), met=met)


def asked(very, others):
    return must_have_share(MustHave(day=TODAY, very=very, somewhat=others))


def test_sixteen_of_forty_are_forty_per_cent_and_may_be_28_or_53():
    found = asked(16, 24)
    assert found.share == 0.4
    assert [round(end, 2) for end in found.interval] == [0.28, 0.53]
    assert "too few to tell" in found.verdict


@pytest.mark.parametrize(
    ("very", "others", "verdict"),
    [(60, 40, "above the bar of 40 %"), (20, 80, "below the bar of 40 %"), (1, 1, "too few")],
)
def test_the_verdict_needs_ninety_per_cent(very, others, verdict):
    assert verdict in asked(very, others).verdict


def test_nobody_asked_is_no_share():
    assert must_have_share(MustHave(day=TODAY)) is None


def test_half_of_new_establishments_are_open_after_five_years():
    """BLS, Business Employment Dynamics, Table 7, opened in the year to March 2013."""
    assert (survival(0), survival(1), survival(5), survival(10)) == (1, 0.796, 0.506, 0.347)
    with pytest.raises(ValueError, match="0 to 10 years, got 11"):
        survival(11)


def test_a_criterion_is_overdue_from_the_day_after():
    assert criterion_state(criterion(by=TODAY), TODAY) == "open"
    assert criterion_state(criterion(by=date(2026, 11, 22)), TODAY) == "overdue"
    assert criterion_state(criterion(by=None), TODAY) == "open"
    assert criterion_state(criterion(met=True), TODAY) == "met"
    assert criterion_state(criterion(by=date(2026, 1, 1), met=False), TODAY) == "passed"


def test_it_says_what_is_known_believed_and_hoped():
    said = decision_statement(Standing(2, 5, 6, 1), (), TODAY).standing
    assert said == (
        "You know 2, believe 5 and hope 6 of the 14 claims this idea rests on; "
        "1 of them is refuted."
    )


@pytest.mark.parametrize(
    ("standing", "advice"),
    [
        (Standing(), "nothing yet to base a decision on"),
        (Standing(9, 9, 9, 1, "Clinics pay"), "“Clinics pay”, and it is refuted"),
        (Standing(9, 9, 1, weakest="Clinics pay"), "nothing speaks for it. Test it before"),
        (Standing(9, 1), "rests on what people said"),
        (Standing(9), "it says nothing about what you have not thought of"),
        (Standing(9, 0, 1, 1, "Needed", "known"), "“Needed”, and it is known"),
    ],
)
def test_a_verdict_is_only_as_good_as_the_weakest_claim_it_needs(standing, advice):
    assert advice in decision_statement(standing, (), TODAY).advice


def test_what_was_written_down_beforehand_comes_before_what_is_known():
    met = decision_statement(Standing(9), (criterion(met=True),), TODAY)
    assert met.advice.startswith("On 1 Sep 2026 you wrote down that you would stop if this came")
    late = decision_statement(Standing(9), (criterion(by=date(2026, 11, 1)),), TODAY)
    assert "Say first whether this came about: “No pre-order”" in late.advice
    assert "by 1 Nov 2026" in late.advice
