"""Pages for other people: the canvas as a sheet of paper."""

from venture.report.canvas_sheet import Paper, canvas_pdf, canvas_png

__all__ = ["Paper", "canvas_pdf", "canvas_png"]
