from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import (
    SCALES,
    Answers,
    ColumnUse,
    Gaps,
    Need,
    Scale,
    Survey,
    need_scores,
    read_survey,
    recognised_columns,
    recognised_scale,
    recognised_scales,
    survey_of_cells,
    survey_table,
    with_claims,
    with_needs_survey,
    without_survey,
)
from venture.gaps.survey_ratings import HIGH, LOW, MISSING, UNREAD, ratings

FIVE = SCALES[0]
DAY = date(2026, 10, 3)


def read(text, scale=None):
    table = survey_table(text)
    uses = recognised_columns([question.heading for question in table.questions])
    parts = {
        part: [q for q, use in zip(table.questions, uses, strict=True) if use.part == part]
        for part in ("Importance", "Satisfaction")
    }
    scales = {part: scale or recognised_scale(found) for part, found in parts.items()}
    return read_survey(table, uses, scales)


def counts(reading):
    return {(n.name, n.segment): tuple(n.answers.model_dump().values()) for n in reading.needs}


@pytest.mark.parametrize(
    ("importance", "satisfaction"),
    [
        ("Importance: Speed", "Satisfaction: Speed"),
        ("Speed (imp)", "Speed (sat)"),
        ("Speed - Importance", "Speed - Satisfaction"),
        ("How important is speed?", "How satisfied are you with speed?"),
        ("Importance of speed", "Satisfaction with speed"),
        ("speed_imp", "speed_sat"),
        ("IMP [Speed]", "SAT [Speed]"),
        ("Speed", "Speed"),
    ],
)
def test_pairs_are_recognised_by_their_headings(importance, satisfaction):
    assert recognised_columns(["Your role", importance, satisfaction, "Comments"]) == [
        ColumnUse("Segment"),
        ColumnUse("Importance", "Speed"),
        ColumnUse("Satisfaction", "Speed"),
        ColumnUse(),
    ]


def test_words_that_only_begin_like_a_mark_are_no_mark():
    headings = ["Imported from", "Saturday shift", "Impact", "Role", "Group"]
    assert [use.part for use in recognised_columns(headings)] == ["", "", "", "Segment", ""]


def test_numbered_pairs_are_told_apart():
    uses = recognised_columns(["imp1", "sat1", "imp_2", "sat_2"])
    assert [use.need for use in uses] == ["Need 1", "Need 1", "Need 2", "Need 2"]


def test_the_two_highest_of_five_boxes_count_by_segment():
    reading = read(
        "Role,Importance: Speed,Satisfaction: Speed\n"
        "Nurse,5,1\nNurse,4,4\nNurse,3,\nnurse ,,2\nDoctor,1,5\n"
    )
    assert counts(reading) == {
        ("Speed", "Nurse"): (3, 2, 3, 1),
        ("Speed", "Doctor"): (1, 0, 1, 1),
    }
    assert reading.respondents == reading.rows == 5


@pytest.mark.parametrize(
    ("scale", "first_high"),
    [((1, 5), 4), ((0, 4), 3), ((1, 7), 6), ((0, 10), 8), ((1, 10), 8), ((0, 100), 75)],
)
def test_on_every_scale_high_begins_at_three_quarters(scale, first_high):
    texts = [str(number) for number in range(scale[0], scale[1] + 1)]
    found = ratings(texts, Scale(*scale))
    assert texts[int(found.argmax())] == str(first_high)
    assert set(found[first_high - scale[0] :]) == {HIGH}


def test_text_around_numbers_is_understood_where_it_is_clear():
    texts = ["4,0", "5 - Very important", "(4)", "Agree - 4", "4/5", "8 of 10", "80 %", " 2 "]
    assert ratings([t.strip() for t in texts], FIVE).tolist() == [HIGH] * 7 + [LOW]


@pytest.mark.parametrize("text", ["soon", "4-5", "99", "-3", "4 5", "10k", "1e1", "140 %", "3/0"])
def test_what_is_no_answer_is_not_guessed(text):
    assert ratings([text], FIVE).tolist() == [UNREAD]


@pytest.mark.parametrize("text", ["", "N/A", "-", "Don't know", "NaN", "prefer not to say"])
def test_missing_answers_are_no_low_answers(text):
    assert ratings([text], FIVE).tolist() == [MISSING]


