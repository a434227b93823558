import pytest

from venture.evidence import price_table, recognised_price_columns
from venture.tables import split_headings, text_table

HEADED = "ID,Too cheap,Cheap,Expensive,Too expensive\n"


def read(text):
    headings, rows = split_headings(text_table(text).rows, "respondent")
    return price_table(rows, recognised_price_columns(headings))


def prices(found):
    return [(a.too_cheap, a.cheap, a.expensive, a.too_expensive) for a in found.answers]


def test_a_plain_table():
    found = read(HEADED + "1,10,20,30,40\n2,15,25,35,45\n")
    assert prices(found) == [(10, 20, 30, 40), (15, 25, 35, 45)]
    assert (found.missing, found.unreadable, found.problems) == (0, 0, ())


def test_semicolons_decimal_commas_and_currency_signs():
    found = read("Too cheap;Cheap;Expensive;Too expensive\n9,50 €;€ 20;1.030,00;EUR 1.040,25\n")
    assert prices(found) == [(9.5, 20, 1030, 1040.25)]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_separator_will_do(sign):
    assert prices(read((HEADED + "1,10,20,30,40\n").replace(",", sign))) == [(10, 20, 30, 40)]


def test_rows_that_cannot_be_used_are_counted_and_named_by_their_row():
    found = read(HEADED + "1,10,,30,40\n2,10,20,about 30,40\n3,-1,2,3,4\n4,1,2,3,4\n\n5,,,,\n")
    assert prices(found) == [(1, 2, 3, 4)]
    assert (found.missing, found.unreadable) == (2, 2)
    assert found.problems == (
        "Row 2: Cheap, a bargain: no answer.",
        "Row 3: Expensive: 'about 30' is not a number.",
        "Row 4: Too cheap: -1 is below zero.",
        "Row 7: Too cheap, Cheap, a bargain, Expensive, Too expensive: no answer.",
    )


def test_answers_out_of_order_are_read_too_and_left_to_the_method():
    assert prices(read(HEADED + "1,40,30,20,10\n")) == [(40, 30, 20, 10)]


def test_questions_in_full_are_recognised():
    headings = [
        "Timestamp",
        "At what price would it be priced so low that you would question its quality?",
        "At what price would it be a bargain, a great buy for the money?",
        "At what price would it start to get expensive, so that you would have to think?",
        "At what price would it be so expensive that you would not consider buying it?",
        "How likely are you to buy at the cheap price?",
        "How likely are you to buy at the expensive price?",
    ]
    assert recognised_price_columns(headings) == {
        "too_cheap": 1,
        "cheap": 2,
        "expensive": 3,
        "too_expensive": 4,
        "buys_at_cheap": 5,
        "buys_at_expensive": 6,
    }


def test_columns_are_recognised_in_any_order():
    found = recognised_price_columns(["Too_Expensive", "expensive", "cheap", "TOO CHEAP"])
    assert found == {"too_expensive": 0, "expensive": 1, "cheap": 2, "too_cheap": 3}


@pytest.mark.parametrize(
    ("written", "scale", "likely"),
    [
        (("5", "2"), "1 to 5", (0.7, 0.1)),
        (("80 %", "20 %"), "per cent", (0.8, 0.2)),
        (("0.8", "0.25"), "0 to 1", (0.8, 0.25)),
    ],
)
def test_likelihoods_are_ticks_per_cent_or_shares(written, scale, likely):
    head = "Too cheap,Cheap,Expensive,Too expensive,Likely at cheap,Likely at expensive\n"
    found = read(f"{head}10,20,30,40,{','.join(written)}\n1,2,3,4,,\n")
    assert found.intent_scale == scale
    assert (found.answers[0].buys_at_cheap, found.answers[0].buys_at_expensive) == likely
    assert found.answers[1].buys_at_cheap is None


def test_a_likelihood_that_cannot_be_read_costs_nobody_their_prices():
    head = "Too cheap,Cheap,Expensive,Too expensive,Likely at cheap\n"
    found = read(head + "10,20,30,40,maybe\n")
    assert len(found.answers) == 1
    assert found.unreadable == 0
    assert "'maybe' is not a number. It counts as not asked." in found.problems[0]


def test_columns_that_are_missing_or_named_twice_are_asked_for():
    with pytest.raises(ValueError, match="which column answers: Expensive, Too expensive"):
        price_table([], {"too_cheap": 0, "cheap": 1})
    twice = {"too_cheap": 0, "cheap": 1, "expensive": 1, "too_expensive": 2}
    with pytest.raises(ValueError, match="Two questions have the same column"):
        price_table([], twice)


def test_more_rows_than_are_kept_are_refused():
    columns = {"too_cheap": 0, "cheap": 1, "expensive": 2, "too_expensive": 3}
    with pytest.raises(ValueError, match="20,001 respondents; at most 20,000"):
        price_table([(1, [1, 2, 3, 4])] * 20_001, columns)


def test_a_column_is_not_taken_for_another_price_than_the_one_it_names():
    assert recognised_price_columns(["Too cheap", "Too cheap (again)", "So expensive I leave"]) == {
        "too_cheap": 0,
        "too_expensive": 2,
    }


def test_a_price_beyond_all_prices_costs_only_its_own_row():
    found = read(HEADED + "1,10,20,30,40\n2,10,20,30,4000000000000\n")
    assert prices(found) == [(10, 20, 30, 40)]
    assert found.problems == (
        "Row 3: Too expensive: 4,000,000,000,000 is above 1,000,000,000,000, the highest price.",
    )
