"""What stands on a slide, whatever draws it."""

from __future__ import annotations

from dataclasses import dataclass

from venture.report.blocks import Chart, Grid


@dataclass(frozen=True)
class Slide:
    """One slide.

    Attributes:
        title: its subject.
        points: short texts.
        blocks: tables and charts beside them, one below the other.
        notes: what to say to it, and where it comes from.
    """

    title: str
    points: tuple[str, ...]
    blocks: tuple[Grid | Chart, ...] = ()
    notes: str = ""
