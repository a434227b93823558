"""Values as people read them, which the plan knows how to write."""

from venture.plan import NO_FIGURE, in_words, month_name

__all__ = ["NO_FIGURE", "in_words", "month_name"]
