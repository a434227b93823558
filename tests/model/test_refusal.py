"""What a record refuses is told in the words of whoever typed it."""

from datetime import date
from typing import Literal

import pytest
from pydantic import BaseModel, Field, FiniteFloat, model_validator

from venture.model import Named, why_refused


class Talk(Named):
    """A record with a field of each kind."""

    day: date = date(2027, 1, 1)
    people: int = Field(1, gt=0, lt=100)
    price_named: FiniteFloat = Field(0, ge=0, le=10**12)
    side: Literal["for", "against"] = "for"
    quotes: tuple[str, ...] = Field((), max_length=2)
    notes: str = Field("", max_length=5)

    @model_validator(mode="after")
    def _fits(self) -> "Talk":
        if self.notes == self.name:
            raise ValueError("The notes say nothing but the name.")
        return self


class Talks(BaseModel):
    """Records in a list."""

    talks: tuple[Talk, ...]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"people": 0}, "People must be above 0, got 0."),
        ({"people": 100}, "People must be below 100, got 100."),
        ({"people": 1.5}, "People must be a whole number, got 1.5."),
        ({"people": "two"}, "People must be a whole number, got 'two'."),
        ({"price_named": -1}, "Price named must be 0 or more, got -1."),
        (
            {"price_named": 2e13},
            "Price named must be 1,000,000,000,000 or less, got 20,000,000,000,000.",
        ),
        ({"price_named": float("nan")}, "Price named must be a number, got nan."),
        ({"price_named": "much"}, "Price named must be a number, got 'much'."),
        ({"day": "soon"}, "Day must be a day such as 2027-03-31, got 'soon'."),
        ({"side": "both"}, "Side must be 'for' or 'against', got 'both'."),
        ({"notes": "too long"}, "Notes may have 5 letters at most, and there are 8. Shorten it."),
        (
            {"quotes": ("a", "b", "c")},
            "There may be 2 quotes at most, and there would be 3. Leave some of them out.",
        ),
        ({"notes": 5}, "Notes must be text, got 5."),
        ({"id": "a b"}, "Id cannot be 'a b'."),
        ({"notes": "Ann"}, "The notes say nothing but the name."),
    ],
)
def test_a_refused_value_is_named_with_what_is_allowed(
    values: dict[str, object], words: str
) -> None:
    with pytest.raises(ValueError) as refused:
        Talk.model_validate({"name": "Ann"} | values)
    assert why_refused(refused.value) == words


def test_a_field_goes_by_what_the_founder_calls_it_also_within_a_list() -> None:
    with pytest.raises(ValueError) as refused:
        Talks.model_validate({"talks": [{"name": "Ann", "people": -3}]})
    assert why_refused(refused.value, {"people": "Who came"}) == "Who came must be above 0, got -3."


def test_what_is_missing_is_named() -> None:
    with pytest.raises(ValueError) as refused:
        Talk.model_validate({})
    assert why_refused(refused.value) == "Name is missing."


def test_our_own_words_stay_as_they_are() -> None:
    assert why_refused(ValueError("Choose a day.")) == "Choose a day."
