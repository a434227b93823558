"""How far a canvas is, and what to fill in next."""

from dataclasses import dataclass

from venture.canvas.blocks import BLOCKS, Block
from venture.canvas.record import Canvas


@dataclass(frozen=True)
class Progress:
    """How many of the blocks say something, and the first that does not.

    Attributes:
        blocks: filled blocks, 0..9.
        next: the block to fill in next, None when all are filled.
    """

    blocks: int
    next: Block | None

    def __str__(self) -> str:
        """Say it in one sentence, or two."""
        if self.next is None:
            return f"All {len(BLOCKS)} blocks filled. Now test it."
        if not self.blocks:
            return f"Nothing here yet. Start with: {self.next.title}."
        return f"{self.blocks} of {len(BLOCKS)} blocks filled. Next: {self.next.title}."


def filled(canvas: Canvas) -> Progress:
    """Count the filled blocks; a smaller box belongs to its block and does not fill it alone.

    Example:
        >>> str(filled(Canvas()))
        'Nothing here yet. Start with: Problem.'
    """
    empty = [block for block in BLOCKS if not canvas.statements(block.box.field)]
    return Progress(len(BLOCKS) - len(empty), empty[0] if empty else None)
