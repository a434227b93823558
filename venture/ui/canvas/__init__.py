"""The canvas page: its nine blocks, typed into and saved at once, and their versions."""

from venture.ui.canvas.editing import canvas_editor, take_step
from venture.ui.canvas.versions import show_versions

__all__ = ["canvas_editor", "show_versions", "take_step"]
