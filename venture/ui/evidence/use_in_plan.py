"""A result moves the number of the plan that it is about, and the plan says where it comes from."""

import math
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    AnyPosterior,
    Applied,
    Counted,
    Evidence,
    Experiment,
    Verdict,
    cost_words,
    day_words,
    local_day,
    method_of,
    rate_words,
)
from venture.plan import Plan, Setting, Source, in_words
from venture.ui.evidence.open_experiments import PART, PLAN_PART, OpenExperiments

_DIGITS = 3
FEWEST_TRIALS = 10
"""Below it, a rate is more what was assumed beforehand than what was measured."""
_CHANGED = "evidence_experiments_plan_changed"


def use_in_plan(opened: OpenExperiments, experiment: Experiment, judged: Verdict) -> None:
    """Offer the result for the number that it measures, and say what it changed already."""
    setting = opened.measurable(experiment.measures).get(experiment.setting)
    if setting is None:
        if experiment.setting and opened.planned.saved.revision:
            st.caption("The number of the plan that it measured is no longer there.")
        return
    last = _last_applied(opened.evidence.record, experiment)
    if last:
        st.markdown(f":material/link: {escaped(applied_words(opened, setting, last))}")
        _offer_undo(opened, experiment, last)
    value = estimate(judged.posterior)
    if value is None or (last and last.after == value == setting.value):
        return
    if experiment.measures == "rate" and judged.counted.trials < FEWEST_TRIALS:
        st.caption(f"From {FEWEST_TRIALS} on, the result can be used in the plan.")
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Use in the plan",
            key=f"evidence_use_{experiment.id}",
            icon=":material/arrow_forward:",
            on_click=partial(_use, opened, experiment, judged),
        )
        st.caption(escaped(_offer(opened, setting, value, judged.posterior)))


def estimate(known: AnyPosterior | None) -> float | None:
    """Give the value that a result stands for, with three digits; None while there is none."""
    mean = known.mean if known else None
    if not mean:
        return None
    return round(mean, _DIGITS - 1 - math.floor(math.log10(mean)))


def said(experiment: Experiment, counts: Counted, symbol: str) -> str:
    """Say where a value comes from: "From your landing page, 12 of 400, 3 Oct 2026"."""
    method = method_of(experiment.method).name
    if experiment.measures == "rate":
        amount = f"{counts.successes:,} of {counts.trials:,.0f}"
    else:
        amount = f"{counts.successes:,} customers for {symbol}{counts.trials:,.0f}"
    variant = f" {counts.variant}" if counts.variant else ""
    return f"From your {method.lower()}{variant}, {amount}, {day_words(_last_day(experiment))}"


def applied_words(opened: OpenExperiments, setting: Setting, last: Applied) -> str:
    """Say what a result changed in the plan, and whether the plan still has it."""
    before, after = (_shown(opened, setting, value) for value in (last.before, last.after))
    low, high = (_roughly(opened, setting, value) for value in (last.low, last.high))
    text = (
        f"In the plan since {day_words(local_day(last.at))}: {setting.label} {before} → {after} "
        f"({low} to {high})."
    )
    if setting.value != last.after:
        now = setting.value if isinstance(setting.value, float) else math.nan
        text += f" The plan has {_shown(opened, setting, now)} now."
    return text


def _offer(
    opened: OpenExperiments, setting: Setting, value: float, known: AnyPosterior | None
) -> str:
    now = setting.value if isinstance(setting.value, float) else math.nan
    low, high = (_roughly(opened, setting, end) for end in known.interval()) if known else ("", "")
    return (
        f"{setting.label}: {_shown(opened, setting, value)} ({low} to {high}), "
        f"where the plan has {_shown(opened, setting, now)}"
    )


def _shown(opened: OpenExperiments, setting: Setting, value: float) -> str:
    unit: str = getattr(setting.declared, "unit", "")
    return in_words(value, unit, opened.planned.record)


def _roughly(opened: OpenExperiments, setting: Setting, value: float) -> str:
    if getattr(setting.declared, "unit", "") == "rate":
        return rate_words(value)
    return cost_words(round(value, 2), opened.symbol)


def _use(opened: OpenExperiments, experiment: Experiment, judged: Verdict) -> None:
    """Put the result into the plan, with its source, and note that it was. For the callback."""
    value, known = estimate(judged.posterior), judged.posterior
    if value is None or known is None:
        return
    text, day = said(experiment, judged.counted, opened.symbol), _last_day(experiment)
    before = opened.planned.record.value(experiment.setting)
    low, high = known.interval()
    setting = opened.planned.record.settings()[experiment.setting]
    ends = " to ".join(_roughly(opened, setting, end) for end in (low, high))
    source = Source(text=f"{text}: {ends} with a chance of 90 %", day=day)

    def changed(plan: Plan) -> Plan:
        return plan.with_value(experiment.setting, value).with_source(experiment.setting, source)

    saved = opened.planned.change(PLAN_PART, changed)
    if saved is None or not isinstance(before, float):
        return
    st.session_state[_CHANGED] = (saved.revision, experiment.id)
    applied = Applied(
        at=datetime.now(UTC),
        setting=experiment.setting,
        before=before,
        after=value,
        low=low,
        high=high,
        said=text,
        experiment=experiment.id,
    )
    opened.evidence.change(PART, lambda seen: seen.changed(applied=(*seen.applied, applied)))


def _offer_undo(opened: OpenExperiments, experiment: Experiment, last: Applied) -> None:
    """Offer to take the change of the plan back, as long as nothing else has changed there."""
    revision = opened.planned.saved.revision
    if st.session_state.get(_CHANGED) != (revision, experiment.id):
        return
    store, idea_id = opened.evidence.idea.store, opened.evidence.idea.id

    def undo() -> None:
        store.undo(idea_id, opened.planned.section)
        opened.evidence.change(
            PART,
            lambda seen: seen.changed(applied=tuple(one for one in seen.applied if one != last)),
        )

    st.button(
        "Undo in the plan",
        key=f"evidence_unuse_{experiment.id}",
        type="tertiary",
        icon=":material/undo:",
        on_click=undo,
        help="Take back the last change to the plan",
    )


def _last_applied(record: Evidence, experiment: Experiment) -> Applied | None:
    found = (
        one
        for one in reversed(record.applied)
        if one.experiment == experiment.id and one.setting == experiment.setting
    )
    return next(found, None)


def _last_day(experiment: Experiment) -> date:
    return max((result.day for result in experiment.results), default=date.today())