@pytest.mark.parametrize(
    "boxes",
    [
        "Not at all important|Slightly important|Moderately important|Very important|"
        "Extremely important",
        "Very unimportant|Unimportant|Neutral|Important|Very important",
        "Very dissatisfied|Dissatisfied|Neither|Satisfied|Very satisfied",
        "Very dissatisfied|Somewhat dissatisfied|Neither nor|Somewhat satisfied|Very satisfied",
        "Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree",
        "Not important|Of little importance|Somewhat important|Important|Very important",
        "Not important|Slightly important|Important|Very important|Extremely important",
    ],
)
def test_the_two_highest_of_five_boxes_with_words_count(boxes):
    assert ratings(boxes.split("|"), FIVE).tolist() == [LOW, LOW, LOW, HIGH, HIGH]


def test_the_scale_is_told_by_all_answers_together():
    reading = read("A imp,A sat,B imp,B sat\n5,1,7,2\n4,1,6,7\n")
    # Nobody gave A more than 5, but B shows that there are seven boxes.
    assert counts(reading)["A", ""] == (2, 0, 2, 0)
    assert counts(reading)["B", ""] == (2, 2, 2, 1)


def test_single_answers_off_the_scale_do_not_change_it_and_are_told():
    rows = "5,2\n" * 99
    reading = read(f"Speed imp,Speed sat\n{rows}99,2\n")
    column = reading.columns[0]
    assert (column.high, column.unread, column.example) == (99, 1, "99")


def test_everything_that_could_not_be_read_is_told_by_column():
    reading = read("A imp,A sat\n4,soon\nn/a,later\n5,1\n")
    importance, satisfaction = reading.columns
    assert (importance.high, importance.low, importance.missing, importance.unread) == (2, 0, 1, 0)
    assert (satisfaction.unread, satisfaction.example) == (2, "soon")
    assert importance.high_texts == ("4", "5")


def asked(*numbers, times=20):
    return survey_table("A imp\n" + "".join(f"{number}\n" for number in numbers) * times).questions


@pytest.mark.parametrize(
    ("importance", "satisfaction", "scale"),
    [
        ((1, 2), (0, 1), (0, 2)),
        ((0, 1), (1, 0), (0, 1)),
        ((3, 2), (1, 2), (1, 3)),
        ((4, 4), (1, 2, 3), (1, 4)),
        ((5, 4), (1, 2, 3), (1, 5)),
    ],
)
def test_a_short_scale_is_one_where_nobody_answers_beyond_it(importance, satisfaction, scale):
    parts = {"Importance": asked(*importance), "Satisfaction": asked(*satisfaction)}
    assert recognised_scales(parts) == dict.fromkeys(parts, Scale(*scale))


def test_a_few_answers_do_not_make_a_short_scale():
    few = asked(1, 2, 3, times=4)
    assert recognised_scales({"Importance": few, "Satisfaction": few})["Importance"] == FIVE


def test_a_part_that_nobody_rated_high_is_told():
    (told,) = read("A imp,A sat\n" + "5,1\n" * 30).problems
    assert told.startswith("Satisfaction: no answer is 4 or above")
    assert not read("A imp,A sat\n" + "5,1\n" * 29).problems


def test_a_grid_names_the_need_in_each_of_its_columns():
    headings = [
        "How important are these to you? [Speed (night)]",
        "How satisfied are you with these today? [Speed (night)]",
        "How important is each of these? - Cost",
        "How satisfied are you with each? - Cost",
    ]
    needs = [use.need for use in recognised_columns(headings)]
    assert needs == ["Speed (night)", "Speed (night)", "Cost", "Cost"]


def test_fractions_and_percentages_are_shares_of_the_scale():
    assert recognised_scale(survey_table("A imp\n0.8\n0,5\n1\n").questions) == Scale(0, 1)
    assert counts(read("A imp,A sat\n80 %,20%\n74 %,75 %\n"))["A", ""] == (2, 1, 2, 1)


