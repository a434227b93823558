"""A score opened: its formula in words, what went in, and each step on the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from venture.gaps.span import Span

Amount = float | Span


@dataclass(frozen=True)
class StepRow:
    """What went into a score under one name.

    Attributes:
        name: what the founder calls it.
        source: where its value comes from.
        amounts: one for each column of the steps.
    """

    name: str
    source: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Step:
    """One step from what went in to the score.

    Attributes:
        what: what is found.
        how: how, in words.
        value: what it comes to.
        share: whether it is a share, 0..1.
    """

    what: str
    how: str
    value: Amount
    share: bool = False


@dataclass(frozen=True)
class Steps:
    """How a score comes about.

    Attributes:
        formula: in words.
        columns: headings of the amounts in the rows.
        rows: what went in.
        steps: in their order; the last one gives the score.
        shares: those of the columns that hold shares, 0..1.
    """

    formula: str
    columns: tuple[str, ...]
    rows: tuple[StepRow, ...]
    steps: tuple[Step, ...]
    shares: tuple[str, ...] = ()

    @property
    def score(self) -> Amount:
        """What all of it comes to."""
        return self.steps[-1].value
