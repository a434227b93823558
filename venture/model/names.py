"""What people call things: on one line."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator


def one_line(name: str) -> str:
    r"""Put spaces where line breaks and other control characters were pasted in.

    Example:
        >>> one_line(" Pro\nplan ")
        'Pro plan'
    """
    controls = ("Cc", "Cs")
    return "".join(" " if unicodedata.category(c) in controls else c for c in name).strip()


Name = Annotated[str, AfterValidator(one_line)]
"""A name as the records keep it."""
