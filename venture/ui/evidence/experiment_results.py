"""Results of an experiment: typed by day, or read from a file."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    Experiment,
    Result,
    day_words,
    tests_the_bar,
    trials_words,
    with_results,
    without_result,
)
from venture.plan import Cell, text_table
from venture.ui.evidence.open_experiments import OpenExperiments
from venture.ui.evidence.results_reading import FIELDS, ReadResults, read_results, recognised
from venture.ui.typed_value import typed_number
from venture.workbook import read_tables

_MOST_PROBLEMS = 8
_PASTE_HEIGHT = 120
_TABLES = "evidence_results_tables"
_ROUND = "evidence_results_round"


def experiment_results(opened: OpenExperiments, experiment: Experiment) -> None:
    """Show what was counted, and take more of it."""
    if experiment.results:
        _counted(opened, experiment)
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
            "Take a day away",
            range(len(latest)),
            index=None,
            format_func=lambda place: f"{day_words(latest[place].day)}, {latest[place].variant}",
            key=f"{key}_{len(latest)}",
            placeholder="Choose a day",
            width=240,
        )
        chosen = st.session_state[f"{key}_{len(latest)}"]
        st.button(
            "Take away",
            key=key,
            icon=":material/delete:",
            disabled=chosen is None,
            on_click=partial(_take_away, opened, experiment, latest, f"{key}_{len(latest)}"),
        )


def _tests(experiment: Experiment, result: Result) -> str:
    if experiment.locked_at is None:
        return "no: no bar yet"
    return "yes" if tests_the_bar(experiment, result) else "no: bar set after results"


def _take_away(
    opened: OpenExperiments, experiment: Experiment, shown: Sequence[Result], key: str
) -> None:
    place = st.session_state[key]
    if place is not None:
        gone = shown[place]
        opened.change(experiment.id, lambda seen: without_result(seen, gone))


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
    counted, won = typed_number(trials), typed_number(successes)
    if counted < 0 or won < 0 or won != round(won):
        raise ValueError("Counts must be whole numbers from zero on.")
    return Result(day=day, variant=variant, trials=counted, successes=int(won))


def _take_file(opened: OpenExperiments, experiment: Experiment) -> None:
    round_ = st.session_state.setdefault(_ROUND, 0)
    key = f"evidence_results_file_{experiment.id}_{round_}"
    uploaded, pasted = st.columns(2)
    file = uploaded.file_uploader(
        "CSV or Excel file", type=["csv", "tsv", "txt", "xlsx"], key=f"{key}_file"
    )
    text = pasted.text_area(
        "Or paste the cells here",
        key=f"{key}_text",
        placeholder="Date\tVisitors\tSign-ups\n2026-10-03\t120\t4",
        height=_PASTE_HEIGHT,
    )
    if file is None and not text.strip():
        return
    try:
        rows = _rows(file.file_id, file.getvalue()) if file else _rows(text, text)
        read = read_results(rows, _columns(opened, experiment, rows, key))
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    _problems(read.problems)
    _take(opened, experiment, read, key)


def _rows(name: str, given: bytes | str) -> list[list[Cell]]:
    """Read what was given once, however often the page is drawn."""
    known: tuple[str, list[list[Cell]]] | None = st.session_state.get(_TABLES)
    if known is None or known[0] != name:
        if isinstance(given, bytes) and given.startswith((b"PK", b"\xd0\xcf")):
            tables = read_tables(given)
            rows = next(iter(tables.values()), [])
        else:
            rows = [list(row) for row in text_table(given)]
        known = (name, rows)
        st.session_state[_TABLES] = known
    if not known[1]:
        raise ValueError("There is nothing in it. Take a table with a heading above each column.")
    return known[1]


def _columns(
    opened: OpenExperiments, experiment: Experiment, rows: Sequence[Sequence[Cell]], key: str
) -> dict[str, int]:
    """Let the founder correct which column stands for what."""
    headings = [str(cell or f"Column {place}") for place, cell in enumerate(rows[0], start=1)]
    guessed = recognised(headings)
    labels = dict(zip(FIELDS, ("Day", *_names(opened, experiment), "Variant"), strict=True))
    chosen: dict[str, int] = {}
    with st.container(horizontal=True):
        for field, label in labels.items():
            place = st.selectbox(
                f"Column: {escaped(label)}",
                range(len(headings)),
                index=guessed.get(field),
                format_func=lambda place: escaped(headings[place]),
                key=f"{key}_{field}_{hash(tuple(headings)):x}",
                placeholder="None",
                width=180,
            )
            if place is not None:
                chosen[field] = place
    return chosen


def _problems(problems: Sequence[str]) -> None:
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        lines = [f"- {escaped(problem)}" for problem in problems[:_MOST_PROBLEMS]]
        lines += [f"- and {more:,} more"] if more > 0 else []
        st.warning(
            "Left out, because it could not be read:\n" + "\n".join(lines),
            icon=":material/warning:",
        )


def _take(opened: OpenExperiments, experiment: Experiment, read: ReadResults, key: str) -> None:
    """Say what was read, and take it over."""
    if not read.results:
        st.error("No row could be read.", icon=":material/block:")
        return
    known = {(one.day, one.variant) for one in experiment.results}
    replaced = sum((one.day, one.variant) in known for one in read.results)
    st.markdown(
        f"**{len(read.results):,} results read**, {sum(r.successes for r in read.results):,} of "
        f"{sum(r.trials for r in read.results):,.0f}."
        + (f" {replaced:,} replace what was there." if replaced else "")
    )

    def take() -> None:
        at = datetime.now(UTC)
        if opened.change(experiment.id, lambda seen: with_results(seen, read.results, at)):
            st.session_state[_ROUND] = st.session_state[_ROUND] + 1  # new, empty widgets
            st.session_state.pop(_TABLES, None)

    st.button("Take over", key=f"{key}_take", icon=":material/check:", on_click=take)
