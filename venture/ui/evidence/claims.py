"""The claims: a map of them, the riskiest first, and what each one rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    ClaimKind,
    Evidence,
    Premise,
    WeighedClaim,
    claim_steps,
    day_words,
    knowledge,
    verdict,
    with_judgement,
)
from venture.ui.claim_marks import mark
from venture.ui.evidence.assumption_map import assumption_map
from venture.ui.evidence.knowledge_chart import knowledge_chart
from venture.ui.evidence.numbers_on_it import numbers_on_it
from venture.ui.evidence.opened_figures import opened_figures
from venture.ui.evidence.saving import OpenEvidence, OpenPlan
from venture.ui.evidence.strength_chart import strength_chart

_TABLE = "evidence_claims_table"
_NOT_JUDGED = "not judged yet"
_IMPORTANCE = (_NOT_JUDGED, "1", "2", "3", "4", "5")
_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)
_MOST_RECORDS = 30
_IN_ADDRESS = "claim"
Judged = tuple[str, str]
"""Kind and importance of a claim as the table shows them."""


@dataclass(frozen=True)
class _Drawn:
    """What the table was given; it stays the same while one types into it.

    Attributes:
        number: counted up; part of the table's key.
        premises: its rows.
        judged: kind and importance of each.
        evidence: what each rests on, in words.
    """

    number: int
    premises: tuple[Premise, ...]
    judged: tuple[Judged, ...]
    evidence: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"evidence_claims_{self.number}"

    def typed(self) -> list[Judged]:
        """Give kind and importance as they stand in the table now."""
        state: Mapping[str, Any] = st.session_state.get(self.key, {})
        edits = state.get("edited_rows", {})
        return [
            (edits.get(row, {}).get("kind") or kind, edits.get(row, {}).get("importance") or level)
            for row, (kind, level) in enumerate(self.judged)
        ]


def claims_tab(opened: OpenEvidence, planned: OpenPlan, claims: Sequence[WeighedClaim]) -> None:
    """Show the map of the claims, the table of them, and what one of them rests on.

    Args:
        opened: the section of the page.
        planned: the idea's plan, whose numbers may rest on a claim.
        claims: riskiest first.
    """
    if not claims:
        st.info("Claims are the statements on your canvas.", icon=":material/info:")
        return
    _asked_for(claims)
    assumption_map(claims)
    knowledge_chart(claims)
    st.header("Riskiest first", anchor=False)
    st.caption(
        "Important and backed by little comes first. Importance: how much of the idea falls with "
        "the claim, 5 for all of it. Evidence is counted from your records and cannot be typed."
    )
    _table(opened, claims)
    _one_claim(opened, planned, claims)


def _table(opened: OpenEvidence, claims: Sequence[WeighedClaim]) -> None:
    drawn = _drawn(claims)
    opened.show("claims")
    st.data_editor(
        pd.DataFrame(
            {
                "claim": [premise.text for premise in drawn.premises],
                "kind": [kind for kind, _ in drawn.judged],
                "importance": [level for _, level in drawn.judged],
                "evidence": drawn.evidence,
            }
        ),
        key=drawn.key,
        hide_index=True,
        disabled=["claim", "evidence"],
        column_config={
            "claim": st.column_config.TextColumn("Claim"),
            "kind": st.column_config.SelectboxColumn(
                "Kind", options=_KINDS, required=True, width=130
            ),
            "importance": st.column_config.SelectboxColumn(
                "Importance", options=_IMPORTANCE, required=True, width=130
            ),
            "evidence": st.column_config.TextColumn("Evidence", width=190),
        },
        on_change=_save,
        args=(opened, drawn),
        alt="The claims, riskiest first, with kind, importance and evidence",
    )


def _drawn(claims: Sequence[WeighedClaim]) -> _Drawn:
    """Keep the table as it is while it shows what is saved; else sort it anew."""
    before: _Drawn | None = st.session_state.get(_TABLE)
    now = {claim.premise: (_judged(claim), claim.strength.label) for claim in claims}
    if before is not None and before.key in st.session_state:
        shown = dict(
            zip(before.premises, zip(before.typed(), before.evidence, strict=True), strict=True)
        )
        if shown == now:
            return before
    drawn = _Drawn(
        before.number + 1 if before else 0,
        tuple(now),
        tuple(judged for judged, _ in now.values()),
        tuple(label for _, label in now.values()),
    )
    st.session_state[_TABLE] = drawn
    return drawn


def _judged(claim: WeighedClaim) -> Judged:
    return claim.kind, str(claim.importance) if claim.judged else _NOT_JUDGED


def _save(opened: OpenEvidence, drawn: _Drawn) -> None:
    typed = drawn.typed()

    def edit(seen: Evidence) -> Evidence:
        for premise, judged, before in zip(drawn.premises, typed, drawn.judged, strict=True):
            kind, level = judged
            if kind not in _KINDS or level not in _IMPORTANCE:
                raise ValueError(f"'{kind}, {level}' is no kind and importance of a claim.")
            if judged != before:
                importance = None if level == _NOT_JUDGED else int(level)
                seen = with_judgement(seen, premise, kind, importance)
        return seen

    opened.change("claims", edit)


def _asked_for(claims: Sequence[WeighedClaim]) -> None:
    """Open the claim that the address names, once: a mark on the canvas leads here."""
    asked = st.query_params.pop(_IN_ADDRESS, None)
    for claim in claims:
        if claim.premise.id == asked:
            st.session_state["evidence_claim"] = asked
            _drawer(claim)


@st.dialog("What it rests on", width="medium", position="right")
def _drawer(claim: WeighedClaim) -> None:
    st.markdown(f"**{escaped(claim.premise.text)}**")
    _rests_on(claim, key="evidence_growth_drawer")


def _one_claim(opened: OpenEvidence, planned: OpenPlan, claims: Sequence[WeighedClaim]) -> None:
    """Show the records of one claim; the one to test next, or the riskiest, comes first."""
    st.header("What it rests on", anchor=False)
    by_id = {claim.premise.id: claim for claim in claims}
    known = knowledge(claims)
    first = (known.next or claims[0]).premise.id
    if st.session_state.get("evidence_claim") not in by_id:
        st.session_state["evidence_claim"] = first
    chosen = st.selectbox(
        "Claim",
        list(by_id),
        format_func=lambda claim_id: by_id[claim_id].premise.text,
        key="evidence_claim",
        persist_state="session",
    )
    _rests_on(by_id[chosen], key="evidence_growth")
    if planned.saved.revision:
        numbers_on_it(opened, planned.record, by_id[chosen])


def _rests_on(claim: WeighedClaim, *, key: str) -> None:
    st.markdown(f"{mark(claim.strength)} · strength {claim.strength.value:.2g} of 10")
    opened_figures(
        f"Strength {claim.strength.value:.2g} and risk {claim.risk:.1f}, figure by figure",
        f"{key}_figures",
        lambda: claim_steps(claim),
    )
    records = _records(claim)
    if not records:
        st.write(
            "Nothing yet. Link an interview, a survey or an experiment to it, and its evidence "
            "counts here."
        )
        return
    strength_chart(claim, key=key)
    st.markdown("\n".join(records[:_MOST_RECORDS]))
    if len(records) > _MOST_RECORDS:
        st.caption(f"and {len(records) - _MOST_RECORDS:,} more")
    with st.expander("How strength is counted"):
        st.markdown(_RULE)


def _records(claim: WeighedClaim) -> list[str]:
    """List what is linked to a claim, newest first."""
    surveys = [(one, "for") for one in claim.linked.surveys]
    surveys += [(one, "against") for one in claim.linked.surveys_against]
    sides = [(one, "for") for one in claim.linked.supporting]
    sides += [(one, "against") for one in claim.linked.against]
    found = [
        f"- Experiment **{escaped(one.name)}**: {escaped(verdict(one).sentence)}"
        for one in claim.linked.experiments
    ]
    for survey, side in sorted(surveys, key=lambda pair: pair[0].day, reverse=True):
        found.append(f"- **{escaped(str(survey))}**: {side}")
    for one, side in sorted(sides, key=lambda pair: pair[0].day, reverse=True):
        quote = f": “{escaped(one.quotes[0])}”" if one.quotes else ""
        gave = ", ".join(dict.fromkeys(given.kind.lower() for given in one.commitments))
        gave = f", gave {gave}" if gave else ""
        found.append(f"- {day_words(one.day)}, {side}: **{escaped(one.name)}**{gave}{quote}")
    return found


_RULE = """
- No record: 0.01, your own conviction. One interview for it 0.5, three 1, twenty or more 3; those
  against are taken off.
- An interview in which somebody gave their time counts as two, their reputation as three, money
  as five.
- A survey gives 1 with up to 30 answers, 2 with 300, at most 2.9: what people tick is not what they
  do. It counts together with the interviews, on each side the largest.
- An experiment that is supported counts by its method, up to 10 for a launch.
- Refuted: an experiment refutes it and no stronger method supports it; or, as long as no
  experiment is decided, interviews and surveys say more against it than for it.
- Known from 3 on, believed from 0.5 on, hoped below.

After I. Gilad's confidence meter; how commitments and answers count is ours.
"""
