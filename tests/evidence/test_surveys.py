from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.evidence import (
    MOST_BY_SURVEY,
    Evidence,
    Interview,
    Link,
    LinkedSurvey,
    MustHave,
    Premise,
    PriceAnswer,
    PriceSurvey,
    by_survey,
    knowledge,
    linked_surveys,
    strength,
    strength_over_time,
    timeline,
    weakest_needed,
    weighed_claims,
    with_side,
)

DAY = date(2026, 10, 12)
FOR, AGAINST = Link(claim="c"), Link(claim="c", supports=False)
PRICES = PriceAnswer(too_cheap=1, cheap=2, expensive=3, too_expensive=4)
OUT_OF_ORDER = PriceAnswer(too_cheap=9, cheap=2, expensive=3, too_expensive=4)


def survey(answers, link=FOR, day=DAY):
    return LinkedSurvey("Needs survey", day, answers, (link,))


def interviews(count, supports=True, day=DAY):
    link = Link(claim="c", supports=supports)
    return tuple(Interview(name=f"Ann {n}", day=day, links=(link,)) for n in range(count))


@pytest.mark.parametrize(
    ("answers", "value"), [(1, 0.5), (2, 0.75), (3, 1), (30, 1), (300, 2), (200_000, 2.9)]
)
def test_a_survey_counts_1_to_3_by_its_answers_and_is_never_known(answers, value):
    found = strength("c", Evidence(), [survey(answers)])
    assert found.value == pytest.approx(value)
    assert found.value == by_survey(answers)
    assert (found.level, found.label) == ("believed", "1 survey")


def test_surveys_and_interviews_count_together_but_only_interviews_make_it_known():
    both = strength("c", Evidence(interviews=interviews(10)), [survey(3_000)])
    assert (both.value, both.level) == (MOST_BY_SURVEY, "believed")
    assert both.label == "10 interviews and 1 survey"
    known = strength("c", Evidence(interviews=interviews(20)), [survey(3_000)])
    assert (known.value, known.level) == (3, "known")


def test_several_surveys_count_as_the_largest():
    one = strength("c", Evidence(), [survey(300)])
    two = strength("c", Evidence(), [survey(300), survey(40)])
    assert (two.value, two.label) == (one.value, "2 surveys")


def test_a_survey_against_a_claim_refutes_it_unless_as_much_was_said_for_it():
    """300 answers are as strong as 11.5 interviews."""
    found = strength("c", Evidence(), [survey(300, AGAINST)])
    assert (found.refuted, found.against) == (True, 1)
    assert strength("c", Evidence(interviews=interviews(11)), [survey(300, AGAINST)]).refuted
    held = strength("c", Evidence(interviews=interviews(12)), [survey(300, AGAINST)])
    assert (held.refuted, held.label) == (False, "12 interviews, 1 against")


def test_answers_out_of_order_do_not_count():
    prices = PriceSurvey(day=DAY, answers=(PRICES, OUT_OF_ORDER, PRICES), links=(FOR,))
    (found,) = linked_surveys(Evidence(prices=prices))
    assert str(found) == "Price survey, 2 answers, 12 Oct 2026"
    assert strength("c", Evidence(prices=prices)).value == 0.75
    nobody = PriceSurvey(day=DAY, answers=(OUT_OF_ORDER,), links=(FOR,))
    assert strength("c", Evidence(prices=nobody)).label == "untested"


def test_a_sean_ellis_share_with_its_interval_below_the_bar_speaks_against():
    """16 of 40 has a 90 % interval of 28 % to 53 %; 5 of 40 of 7 % to 24 %."""

    def of(very, link):
        users = MustHave(day=DAY, very=very, not_at_all=40 - very, links=(link,))
        return strength("c", Evidence(must_have=users))

    assert of(16, FOR).label == "1 survey"
    assert of(5, FOR).refuted
    assert of(5, AGAINST).refuted
    assert of(30, AGAINST).refuted
    assert strength("c", Evidence(must_have=MustHave(day=DAY, links=(FOR,)))).label == "untested"


def test_strength_grows_on_the_day_of_a_survey():
    evidence = Evidence(interviews=interviews(1, day=date(2026, 10, 1)))
    days = strength_over_time("c", evidence, [survey(30)])
    assert [(day.day, found.label) for day, found in days] == [
        (1, "1 interview"),
        (12, "1 interview and 1 survey"),
    ]
    assert days[-1][1] == strength("c", evidence, [survey(30)])


def test_what_is_known_the_decision_and_the_timeline_follow():
    premises = [Premise("c", "Clinics pay monthly", "revenue_streams")]
    claims = weighed_claims(premises, Evidence(), [survey(240)])
    assert (knowledge(claims).believed, knowledge(claims).hoped) == (1, 0)
    assert weakest_needed(claims).linked.surveys == (survey(240),)
    (moment,) = timeline(Evidence(), surveys=[survey(240)])
    assert (moment.day, moment.text) == (DAY, "Needs survey read: 240 answers")


def test_a_claim_is_not_put_on_both_sides():
    assert with_side((FOR,), True, ()) == ()
    assert with_side((AGAINST,), True, ("d",)) == (AGAINST, Link(claim="d"))
    with pytest.raises(ValueError, match="on both sides"):
        with_side((FOR,), False, ("c",))


surveys = st.builds(
    survey,
    st.integers(1, 5_000),
    st.sampled_from([FOR, AGAINST]),
    st.integers(0, 20).map(lambda days: DAY + timedelta(days)),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(surveys, max_size=4), st.integers(0, 25), st.integers(0, 25), surveys)
def test_strength_grows_with_support_and_falls_with_what_is_against(found, pro, con, another):
    said = Evidence(interviews=interviews(pro) + interviews(con, supports=False))
    before, after = strength("c", said, found), strength("c", said, [*found, another])
    assert 0.01 <= before.value <= 3
    if another.links == (FOR,):
        assert after.value >= before.value
        assert before.refuted or not after.refuted
    else:
        assert after.value <= before.value
        assert after.refuted or not before.refuted
