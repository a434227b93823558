"""The Ideas page: all ideas summed up, sorted and narrowed, and some of them side by side."""

from venture.ui.ideas.listing import list_ideas

__all__ = ["list_ideas"]
