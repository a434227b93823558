"""To wait for what no page shows: a row in the database, what a browser keeps."""

import time
from collections.abc import Callable

_WITHIN_SECONDS = 20


def eventually(look: Callable[[], object], value: object) -> None:
    """Wait until a look gives a value, for as long as any other expectation."""
    deadline = time.monotonic() + _WITHIN_SECONDS
    while (seen := look()) != value and time.monotonic() < deadline:
        time.sleep(0.05)
    assert seen == value
