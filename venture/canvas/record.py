"""What a founder writes on a lean canvas."""

import re
from typing import Annotated
from uuid import uuid4

from pydantic import AfterValidator, BaseModel

# Databases refuse the first, XML the rest of these characters; nobody types them on purpose.
_UNSAVEABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")


def one_line(text: str) -> str:
    r"""Bring a text onto one line that every database and file format can hold.

    Example:
        >>> one_line("  Nurses\thand over\n on paper ")
        'Nurses hand over on paper'
    """
    return " ".join(_UNSAVEABLE.sub("", text).split())


class Statement(BaseModel, frozen=True):
    """One claim on the canvas; its id survives every rewording."""

    id: str
    text: Annotated[str, AfterValidator(one_line)]

    @classmethod
    def new(cls, text: str) -> "Statement":
        """Make a statement that nobody has made before."""
        return cls(id=uuid4().hex[:12], text=text)


class Canvas(BaseModel, frozen=True):
    """A business idea on one page: nine blocks, three of them with a smaller box inside."""

    problem: tuple[Statement, ...] = ()
    existing_alternatives: tuple[Statement, ...] = ()
    customer_segments: tuple[Statement, ...] = ()
    early_adopters: tuple[Statement, ...] = ()
    unique_value_proposition: tuple[Statement, ...] = ()
    high_level_concept: tuple[Statement, ...] = ()
    solution: tuple[Statement, ...] = ()
    channels: tuple[Statement, ...] = ()
    revenue_streams: tuple[Statement, ...] = ()
    cost_structure: tuple[Statement, ...] = ()
    key_metrics: tuple[Statement, ...] = ()
    unfair_advantage: tuple[Statement, ...] = ()

    def statements(self, field: str) -> tuple[Statement, ...]:
        """Give the statements in one box, by its field name (``"early_adopters"``)."""
        found: tuple[Statement, ...] = getattr(self, field)
        return found

    def text(self, field: str) -> str:
        """Give a box as its founder typed it: one statement a line."""
        return "\n".join(statement.text for statement in self.statements(field))
