"""What is due when, and as a file that calendars read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event


@dataclass(frozen=True)
class Due:
    """Something that is due on a day, or goes on for some days.

    Attributes:
        id: what stays when its day or words change; a calendar moves it then instead of adding it.
        day: when it is due, or its first day.
        what: what to do or what happens, in a few words.
        why: what it is good for or what it means.
        page: the page on which it is dealt with, by its title.
        last: its last day where it goes on for some.
    """

    id: str
    day: date
    what: str
    why: str = ""
    page: str = ""
    last: date | None = None


def calendar_file(dues: Iterable[Due], made: datetime) -> bytes:
    """Write what is due as an iCalendar file (RFC 5545) with all-day entries.

    Days have no hours, so daylight saving and time zones do not move them.

    Args:
        dues: in any order.
        made: now, with its time zone.

    Raises:
        ValueError: something ends before it begins.

    Example:
        >>> from datetime import UTC
        >>> leap = Due("a", date(2028, 2, 29), "Leap day")
        >>> b"DTEND;VALUE=DATE:20280301" in calendar_file([leap], datetime(2026, 1, 1, tzinfo=UTC))
        True
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Venture//Founder//EN")
    calendar.add("version", "2.0")
    for due in sorted(dues, key=lambda due: (due.day, due.id)):
        calendar.add_component(_event(due, made))
    text: bytes = calendar.to_ical()
    return text


def _event(due: Due, made: datetime) -> Event:
    last = due.last or due.day
    if last < due.day:
        raise ValueError(f"“{due.what}” ends on {last}, before it begins on {due.day}.")
    event = Event()
    event.add("uid", f"{due.id}@venture")
    event.add("dtstamp", made)
    event.add("dtstart", due.day)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", due.what)
    if due.why:
        event.add("description", due.why)
    event.add("transp", "TRANSPARENT")
    return event
