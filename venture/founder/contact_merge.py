"""The same person twice: found, brought together with consent, or kept apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

from venture.founder.contact_keys import (
    email_key,
    is_profile,
    link_key,
    name_key,
    names_agree,
    phone_key,
    same_work_key,
)
from venture.founder.network import LONGEST_NOTE, MOST_MERGED, Contact, Former, Network

_DETAILS = (
    *("company", "role", "segment", "closeness", "connected", "last_contact"),
    *("email", "phone", "link", "introduced_by"),
)
_Places = dict[tuple[str, str], tuple[int, int]]
"""Where a key leads: the place of a contact, and 0 or the number of what it was called before."""
_ALL_PAIRS_UP_TO = 8
_SAME_WORK = "the same name and company"
_SHARED_BY_MANY = 8
"""A number or address that more people have is that of a company."""


@dataclass(frozen=True)
class Alike:
    """Two contacts that may be one person.

    Attributes:
        first: the one written down earlier.
        second: the other.
        reasons: what they share.
    """

    first: Contact
    second: Contact
    reasons: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, str]:
        """Both ids, as `Network.apart` keeps them."""
        return (self.first.id, self.second.id)


@dataclass(frozen=True)
class TakenOver:
    """What became of contacts that were imported.

    Attributes:
        network: with them.
        new: how many were not known.
        completed: how many were known, and got values where they had none.
        unchanged: how many were known and brought nothing new.
    """

    network: Network
    new: int
    completed: int
    unchanged: int


def take_over(network: Network, contacts: Iterable[Contact]) -> TakenOver:
    """Add contacts; who is known already gets values only where they have none.

    Known is who has the same LinkedIn profile; the same address, website or number under a name
    that may be the same; or the same name and company and no other profile, address or number.
    Whoever else looks alike is added, and `alike` finds the pair: only the founder can tell.

    Raises:
        ValueError: there would be too many.
    """
    kept = list(network.contacts)
    places: _Places = {}
    for place, contact in enumerate(kept):
        _remember(places, contact, place)
    before, changed, met = len(kept), set[int](), set[int]()
    for contact in contacts:
        known = _known(places, kept, contact)
        if known is None:
            kept.append(contact)
            _remember(places, contact, len(kept) - 1)
            continue
        met.add(known)
        completed = _completed(kept[known], contact)
        if completed is not kept[known]:
            kept[known] = completed
            changed.add(known)
            _remember(places, completed, known)
    completed_before, met_before = (
        sum(place < before for place in found) for found in (changed, met)
    )
    return TakenOver(
        network.changed(contacts=tuple(kept)),
        len(kept) - before,
        completed_before,
        met_before - completed_before,
    )


def alike(network: Network) -> list[Alike]:
    """Find pairs of contacts that may be one person, the surest first.

    They share an e-mail, a profile or website, or the name and the company, or the name where one
    of them has no company, or the phone number. Pairs that the founder told apart are left out, and
    those with nothing but the name in common and a profile each.
    """
    found: dict[tuple[int, int], list[str]] = {}
    for reason, places in _sharing(network.contacts):
        pairs = combinations(places, 2) if len(places) <= _ALL_PAIRS_UP_TO else pairwise(places)
        for pair in pairs:
            found.setdefault(pair, []).append(reason)
    apart = {frozenset(pair) for pair in network.apart}
    every = [
        Alike(network.contacts[one], network.contacts[two], tuple(reasons))
        for (one, two), reasons in found.items()
    ]
    every.sort(key=lambda pair: -len(pair.reasons))
    return [pair for pair in every if frozenset(pair.ids) not in apart and not _surely_two(pair)]


def merged(network: Network, first: str, second: str) -> Network:
    """Bring two contacts together; the fuller one stays and keeps its values.

    What the other one says differently goes to the notes; of two days the later one counts as the
    last contact. Who was told apart from one of them stays told apart. Its id is kept, so that
    outreach and events still find them.

    Raises:
        ValueError: one of them is not there any more, or what both say is too much for one.
    """
    known = {contact.id: contact for contact in network.contacts}
    if first not in known or second not in known:
        raise ValueError("One of the two contacts is not there any more. Look at the others.")
    fuller, other = known[first], known[second]
    if _fullness(other) > _fullness(fuller):
        fuller, other = other, fuller
    together = _together(fuller, other)
    contacts = tuple(
        together if contact.id == fuller.id else contact
        for contact in network.contacts
        if contact.id != other.id
    )
    apart = (tuple(fuller.id if id_ == other.id else id_ for id_ in pair) for pair in network.apart)
    told = tuple((one, two) for one, two in dict.fromkeys(apart) if one != two)
    return network.changed(contacts=contacts, apart=told)


def merged_pairs(network: Network, pairs: Iterable[Alike]) -> Network:
    """Merge several pairs; where one person is in two of them, all become one."""
    for pair in pairs:
        known = network.by_id()
        if not known.keys() >= set(pair.ids):
            continue
        first, second = (known[id_].id for id_ in pair.ids)
        if first != second:
            network = merged(network, first, second)
    return network


def kept_apart(network: Network, first: str, second: str) -> Network:
    """Remember that two contacts who look alike are two people."""
    return network.changed(apart=(*network.apart, (first, second)))


def without(network: Network, contact_id: str) -> Network:
    """Leave a contact out, and every mention of them; for deleting what is known of a person."""
    gone = network.by_id().get(contact_id)
    if gone is None:
        return network
    ids = {gone.id, *gone.merged}
    contacts = tuple(
        contact.model_copy(update={"introduced_by": ""})
        if contact.introduced_by in ids
        else contact
        for contact in network.contacts
        if contact.id != gone.id
    )
    events = tuple(
        event.model_copy(update={"contacts": tuple(c for c in event.contacts if c not in ids)})
        for event in network.events
    )
    apart = tuple(pair for pair in network.apart if ids.isdisjoint(pair))
    return network.changed(contacts=contacts, events=events, apart=apart)


def _remember(places: _Places, contact: Contact, place: int) -> None:
    for number, entry in enumerate(_entries(contact)):
        for key in _keys(entry):
            places.setdefault(key, (place, number))


def _entries(contact: Contact) -> list[Contact | Former]:
    """Give a contact, and what was merged into it."""
    return [contact, *contact.former]


def _keys(contact: Contact | Former) -> Iterator[tuple[str, str]]:
    """Give by what a contact is found again, the surest first."""
    name = name_key(contact.name)
    if link := link_key(contact):
        yield ("profile" if is_profile(link) else "website"), link
    if email := email_key(contact):
        yield "email", email
    if phone := phone_key(contact):
        yield "phone", f"{name}\n{phone}"
    yield "name", same_work_key(contact)


def _known(places: _Places, kept: Sequence[Contact], new: Contact) -> int | None:
    for kind, key in _keys(new):
        if (kind, key) not in places:
            continue
        place, number = places[kind, key]
        if _is_same(kind, _entries(kept[place])[number], new):
            return place
    return None


def _is_same(kind: str, known: Contact | Former, new: Contact) -> bool:
    """Tell whether who shares a profile, an address or a name is that person for sure."""
    links = {link for link in (link_key(known), link_key(new)) if is_profile(link)}
    if kind == "profile":
        return True
    if len(links) > 1:
        return False
    if kind == "name":
        return not any(_differ(key(known), key(new)) for key in (email_key, phone_key))
    return names_agree(known.name, new.name)


def _differ(one: str, two: str) -> bool:
    return bool(one and two) and one != two


def _completed(contact: Contact, new: Contact) -> Contact:
    """Put values where there are none."""
    values = {
        name: value
        for name in (*_DETAILS, "notes")
        if not getattr(contact, name) and (value := getattr(new, name))
    }
    return contact.model_copy(update=values) if values else contact


def _sharing(contacts: Sequence[Contact]) -> Iterator[tuple[str, list[int]]]:
    """Give what several contacts share, and who they are by their places."""
    for reason, key, most in _REASONS:
        places: dict[str, list[int]] = {}
        for place, contact in enumerate(contacts):
            if value := key(contact):
                places.setdefault(value, []).append(place)
        yield from ((reason, all_) for all_ in places.values() if 1 < len(all_) <= most)
    yield from _one_without_company(contacts)


def _one_without_company(contacts: Sequence[Contact]) -> Iterator[tuple[str, list[int]]]:
    named: dict[str, list[int]] = {}
    for place, contact in enumerate(contacts):
        named.setdefault(name_key(contact.name), []).append(place)
    for places in named.values():
        bare = [place for place in places if not contacts[place].company]
        for one, two in combinations(places, 2) if len(places) <= _ALL_PAIRS_UP_TO else ():
            links = {link_key(contacts[one]), link_key(contacts[two])} - {""}
            if (one in bare or two in bare) and len(links) < 2:
                yield "the same name", [one, two]


def _surely_two(pair: Alike) -> bool:
    profiles = {_profile(pair.first), _profile(pair.second)} - {""}
    return len(profiles) > 1 and pair.reasons == (_SAME_WORK,)


def _profile(contact: Contact) -> str:
    return link if is_profile(link := link_key(contact)) else ""


def _website(contact: Contact) -> str:
    return "" if is_profile(link := link_key(contact)) else link


def _name_and_company(contact: Contact) -> str:
    return same_work_key(contact) if contact.company else ""


_REASONS: tuple[tuple[str, Callable[[Contact], str], int], ...] = (
    ("the same profile link", _profile, 1_000),
    ("the same website", _website, _SHARED_BY_MANY),
    ("the same e-mail", email_key, _SHARED_BY_MANY),
    (_SAME_WORK, _name_and_company, 1_000),
    ("the same phone number", phone_key, _SHARED_BY_MANY),
)


def _fullness(contact: Contact) -> int:
    return sum(bool(getattr(contact, name)) for name in (*_DETAILS, "notes"))


def _together(fuller: Contact, other: Contact) -> Contact:
    differing = [
        f"Also: {value}"
        for name in ("name", "company", "role", "segment", "email", "phone", "link")
        if (value := getattr(other, name)) and getattr(fuller, name) not in ("", value)
    ]
    notes = "\n".join(dict.fromkeys(n for n in (fuller.notes, other.notes, *differing) if n))
    if len(notes) > LONGEST_NOTE:
        raise ValueError(
            f"The notes of {fuller.name} would have {len(notes):,} letters, and {LONGEST_NOTE:,} "
            "are the most. Shorten the notes of one of the two first."
        )
    values: dict[str, Any] = _completed(fuller, other).model_dump()
    values["notes"] = notes
    values["last_contact"] = max(
        (one.last_contact for one in (fuller, other) if one.last_contact), default=None
    )
    values["merged"] = (*fuller.merged, other.id, *other.merged)
    if len(values["merged"]) > MOST_MERGED:
        raise ValueError(
            f"{fuller.name} would be made of more than {MOST_MERGED:,} entries that were brought "
            "together, which are the most. Keep the two apart."
        )
    said = Former(**{name: getattr(other, name) for name in Former.model_fields})
    values["former"] = tuple(dict.fromkeys((*fuller.former, said, *other.former)))
    if values["introduced_by"] in values["merged"]:
        values["introduced_by"] = ""
    return Contact(**values)
