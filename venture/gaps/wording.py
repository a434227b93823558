"""Shares and ranges as people read them."""

from __future__ import annotations

from venture.gaps.span import Span


def share_words(share: float) -> str:
    """Write a share, 0..1, so that neither all nor nothing is said of what is only nearly so.

    Example:
        >>> share_words(0.64), share_words(0.002), share_words(0.998), share_words(1)
        ('64 %', 'less than 1 %', 'more than 99 %', '100 %')
    """
    if 0 < share < 0.01:
        return "less than 1 %"
    if 0.99 < share < 1:
        return "more than 99 %"
    return f"{share * 100:.0f} %"


def percent_words(span: Span) -> str:
    """Write a range of shares, 0..1, in per cent.

    Example:
        >>> percent_words(Span(low=0.03, high=0.065)), percent_words(Span.at(0.4))
        ('3 to 6.5 %', '40 %')
    """
    ends = dict.fromkeys(f"{100 * end:.4g}" for end in (span.low, span.high))
    return f"{' to '.join(ends)} %"


def count_words(span: Span) -> str:
    """Write a range of things that are counted, such as accounts.

    Example:
        >>> count_words(Span(low=9_000, high=11_000)), count_words(Span.at(12))
        ('9,000 to 11,000', '12')
    """
    return " to ".join(dict.fromkeys(f"{end:,.0f}" for end in (span.low, span.high)))
