"""Medians, and one row of the table."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """One row of the table.

    Attributes:
        what: what was done.
        value: how long it took or how much it was, with its unit.
        beside: what it is compared with, as a ratio or with its own value.
        aim: what we aim at; empty where there is no aim.
    """

    what: str
    value: str
    beside: str = ""
    aim: str = ""


def once_ms(action: Callable[[], object]) -> float:
    """The time of the processor for an action that is another one when done again, in ms.

    It cannot be repeated, so it must not hang on what else the machine does meanwhile.
    """
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def median_ms(action: Callable[[], object], times: int = 15) -> float:
    """The median time of an action in milliseconds, after one run that does not count."""
    action()
    found = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)
