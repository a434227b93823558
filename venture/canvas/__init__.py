"""The lean canvas: nine blocks, the statements in them, and what changed between two versions."""

from venture.canvas.blocks import BLOCKS, BOXES, COLUMNS, ROWS, Block, Box, Place
from venture.canvas.changes import Change, Span, changes, wording
from venture.canvas.editing import LONGEST_TEXT, MOST_STATEMENTS, lines_of, updated, with_text
from venture.canvas.mark import SYMBOLS, Level, Mark, Marks
from venture.canvas.markdown import as_markdown, escaped
from venture.canvas.progress import Progress, filled
from venture.canvas.record import Canvas, Statement, one_line

__all__ = [
    "BLOCKS",
    "BOXES",
    "COLUMNS",
    "LONGEST_TEXT",
    "MOST_STATEMENTS",
    "ROWS",
    "SYMBOLS",
    "Block",
    "Box",
    "Canvas",
    "Change",
    "Level",
    "Mark",
    "Marks",
    "Place",
    "Progress",
    "Span",
    "Statement",
    "as_markdown",
    "changes",
    "escaped",
    "filled",
    "lines_of",
    "one_line",
    "updated",
    "with_text",
    "wording",
]
