"""The columns that say when: declared once for every table."""

from venture.model import Input

LAST = 60
"""The last month of a plan."""


def month(what: str) -> Input:
    """Declare the month in which something happens once.

    Args:
        what: the end of "The month in which it ...".
    """
    return _month("month", "Month", 1, f"The month in which it {what}.")


def start_month(what: str, label: str = "First month") -> Input:
    """Declare the first month of something that goes on.

    Args:
        what: the end of "The first month in which ...".
        label: what people call it.
    """
    return _month("start_month", label, 1, f"The first month in which {what}.")


def end_month(what: str) -> Input:
    """Declare the last month of something that goes on; by default the plan's last.

    Args:
        what: the end of "The last month in which ...".
    """
    text = f"The last month in which {what}; {LAST} is to the end of the plan."
    return _month("end_month", "Last month", LAST, text)


def month_from(what: str, label: str, name: str, default: int, group: str) -> Input:
    """Declare the month from which something else holds.

    Args:
        what: the end of "The first month in which ...".
        label: what people call it.
        name: the key.
        default: counted from 1.
        group: the heading it stands under.
    """
    return _month(name, label, default, f"The first month in which {what}.", group)


def _month(name: str, label: str, default: int, text: str, group: str = "") -> Input:
    return Input(name, label, "month", default, 1, LAST, step=1, help=text, group=group)
