"""Days of tasks and weeks as the page and its files write them."""

from datetime import date, timedelta

from venture.evidence import day_words
from venture.portfolio import Task, Week

Group = tuple[str, tuple[Task, ...]]


def groups(week: Week) -> list[Group]:
    """Name the parts of a list, each with what is due in it."""
    monday = week.today - timedelta(days=week.today.weekday())
    return [
        ("Overdue", week.overdue),
        (f"This week, {span(monday)}", week.this),
        (f"Next week, {span(monday + timedelta(days=7))}", week.next),
        ("Later", week.later),
    ]


def span(monday: date) -> str:
    """Write a week by its first and last day.

    Example:
        >>> span(date(2028, 2, 28)), span(date(2028, 2, 21))
        ('28 Feb to 5 Mar', '21 to 27 Feb')
    """
    sunday = monday + timedelta(days=6)
    first = f"{monday.day}" if monday.month == sunday.month else f"{monday.day} {monday:%b}"
    return f"{first} to {sunday.day} {sunday:%b}"


def when(task: Task, today: date) -> str:
    """Say when a task is due: "Fri 27 Nov", "Until 3 Mar 2027", or that nobody set a day."""
    if not task.dated:
        return "By Sunday, no day set"
    if task.due.last is None or task.due.last == task.due.day:
        return "Today" if task.due.day == today else _day(task.due.day, today)
    if task.due.day <= today:
        return f"Until {_day(task.due.last, today)}"
    return f"{_day(task.due.day, today)} to {_day(task.due.last, today)}"


def _day(day: date, today: date) -> str:
    if day == today:
        return "today"
    # The weekday says something only where one knows which week that is.
    near = abs((day - today).days) <= _NEAR
    return f"{day:%a} {day.day} {day:%b}" if near else day_words(day)


_NEAR = 14