def test_a_need_that_is_asked_for_by_half_is_told_and_not_scored():
    reading = read("A imp,A sat,B imp\n" + "5,1,5\n" * 9)
    assert reading.problems == ("B: no column holds its satisfaction, so it cannot be scored.",)
    assert [score.band for score in need_scores(reading.needs)] == [
        "Extreme opportunity",
        "Too few to tell",
    ]


def test_what_cannot_be_mapped_is_refused_in_words():
    table = survey_table("A,B,C\n1,2,3\n")
    for uses, message in [
        ([ColumnUse()] * 3, "No column is known to hold ratings"),
        ([ColumnUse("Importance", "x"), ColumnUse("Importance", "X")], "importance of x"),
        ([ColumnUse("Importance", " ")], "Column 1 holds the importance of which need"),
        ([ColumnUse("Segment")] * 2 + [ColumnUse("Importance", "x")], "Two columns are the seg"),
    ]:
        with pytest.raises(ValueError, match=message):
            read_survey(table, uses, {"Importance": FIVE, "Satisfaction": FIVE})


def test_too_many_segments_are_refused():
    text = "Segment,A imp,A sat\n" + "".join(f"person {n},1,1\n" for n in range(5_001))
    with pytest.raises(ValueError, match="5,001 segments are too many"):
        read(text)


def test_a_new_survey_takes_the_place_of_the_old_and_keeps_what_was_typed():
    gaps = Gaps(needs=(Need(id="own", name="Own", importance=9, satisfaction=2),))
    first = with_needs_survey(
        gaps, read("Own imp,Own sat,B imp,B sat\n5,1,5,1\n"), "first.csv", DAY
    )
    assert [need.name for need in first.needs] == ["Own", "B"]
    assert first.survey.respondents == 1
    second = with_needs_survey(
        first, read("own imp,own sat,C imp,C sat\n5,1,5,1\n"), "second.csv", DAY
    )
    assert second.needs[0].id == "own"
    assert [need.name for need in second.needs] == ["Own", "C"]
    assert without_survey(second) == gaps


def test_a_need_keeps_its_identity_in_the_next_survey():
    reading = read("Own imp,Own sat\n5,1\n")
    first = with_needs_survey(Gaps(), reading, "first.csv", DAY)
    second = with_needs_survey(first, read("Own imp,Own sat\n1,1\n"), "second.csv", DAY)
    assert second.needs[0].id == first.needs[0].id
    assert second.needs[0].answers == Answers(
        asked_importance=1, important=0, asked_satisfaction=1, satisfied=0
    )


answer = st.one_of(st.none(), st.floats(), st.integers(-2, 12), st.text(max_size=6))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["a", "b", ""]), answer, answer), min_size=1))
def test_no_more_people_are_counted_than_answered(rows):
    table = survey_of_cells([["Role", "A imp", "A sat"], *rows, ["a", 5, 1]])
    uses = [ColumnUse("Segment"), ColumnUse("Importance", "A"), ColumnUse("Satisfaction", "A")]
    reading = read_survey(table, uses, {"Importance": FIVE, "Satisfaction": FIVE})
    assert 1 <= reading.respondents <= reading.rows
    assert sum(need.answers.asked_importance for need in reading.needs) <= reading.respondents
    for column in reading.columns:
        assert column.high + column.low + column.missing + column.unread == reading.rows


@settings(max_examples=60)
@given(st.lists(st.text(max_size=12), min_size=1, unique=True), st.sampled_from(SCALES))
def test_any_answers_are_read_as_one_of_four_things(texts, scale):
    assert set(ratings(texts, scale).tolist()) <= {LOW, HIGH, MISSING, UNREAD}
    assert len(ratings(texts, scale)) == len(texts)


def test_a_survey_speaks_for_claims_on_one_side_only_until_another_takes_its_place():
    survey = Survey(file="needs.csv", day=date(2026, 10, 1), respondents=3)
    gaps = with_claims(Gaps(survey=survey), True, ("late",))
    assert gaps.survey.speaks_for == ("late",)
    with pytest.raises(ValueError, match="on both sides"):
        with_claims(gaps, False, ("late",))
    assert with_claims(with_claims(gaps, True, ()), False, ("late",)).survey.speaks_for == ()
    with pytest.raises(ValueError, match="no survey"):
        with_claims(Gaps(), True, ("late",))
