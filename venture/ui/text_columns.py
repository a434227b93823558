"""Columns of a table that is edited in place as text: how a value is shown, and read back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

import streamlit as st
from annotated_types import Ge, Le, MaxLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from venture.gaps import Span, typed_span
from venture.model import one_line
from venture.tables import typed_number

Holds = Literal["text", "number", "per cent", "day"]


@dataclass(frozen=True)
class TextColumn:
    """A column, whose cells are text.

    Attributes:
        name: its key.
        label: its heading.
        help: what belongs into it.
        show: writes a value as it stands in a cell.
        read: understands what was typed; a ValueError from it says what to type instead.
        options: what can be chosen from; empty where anything may be typed.
        width: in pixels; None for as wide as it comes.
        holds: what kind of value; numbers are set to the right.
    """

    name: str
    label: str
    help: str
    show: Callable[[Any], str]
    read: Callable[[str], Any]
    options: tuple[str, ...] = ()
    width: int | None = None
    holds: Holds = "text"

    def config(self, default: str) -> Any:
        """Say to Streamlit's editor how the column is shown and edited.

        Args:
            default: what stands in it in a new row.
        """
        if self.options:
            return st.column_config.SelectboxColumn(
                self.label,
                help=self.help,
                options=self.options,
                width=self.width,
                default=default,
                required=True,
            )
        return st.column_config.TextColumn(
            self.label,
            help=self.help,
            width=self.width,
            default=default,
            alignment="right" if self.holds in ("number", "per cent") else None,
        )


def text_column(of: type[BaseModel], name: str, width: int | None = None) -> TextColumn:
    """Make a column for a text."""
    field = of.model_fields[name]
    most = next((limit.max_length for limit in field.metadata if isinstance(limit, MaxLen)), None)

    def read(text: str) -> str:
        tidy = one_line(text)
        if most is not None and len(tidy) > most:
            raise ValueError(f"The text is too long: {len(tidy):,} letters, {most:,} at most.")
        return tidy

    return TextColumn(name, _label(field, name), _help(field), str, read, width=width)


def number_column(of: type[BaseModel], name: str, width: int | None = None) -> TextColumn:
    """Make a column for a number; an empty cell is None where the field allows that."""
    field = of.model_fields[name]
    low = next((float(str(limit.ge)) for limit in field.metadata if isinstance(limit, Ge)), None)
    high = next((float(str(limit.le)) for limit in field.metadata if isinstance(limit, Le)), None)
    optional = type(None) in get_args(field.annotation)

    def read(text: str) -> float | None:
        if optional and not text.strip():
            return None
        return typed_number(text, low=low, high=high)

    return TextColumn(
        name, _label(field, name), _help(field), _shown_number, read, width=width, holds="number"
    )


def choice_column(of: type[BaseModel], name: str, width: int | None = None) -> TextColumn:
    """Make a column for one of the options of a Literal."""
    field = of.model_fields[name]
    options = tuple(str(option) for option in get_args(field.annotation))

    def read(text: str) -> str:
        if text not in options:
            raise ValueError(f"'{text[:30]}' is not one of {', '.join(options)}.")
        return text

    return TextColumn(name, _label(field, name), _help(field), str, read, options, width)


def day_column(of: type[BaseModel], name: str, width: int | None = None) -> TextColumn:
    """Make a column for a day that may be left open."""
    field = of.model_fields[name]

    def read(text: str) -> date | None:
        if not text.strip():
            return None
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            raise ValueError(
                f"'{text.strip()[:30]}' is not a day. Type one such as 2027-03-31."
            ) from None

    def show(day: date | None) -> str:
        return day.isoformat() if day else ""

    return TextColumn(name, _label(field, name), _help(field), show, read, width=width, holds="day")


def span_column(
    name: str,
    label: str,
    help: str,
    *,
    low: float | None = None,
    high: float | None = None,
    percent: bool = False,
    optional: bool = False,
    width: int | None = None,
) -> TextColumn:
    """Make a column for a number or a range such as 3 - 5.

    Args:
        name: its key.
        label: its heading.
        help: what belongs into it.
        low: lowest value allowed, as it is typed.
        high: highest value allowed.
        percent: whether what is typed is in per cent.
        optional: whether a cell may be empty, which is None.
        width: in pixels.
    """
    scale = 100 if percent else 1

    def read(text: str) -> Span | None:
        if optional and not text.strip():
            return None
        return typed_span(text, low=low, high=high, percent=percent)

    def show(span: Span | None) -> str:
        if span is None:
            return ""
        ends = [_shown_number(end * scale) for end in (span.low, span.high)]
        return " - ".join(dict.fromkeys(ends))

    holds: Holds = "per cent" if percent else "number"
    return TextColumn(name, label, help, show, read, width=width, holds=holds)


def _shown_number(value: float | None) -> str:
    if value is None:
        return ""
    text = f"{value:,.8f}"
    return text.rstrip("0").rstrip(".")


def _label(field: FieldInfo, name: str) -> str:
    return field.title or name.replace("_", " ").capitalize()


def _help(field: FieldInfo) -> str:
    return field.description or ""
