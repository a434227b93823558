"""Where contacts are kept, taking them along, and deleting them all."""

import streamlit as st

from venture.founder import Network, contact_rows, vcards
from venture.ui.founder.network.view import NetworkPage
from venture.ui.harmless_csv import download_rows


def your_data(page: NetworkPage) -> None:
    """Say where the contacts are, and offer to take them along or to delete them."""
    st.markdown(
        "Your contacts and events stand in the database of this workspace: a file on this machine, "
        "unless you set up a database elsewhere. Nothing is sent anywhere.\n\n"
        "An idea file with names holds the outreach, so what for, how far and when, but not whom: "
        "back in this workspace it finds your contacts again, elsewhere its cards have no names. "
        "One without names holds no outreach. Interviews name people only where you say so. The "
        "export of the whole workspace contains all contacts."
    )
    network, segments = page.view.network, page.view.segments
    with st.container(horizontal=True):
        download_rows(
            lambda: contact_rows(network.contacts, segments),
            "contacts",
            key="founder_network_csv",
            label="Contacts as CSV",
        )
        st.download_button(
            "Contacts as vCards",
            data=lambda: vcards(network.contacts),
            file_name="contacts.vcf",
            mime="text/vcard",
            key="founder_network_vcf",
            on_click="ignore",
            type="tertiary",
            icon=":material/contacts:",
        )
    with st.popover(
        "Delete all contacts and events",
        key="founder_network_delete",
        icon=":material/delete_forever:",
    ):
        st.markdown(
            f"{len(network.contacts):,} contacts, all events and rules are deleted from the file "
            "for good, with all earlier versions. There is no undo. The outreach of your ideas "
            "keeps its cards, without names; interviews keep the names that stand there."
        )
        st.button(
            "Delete all for good",
            key="founder_network_delete_now",
            on_click=lambda: page.network.forget(lambda _: Network()),
        )
