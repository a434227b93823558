"""One experiment: what is believed, its bar, the result so far, and what to do with it."""

from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    AnyPosterior,
    Experiment,
    Outcome,
    Verdict,
    bar_words,
    compared,
    cost_words,
    day_words,
    estimate,
    local_day,
    method_of,
    money_needed,
    rate_words,
    rough_cost_words,
    trials_needed,
    trials_words,
    verdict,
    verdict_steps,
    with_bar,
)
from venture.tables import typed_number
from venture.ui.evidence.experiment_chart import experiment_chart
from venture.ui.evidence.experiment_form import change_experiment
from venture.ui.evidence.experiment_results import experiment_results
from venture.ui.evidence.open_experiments import OpenExperiments, is_monthly
from venture.ui.evidence.opened_figures import opened_figures
from venture.ui.evidence.use_in_plan import use_in_plan

_MARKS: dict[Outcome, tuple[str, str]] = {
    "no bar": (":material/lock_open:", "No bar yet"),
    "no results": (":material/hourglass_empty:", "Not tested yet"),
    "undecided": (":material/pending:", "Undecided"),
    "supported": (":material/check_circle:", "Supported"),
    "refuted": (":material/cancel:", "Refuted"),
}


def experiment_card(opened: OpenExperiments, experiment: Experiment) -> None:
    """Show one experiment as a card."""
    judged = verdict(experiment, opened.symbol)
    icon, mark = _MARKS[judged.outcome]
    with st.container(border=True, key=f"evidence_card_{experiment.id}"):
        st.markdown(f"**{escaped(experiment.name)}**")
        st.caption(escaped(_about(opened, experiment)))
        words, picture = st.columns(2)
        with words:
            if experiment.hypothesis:
                st.markdown(escaped(experiment.hypothesis))
            st.markdown(f"{icon} **{mark}.** {escaped(judged.grounds)}.")
            if judged.posterior:
                st.markdown(escaped(_so_far(opened, experiment, judged)))
                _a_month(opened.months(experiment), judged)
            _bar(opened, experiment)
            use_in_plan(opened, experiment, judged)
        with picture:
            _curve(opened, experiment, judged)
        _more(opened, experiment, judged)


def _about(opened: OpenExperiments, experiment: Experiment) -> str:
    """Say in one line how it is tested, what counts, and until when."""
    parts = [method_of(experiment.method).name]
    if experiment.metric:
        parts.append(f"counts {experiment.metric}")
    setting = opened.measurable(experiment.measures).get(experiment.setting)
    if setting:
        parts.append(f"measures {setting.label} of the plan")
        if is_monthly(setting):
            months = experiment.months_observed
            parts.append(f"watched over {months} {'month' if months == 1 else 'months'}")
    if experiment.planned_trials:
        parts.append(f"{experiment.planned_trials:,} {_trials(opened, experiment)} planned")
    if experiment.ends:
        tense = "ended" if experiment.ends < date.today() else "ends"
        parts.append(f"{tense} {day_words(experiment.ends)}")
    return " · ".join(parts)


def _trials(opened: OpenExperiments, experiment: Experiment) -> str:
    return (
        f"{opened.symbol} to spend" if experiment.measures == "cost" else trials_words(experiment)
    )


def _so_far(opened: OpenExperiments, experiment: Experiment, judged: Verdict) -> str:
    """Say what all results together say, with the range that is likely."""
    known, counts = judged.posterior, judged.counted
    if known is None:
        return ""
    low, high = known.interval(0.9)
    which = f"{counts.variant}: " if counts.variant else ""
    if experiment.measures == "rate":
        amount = f"{counts.successes:,} of {counts.trials:,.0f} {trials_words(experiment)}"
        span = f"{rate_words(low)} and {rate_words(high)}"
    else:
        spent = cost_words(counts.trials, opened.symbol)
        amount = f"{counts.successes:,} {experiment.metric or 'customers'} for {spent}"
        span = " and ".join(rough_cost_words(end, opened.symbol) for end in (low, high))
    return f"{which}{amount}: between {span} with a chance of 90 %."


def _a_month(months: int, judged: Verdict) -> None:
    """Say what the share is each month, where it was counted over several."""
    found = estimate(judged.posterior, months) if months > 1 else None
    if found:
        st.markdown(
            f"Over {months} months that is {rate_words(found.value)} a month: between "
            f"{rate_words(found.low)} and {rate_words(found.high)}."
        )


def _curve(opened: OpenExperiments, experiment: Experiment, judged: Verdict) -> None:
    """Draw what is known, both variants where there are two."""
    both = compared(experiment)
    curves: list[tuple[str, AnyPosterior]] = []
    if both:
        curves = [("A", both.a), ("B", both.b)]
        st.markdown(f"{escaped(both.sentence)}.")
    elif judged.posterior:
        curves = [("", judged.posterior)]
    if curves:
        experiment_chart(experiment, curves, judged.sentence, opened.symbol)


