"""What people call things, on one line, and how a record knows them when they are renamed."""

import unicodedata
import uuid
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


def one_line(name: str) -> str:
    r"""Put spaces where line breaks and other control characters were pasted in.

    Example:
        >>> one_line(" Pro\nplan ")
        'Pro plan'
    """
    if name.isprintable():  # most are, and there may be tens of thousands of them
        return name.strip()
    controls = ("Cc", "Cs")
    return "".join(" " if unicodedata.category(c) in controls else c for c in name).strip()


Name = Annotated[str, AfterValidator(one_line)]
"""A name as the records keep it."""


class Named(BaseModel):
    """Something in a list that a founder writes down.

    Attributes:
        id: what stays when the name changes; letters, digits and hyphens.
        name: what the founder calls it.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(default_factory=lambda: uuid.uuid4().hex[:8], pattern=r"^[A-Za-z0-9-]{1,40}$")
    name: Name = Field(max_length=200)
