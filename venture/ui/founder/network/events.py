"""Where one meets people, and whom one met there."""

import streamlit as st

from venture.founder import MOST_EVENTS, Event, Network, find_named
from venture.ui.founder.network.view import NetworkPage, NetworkView, today
from venture.ui.record_table import RecordTable
from venture.ui.text_columns import TextColumn, day_column, text_column

_PART = "events_start"


def events(page: NetworkPage) -> None:
    """Show the table of events."""
    if not page.network.record.events:
        st.markdown(
            "**Where do the people meet whom you want to know?** A trade fair, a user group, a "
            "webinar: write it down with its day, and afterwards whom you met."
        )
        page.network.show(_PART)
        st.button(
            "Write down the first one",
            key="founder_network_first_event",
            type="primary",
            on_click=lambda: page.change(
                _PART,
                lambda seen: seen.changed(events=(Event(name="New event", day=today()),)),
            ),
        )
        return
    event_table(page.view).show(page.network, "Events, with the contacts met there")
    st.caption("Contacts are typed by name, with semicolons between them.")


def event_table(view: NetworkView) -> RecordTable[Network, Event]:
    """Make the table of events, in which contacts are typed by name."""

    def shown(ids: tuple[str, ...]) -> str:
        return "; ".join(view.typed_name(view.by_id[id_]) for id_ in ids if id_ in view.by_id)

    def read(text: str) -> tuple[str, ...]:
        names = [name.strip() for name in text.split(";") if name.strip()]
        return tuple(dict.fromkeys(find_named(view.network, name).id for name in names))

    return RecordTable[Network, Event](
        field="events",
        member="event",
        heading="Event",
        row=lambda id_, name: Event(id=id_, name=name),
        columns=(
            day_column(Event, "day", 110),
            text_column(Event, "place", 180),
            TextColumn(
                "contacts",
                "Contacts met",
                "Their names, with semicolons between them; they have to stand under People.",
                shown,
                read,
                width=260,
            ),
            text_column(Event, "notes", 260),
        ),
        most=MOST_EVENTS,
    )