def _bar(opened: OpenExperiments, experiment: Experiment) -> None:
    """Show the bar with its history, or let it be locked."""
    if experiment.locked_at is None:
        _set_bar(opened, experiment, "Lock the bar")
        return
    since = day_words(local_day(experiment.locked_at))
    text = f":material/lock: Bar: {bar_words(experiment, opened.symbol)}, locked {since}."
    for change in experiment.bar_changes:
        before = _bar_at(opened, experiment, change.before)
        after = _bar_at(opened, experiment, change.after)
        day = day_words(local_day(change.at))
        text += f" Moved on {day} from {before} to {after}: {escaped(change.why)}."
    st.markdown(text)


def _bar_at(opened: OpenExperiments, experiment: Experiment, bar: float) -> str:
    return bar_words(experiment.model_copy(update={"bar": bar}), opened.symbol)


def _set_bar(opened: OpenExperiments, experiment: Experiment, action: str) -> None:
    """Draw the field for the bar, what it takes to test it, and the button that locks it."""
    rate = experiment.measures == "rate"
    key = f"evidence_bar_{experiment.id}"
    moving = experiment.locked_at is not None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        label = "Pass bar: at least (%)" if rate else f"Pass bar: at most ({opened.symbol})"
        st.text_input(label, key=key, placeholder="3" if rate else "50", width=180)
        if moving:
            st.text_input("Why it is moved", key=f"{key}_why", max_chars=500, width=300)
        else:
            hoped = f"You hope for ({'%' if rate else opened.symbol})"
            st.text_input(hoped, key=f"{key}_hoped", placeholder="6" if rate else "30", width=180)
        st.button(
            action,
            key=f"{key}_lock",
            icon=":material/lock:",
            on_click=partial(_lock, opened, experiment, key),
        )
    if not moving:
        _needed(opened, experiment, key)


def _lock(opened: OpenExperiments, experiment: Experiment, key: str) -> None:
    text, why = st.session_state[key], st.session_state.get(f"{key}_why", "")

    def locked(seen: Experiment) -> Experiment:
        return with_bar(seen, _typed(seen, text), datetime.now(UTC), why)

    if opened.change(experiment.id, locked):
        for field in (key, f"{key}_why"):
            if field in st.session_state:
                st.session_state[field] = ""


def _typed(experiment: Experiment, text: str) -> float:
    """Understand a bar; that of a rate is typed in per cent.

    Raises:
        ValueError: it is no number.
    """
    rate = experiment.measures == "rate"
    number = typed_number(text.replace("%", "") if rate else text)
    return round(number / 100, 10) if rate else number


def _needed(opened: OpenExperiments, experiment: Experiment, key: str) -> None:
    """Say how much the experiment should plan for, once bar and hope are typed."""
    bar, hoped = st.session_state.get(key), st.session_state.get(f"{key}_hoped")
    if not (bar and hoped):
        return
    try:
        st.caption(escaped(_plan_for(opened, experiment, bar, hoped)))
    except ValueError as problem:
        st.caption(escaped(str(problem)))


def _plan_for(opened: OpenExperiments, experiment: Experiment, bar: str, hoped: str) -> str:
    least, expected = _typed(experiment, bar), _typed(experiment, hoped)
    if experiment.measures == "rate":
        trials = trials_needed(least, expected)
        amount = f"about {trials:,} {trials_words(experiment)}" if trials else ""
        expectation = rate_words(expected)
    else:
        money = money_needed(least, expected)
        amount = f"about {opened.symbol}{money:,.0f}" if money else ""
        expectation = f"{opened.symbol}{expected:,g}"
    if not amount:
        return (
            "The two are too close: more than 100,000 would have to be counted to tell them apart."
        )
    return f"Plan for {amount}: then {expectation} would pass this bar in 4 of 5 cases."


def _more(opened: OpenExperiments, experiment: Experiment, judged: Verdict) -> None:
    """Offer the results and the details, drawn once they are opened."""
    key = f"evidence_card_{experiment.id}"
    if judged.chance is not None:
        opened_figures(
            "How this verdict came about",
            f"{key}_figures",
            lambda: verdict_steps(experiment, opened.symbol),
        )
    results = st.expander("Results", key=f"{key}_results", on_change="rerun")
    if results.open:
        with results:
            experiment_results(opened, experiment)
    details = st.expander("Change or delete", key=f"{key}_details", on_change="rerun")
    if details.open:
        with details:
            if experiment.locked_at:
                _set_bar(opened, experiment, "Move the bar")
                if judged.counted.trials:
                    st.caption("What was counted until now does not test a bar that is moved now.")
            change_experiment(opened, experiment)
