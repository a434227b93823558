"""The columns and inputs that say when, counted from the household's first month."""

from venture.model import Input

LAST = 60
"""The last month that a household looks at."""


def month(name: str, label: str, default: int, text: str, group: str = "") -> Input:
    """Declare a month.

    Args:
        name: the key.
        label: what people call it.
        default: counted from 1.
        text: what happens then.
        group: the heading it stands under.
    """
    return Input(name, label, "month", default, 1, LAST, step=1, help=text, group=group)


def first_month(what: str) -> Input:
    """Declare the first month of something; `what` is the end of "The first month in which"."""
    return month("start_month", "First month", 1, f"The first month in which {what}.")


def last_month(what: str) -> Input:
    """Declare the last month of something, by default the last there is."""
    text = f"The last month in which {what}; {LAST} is as far as can be seen."
    return month("end_month", "Last month", LAST, text)
