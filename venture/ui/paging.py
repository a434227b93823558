"""A long list, a page at a time."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

Item = TypeVar("Item")


def page_of(items: Sequence[Item], most: int, key: str) -> Sequence[Item]:
    """Draw what turns the pages, where there are several, and give what stands on the open one.

    Args:
        items: all of the list.
        most: how many stand on a page.
        key: what the key of the widget begins with. Another number of pages is another widget, so
            that none beyond the last is chosen.
    """
    pages = -(-len(items) // most)
    number = st.pagination(pages, key=f"{key}_{pages}") if pages > 1 else 1
    return items[(number - 1) * most : number * most]
