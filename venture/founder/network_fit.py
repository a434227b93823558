"""Who of a network fits what an idea needs: a segment, a skill, a mentor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from venture.founder.network import Contact, Network, SegmentRule
from venture.founder.same_words import any_of, folded, listed

MENTOR_WORDS = "founder, co-founder, CEO, owner, investor, partner, professor, board, director"
"""Words in the roles of people who have been where a founder wants to go."""

_ANSWERS = {5: 1.0, 4: 0.8, 3: 0.5, 2: 0.2, 1: 0.05, None: 0.02}
"""How likely somebody takes a call this week, by closeness: a working assumption, not a study."""
_FULL_SCORE = 10
_CALLS_FOR_FULL_SCORE = 20


@dataclass(frozen=True)
class Access:
    """How well a network reaches people of some segments.

    Attributes:
        people: who belong to them.
        calls: how many of them would take a call this week, on average.
        score: 0..10 in proportion to the calls; 10 for twenty or more.
        words: what is known of them.
        how: how the score follows from it.
    """

    people: int
    calls: float
    score: float
    words: str
    how: str = (
        f"By closeness, as a rule of thumb: a friend counts {_ANSWERS[5]:g}, then "
        f"{_ANSWERS[4]:g}, {_ANSWERS[3]:g}, {_ANSWERS[2]:g}, somebody met once {_ANSWERS[1]:g}, "
        f"and where nobody said {_ANSWERS[None]:g}."
    )


def segments_of(network: Network) -> dict[str, str]:
    """Tell the segment of each contact by id: what was written down, else by the rules.

    Returns:
        Those who belong to none are left out.
    """
    rules = [(rule.name, any_of(listed(rule.words))) for rule in network.rules]
    found: dict[str, str] = {}
    for contact in network.contacts:
        if contact.segment:
            found[contact.id] = contact.segment
        elif rules:
            work = folded(f"{contact.company}\n{contact.role}")
            name = next((name for name, words in rules if words and words.search(work)), "")
            if name:
                found[contact.id] = name
    return found


def segment_counts(network: Network) -> list[tuple[str, int]]:
    """Count the contacts of each segment, the largest first; those of a rule also when nobody."""
    counts = Counter(segments_of(network).values())
    counts.update({rule.name: 0 for rule in network.rules})
    return sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold()))


def suggested_rules(
    segments: Iterable[str], rules: Sequence[SegmentRule]
) -> tuple[SegmentRule, ...]:
    """Suggest a rule for each customer segment that has none, with its longer words.

    Args:
        segments: in the founder's words, as on the canvas.
        rules: those there are.

    Example:
        >>> [rule.words for rule in suggested_rules(["Hospitals with over 200 beds"], ())]
        ['hospital, beds']
    """
    known = {folded(rule.name) for rule in rules}
    new = {folded(name): name for name in segments if name.strip() and folded(name) not in known}
    return tuple(SegmentRule(name=name[:200], words=telling_words(name)) for name in new.values())


def who_knows(network: Network, words: Iterable[str]) -> list[Contact]:
    """Find contacts with any of some words in company, role or notes, the likeliest to help first.

    Args:
        network: of whom.
        words: such as the name of a skill; none find nobody.
    """
    wanted = any_of(words)
    if wanted is None:
        return []
    return ranked(
        contact
        for contact in network.contacts
        if wanted.search(folded(f"{contact.company}\n{contact.role}\n{contact.notes}"))
    )


def ranked(contacts: Iterable[Contact]) -> list[Contact]:
    """Put the closest first, and of these whom one met or spoke with last."""
    return sorted(
        contacts,
        key=lambda contact: (contact.closeness or 0, _recent(contact)),
        reverse=True,
    )


def introducers(network: Network, others: Iterable[str] = ()) -> set[str]:
    """Tell who introduced one to somebody.

    Args:
        network: whose contacts say who introduced them.
        others: ids of people who did so in an outreach.

    Returns:
        Ids of contacts that are there.
    """
    known = network.by_id()
    said = [contact.introduced_by for contact in network.contacts if contact.introduced_by]
    return {known[id_].id for id_ in (*said, *others) if id_ in known}


def access_score(network: Network, segments: Iterable[str]) -> Access:
    """Score how well a network reaches the people who could buy.

    Args:
        network: of the founder.
        segments: who could buy, by the names of segments.

    Example:
        >>> known = Network(contacts=(Contact(name="Ann", segment="Clinics", closeness=5),))
        >>> access_score(known, ["clinics"]).score
        0.5
    """
    wanted = {folded(name) for name in segments}
    of = {id_ for id_, name in segments_of(network).items() if folded(name) in wanted}
    calls = sum(_ANSWERS[contact.closeness] for contact in network.contacts if contact.id in of)
    score = _FULL_SCORE * min(1.0, calls / _CALLS_FOR_FULL_SCORE)
    close = sum(1 for c in network.contacts if c.id in of and (c.closeness or 0) >= 3)
    words = (
        f"You know {len(of):,} of them, {close:,} at least well; by closeness about {calls:,.1f} "
        "would take your call this week."
    )
    return Access(len(of), calls, score, words)


def find_named(network: Network, text: str) -> Contact:
    """Find the contact that somebody means by a name, with the company behind a comma if needed.

    Raises:
        ValueError: there is nobody of that name, or more than one.

    Example:
        >>> known = Network(contacts=(Contact(name="Ann Lee", company="St. Mary"),))
        >>> find_named(known, "ann lee, st. mary").name
        'Ann Lee'
    """
    wanted = folded(text)
    found = [one for one in network.contacts if folded(one.name) == wanted]
    found = found or [
        one for one in network.contacts if folded(f"{one.name}, {one.company}") == wanted
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise ValueError(
            f"{len(found)} of your contacts are called '{text}'. Type the company behind the "
            f"name: {found[0].name}, {found[0].company or 'company'}."
        )
    if not wanted:
        raise ValueError("Type the name of one of your contacts.")
    raise ValueError(f"Nobody among your contacts is called '{text[:60]}'. Add them under People.")


def _recent(contact: Contact) -> date:
    return max(contact.last_contact or date.min, contact.connected or date.min)


def telling_words(text: str) -> str:
    """Choose the words by which a company or a role would be known, with commas between them.

    Example:
        >>> telling_words("Nurses in hospitals"), telling_words("SQL")
        ('nurse, hospital', 'sql')
    """
    words = [word.strip(".,;:()\"'").casefold() for word in text.split()]
    longer = [word for word in words if len(word) > 3 and word not in _EVERYDAY]
    return ", ".join(dict.fromkeys(_singular(word) for word in longer or words if word))


_EVERYDAY = frozenset(
    listed(
        "with, over, from, that, than, more, less, have, their, them, they, this, which, under, "
        "into, small, large, about, between, without, where, when, people"
    )
)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 5 and word.endswith("s") and not word.endswith("ss") else word
