"""The network as somebody wrote it down or imported it, and whom to ask for what."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field

from venture.model import Named

MOST_CONTACTS = 50_000
MOST_APPROACHES = 5_000
MOST_EVENTS = 1_000
MOST_RULES = 200
LONGEST_NOTE = 20_000
MOST_MERGED = 1_000
"""Entries that may be brought together in one contact."""

Purpose = Literal["Customer", "Skill", "Mentor", "Partner", "Investor", "Job"]
Step = Literal["To ask", "Asked", "Scheduled", "Talked", "Referred", "Declined"]


class Former(BaseModel):
    """What an entry said that was merged into a contact: by it an import finds the person again.

    Attributes:
        name: what they were called there.
        company: where they worked.
        email: their address.
        phone: their number.
        link: their public profile.
    """

    model_config = ConfigDict(frozen=True)

    name: str = Field("", max_length=200)
    company: str = Field("", max_length=300)
    email: str = Field("", max_length=320)
    phone: str = Field("", max_length=60)
    link: str = Field("", max_length=1_000)


class Contact(Named):
    """Somebody the founder knows. Personal data: it stays in the workspace.

    Attributes:
        company: where they work.
        role: as what.
        segment: which kind of customer they are.
        closeness: how well one knows them, 1 (met once) to 5 (a friend); None if nobody said.
        connected: since when.
        last_contact: when one last spoke or wrote.
        email: their address.
        phone: their number.
        link: their public profile.
        introduced_by: the id of the contact who introduced them; empty for nobody.
        merged: ids of contacts that turned out to be this one.
        former: what those said.
        notes: whatever helps to remember.
    """

    # Among tens of thousands two of the short ids that do for other lists would be the same.
    id: str = Field(default_factory=lambda: uuid4().hex[:16], pattern=r"^[A-Za-z0-9-]{1,40}$")
    company: str = Field("", max_length=300)
    role: str = Field("", max_length=300)
    segment: str = Field("", max_length=200)
    closeness: int | None = Field(None, ge=1, le=5)
    connected: date | None = None
    last_contact: date | None = None
    email: str = Field("", max_length=320)
    phone: str = Field("", max_length=60)
    link: str = Field("", max_length=1_000)
    introduced_by: str = Field("", max_length=60)
    merged: tuple[str, ...] = Field((), max_length=MOST_MERGED)
    former: tuple[Former, ...] = Field((), max_length=MOST_MERGED)
    notes: str = Field("", max_length=LONGEST_NOTE)

    @property
    def described(self) -> str:
        """Their name, and where they work.

        Example:
            >>> Contact(name="Ann", role="Nurse", company="St. Mary").described
            'Ann, Nurse at St. Mary'
        """
        work = " at ".join(part for part in (self.role, self.company) if part)
        return f"{self.name}, {work}" if work else self.name


class Event(Named):
    """Where one meets people.

    Attributes:
        day: when; None while nobody knows.
        place: where, or the address on the internet.
        contacts: ids of those met or to be met there.
        notes: what for, and what came of it.
    """

    day: date | None = None
    place: str = Field("", max_length=500)
    contacts: tuple[str, ...] = Field((), max_length=1_000)
    notes: str = Field("", max_length=LONGEST_NOTE)


class SegmentRule(Named):
    """Who belongs to a segment; its name is the segment's.

    Attributes:
        words: with commas between them; one of them in the company or the role is enough.
    """

    words: str = Field("", max_length=2_000)


class Network(BaseModel):
    """Everybody a founder knows, whatever the idea.

    Attributes:
        contacts: in the order written down.
        events: likewise.
        apart: pairs of contacts' ids that look alike and are two people all the same.
        rules: tell to which segment a contact belongs where nobody said; the first that fits.
    """

    model_config = ConfigDict(frozen=True)

    contacts: tuple[Contact, ...] = Field((), max_length=MOST_CONTACTS)
    events: tuple[Event, ...] = Field((), max_length=MOST_EVENTS)
    apart: tuple[tuple[str, str], ...] = ()
    rules: tuple[SegmentRule, ...] = Field((), max_length=MOST_RULES)

    def changed(self, **values: Any) -> Network:
        """Give a copy with other values.

        Raises:
            ValueError: there are too many contacts.
        """
        if len(values.get("contacts", ())) > MOST_CONTACTS:
            raise ValueError(
                f"There may be {MOST_CONTACTS:,} contacts at most, and there would be "
                f"{len(values['contacts']):,}. Leave some of them out."
            )
        return self.model_copy(update=values)

    def by_id(self) -> dict[str, Contact]:
        """Find contacts by their id, also by the id of one that was merged into them."""
        merged = {old: contact for contact in self.contacts for old in contact.merged}
        return merged | {contact.id: contact for contact in self.contacts}

    def names(self) -> set[str]:
        """List what everybody is called, and was called before two entries became one."""
        before = {one.name for contact in self.contacts for one in contact.former if one.name}
        return before | {contact.name for contact in self.contacts}


class Moved(BaseModel):
    """When an approach came to a step."""

    model_config = ConfigDict(frozen=True)

    step: Step
    day: date


class Approach(BaseModel):
    """Asking a contact for something that an idea needs. Names stand in the network alone.

    Attributes:
        id: what stays.
        contact: the id of whom to ask.
        purpose: what for.
        about: which segment or skill, in words.
        step: how far it came.
        steps: every step so far with its day.
        next_day: when to act next; None for nothing to do.
        through: the id of the contact who introduces or introduced them; empty for nobody.
        interview: the id of the interview that came of it; empty for none.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(default_factory=lambda: uuid4().hex[:12], pattern=r"^[A-Za-z0-9-]{1,40}$")
    contact: str = Field(max_length=60)
    purpose: Purpose = "Customer"
    about: str = Field("", max_length=200)
    step: Step = "To ask"
    steps: tuple[Moved, ...] = ()
    next_day: date | None = None
    through: str = Field("", max_length=60)
    interview: str = Field("", max_length=60)


class Outreach(BaseModel):
    """Whom to ask for what, for one idea."""

    model_config = ConfigDict(frozen=True)

    approaches: tuple[Approach, ...] = Field((), max_length=MOST_APPROACHES)
