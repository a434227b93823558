"""Reading an interview from what stands in its form."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from venture.evidence import Interview, Link, PriceAnswer
from venture.ui.evidence.typed_interview import PRICES, TypedInterview, read_interview

DAY = date(2026, 11, 20)
KEPT = Interview(
    id="one",
    name="Ann",
    day=DAY,
    prices=PriceAnswer(too_cheap=1, cheap=2, expensive=3, too_expensive=4, buys_at_cheap=0.5),
    links=(Link(claim="a", supports=True),),
)
FOUR = dict(zip(PRICES, ("1", "2,50", "3", "4"), strict=True))
TYPED = TypedInterview(
    name="Ann",
    day=DAY,
    texts={"segment": "Nurses", "today": "", "notes": "She wants it"},
    quotes="It hurts\n\n  Every night ",
    prices=FOUR,
    needs=pd.DataFrame({"need": ["Lost  notes", None], "pain": [None, 5]}),
    given=pd.DataFrame({"kind": ["Money"], "what": [None]}),
    links={True: ["a"], False: ["b"]},
)


def test_everything_in_the_form_is_read():
    read, problems = read_interview(TYPED, KEPT, "")
    assert problems == []
    assert read.quotes == ("It hurts", "Every night")
    assert [(need.text, need.pain) for need in read.needs] == [("Lost notes", 3)]
    assert [(one.kind, one.what) for one in read.commitments] == [("Money", "")]
    assert (read.prices.cheap, read.prices.buys_at_cheap) == (2.5, 0.5)
    assert [link.claim for link in read.links if not link.supports] == ["b"]


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (replace(TYPED, prices=FOUR | {"cheap": ""}), "Cheap is empty. Type all four prices"),
        (replace(TYPED, prices=FOUR | {"cheap": "-2"}), "Cheap must be zero or more, got -2."),
        (replace(TYPED, prices=FOUR | {"cheap": "two"}), "Cheap: "),
        (replace(TYPED, links={True: ["a"], False: ["a"]}), "A claim stands on both sides."),
    ],
)
def test_what_is_half_typed_is_named_and_the_rest_is_read(typed, problem):
    read, problems = read_interview(typed, KEPT, "")
    assert [found.startswith(problem) for found in problems] == [True]
    assert read.notes == "She wants it"
    assert KEPT.prices == read.prices or KEPT.links == read.links


def test_a_new_person_has_a_name_for_the_time_being_once_anything_is_typed():
    assert read_interview(replace(TYPED, name=" "), KEPT, "Person 3")[0].name == "Person 3"
    nothing = TypedInterview(
        name="",
        day=DAY,
        texts={},
        quotes="",
        prices=dict.fromkeys(PRICES, ""),
        needs=TYPED.needs[:0],
        given=TYPED.given[:0],
        links={True: [], False: []},
    )
    with pytest.raises(ValueError, match="needs a person"):
        read_interview(nothing, Interview(id="one", name="x", day=DAY), "Person 3")
    with pytest.raises(ValueError, match="needs a person"):
        read_interview(replace(TYPED, name=""), KEPT, "")


def test_a_date_is_needed_and_texts_have_an_end():
    with pytest.raises(ValueError, match="needs a date"):
        read_interview(replace(TYPED, day=None), KEPT, "")
    with pytest.raises(ValueError, match="Notes may have 20,000 letters at most"):
        read_interview(replace(TYPED, texts={"notes": "x" * 20_001}), KEPT, "")
