"""A result moves the number of the plan that it is about, and the plan says where it comes from."""

import math
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    Applied,
    Counted,
    Evidence,
    Experiment,
    Verdict,
    day_words,
    estimate,
    local_day,
    method_of,
    with_applied,
)
from venture.plan import Plan, Range, Setting, Source, in_words, range_words
from venture.ui.evidence.open_experiments import PART, PLAN_PART, OpenExperiments
from venture.ui.undo_in_plan import remember_change, undo_in_plan

FEWEST_TRIALS = 10
"""Below it, a rate is more what was assumed beforehand than what was measured."""


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
        undo_in_plan(opened.planned, _undo(experiment), partial(_forget, opened, last))
    found = estimate(judged.posterior, opened.months(experiment))
    if found is None:
        return
    known = _range(found.low, found.high, found.value)
    now = opened.planned.record.range(setting)
    if last and now and _same(now, known):
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
        st.caption(escaped(_offer(opened, setting, known)))


def said(experiment: Experiment, counts: Counted, symbol: str, months: int = 1) -> str:
    """Say where a value comes from: "From your landing page, 12 of 400, 3 Oct 2026".

    Args:
        experiment: that measured it.
        counts: what was counted.
        symbol: of the plan's currency.
        months: over how many months, where it is a share each month.
    """
    method = method_of(experiment.method).name
    if experiment.measures == "rate":
        amount = f"{counts.successes:,} of {counts.trials:,.0f}"
        amount += f" in {months} months" if months > 1 else ""
    else:
        amount = f"{counts.successes:,} customers for {symbol}{counts.trials:,.0f}"
    variant = f" {counts.variant}" if counts.variant else ""
    return f"From your {method.lower()}{variant}, {amount}, {day_words(_last_day(experiment))}"


def applied_words(opened: OpenExperiments, setting: Setting, last: Applied) -> str:
    """Say what a result changed in the plan, and whether the plan still has it."""
    before, after = (_shown(opened, setting, value) for value in (last.before, last.after))
    ends = range_words(_range(last.low, last.high, last.after), setting, opened.planned.record)
    text = (
        f"In the plan since {day_words(local_day(last.at))}: {setting.label} {before} → {after} "
        f"({ends})."
    )
    if setting.value != last.after:
        now = setting.value if isinstance(setting.value, float) else math.nan
        text += f" The plan has {_shown(opened, setting, now)} now."
    return text


def _offer(opened: OpenExperiments, setting: Setting, known: Range) -> str:
    now = setting.value if isinstance(setting.value, float) else math.nan
    return (
        f"{setting.label}: {_shown(opened, setting, known.of)} "
        f"({range_words(known, setting, opened.planned.record)}), "
        f"where the plan has {_shown(opened, setting, now)}"
    )


def _shown(opened: OpenExperiments, setting: Setting, value: float) -> str:
    unit: str = getattr(setting.declared, "unit", "")
    return in_words(value, unit, opened.planned.record)


def _range(low: float, high: float, value: float) -> Range:
    return Range(low=low, high=high, of=value)


def _same(one: Range, other: Range) -> bool:
    # The ends are calculated: another machine may have them otherwise in the last digit.
    ends = ((one.low, other.low), (one.high, other.high))
    return one.of == other.of and all(math.isclose(*pair, rel_tol=1e-6) for pair in ends)


def _use(opened: OpenExperiments, experiment: Experiment, judged: Verdict) -> None:
    """Put the result into the plan, with its source, and note that it was. For the callback."""
    months = opened.months(experiment)
    found = estimate(judged.posterior, months)
    if found is None:
        return
    text = said(experiment, judged.counted, opened.symbol, months)
    key, before = experiment.setting, opened.planned.record.value(experiment.setting)
    source = Source(text=text, day=_last_day(experiment))
    known = _range(found.low, found.high, found.value)

    def changed(plan: Plan) -> Plan:
        return plan.with_value(key, found.value).with_source(key, source).with_range(key, known)

    saved = opened.planned.change(PLAN_PART, changed)
    if saved is None or not isinstance(before, float):
        return
    last = _last_applied(opened.evidence.record, experiment)
    if last and before == found.value and _same(_range(last.low, last.high, last.after), known):
        return  # noted already, in a plan whose values had no ranges yet
    remember_change(_undo(experiment), saved)
    applied = Applied(
        at=datetime.now(UTC),
        setting=key,
        before=before,
        after=found.value,
        low=found.low,
        high=found.high,
        said=text,
        experiment=experiment.id,
    )
    opened.evidence.change(PART, lambda seen: with_applied(seen, applied))


def _undo(experiment: Experiment) -> str:
    return f"evidence_unuse_{experiment.id}"


def _forget(opened: OpenExperiments, last: Applied) -> None:
    """Take back the note that a result changed the plan."""

    def without(seen: Evidence) -> Evidence:
        return seen.changed(applied=tuple(one for one in seen.applied if one != last))

    opened.evidence.change(PART, without)


def _last_applied(record: Evidence, experiment: Experiment) -> Applied | None:
    found = (
        one
        for one in reversed(record.applied)
        if one.experiment == experiment.id and one.setting == experiment.setting
    )
    return next(found, None)


def _last_day(experiment: Experiment) -> date:
    return max((result.day for result in experiment.results), default=date.today())
