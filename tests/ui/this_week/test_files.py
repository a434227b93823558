"""The list as a table and as text."""

from datetime import date

from venture.founder import Due
from venture.portfolio import Task, week_of
from venture.ui.this_week.downloads import as_markdown, as_rows
from venture.ui.this_week.words import when

TODAY = date(2026, 11, 25)


def task(day, what="Ask *Ana*", last=None, **values):
    return Task(
        Due(f"{what}{day}", day, what, "As a mentor.", "Founder", last), "Outreach", **values
    )


def test_days_are_written_as_one_reads_them():
    assert when(task(TODAY), TODAY) == "Today"
    assert when(task(date(2026, 11, 27)), TODAY) == "Fri 27 Nov"
    assert when(task(date(2028, 2, 29)), TODAY) == "29 Feb 2028"
    assert when(task(TODAY, dated=False), TODAY) == "By Sunday, no day set"
    assert when(task(date(2026, 11, 2), last=date(2027, 3, 3)), TODAY) == "Until 3 Mar 2027"
    begins = task(date(2026, 11, 30), last=date(2026, 12, 4))
    assert when(begins, TODAY) == "Mon 30 Nov to Fri 4 Dec"


def test_the_table_has_a_row_for_each_thing_and_no_day_where_nobody_set_one():
    tasks = [task(TODAY, dated=False), task(date(2026, 12, 1), idea="i", idea_name="Other")]
    assert list(as_rows(week_of(tasks, TODAY)))[1:] == [
        ("This week", None, None, "Ask *Ana*", "As a mentor.", "Outreach", "Founder", ""),
        ("Next week", date(2026, 12, 1), date(2026, 12, 1), "Ask *Ana*", "As a mentor.",
         "Outreach", "Founder", "Other"),
    ]  # fmt: skip


def test_the_text_can_be_ticked_off():
    text = as_markdown(week_of([task(TODAY)], TODAY))
    assert "\n## This week, 23 to 29 Nov\n\n- [ ] Today, Ask \\*Ana\\*: As a mentor.\n" in text


def test_the_text_of_very_much_says_how_much_more_there_is():
    text = as_markdown(week_of([task(TODAY, f"Ask {number}") for number in range(203)], TODAY))
    assert text.count("- [ ]") == 200
    assert text.endswith("And 3 more.\n")
