"""Results of an experiment: typed by day, or read from a file."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    LARGEST,
    RESULT_FIELDS,
    Experiment,
    ReadResults,
    Result,
    day_words,
    local_day,
    read_results,
    recognised_result_columns,
    result_words,
    tests_the_bar,
    trials_words,
    with_results,
    without_result,
)
from venture.tables import split_headings, typed_number
from venture.ui.evidence.open_experiments import OpenExperiments
from venture.ui.evidence.withdrawing import withdraw
from venture.ui.table_upload import TableUpload, show_left_out

_MOST_WITHDRAWN = 20
_EXAMPLE = "Date\tVisitors\tSign-ups\n2026-10-03\t120\t4"


def experiment_results(opened: OpenExperiments, experiment: Experiment) -> None:
    """Show what was counted, and take more of it."""
    if experiment.results:
        _counted(opened, experiment)
    _withdrawn(opened, experiment)
    _type_in(opened, experiment)
    st.markdown("**From a file or a spreadsheet**")
    _take_file(opened, experiment)


def _names(opened: OpenExperiments, experiment: Experiment) -> tuple[str, str]:
    """Name what is counted, and what counts as a success."""
    if experiment.measures == "cost":
        return f"Spent ({opened.symbol})", experiment.metric or "Customers won"
    return trials_words(experiment).capitalize(), experiment.metric or "Successes"


def _counted(opened: OpenExperiments, experiment: Experiment) -> None:
    trials, successes = _names(opened, experiment)
    latest = list(reversed(experiment.results))
    frame = pd.DataFrame(
        {
            "Day": [result.day for result in latest],
            "Variant": [result.variant for result in latest],
            trials: [result.trials for result in latest],
            successes: [result.successes for result in latest],
            "Tests the bar": [_tests(experiment, result) for result in latest],
        }
    )
    st.dataframe(
        frame,
        hide_index=True,
        key=f"evidence_results_{experiment.id}",
        column_config={"Day": st.column_config.DateColumn(format="D MMM YYYY")},
        alt="What was counted by day",
    )
    key = f"evidence_result_gone_{experiment.id}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Withdraw a day",
            range(len(latest)),
            index=None,
            format_func=lambda place: f"{day_words(latest[place].day)}, {latest[place].variant}",
            key=f"{key}_{len(latest)}",
            placeholder="Choose a day",
            width=240,
        )
        chosen = st.session_state[f"{key}_{len(latest)}"]
        withdraw(
            key, partial(_take_away, opened, experiment, latest, chosen), disabled=chosen is None
        )


def _withdrawn(opened: OpenExperiments, experiment: Experiment) -> None:
    """List what no longer counts, the latest first."""
    lines = [
        f"- {day_words(local_day(gone.at))}: "
        f"{escaped(result_words(experiment, gone.result, opened.symbol))} on "
        f"{day_words(gone.result.day)}, because: {escaped(gone.why)}"
        for gone in reversed(experiment.withdrawn)
    ]
    if not lines:
        return
    more = len(lines) - _MOST_WITHDRAWN
    lines = lines[:_MOST_WITHDRAWN] + ([f"- and {more:,} more"] if more > 0 else [])
    st.caption("Withdrawn:\n\n" + "\n".join(lines))


def _tests(experiment: Experiment, result: Result) -> str:
    if experiment.locked_at is None:
        return "no: no bar yet"
    return "yes" if tests_the_bar(experiment, result) else "no: bar set after results"


def _take_away(
    opened: OpenExperiments,
    experiment: Experiment,
    shown: Sequence[Result],
    place: int | None,
    why: str,
) -> bool:
    if place is None:
        return False
    gone, now = shown[place], datetime.now(UTC)
    return opened.change(experiment.id, lambda seen: without_result(seen, gone, now, why))


def _type_in(opened: OpenExperiments, experiment: Experiment) -> None:
    """Draw the fields for the result of one day."""
    key = f"evidence_result_{experiment.id}"
    trials, successes = _names(opened, experiment)
    st.session_state.setdefault(f"{key}_day", date.today())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input("Day", key=f"{key}_day", format="YYYY-MM-DD", width=140)
        st.text_input(trials, key=f"{key}_trials", width=140)
        st.text_input(successes, key=f"{key}_successes", width=140)
        st.radio("Variant", ["A", "B"], key=f"{key}_variant", horizontal=True)
        st.button(
            "Add",
            key=f"{key}_add",
            icon=":material/add:",
            help="A day that is there already is corrected",
            on_click=partial(_add_typed, opened, experiment, key),
        )


def _add_typed(opened: OpenExperiments, experiment: Experiment, key: str) -> None:
    day, variant = st.session_state[f"{key}_day"], st.session_state[f"{key}_variant"]
    texts = [st.session_state[f"{key}_{field}"] for field in ("trials", "successes")]

    def added(seen: Experiment) -> Experiment:
        result = _typed(day, variant, texts[0], texts[1])
        return with_results(seen, [result], datetime.now(UTC))

    if opened.change(experiment.id, added):
        for field in ("trials", "successes"):
            st.session_state[f"{key}_{field}"] = ""


def _typed(day: date | None, variant: Literal["A", "B"], trials: str, successes: str) -> Result:
    """Understand the result of a day.

    Raises:
        ValueError: a number cannot be read, or the day is missing.
    """
    if day is None:
        raise ValueError("Choose the day of the result.")
    counted, won = (typed_number(text, low=0, high=LARGEST) for text in (trials, successes))
    if won % 1:
        raise ValueError(f"{won:,.10g} successes cannot be. Count whole ones, from zero on.")
    return Result(day=day, variant=variant, trials=counted, successes=int(won))


def _take_file(opened: OpenExperiments, experiment: Experiment) -> None:
    upload = TableUpload(f"evidence_results_{experiment.id}", _EXAMPLE)
    table = upload.ask()
    if table is None:
        return
    try:
        headings, rows = split_headings(table.rows, "day")
        columns = _columns(opened, experiment, headings, upload)
        day = columns.get("day")
        days = [row[day] for _, row in rows if day is not None and day < len(row)]
        day_first = upload.ask_day_order(days)
        read = read_results(rows, columns, upload.ask_decimal(table), day_first=day_first)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    show_left_out(read.problems)
    _take(opened, experiment, read, upload)


def _columns(
    opened: OpenExperiments, experiment: Experiment, headings: Sequence[str], upload: TableUpload
) -> dict[str, int]:
    """Let the founder correct which column stands for what."""
    guessed = recognised_result_columns(headings)
    labels = dict(zip(RESULT_FIELDS, ("Day", *_names(opened, experiment), "Variant"), strict=True))
    chosen: dict[str, int] = {}
    with st.container(horizontal=True):
        for field, label in labels.items():
            place = st.selectbox(
                f"Column: {escaped(label)}",
                range(len(headings)),
                index=guessed.get(field),
                format_func=lambda place: escaped(headings[place]),
                key=f"{upload.part}_{field}_{upload.round}_{hash(tuple(headings)):x}",
                placeholder="None",
                width=180,
            )
            if place is not None:
                chosen[field] = place
    return chosen


def _take(
    opened: OpenExperiments, experiment: Experiment, read: ReadResults, upload: TableUpload
) -> None:
    """Say what was read, and take it over."""
    if not read.results:
        st.error("No row could be read.", icon=":material/block:")
        return
    known = {(one.day, one.variant) for one in experiment.results}
    words = "1 result" if len(read.results) == 1 else f"{len(read.results):,} results"
    replaced = sum((one.day, one.variant) in known for one in read.results)
    st.markdown(
        f"**{words} read**, {sum(r.successes for r in read.results):,} of "
        f"{sum(r.trials for r in read.results):,.0f}."
        + (f" {replaced:,} replace what was there." if replaced else "")
    )

    def take() -> None:
        at = datetime.now(UTC)
        if opened.change(experiment.id, lambda seen: with_results(seen, read.results, at)):
            upload.start_over()

    st.button("Take over", key=f"{upload.part}_take", icon=":material/check:", on_click=take)
