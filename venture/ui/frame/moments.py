"""Moments as the founder's own clock shows them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st


def local_time(moment: datetime) -> datetime:
    """Bring a moment into the time of the founder's browser, which the server's need not be."""
    zone = st.context.timezone
    return moment.astimezone(ZoneInfo(zone) if zone else None)


def saved_note(moment: datetime, now: datetime) -> str:
    """Say when something was saved: the time if it was today, else the day.

    Example:
        >>> saved_note(datetime(2026, 3, 5, 10, 42), datetime(2026, 3, 9))  # where this runs
        'Saved 5 Mar'
    """
    moment, now = local_time(moment), local_time(now)
    if moment.date() == now.date():
        return f"Saved {moment:%H:%M}"
    year = "" if moment.year == now.year else f" {moment.year}"
    return f"Saved {moment.day} {moment:%b}{year}"
