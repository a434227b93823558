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


def _month(name: str, label: str, default: int, text: str) -> Input:
    return Input(name, label, "month", default, lowest=1, highest=LAST, step=1, help=text)
