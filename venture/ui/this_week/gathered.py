"""What is due, gathered from all that is saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import streamlit as st

from venture.canvas import Canvas, escaped
from venture.evidence import weighed_claims
from venture.founder import Due, Network
from venture.portfolio import (
    IdeaRecords,
    Task,
    Week,
    dated_agenda,
    founder_agenda,
    idea_agenda,
    needs_survey,
    premises_of,
    week_of,
)
from venture.ui.frame import OpenIdea
from venture.workspace import IdeaSummary, StorageError, Store

MOST_IDEAS = 100
"""Of how many ideas the dates are looked up, the ones worked on last."""

Names = Mapping[str, str]
_NETWORK = "this_week_network"


def gathered_week(
    idea: OpenIdea, founder: OpenIdea, money: Sequence[Due], goal: int, today: date
) -> Week:
    """Sort what is due for the open idea and its founder into weeks; on demand for all ideas.

    Args:
        idea: the one that is open.
        founder: with what belongs to the person.
        money: the days on which something about the household's money happens.
        goal: how many interviews a week; 0 for none.
        today: on the founder's calendar.
    """
    known = _known(founder)
    tasks = founder_agenda(founder.load("skills").record, known.events, money, today)
    tasks += idea_agenda(_records(idea), known.names, goal, today)
    for other in _others(idea):
        try:
            tasks += _dated(
                other.id, other.saved_at, known.revision, today, other.name, idea.store, known.names
            )
        except StorageError as problem:
            st.warning(escaped(f"{other.name}: {problem}"), icon=":material/warning:")
    return week_of(tasks, today)


@dataclass(frozen=True)
class _Known:
    """Whom the founder knows, as far as it matters here.

    Attributes:
        revision: of the network.
        names: of its contacts, by id, also by the ids of those merged into them.
        events: the network without them.
    """

    revision: int
    names: Names
    events: Network


def _known(founder: OpenIdea) -> _Known:
    """Read the network once for each of its revisions: it may have thousands of contacts."""
    found = founder.store.snapshots([founder.id], ("network",)).get(founder.id)
    revision = found.revision("network") if found else 0
    kept: _Known | None = st.session_state.get(_NETWORK)
    if kept is None or kept.revision != revision:
        network: Network = founder.load("network").record
        names = {id_: contact.name for id_, contact in network.by_id().items()}
        kept = _Known(revision, names, Network(events=network.events))
        st.session_state[_NETWORK] = kept
    return kept


def _records(idea: OpenIdea) -> IdeaRecords:
    canvas, evidence = idea.load("canvas").record, idea.load("evidence").record
    surveys = needs_survey(idea.load("gaps").record)
    claims = weighed_claims(premises_of(canvas), evidence, surveys)
    plan, outreach = idea.load("plan"), idea.load("outreach").record
    known = plan.record if plan.revision else None
    return IdeaRecords(idea.id, canvas, claims, evidence, outreach, known)


def _others(idea: OpenIdea) -> list[IdeaSummary]:
    """Ask whether other ideas are to be listed as well, and give them."""
    others = [other for other in idea.store.ideas() if other.id != idea.id]
    if not others or not st.toggle("All ideas", key="this_week_all_ideas"):
        return []
    if len(others) > MOST_IDEAS:
        st.caption(
            f"With the {MOST_IDEAS} of {len(others):,} other ideas that you worked on last. "
            "Archive those that you do not work on."
        )
    return others[:MOST_IDEAS]


@st.cache_data(show_spinner=False, max_entries=2 * MOST_IDEAS, scope="session")
def _dated(
    idea_id: str,
    saved_at: datetime,  # noqa: ARG001 - part of what the answer is kept under
    network: int,  # noqa: ARG001 - likewise
    today: date,
    name: str,
    _store: Store,
    _names: Names,
) -> list[Task]:
    """Work out what has a date for an idea, once for each state of what it is made from."""
    found = _store.snapshots([idea_id], ("evidence", "outreach", "plan")).get(idea_id)
    if found is None:  # deleted a moment ago
        return []
    evidence, outreach = found.load("evidence").record, found.load("outreach").record
    plan = found.load("plan").record if found.revision("plan") else None
    records = IdeaRecords(idea_id, Canvas(), (), evidence, outreach, plan)
    return dated_agenda(records, _names, today, name)
