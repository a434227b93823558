"""Contacts that may be one person: both sides shown, merged only with consent."""

import streamlit as st

from venture.founder import CONTACT_FIELDS, Alike, Contact, kept_apart, merged, merged_pairs
from venture.ui.founder.network.view import NetworkPage, plain
from venture.ui.paging import page_of

_PART = "duplicates"
_PER_PAGE = 10
_SHOWN = ("company", "role", "email", "phone", "link", "connected", "last_contact", "notes")


def duplicates(page: NetworkPage) -> None:
    """Show pairs that may be one person."""
    pairs = page.view.alike()
    if not pairs:
        st.write("Nobody seems to be there twice.")
        return
    page.network.show(_PART)
    count = "1 pair" if len(pairs) == 1 else f"{len(pairs):,} pairs"
    st.markdown(
        f"**{count} may be one person.** Merging keeps the fuller entry; what the other one says "
        "differently goes to the notes."
    )
    shown = page_of(pairs, _PER_PAGE, "founder_network_pairs")
    if len(shown) > 1:
        st.button(
            f"Merge all {len(shown)} on this page",
            key="founder_merge_shown",
            icon=":material/merge:",
            help="Look through them first. Undo above brings them back.",
            on_click=lambda: page.change(_PART, lambda seen: merged_pairs(seen, shown)),
        )
    for pair in shown:
        with st.container(border=True, key=f"founder_pair_{'_'.join(pair.ids)}"):
            _one(page, pair)


def _one(page: NetworkPage, pair: Alike) -> None:
    one, two = pair.ids
    st.caption(f"They share {' and '.join(pair.reasons)}.")
    left, right = st.columns(2)
    left.markdown(_side(pair.first))
    right.markdown(_side(pair.second))
    with st.container(horizontal=True):
        st.button(
            "Merge them",
            key=f"founder_merge_{one}_{two}",
            icon=":material/merge:",
            on_click=lambda: page.change(_PART, lambda seen: merged(seen, one, two)),
        )
        st.button(
            "They are two people",
            key=f"founder_apart_{one}_{two}",
            type="tertiary",
            on_click=lambda: page.change(_PART, lambda seen: kept_apart(seen, one, two)),
        )


def _side(contact: Contact) -> str:
    lines = [f"**{plain(contact.name)}**"]
    lines += [
        f"{CONTACT_FIELDS[name]}: {plain(' '.join(str(value)[:300].split()))}"
        for name in _SHOWN
        if (value := getattr(contact, name))
    ]
    return "  \n".join(lines)
