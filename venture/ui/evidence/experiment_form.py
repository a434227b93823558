"""What an experiment is: typed for a new one, changed for one that is there."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    COST_SOURCE,
    EXPERIMENT_METHODS,
    MOST_MONTHS,
    STRENGTH_SOURCE,
    Experiment,
    changed_experiment,
    leaves_a_trace,
    method_of,
)
from venture.ui.evidence.open_experiments import OpenExperiments, is_monthly
from venture.ui.evidence.withdrawing import withdraw

_OPEN, _ROUND = "evidence_experiment_new_open", "evidence_experiment_round"
_EXAMPLE = "evidence_experiment_example"
_STRENGTH = "Strength of evidence {strength:g} of 10. {good_for}"
_MEASURES = {"rate": "A share of people", "cost": "What one customer costs"}
_MOST_TRIALS = 10_000_000
_LABEL_LENGTH = 80

_FIELDS = ("name", "hypothesis", "claims", "method", "measures", "metric", "setting")
_LATER_FIELDS = ("months_observed", "planned_trials", "ends")

_AN_EXAMPLE = Experiment(
    name="Landing page",
    hypothesis="At least 3 of 100 visitors who see the promise leave their address.",
    method="landing_page",
    metric="sign-ups",
    planned_trials=400,
)


def new_experiment(opened: OpenExperiments) -> None:
    """Offer a new experiment, and its form once asked for."""
    if not st.session_state.get(_OPEN):
        with st.container(horizontal=True):
            st.button(
                "New experiment",
                key="evidence_experiment_new",
                icon=":material/add:",
                type="primary",
                on_click=_open_form,
            )
            if not opened.evidence.record.experiments:
                st.button(
                    "Begin with an example",
                    key=_EXAMPLE,
                    on_click=lambda: _add(opened, _AN_EXAMPLE),
                )
        return
    prefix = f"evidence_experiment_new_{st.session_state.get(_ROUND, 0)}"
    with st.container(border=True, key="evidence_experiment_form"):
        st.markdown("**New experiment**")
        _fields(opened, prefix, Experiment(name="New"), empty_name=True)
        with st.container(horizontal=True):
            st.button(
                "Add experiment",
                key="evidence_experiment_add",
                icon=":material/check:",
                on_click=lambda: _add_typed(opened, prefix),
            )
            st.button("Cancel", key="evidence_experiment_cancel", on_click=_close)


def change_experiment(opened: OpenExperiments, experiment: Experiment) -> None:
    """Show what an experiment is, to be changed."""
    prefix = f"evidence_experiment_{experiment.id}"
    _fields(opened, prefix, experiment)
    with st.container(horizontal=True):
        st.button(
            "Save changes",
            key=f"{prefix}_save",
            icon=":material/check:",
            on_click=partial(_save, opened, experiment, prefix),
        )
        _delete(opened, experiment, f"{prefix}_delete")


def _delete(opened: OpenExperiments, experiment: Experiment, key: str) -> None:
    """Offer to take the experiment away, for a reason once it has a bar or a result."""

    def delete() -> None:
        opened.remove(experiment.id)

    if not leaves_a_trace(experiment):
        st.button(
            "Delete experiment",
            key=key,
            icon=":material/delete:",
            type="tertiary",
            help="Undo at the top of the page brings it back",
            on_click=delete,
        )
        return
    with st.popover("Withdraw experiment", type="tertiary"):
        withdraw(key, lambda why: opened.remove(experiment.id, why))
        st.caption("It stays below the experiments, with the day and the reason.")


def _save(opened: OpenExperiments, experiment: Experiment, prefix: str) -> None:
    opened.change(experiment.id, partial(_with_typed, prefix=prefix))


def _open_form() -> None:
    st.session_state[_OPEN] = True


def _close() -> None:
    st.session_state[_OPEN] = False
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _add(opened: OpenExperiments, experiment: Experiment) -> None:
    fresh = Experiment(name=experiment.name).id
    if opened.add(changed_experiment(experiment, id=fresh, started=date.today())):
        _close()


def _add_typed(opened: OpenExperiments, prefix: str) -> None:
    """Add what was typed; a missing name is that of the method."""
    method = method_of(st.session_state[f"{prefix}_method"]).name
    _add(opened, _with_typed(Experiment(name=method), prefix=prefix))


def _with_typed(experiment: Experiment, *, prefix: str) -> Experiment:
    """Put what was typed into an experiment.

    Raises:
        ValueError: a value is not allowed.
    """
    typed: dict[str, Any] = {
        field: st.session_state.get(f"{prefix}_{field}", getattr(experiment, field))
        for field in (*_FIELDS, *_LATER_FIELDS)
    }
    typed["name"] = (typed["name"] or "").strip() or experiment.name
    if typed["measures"] != experiment.measures and experiment.locked_at:
        raise ValueError("What it measures is fixed by its locked bar. Add another experiment.")
    return changed_experiment(experiment, **typed)


def _fields(
    opened: OpenExperiments, prefix: str, experiment: Experiment, *, empty_name: bool = False
) -> None:
    """Draw the fields; what was typed stands until it is saved, or something else is saved."""
    saved = {field: getattr(experiment, field) for field in (*_FIELDS, *_LATER_FIELDS)}
    if empty_name:
        saved |= {"name": ""}
    known: dict[str, Any] = st.session_state.get(f"{prefix}_saved", {})
    for field, value in saved.items():
        key_of_field = f"{prefix}_{field}"
        if key_of_field not in st.session_state or known.get(field, value) != value:
            st.session_state[key_of_field] = list(value) if isinstance(value, tuple) else value
    st.session_state[f"{prefix}_saved"] = saved
    key = f"{prefix}_{{}}".format
    left, right = st.columns(2)
    with left:
        st.text_input(
            "Name", key=key("name"), max_chars=200, placeholder="Landing page for clinics"
        )
        st.text_area(
            "Hypothesis",
            key=key("hypothesis"),
            max_chars=1_000,
            placeholder="At least 3 of 100 clinic managers who see the page leave an address.",
        )
        _claims(opened, key("claims"))
    with right:
        _method(key("method"))
        st.text_input(
            "What counts as a success", key=key("metric"), max_chars=300, placeholder="sign-ups"
        )
        _measured(opened, key, locked=experiment.locked_at is not None)
        planned, ends = st.columns(2)
        planned.number_input(
            "Planned to count", 1, _MOST_TRIALS, key=key("planned_trials"), step=1, format="%d"
        )
        ends.date_input("Ends", key=key("ends"), format="YYYY-MM-DD")


def _claims(opened: OpenExperiments, key: str) -> None:
    """Let the founder say which statements of the canvas it tests."""
    gone = [one for one in st.session_state[key] if one not in opened.statements]
    names = opened.statements | dict.fromkeys(gone, "A statement that is no longer there")
    st.multiselect(
        "Claims that it tests",
        list(names),
        format_func=lambda one: escaped(names[one][:_LABEL_LENGTH]),
        key=key,
        placeholder="Statements on your canvas" if names else "Your canvas is empty",
    )


def _method(key: str) -> None:
    known = list(EXPERIMENT_METHODS)
    if st.session_state[key] not in known:
        known.append(st.session_state[key])
    st.selectbox(
        "Method",
        known,
        format_func=lambda name: method_of(name).name,
        key=key,
        help=f"Costs and days: {COST_SOURCE}. Strength: {STRENGTH_SOURCE}.",
    )
    method = method_of(st.session_state[key])
    (low, high), (short, long) = method.cost, method.days
    st.caption(
        escaped(
            f"Usually ${low:,} to ${high:,} and {short} to {long} days. "
            + _STRENGTH.format(strength=method.strength, good_for=method.good_for)
        )
    )


def _measured(opened: OpenExperiments, key: Callable[[str], str], *, locked: bool) -> None:
    st.radio(
        "It measures",
        list(_MEASURES),
        format_func=_MEASURES.__getitem__,
        key=key("measures"),
        horizontal=True,
        disabled=locked,
    )
    settings = opened.measurable(st.session_state[key("measures")])
    chosen = st.session_state[key("setting")]
    if chosen and chosen not in settings:
        st.session_state[key("setting")] = ""
    st.selectbox(
        "Number of your plan that it measures",
        ["", *settings],
        format_func=lambda name: escaped(settings[name].label) if name else "None",
        key=key("setting"),
    )
    chosen = settings.get(st.session_state[key("setting")])
    if chosen and is_monthly(chosen):
        st.number_input(
            "Over how many months were they watched",
            1,
            MOST_MONTHS,
            key=key("months_observed"),
            help=f"{escaped(chosen.label)} is a share each month: of 100 people, 19 who have left "
            "after two months are 10 % a month.",
        )
