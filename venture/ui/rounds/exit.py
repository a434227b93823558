"""An exit: what a sale of the company would bring to whom."""

from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.funding import (
    EXIT_VALUE,
    FOUNDERS,
    SENIORITY,
    CapTable,
    Exit,
    exit_proceeds,
    preferred,
)
from venture.plan import money
from venture.ui.current_widget import current_widget, is_current
from venture.ui.rounds.exit_chart import by_group, exit_chart
from venture.ui.rounds.figures_table import figures_table
from venture.ui.rounds.saving import OpenRounds
from venture.ui.rounds.words import part_words, price_words
from venture.ui.typed_cells import read_value, shown

_PART = "exit"
_STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8)
_STOPS = (*(step * 10.0**power for power in (6, 7, 8) for step in _STEPS), 1e9)


def exit_waterfall(rounds: OpenRounds, table: CapTable) -> None:
    """Show the value of a sale to be set, and who gets how much of it."""
    if not sum(table.holdings.values()):
        st.info("Type who owns the company today.", icon=":material/info:")
        return
    rounds.show(_PART)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        problem = _value_widgets(rounds)
        _seniority(rounds)
    if problem:
        st.error(f"Not saved yet. {escaped(problem)}", icon=":material/error:")
    if not table.results and (rounds.record.safes or rounds.record.notes):
        st.info(
            "SAFEs and notes are left out: they convert in the first priced round.",
            icon=":material/info:",
        )
    value = rounds.record.exit_value
    if not value:
        st.info("Type what the company might be sold for, such as 20m.", icon=":material/info:")
        return
    try:
        sold = exit_proceeds(table, value)
    except ValueError as problem_of_terms:
        st.error(escaped(str(problem_of_terms)), icon=":material/error:")
        return
    currency = rounds.plan.currency
    st.markdown(f"**{escaped(finding(table, sold, currency))}**")
    exit_chart(table, sold, finding(table, sold, currency), currency)
    _proceeds(table, sold, currency)


def finding(table: CapTable, sold: Exit, currency: str) -> str:
    """Say in a sentence what a sale brings to the founders and to the others."""
    groups = by_group(table, sold)
    founders = groups[FOUNDERS]
    due = sum(one.preference for one in preferred(table))
    text = (
        f"Of {money(sold.value, currency, short=True)} founders get "
        f"{money(round(founders), currency, short=True)} ({part_words(founders / sold.value)})"
    )
    if sold.value <= due:
        return f"{text}: preferences of {money(due, currency, short=True)} come first."
    return f"{text}; a common share gets {price_words(sold.per_share, currency)}."


def _value_widgets(rounds: OpenRounds) -> str:
    """Draw the slider and the field; both always say what is saved."""
    saved = rounds.record.exit_value
    slide = current_widget("rounds_exit_slide", lambda moved: moved == saved)
    field = current_widget("rounds_exit_field", lambda text: _means(rounds, text) in (None, saved))
    stops = sorted({*_STOPS, saved})
    st.select_slider(
        EXIT_VALUE.label,
        stops,
        saved,
        key=slide,
        format_func=lambda stop: money(stop, rounds.plan.currency, short=True),
        help=EXIT_VALUE.help,
        on_change=partial(_take, rounds, slide),
        width=420,
    )
    st.text_input(
        f"{EXIT_VALUE.label}, exact",
        shown(EXIT_VALUE, saved, rounds.plan),
        key=field,
        on_change=partial(_take, rounds, field),
        width=170,
    )
    typed = st.session_state[field]
    return "" if _means(rounds, typed) == saved else _problem(rounds, typed)


def _take(rounds: OpenRounds, key: str) -> None:
    if not is_current(key):
        return
    held = st.session_state[key]
    value = _means(rounds, held) if isinstance(held, str) else held
    if value is not None:  # else it is said below the field in this run
        rounds.change(_PART, lambda seen: seen.changed(exit_value=value))


def _means(rounds: OpenRounds, text: str) -> float | None:
    try:
        return float(read_value(EXIT_VALUE, text, "", rounds.plan))
    except ValueError:
        return None


def _problem(rounds: OpenRounds, text: str) -> str:
    try:
        read_value(EXIT_VALUE, text, "", rounds.plan)
    except ValueError as problem:
        return str(problem)
    return ""


def _seniority(rounds: OpenRounds) -> None:
    saved = rounds.record.seniority
    key = current_widget("rounds_seniority", lambda chosen: chosen == saved)

    def choose() -> None:
        if is_current(key):
            chosen = st.session_state[key]
            rounds.change(_PART, lambda seen: seen.changed(seniority=chosen))

    st.selectbox(
        SENIORITY.label,
        SENIORITY.options,
        SENIORITY.options.index(saved),
        key=key,
        help=SENIORITY.help,
        on_change=choose,
        width=210,
    )


def _proceeds(table: CapTable, sold: Exit, currency: str) -> None:
    shares = table.stages[-1]
    total = sum(shares.values())
    converted = {one.holder for one in sold.converted}
    rows = [
        {
            "Holder": holder,
            "Gets": money(round(amount), currency),
            "Part of the exit": part_words(amount / sold.value),
            "Part of the shares": part_words(shares.get(holder, 0) / total),
            "How": _how(table, holder, converted),
        }
        for holder, amount in sold.proceeds.items()
    ]
    helps = {
        "Gets": "Preference, shares and options together.",
        "Part of the shares": "Of all shares after the last round, the pool included. Nobody is "
        "paid for the unissued pool.",
    }
    figures_table(rows, helps, key="rounds_proceeds", last_is_text=True)
    st.caption(
        "Preferences are paid first. The rest goes to all shares alike, to options less their "
        "exercise price, and to investors who give up their preference for it; a common share gets "
        "as much as makes all of it add up to the exit."
    )


def _how(table: CapTable, holder: str, converted: set[str]) -> str:
    stack = [one for one in preferred(table) if one.holder == holder]
    if not stack:
        kinds = {row.kind for row in table.record.holders if row.name == holder}
        return (
            "Options: what a share gets, less the exercise price."
            if kinds == {"Options"}
            else "Shares: as many times what a share gets."
        )
    if all(one.participation == "full" for one in stack):
        return "The preference, then a part as shares."
    if holder in converted:
        return "Gives up the preference: a part as shares is more."
    return "The preference: it is more than a part as shares."
