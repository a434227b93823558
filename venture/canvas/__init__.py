"""The lean canvas: nine blocks, the statements in them, and what changed between two versions."""

from venture.canvas.blocks import BLOCKS, BOXES, COLUMNS, ROWS, Block, Box, Place
from venture.canvas.record import Canvas, Statement

__all__ = ["BLOCKS", "BOXES", "COLUMNS", "ROWS", "Block", "Box", "Canvas", "Place", "Statement"]
