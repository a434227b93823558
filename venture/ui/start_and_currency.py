"""The first month and the currency of a filled-in model, chosen from lists."""

from datetime import date
from functools import lru_cache, partial
from typing import Any

import streamlit as st
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from venture.model import month_of
from venture.ui.current_widget import current_widget, is_current
from venture.ui.open_section import OpenSection

_EARLIER, _LATER = 36, 60
_FIRST_CURRENCIES = ("USD", "EUR", "GBP", "CHF", "CAD", "AUD")

Opened = OpenSection[Any]
"""A section that holds a filled-in model."""


def start_choice(opened: Opened, part: str) -> None:
    """Let the founder choose the month that all others are counted from.

    Args:
        opened: the section.
        part: of the page, as told to `OpenSection.show`.
    """
    this_month = date.today().replace(day=1)
    near = {month_of(this_month, month) for month in range(1 - _EARLIER, _LATER)}
    start = opened.record.start
    options = sorted(near | {start})
    key = current_widget(f"{opened.page}_start", lambda chosen: chosen == start)
    noun = opened.record.noun
    st.selectbox(
        "First month",
        options,
        options.index(start),
        format_func=lambda day: f"{day:%B %Y}",
        key=key,
        help=f"Month 1 of the {noun}. Everything that is planned for a month moves with it.",
        on_change=partial(_save, opened, part, "start", key),
    )


def currency_choice(opened: Opened, part: str) -> None:
    """Let the founder choose the currency of all amounts.

    Args:
        opened: the section.
        part: of the page, as told to `OpenSection.show`.
    """
    currency = opened.record.currency
    options = list(dict.fromkeys([*currencies(), currency]))
    key = current_widget(f"{opened.page}_currency", lambda chosen: chosen == currency)
    st.selectbox(
        "Currency",
        options,
        options.index(currency),
        format_func=currency_label,
        key=key,
        help="All amounts are in it. Changing it renames the amounts; it does not convert them.",
        on_change=partial(_save, opened, part, "currency", key),
    )


def currency_label(code: str) -> str:
    """Name a currency in a list."""
    return f"{code} – {get_currency_name(code, locale='en_US')}"


@lru_cache
def currencies() -> tuple[str, ...]:
    """List the currencies that are tender somewhere today, the usual ones first."""
    today = {
        str(code)
        for territory in get_global("territory_currencies")
        for code in get_territory_currencies(territory)
    }
    return (*_FIRST_CURRENCIES, *sorted(today - set(_FIRST_CURRENCIES)))


def _save(opened: Opened, part: str, name: str, key: str) -> None:
    if not is_current(key):
        return
    chosen = st.session_state[key]
    opened.change(part, lambda seen: type(seen).model_validate(seen.model_dump() | {name: chosen}))
