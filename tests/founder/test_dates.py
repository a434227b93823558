from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from venture.founder import Due, calendar_file

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def read_back(*dues):
    return Calendar.from_ical(calendar_file(dues, NOW)).walk("VEVENT")


def test_entries_stand_in_the_order_of_their_days():
    events = read_back(Due("b", date(2027, 3, 14), "Later"), Due("a", date(2027, 3, 1), "Sooner"))
    assert [str(event["summary"]) for event in events] == ["Sooner", "Later"]


def test_an_entry_of_several_days_ends_on_the_day_after_its_last():
    (event,) = read_back(Due("a", date(2028, 2, 28), "Course", last=date(2028, 2, 29)))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2028, 2, 28), date(2028, 3, 1))


def test_what_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends on 2027-01-01, before it begins"):
        read_back(Due("a", date(2027, 1, 2), "Course", last=date(2027, 1, 1)))


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1), st.dates())
def test_any_words_and_any_day_come_back(words, day):
    if day == date.max:
        return
    (event,) = read_back(Due("a", day, words, why=words))
    assert (str(event["summary"]), event["dtstart"].dt) == (words, day)
