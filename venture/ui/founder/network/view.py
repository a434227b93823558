"""The network as the parts of the tab look at it, worked out once for each revision."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from unicodedata import bidirectional

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    Alike,
    Contact,
    Network,
    Outreach,
    alike,
    folded,
    introducers,
    segment_counts,
    segments_of,
)
from venture.ui.founder.saving import OpenNetwork, OpenOutreach
from venture.ui.frame import local_time

PART_KEY = "founder_network_part"
"""Under which the session keeps the part of the tab that is open."""
NOT_KNOWN = "somebody who is not among your contacts"
"""Who was deleted, or stands in the workspace that an idea comes from."""
_KEPT = "founder_network_view"
_ADDRESS = re.compile(r"@|:(?=//)|\bwww(?=\.)", re.IGNORECASE)
_RIGHT_TO_LEFT = ("R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI")


@dataclass
class NetworkView:
    """What follows from the contacts.

    Attributes:
        network: as it stands now.
        by_id: contacts, also by the ids of those merged into them.
        segments: of each contact that has one, by id.
        counts: contacts of each segment, the largest first.
    """

    network: Network
    by_id: dict[str, Contact]
    segments: dict[str, str]
    counts: list[tuple[str, int]]
    _texts: list[str] = field(default_factory=list)
    _alike: list[Alike] | None = None
    _names: Counter[str] | None = None

    def found(self, words: str, segment: str | None) -> list[Contact]:
        """Find contacts by words in any order and by their segment; None for every segment."""
        wanted = folded(words).split()
        if wanted and not self._texts:
            self._texts = [
                folded(
                    f"{c.name}\n{c.company}\n{c.role}\n{c.email}\n{c.notes}\n"
                    f"{self.segments.get(c.id, '')}"
                )
                for c in self.network.contacts
            ]
        texts = self._texts if wanted else [""] * len(self.network.contacts)
        return [
            contact
            for contact, text in zip(self.network.contacts, texts, strict=True)
            if segment in (None, self.segments.get(contact.id))
            and all(word in text for word in wanted)
        ]

    def alike(self) -> list[Alike]:
        """Find pairs that may be one person."""
        if self._alike is None:
            self._alike = alike(self.network)
        return self._alike

    def typed_name(self, contact: Contact) -> str:
        """Name a contact so that nobody else is meant: with the company where two share a name."""
        if self._names is None:
            self._names = Counter(folded(one.name) for one in self.network.contacts)
        shared = self._names[folded(contact.name)] > 1 and contact.company
        return f"{contact.name}, {contact.company}" if shared else contact.name

    def name(self, contact_id: str) -> str:
        """Name a contact, who may be deleted by now."""
        known = self.by_id.get(contact_id)
        return known.name if known else NOT_KNOWN


@dataclass(frozen=True)
class NetworkPage:
    """What the parts of the tab work on.

    Attributes:
        network: the founder's contacts.
        outreach: of the idea.
        view: what follows from the contacts.
    """

    network: OpenNetwork
    outreach: OpenOutreach
    view: NetworkView

    def change(self, part: str, edit: Callable[[Network], Network]) -> None:
        """Save a change of the contacts. For callbacks."""
        self.network.change(part, edit)

    def refuse(self, problem: str) -> None:
        """Say at the top of the tab why nothing was saved. For callbacks."""
        self.outreach.refuse(problem)

    def change_outreach(self, part: str, edit: Callable[[Outreach], Outreach]) -> None:
        """Save a change of the outreach. For callbacks."""
        self.outreach.change(part, edit)


def view_of(network: Network) -> NetworkView:
    """Give the view of a network, the same one as long as it is the same network."""
    kept: NetworkView | None = st.session_state.get(_KEPT)
    if kept is None or kept.network is not network:
        kept = NetworkView(network, network.by_id(), segments_of(network), segment_counts(network))
        st.session_state[_KEPT] = kept
    return kept


def plain(text: str) -> str:
    """Write what stands in a contact for a page.

    An address in it becomes no link, and a name that is read from right to left does not change
    places with what stands beside it.

    Example:
        >>> plain("info@x.org").replace(chr(0x2060), "|")
        'info@|x.org'
        >>> plain("www.x.org or http://x.org").replace(chr(0x2060), "|")
        'www|.x.org or http:|//x.org'
    """
    written = _ADDRESS.sub("\\g<0>\u2060", escaped(text))  # a word joiner is invisible
    if any(bidirectional(sign) in _RIGHT_TO_LEFT for sign in text):
        return f"\u2068{written}\u2069"  # an isolate, of the Unicode bidirectional algorithm
    return written


def today() -> date:
    """Give the day that it is on the founder's calendar."""
    return local_time(datetime.now(UTC)).date()


def network_words(view: NetworkView, outreach: Outreach) -> str:
    """Say in a sentence whom one knows, and who introduced one to somebody."""
    everybody = len(view.network.contacts)
    through = [one.through for one in outreach.approaches if one.through]
    count = len(introducers(view.network, through))
    introduced = (
        f"{count:,} introduced you to someone" if count else "nobody introduced you to anyone yet"
    )
    name, most = view.counts[0] if view.counts else ("", 0)
    if not most:
        return f"You know {_people(everybody)}; {introduced}."
    others = f", of {everybody:,} in all" if everybody > most else ""
    return f"You know {_people(most)} in {name}{others}; {introduced}."


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count:,} people"
