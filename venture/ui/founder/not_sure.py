"""Values that the founder knows only from low to high."""

import re

import streamlit as st

from venture.canvas import escaped
from venture.founder import Count, Household
from venture.model import Input, Range, Setting
from venture.ui.current_widget import current_widget, is_current
from venture.ui.founder.saving import PAGE, OpenHousehold
from venture.ui.founder.settings import SEARCH, first_settings
from venture.ui.typed_cells import shown
from venture.ui.typed_value import typed_value

_PART = "ranges"
_BETWEEN = re.compile(r"\s*(?:–|—|\bto\b|(?<=[\w%])\s*-)\s*", re.IGNORECASE)


def not_sure(household: OpenHousehold, count: Count) -> None:
    """Ask between which ends the values lie that move the date most."""
    with st.expander("Not sure of a number?", key=f"{PAGE}_ranges"):
        st.caption(
            "Type from and to, such as 4,000 - 5,000; empty takes it away. All of them are then "
            "looked at together, each evenly between its ends, and the answer holds in nine of "
            "ten cases. A range goes when its number is changed."
        )
        household.show(_PART)
        keys = [*first_settings(household, count), *SEARCH]
        for key in dict.fromkeys([*keys, *household.record.known_ranges()]):
            _field(household, household.record.settings()[key])


def _field(household: OpenHousehold, setting: Setting) -> None:
    record, declared = household.record, setting.declared
    assert isinstance(declared, Input)
    wrong = f"{PAGE}_wrong_range_{setting.key}"
    problem = st.session_state.get(wrong)
    saved = range_text(record, setting)
    key = current_widget(
        f"{PAGE}_range_{setting.key}", lambda text: problem is not None or text == saved
    )

    def typed() -> None:
        if not is_current(key):
            return
        text = st.session_state[key]
        try:
            with_typed_range(household.record, setting.key, text)
        except ValueError as error:
            st.session_state[wrong] = str(error)
        else:
            st.session_state[wrong] = None
            household.change(_PART, lambda seen: with_typed_range(seen, setting.key, text))

    per_cent = " (%)" if declared.unit == "rate" else ""
    st.text_input(
        f"{escaped(setting.label)}{per_cent}, from – to",
        saved,
        key=key,
        placeholder=shown(declared, setting.value, record),
        on_change=typed,
    )
    if problem:
        st.error(f"Not saved. {escaped(problem)}")


def range_text(household: Household, setting: Setting) -> str:
    """Write the range of a value as it stands in its field; empty for none."""
    known, declared = household.range(setting), setting.declared
    if known is None:
        return ""
    return " - ".join(shown(declared, end, household) for end in (known.low, known.high))


def with_typed_range(household: Household, key: str, text: str) -> Household:
    """Write down a range as it was typed; the value moves to its middle if it lies outside.

    Args:
        household: what was written down.
        key: of the value.
        text: such as "4,000 - 5,000"; blank takes the range away.

    Raises:
        ValueError: it is no range, or not allowed; says what to type.
    """
    if not text.strip():
        return household.with_range(key, None)
    setting = household.settings()[key]
    declared = setting.declared
    assert isinstance(declared, Input)
    ends = _BETWEEN.split(text.strip())
    if len(ends) != 2:
        raise ValueError(f"'{text.strip()[:40]}' is no range. Type one such as 4,000 - 5,000.")
    low, high = sorted(
        float(declared.check(typed_value(end, declared, household), "")) for end in ends
    )
    value = float(setting.value)
    if not low <= value <= high:
        middle = (low + high) / 2
        value = float(round(middle)) if declared.whole else middle
    changed = household.with_value(key, value)
    return changed.with_range(key, Range(low=low, high=high, of=value, chance=None))
