"""Who fits a segment, a skill that is missing, or could be a mentor."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    MENTOR_WORDS,
    MOST_RULES,
    Access,
    Contact,
    Network,
    Purpose,
    SegmentRule,
    access_score,
    listed,
    ranked,
    suggested_rules,
    telling_words,
    who_knows,
)
from venture.ui.founder.network.people import contact_list
from venture.ui.founder.network.view import NetworkPage
from venture.ui.record_table import RecordTable
from venture.ui.text_columns import TextColumn, text_column

_PART = "rules"
_WORDS = text_column(SegmentRule, "words", 420)
RULES = RecordTable[Network, SegmentRule](
    field="rules",
    member="segment",
    heading="Segment",
    row=lambda id_, name: SegmentRule(id=id_, name=name),
    columns=(
        TextColumn(
            _WORDS.name,
            "Words in company or role",
            "With commas between them. One of them is enough; hospital also finds hospitals.",
            _WORDS.show,
            _WORDS.read,
            width=420,
        ),
    ),
    most=MOST_RULES,
)


@dataclass(frozen=True)
class _Need:
    """What somebody is looked for.

    Attributes:
        purpose: what they would be asked for.
        about: the segment or the skill.
    """

    purpose: Purpose
    about: str

    @property
    def label(self) -> str:
        return f"{self.purpose}: {self.about}" if self.about else self.purpose


def who_can_help(page: NetworkPage, customers: Sequence[str], missing: Sequence[str]) -> None:
    """Show the rules for segments, and who fits what is needed.

    Args:
        page: what the tab works on.
        customers: the customer segments of the canvas.
        missing: skills that the idea needs and the founder has not.
    """
    needs = [_Need("Customer", name) for name, _ in page.view.counts]
    needs += [_Need("Skill", name) for name in missing]
    needs.append(_Need("Mentor", ""))
    labels = {need.label: need for need in needs}
    if st.session_state.get("founder_network_need") not in labels:
        st.session_state["founder_network_need"] = next(iter(labels))
    chosen = st.selectbox(
        "Who is needed",
        list(labels),
        key="founder_network_need",
        width=420,
        persist_state="session",
    )
    need = labels[chosen]
    found, is_customer = _found(page, need), need.purpose == "Customer"
    st.markdown(f"**{_said(page, need, found)}**", help=Access.how if is_customer else None)
    _rules(page, customers)
    contact_list(page, found, "fit", need.purpose, need.about)


def _found(page: NetworkPage, need: _Need) -> list[Contact]:
    if need.purpose == "Customer":
        return ranked(page.view.found("", need.about))
    words = MENTOR_WORDS if need.purpose == "Mentor" else telling_words(need.about)
    typed = st.text_input(
        "Words in role, company or notes, with commas between them",
        words,
        key=f"founder_network_words_{need.label}",
    )
    return who_knows(page.view.network, listed(typed))


def _said(page: NetworkPage, need: _Need, found: Sequence[Contact]) -> str:
    if need.purpose == "Customer":
        return escaped(f"{need.about}: {access_score(page.view.network, [need.about]).words}")
    count = f"{len(found):,} of your contacts fit" if found else "None of your contacts fits"
    return f"{count}; the closest first." if found else f"{count}. Try other words."


def _rules(page: NetworkPage, customers: Sequence[str]) -> None:
    """Let the founder write down who belongs to which segment."""
    drawer = st.expander(
        "Who belongs to which segment",
        key="founder_network_rules_drawer",
        icon=":material/rule:",
        on_change="rerun",
        expanded=not page.view.network.rules,
    )
    if not drawer.open:
        return
    with drawer:
        st.caption(
            "A contact belongs to the first segment of which a word stands in the company or the "
            "role, unless you wrote another one beside the name."
        )
        RULES.show(page.network, "Segments, with the words by which their people are known")
        new = suggested_rules(customers, page.view.network.rules)
        if new:
            page.network.show(_PART)
            st.button(
                f"Add the {len(new)} of your canvas" if len(new) > 1 else "Add that of your canvas",
                key="founder_network_rules_suggested",
                icon=":material/grid_view:",
                help="; ".join(rule.name for rule in new)[:500],
                on_click=lambda: page.change(
                    _PART,
                    lambda seen: seen.changed(rules=(*seen.rules, *new)[:MOST_RULES]),
                ),
            )
        if page.view.counts:
            st.markdown(
                " · ".join(f"{escaped(name)}: {count:,}" for name, count in page.view.counts[:30])
            )
