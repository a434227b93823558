"""Writing down whom one knows, correcting it, and deleting it for good."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from zlib import crc32

import streamlit as st
from pydantic import ValidationError

from venture.canvas import escaped
from venture.founder import Contact, Network, find_named, without
from venture.model import why_refused
from venture.ui.founder.network.view import NetworkPage
from venture.ui.kept_text import kept_text
from venture.ui.open_section import show_refused

_CLOSENESS = {
    None: "Not said",
    1: "1: met once",
    2: "2: know each other",
    3: "3: would answer",
    4: "4: know well",
    5: "5: a friend",
}
_TEXTS = {
    "name": ("Name", 200),
    "company": ("Company", 300),
    "role": ("Role", 300),
    "email": ("Email", 320),
    "phone": ("Phone", 60),
    "link": ("Link", 1_000),
}
_NOTES: dict[str, Any] = {"max_chars": 20_000, "height": 100}
_EARLIEST, _LATEST = date(1950, 1, 1), date(2100, 12, 31)
_ADDED = "founder_network_added"
SAVED_LAST = "founder_network_saved_last"
"""The id of the contact whose form was saved last."""


@dataclass(frozen=True)
class _Form:
    """The fields of one contact.

    Attributes:
        page: what the tab works on.
        contact: as it stands.
        stamp: part of the keys, so that fields begin anew where something else was saved.
    """

    page: NetworkPage
    contact: Contact
    stamp: str

    def key(self, field: str) -> str:
        return f"founder_contact_{field}_{self.stamp}"

    @property
    def _introducer(self) -> str:
        """Who introduced them, as it is typed; empty for nobody, or somebody deleted."""
        known = self.page.view.by_id.get(self.contact.introduced_by)
        return self.page.view.typed_name(known) if known else ""

    def fields(self) -> dict[str, Any]:
        """Ask for everything that is known of a contact."""
        values: dict[str, Any] = {}
        with st.grid(3, min_column_width=220, gap="small"):
            for field, (label, most) in _TEXTS.items():
                values[field] = st.text_input(
                    label, getattr(self.contact, field), max_chars=most, key=self.key(field)
                )
            rule = self.page.view.segments.get(self.contact.id, "")
            values["segment"] = st.text_input(
                "Segment",
                self.contact.segment,
                max_chars=200,
                key=self.key("segment"),
                placeholder=f"{rule} by your rules" if rule else "",
                help="Which kind of customer they are. Empty: by the rules under Who can help.",
            )
            values["closeness"] = st.selectbox(
                "Closeness",
                list(_CLOSENESS),
                index=list(_CLOSENESS).index(self.contact.closeness),
                format_func=_CLOSENESS.__getitem__,
                key=self.key("closeness"),
            )
            values["last_contact"] = st.date_input(
                "Last contact",
                self.contact.last_contact,
                min_value=min(_EARLIEST, self.contact.last_contact or _EARLIEST),
                max_value=max(_LATEST, self.contact.last_contact or _LATEST),
                key=self.key("last_contact"),
                format="YYYY-MM-DD",
            )
            values["introduced_by"] = st.text_input(
                "Introduced by",
                self._introducer,
                key=self.key("introduced_by"),
                help="The name of one of your contacts; their company behind a comma if two "
                "have the same name.",
            )
        return values

    def read(self, values: dict[str, Any]) -> Contact:
        """Make the contact that stands in the form.

        Raises:
            ValueError: something is missing or cannot be; says what.
        """
        if not values["name"].strip():
            raise ValueError("A contact needs a name. Type one, or what you call them.")
        named = values["introduced_by"].strip()
        if named and named == self._introducer:
            values = values | {"introduced_by": self.contact.introduced_by}
        elif named:
            introducer = find_named(self.page.view.network, named)
            if introducer.id == self.contact.id:
                raise ValueError(f"{named} cannot have introduced themselves. Type another name.")
            values = values | {"introduced_by": introducer.id}
        try:
            return Contact(**(self.contact.model_dump() | values))
        except ValidationError as error:
            raise ValueError(why_refused(error)) from None


def contact_form(page: NetworkPage, contact: Contact) -> None:
    """Show a contact to be corrected or deleted."""
    in_form = contact.model_dump_json(exclude={"notes"}).encode("utf-8", "replace")
    form = _Form(page, contact, f"{contact.id}_{crc32(in_form):x}")
    page.network.show("contact")
    with st.form(form.key("form"), border=False):
        values = form.fields()
        saved = st.form_submit_button("Save", icon=":material/check:", key=form.key("save"))
    if saved and _save(form, values):
        st.session_state[SAVED_LAST] = contact.id
        st.rerun()
    kept_text(
        "Notes",
        contact.notes,
        key=f"founder_contact_notes_{contact.id}",
        keep=partial(_keep_notes, page, contact.id),
        **_NOTES,
    )
    _delete_button(page, contact)


def _keep_notes(page: NetworkPage, id_: str, notes: str) -> object:
    def edit(seen: Network) -> Network:
        noted = (
            Contact(**(one.model_dump() | {"notes": notes})) if one.id == id_ else one
            for one in seen.contacts
        )
        return seen.changed(contacts=tuple(noted))

    return page.network.change("contact", edit)


def add_contact(page: NetworkPage) -> None:
    """Offer to write down one contact."""
    number = int(st.session_state.setdefault(_ADDED, 0))
    drawer = st.expander(
        "Write somebody down",
        key=f"founder_contact_new_{number}",
        icon=":material/person_add:",
        on_change="rerun",
    )
    if not drawer.open:
        return
    with drawer:
        _write_down(page, number)


def _write_down(page: NetworkPage, number: int) -> None:
    """Ask for somebody new, who is saved field by field once there is a name."""
    key = f"founder_contact_written_{number}"
    nobody = Contact(name="New").model_copy(update={"name": ""})
    new: Contact = st.session_state.setdefault(key, nobody)
    form = _Form(page, new, f"new_{number}")
    page.network.show("contact")
    values = form.fields()
    values["notes"] = st.text_area("Notes", key=form.key("notes"), **_NOTES)

    def cancel() -> None:
        page.network.change("contact", lambda seen: without(seen, new.id))
        st.session_state[_ADDED] = number + 1

    with st.container(horizontal=True):
        done = st.button("Add", icon=":material/check:", key=form.key("save"))
        st.button("Cancel", key=form.key("cancel"), type="tertiary", on_click=cancel)
    # Who comes first changes the whole page, which would move what is being typed.
    if not done and not (values["name"].strip() and page.view.network.contacts):
        return
    saved = _save(form, values, before=new)
    if saved is None:
        return
    st.session_state[key] = saved
    if done:
        st.session_state[_ADDED] = number + 1
        st.session_state[SAVED_LAST] = saved.id
    if done or saved != new:
        st.rerun()  # for the sentence on top and the list below


def _save(form: _Form, values: dict[str, Any], before: Contact | None = None) -> Contact | None:
    """Save what stands in the form, unless it was saved before; say why where it cannot be."""
    try:
        contact = form.read(values)
    except ValueError as problem:
        st.error(f"Not saved. {escaped(str(problem))}", icon=":material/error:")
        return None
    if contact == before:
        return contact
    if form.page.network.change("contact", lambda seen: _with(seen, contact)) is None:
        show_refused(form.page.network.page)
        return None
    return contact


def _with(seen: Network, contact: Contact) -> Network:
    """Put a contact in its place, or behind the others."""
    kept = tuple(contact if one.id == contact.id else one for one in seen.contacts)
    known = any(one.id == contact.id for one in seen.contacts)
    return seen.changed(contacts=kept if known else (*seen.contacts, contact))


def _delete_button(page: NetworkPage, contact: Contact) -> None:
    with st.popover("Delete", key=f"founder_contact_delete_{contact.id}", type="tertiary"):
        st.markdown(
            f"Everything about **{escaped(contact.name)}** is deleted from the file for good, also "
            "from earlier versions; the undo history of your contacts ends here. Outreach keeps "
            "“a deleted contact”. An interview keeps the name that stands there."
        )
        st.button(
            "Delete for good",
            key=f"founder_contact_delete_now_{contact.id}",
            icon=":material/delete_forever:",
            on_click=lambda: page.network.forget(lambda now: without(now, contact.id)),
        )
