"""What is due as a calendar file, as a table and as text."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import streamlit as st

from venture.canvas import escaped
from venture.founder import calendar_file
from venture.portfolio import Task, Week
from venture.ui.harmless_csv import download_rows
from venture.ui.this_week.words import groups, when

_MOST_AS_TEXT = 200


def downloads(week: Week) -> None:
    """Offer the list for a calendar, a spreadsheet, and to be copied."""
    st.download_button(
        "Add to calendar",
        data=lambda: calendar_file(week.coming(), datetime.now(UTC)),
        file_name="what-is-due.ics",
        mime="text/calendar",
        key="this_week_calendar",
        type="primary",
        icon=":material/calendar_add_on:",
        on_click="ignore",
        help="What has a date in the next twelve months, and all dates of your money. Take it in "
        "again after changes: what is in your calendar already is moved, not doubled.",
    )
    download_rows(lambda: as_rows(week), "what-is-due", key="this_week_csv", label="List as CSV")
    copied = st.popover(
        "Copy as text",
        key="this_week_text",
        icon=":material/content_copy:",
        type="tertiary",
        on_change="rerun",
    )
    if copied.open:
        with copied:
            st.code(as_markdown(week), language=None, wrap_lines=True, height=400)


def as_rows(week: Week) -> Iterator[Sequence[object]]:
    """Write the list as a table, its headings first."""
    yield "When", "First day", "Last day", "What", "Why", "Kind", "Page", "Idea"
    for title, tasks in groups(week):
        for task in tasks:
            due, part = task.due, title.partition(",")[0]
            first, last = (due.day, task.deadline) if task.dated else (None, None)
            yield part, first, last, due.what, due.why, task.kind, due.page, task.idea_name


def as_markdown(week: Week) -> str:
    """Write the list as text with boxes to tick, so much of it as one would read."""
    lines, left = [], _MOST_AS_TEXT
    for title, tasks in groups(week):
        if tasks and left > 0:
            lines += ["", f"## {title}", "", *(_line(task, week) for task in tasks[:left])]
            left -= len(tasks)
    if left < 0:
        lines += ["", f"And {-left:,} more."]
    return "\n".join([f"# {escaped(str(week))}", *lines, ""])


def _line(task: Task, week: Week) -> str:
    of = f" ({escaped(task.idea_name)})" if task.idea_name else ""
    why = f": {escaped(task.due.why)}" if task.due.why else ""
    return f"- [ ] {when(task, week.today)}, {escaped(task.due.what)}{of}{why}"
