"""One figure, opened: the formula in words, what went in, and where that came from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One figure, opened.

    Attributes:
        what: its name.
        value: as it is shown.
        how: the formula in words, with what went in.
        source: where that came from; empty where the steps before say it.
    """

    what: str
    value: str
    how: str
    source: str = ""
