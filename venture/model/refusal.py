"""Why a record refused a value, in the words of whoever typed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

_LONGEST_SHOWN = 40
_LIMITS = {
    "greater_than_equal": ("ge", "{} or more"),
    "less_than_equal": ("le", "{} or less"),
    "greater_than": ("gt", "above {}"),
    "less_than": ("lt", "below {}"),
}
_KINDS = {
    "int_": "a whole number",
    "float_": "a number",
    "finite_number": "a number",
    "date_": "a day such as 2027-03-31",
    "string_type": "text",
}
"""What a value must be, by how the name of a complaint begins."""


def why_refused(problem: ValueError, names: Mapping[str, str] | None = None) -> str:
    """Say why a value was refused, and which one it is.

    Args:
        problem: what a record raised. Of several complaints the first one is told; one in our own
            words is told as it is.
        names: what the founder calls a field, by its name; one that is left out goes by that.

    Example:
        >>> from pydantic import Field
        >>> from venture.model import Named
        >>> class Course(Named):
        ...     weekly_hours: float = Field(ge=0, le=100)
        >>> try:
        ...     Course(name="Accounting", weekly_hours=168)
        ... except ValueError as problem:
        ...     print(why_refused(problem))
        Weekly hours must be 100 or less, got 168.
    """
    if not isinstance(problem, ValidationError):
        return str(problem)
    first: Any = problem.errors(include_url=False)[0]
    details: Mapping[str, Any] = first.get("ctx", {})
    if first["type"] == "value_error":
        return str(details["error"])
    field = next((part for part in reversed(first["loc"]) if isinstance(part, str)), "value")
    plain = field.replace("_", " ")
    name = (names or {}).get(field, plain[:1].upper() + plain[1:])
    return _reason(first["type"], name, first["input"], details)


def _reason(kind: str, name: str, given: object, details: Mapping[str, Any]) -> str:
    match kind:
        case "missing":
            return f"{name} is missing."
        case "string_too_long":
            most, there = details["max_length"], len(str(given))
            return f"{name} may have {most:,} letters at most, and there are {there:,}. Shorten it."
        case "too_long":
            most, count = details["max_length"], details.get("actual_length")
            return (
                f"There may be {most:,} {name[:1].lower() + name[1:]} at most, and there would be "
                f"{f'{count:,}' if count else 'more'}. Leave some of them out."
            )
        case "literal_error":
            return f"{name} must be {details['expected']}, got {_shown(given)}."
    if kind in _LIMITS:
        limit, words = _LIMITS[kind]
        return f"{name} must be {words.format(_shown(details[limit]))}, got {_shown(given)}."
    wanted = next((words for start, words in _KINDS.items() if kind.startswith(start)), "")
    if wanted:
        return f"{name} must be {wanted}, got {_shown(given)}."
    return f"{name} cannot be {_shown(given)}."


def _shown(given: object) -> str:
    if isinstance(given, int | float) and not isinstance(given, bool):
        return f"{given:,.15g}"
    return f"'{str(given)[:_LONGEST_SHOWN]}'"
