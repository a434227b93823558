"""How often a gap comes first, in words."""


def share_words(share: float) -> str:
    """Write a share, 0..1, so that neither all nor nothing is said of what is only nearly so.

    Example:
        >>> share_words(0.64), share_words(0.002), share_words(0.998), share_words(1)
        ('64 %', 'less than 1 %', 'more than 99 %', '100 %')
    """
    if 0 < share < 0.01:
        return "less than 1 %"
    return "more than 99 %" if 0.99 < share < 1 else f"{share * 100:.0f} %"
