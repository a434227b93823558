"""Numbers that survey tools write where somebody gave no answer."""

import pytest

from venture.gaps import (
    ColumnUse,
    no_answer_codes,
    read_survey,
    recognised_scale,
    survey_of_cells,
)


def table(*answers):
    return survey_of_cells([["Importance: speed"], *([str(answer)] for answer in answers)])


@pytest.mark.parametrize(
    ("answers", "codes", "scale"),
    [
        ([1, 2, 3, 4, 5, 99, 99, 99], (99,), "1 to 5"),
        ([4, 5, 998, 999], (998, 999), "1 to 5"),
        ([3, 4, 5, -1, -1], (-1,), "1 to 5"),
        ([0, 5, 10, 99, 99], (99,), "0 to 10"),
        ([1, 2, 3, 4, 5, 6, 7] * 5 + [9, 9, 9], (9,), "1 to 7"),
        # These are answers: the others reach as far, or are too few to tell.
        ([10, 45, 80, 99], (), "0 to 100"),
        ([3, 5, 7, 9], (), "0 to 10"),
        ([6, 7, 8, 9, 10], (), "0 to 10"),
        ([99, 99], (), "0 to 100"),
        ([], (), "1 to 5"),
    ],
)
def test_a_number_off_the_scale_of_all_others_stands_for_no_answer(answers, codes, scale):
    questions = table(*answers, "").questions if answers else ()
    assert no_answer_codes(questions) == codes
    assert str(recognised_scale(questions, codes)) == scale


def test_codes_count_as_missing_and_not_as_high():
    surveyed = table(1, 5, 99, "99 - do not know")
    scale = recognised_scale(surveyed.questions, (99,))
    uses, scales = [ColumnUse("Importance", "Speed")], {"Importance": scale}
    (column,) = read_survey(surveyed, uses, scales, {"Importance": (99,)}).columns
    assert (column.high, column.low, column.missing, column.unread) == (1, 1, 2, 0)
