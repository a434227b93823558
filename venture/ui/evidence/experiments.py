"""The tab of experiments: those that are running first, each as a card."""

import streamlit as st

from venture.canvas import BOXES, Canvas, escaped
from venture.evidence import Experiment, day_words, local_day, outcome, withdrawn_words
from venture.plan import Plan, currency_symbol
from venture.ui.evidence.experiment_card import experiment_card
from venture.ui.evidence.experiment_form import new_experiment
from venture.ui.evidence.open_experiments import PART, PLAN_PART, OpenExperiments
from venture.ui.evidence.saving import PAGE, OpenEvidence
from venture.ui.open_section import OpenSection
from venture.ui.paging import page_of

_A_PAGE = 6
_A_LIST = 30
_RUNNING, _DECIDED = "Running", "Decided"
_SHOWN, _GROUPS = "evidence_experiments_shown", "evidence_experiments_groups"


def experiments_tab(evidence: OpenEvidence) -> None:
    """Show the experiments, and the form for a new one.

    Args:
        evidence: the section of the page.
    """
    opened = _open(evidence)
    evidence.show(PART)
    opened.planned.show(PLAN_PART)
    found = evidence.record.experiments
    if not found:
        st.markdown(
            "An experiment is a small test that can fail: a landing page, twenty calls, a price. "
            "Lock the bar that it must reach first, so that the result cannot talk you round."
        )
    new_experiment(opened)
    if found:
        _cards(opened, found)
    _withdrawn(opened)


def _open(evidence: OpenEvidence) -> OpenExperiments:
    idea = evidence.idea
    planned = OpenSection[Plan](idea, "plan", PAGE, idea.load("plan"))
    canvas: Canvas = idea.load("canvas").record
    statements = {one.id: one.text for box in BOXES for one in canvas.statements(box.field)}
    symbol = currency_symbol(planned.record.currency)
    return OpenExperiments(evidence, planned, statements, symbol)


def _cards(opened: OpenExperiments, found: tuple[Experiment, ...]) -> None:
    """Show the newest cards of those that run, or of those that are decided."""
    groups = _groups(found)
    shown = _choice({name: len(group) for name, group in groups.items()})
    group = groups[shown]
    if not group:
        st.caption("None are running." if shown == _RUNNING else "None are decided yet.")
        return
    for experiment in page_of(group, _A_PAGE, f"evidence_experiments_page_{shown}"):
        experiment_card(opened, experiment)


def _withdrawn(opened: OpenExperiments) -> None:
    """List the experiments that no longer count, the latest first."""
    gone = opened.evidence.record.withdrawn
    if not gone:
        return
    with st.expander(f"Withdrawn ({len(gone):,})", key="evidence_experiments_withdrawn"):
        latest = page_of(gone[::-1], _A_LIST, "evidence_experiments_withdrawn")
        st.markdown(
            "\n".join(
                f"- {day_words(local_day(one.at))}: {escaped(withdrawn_words(one, opened.symbol))}"
                for one in latest
            )
        )


def _groups(found: tuple[Experiment, ...]) -> dict[str, list[Experiment]]:
    """Part experiments by how they stood when the founder began to look at this list.

    A card on which somebody types the deciding result does not go away under their hands.
    """
    known: dict[str, str] = st.session_state.setdefault(_GROUPS, {})
    groups: dict[str, list[Experiment]] = {_RUNNING: [], _DECIDED: []}
    for experiment in reversed(found):
        if experiment.id not in known:
            decided = outcome(experiment) in ("supported", "refuted")
            known[experiment.id] = _DECIDED if decided else _RUNNING
        groups[known[experiment.id]].append(experiment)
    return groups


def _choice(counts: dict[str, int]) -> str:
    st.session_state.setdefault(_SHOWN, _RUNNING if counts[_RUNNING] else _DECIDED)
    # The browser knows a choice by its label; with other numbers in them nothing would be chosen.
    key = f"{_SHOWN}_{'_'.join(map(str, counts.values()))}"
    st.session_state.setdefault(key, st.session_state[_SHOWN])

    def chosen() -> None:
        st.session_state[_SHOWN] = st.session_state[key]
        st.session_state.pop(_GROUPS, None)

    return st.radio(
        "Experiments",
        list(counts),
        format_func=lambda name: f"{name} ({counts[name]:,})",
        horizontal=True,
        key=key,
        label_visibility="collapsed",
        on_change=chosen,
    )
