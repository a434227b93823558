"""Ranges that somebody holds possible."""

from venture.model import Range


def held(low, high):
    """Give a range whose ends are the least and the most, with nothing to choose between them."""
    return Range(low=low, high=high, of=low, chance=None)
