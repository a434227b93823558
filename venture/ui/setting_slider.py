"""A slider with an exact field beside it, drawn from the declaration of one setting."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.model import Filled, Input, Setting, Value
from venture.plan import in_words, source_words
from venture.ui.current_widget import current_widget, is_current
from venture.ui.slider_stops import slider_stops, stops_with
from venture.ui.typed_value import typed_value

_FIELD_WIDTH = 118
_RESET_WIDTH = 24
"""As wide as its icon: the words beside it are there for who listens, and are cut off."""


@dataclass(frozen=True)
class _Stops:
    """The texts of a slider's stops, and the start and the currency that they were made for."""

    of: tuple[date, str]
    texts: dict[float, str]


def setting_slider(
    setting: Setting,
    filled: Filled,
    change: Callable[[str, float], str | None],
    *,
    then: Callable[[], None],
    page: str,
    label: str,
    back_to: Value | None,
    note: str = "",
) -> None:
    """Draw a number as a slider and as a field; both always say the same.

    What is saved is the truth: a slider or field that says something else is replaced. Only a text
    that is no number, or not allowed, stays in its field, with the reason below.

    Args:
        setting: the number; not a choice.
        filled: whose currency and calendar count.
        change: called with key and value when the founder changes it; returns why the value is
            not allowed, or None when it was taken over.
        then: called after a change was taken over; may start a rerun.
        page: what the widgets' keys begin with.
        label: what stands above the slider.
        back_to: the value that the button beside it goes back to; None where there is none.
        note: what else its help says.
    """
    declared, value = setting.declared, setting.value
    assert isinstance(declared, Input)
    assert isinstance(value, float)
    wrong = f"{page}_wrong_{setting.key}"
    problem = st.session_state.get(wrong)
    slide = current_widget(f"{page}_slide_{setting.key}", lambda moved: moved == value)
    field = current_widget(
        f"{page}_field_{setting.key}",
        lambda text: problem is not None or _means(text, declared, filled) == value,
    )
    texts = _texts(f"{page}_stops_{setting.key}", declared, value, filled)

    def take(number: float) -> None:
        st.session_state[wrong] = None
        problem = change(setting.key, number)
        if problem is None:
            then()
        st.session_state[wrong] = problem

    def slid() -> None:
        if is_current(slide):
            take(st.session_state[slide])

    def typed() -> None:
        if not is_current(field):
            return
        try:
            number = typed_value(st.session_state[field], declared, filled)
        except ValueError as problem:
            st.session_state[wrong] = str(problem)
        else:
            take(number)

    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom", gap="xsmall"):
        st.select_slider(
            escaped(label),
            texts,
            value,
            key=slide,
            format_func=texts.__getitem__,
            help=_help(setting, filled, note),
            on_change=slid,
        )
        st.text_input(
            f"{escaped(label)}, exact",
            texts[value],
            key=field,
            label_visibility="collapsed",
            on_change=typed,
            width=_FIELD_WIDTH,
        )
        changed = back_to is not None and back_to != value
        back = f"Back to {in_words(back_to or 0.0, declared.unit, filled)}" if changed else None
        st.button(
            escaped(f"{label}: {back or 'nothing to take back'}"),
            key=f"{page}_reset_{setting.key}",
            icon=":material/restart_alt:",
            help=escaped(back) if back else None,
            disabled=not changed,
            on_click=take,
            args=(back_to,),
            type="tertiary",
            width=_RESET_WIDTH,
            wrap=False,
        )
    if problem is not None:
        st.error(escaped(problem))


def _means(text: str, declared: Input, filled: Filled) -> float | None:
    try:
        return typed_value(text, declared, filled)
    except ValueError:
        return None


def _texts(key: str, declared: Input, value: float, filled: Filled) -> dict[float, str]:
    """Give each stop of the slider its text; the stops stay while the page is open."""
    known: _Stops | None = st.session_state.get(key)
    stops = stops_with(tuple(known.texts), declared, value) if known else ()
    stops = stops or slider_stops(declared, value)
    if known is None or stops != tuple(known.texts) or (filled.start, filled.currency) != known.of:
        texts = {stop: in_words(stop, declared.unit, filled) for stop in stops}
        known = _Stops((filled.start, filled.currency), texts)
        st.session_state[key] = known
    return known.texts


def _help(setting: Setting, filled: Filled, note: str) -> str:
    """Say what the value means, and where it comes from unless it is the founder's assumption."""
    source = source_words(setting, filled)
    lines = [getattr(setting.declared, "help", "")]
    lines += [] if source in ("", "Own assumption") else [f"Source: {source}"]
    lines += [note] if note else []
    return "  \n".join(escaped(line) for line in lines)
