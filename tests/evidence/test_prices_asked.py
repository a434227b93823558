from datetime import date

from venture.evidence import (
    Evidence,
    Interview,
    PriceAnswer,
    PriceSurvey,
    prices_asked,
    prices_named,
)

LOW = PriceAnswer(too_cheap=1, cheap=2, expensive=3, too_expensive=4)
HIGH = PriceAnswer(too_cheap=5, cheap=6, expensive=7, too_expensive=8)


def talk(name, day, prices=LOW, segment="Nurses"):
    return Interview(name=name, segment=segment, day=date(2026, 10, day), prices=prices)


SURVEY = PriceSurvey(day=date(2026, 10, 3), source="Clinics", answers=(LOW, LOW), missing=4)


def test_who_was_asked_twice_counts_once_with_the_latest_prices():
    assert prices_named([talk("Ann", 9, HIGH), talk(" ann", 2, LOW)]) == (HIGH,)


def test_people_of_one_name_in_two_segments_are_two():
    assert len(prices_named([talk("Ann", 1), talk("Ann", 1, segment="Doctors")])) == 2


def test_an_interview_without_prices_does_not_take_earlier_ones_away():
    assert prices_named([talk("Ann", 1), talk("Ann", 5, None)]) == (LOW,)


def test_interviews_stand_beside_the_survey_and_its_source_says_so():
    found = prices_asked(Evidence(prices=SURVEY, interviews=(talk("Ann", 9, HIGH),)))
    assert found.answers == (LOW, LOW, HIGH)
    assert found.source == "Clinics: 2 answers from the survey, 1 from interviews"
    assert (found.day, found.missing) == (date(2026, 10, 9), 4)


def test_interviews_alone_are_a_survey():
    found = prices_asked(Evidence(interviews=(talk("Ann", 9), talk("Ben", 2))))
    assert (found.answers, found.source) == ((LOW, LOW), "2 from interviews")


def test_interviews_that_are_left_out_change_nothing():
    interviews = (talk("Ann", 9),)
    without = Evidence(prices=SURVEY, interviews=interviews, prices_from_interviews=False)
    assert prices_asked(without) == SURVEY
    assert prices_asked(Evidence(interviews=interviews, prices_from_interviews=False)) is None
    assert prices_asked(Evidence(prices=SURVEY)) == SURVEY
