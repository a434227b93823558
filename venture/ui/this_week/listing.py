"""What is due, as one list by date."""

from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.portfolio import Kind, Task, Week
from venture.ui.frame import PAGES, PART_IN_ADDRESS
from venture.ui.paging import page_of
from venture.ui.this_week.words import groups, when

_AT_ONCE = 20
_PARTS: dict[Kind, str] = {
    "Decision": "money",
    "Money": "money",
    "Learning": "skills",
    "Outreach": "outreach",
    "Event": "events",
}
"""Which part of the page of the founder is opened."""
_PAGES = {page.title: page for page in PAGES}


def listing(week: Week, idea_id: str) -> None:
    """Show what is due, the overdue first; what comes after next week is folded.

    Args:
        week: what is due.
        idea_id: the idea that is open.
    """
    for (title, tasks), key in zip(groups(week), _KEYS, strict=True):
        if key == "later":
            _later(tasks, week.today, idea_id)
        elif tasks or key == "this":
            st.header(title, anchor=False)
            if not tasks:
                st.write("Nothing is due.")
            _rows(tasks, key, week.today, idea_id)


_KEYS = ("overdue", "this", "next", "later")


def _later(tasks: tuple[Task, ...], today: date, idea_id: str) -> None:
    if not tasks:
        return
    folded = st.expander(f"Later ({len(tasks):,})", key="this_week_later", on_change="rerun")
    if folded.open:
        with folded:
            _rows(tasks, "later", today, idea_id)


def _rows(tasks: tuple[Task, ...], key: str, today: date, idea_id: str) -> None:
    rows = st.container()
    shown = page_of(tasks, _AT_ONCE, f"this_week_{key}_page")
    with rows:
        for task in shown:
            _row(task, today, idea_id)


def _row(task: Task, today: date, idea_id: str) -> None:
    """Show what, when and why, with the way to the page; that is where it is done."""
    due, page = task.due, _PAGES[task.due.page]
    late = task.dated and task.deadline < today
    sign = ":material/warning: " if late else ""
    of = f" · {escaped(task.idea_name)}" if task.idea_name else ""
    with st.container(border=True):
        said, link = st.columns([4, 1], vertical_alignment="center", gap="xsmall")
        said.markdown(
            f"**{sign}{escaped(when(task, today))}** · {escaped(due.what)}{of}  \n"
            f":small[{escaped(due.why)}]"
        )
        link.page_link(
            page.file,
            label=page.title,
            icon=page.icon,
            query_params={"idea": task.idea or idea_id, **_part(task)},
        )


def _part(task: Task) -> dict[str, str]:
    part = _PARTS.get(task.kind)
    return {PART_IN_ADDRESS: part} if part else {}
