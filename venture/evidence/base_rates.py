"""What becomes of new businesses in general: the odds before one knows anything of the idea."""

SURVIVAL = (0.796, 0.689, 0.614, 0.553, 0.506, 0.467, 0.428, 0.399, 0.376, 0.347)
"""Share of new establishments in the United States still open after 1, 2, ... 10 years, 0..1.

They are establishments with payroll that opened in the year to March 2013. Staying open is not the
same as earning.

Source: U.S. Bureau of Labor Statistics, Business Employment Dynamics, Table 7, "Survival of private
sector establishments by opening year".
"""

SURVIVAL_SOURCE = (
    "U.S. Bureau of Labor Statistics, Business Employment Dynamics, Table 7: establishments with "
    "payroll that opened in the year to March 2013"
)


def survival(years: int) -> float:
    """Say which share of new establishments is still open after some years.

    Args:
        years: 0..10.

    Raises:
        ValueError: there is no figure for that many years.

    Example:
        >>> survival(5)
        0.506
    """
    if not 0 <= years <= len(SURVIVAL):
        raise ValueError(f"Survival is known for 0 to {len(SURVIVAL)} years, got {years}.")
    return SURVIVAL[years - 1] if years else 1.0
