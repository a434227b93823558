"""Where the founder lives: what unemployment insurance pays there, and how that is filled in."""

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    GRANT,
    GRANT_DAYS_LEFT,
    GRANT_SOURCE,
    PLACES,
    READ,
    Household,
    claim_days_left,
    settle,
    start_up_grant,
)
from venture.model import Source
from venture.plan import in_words
from venture.ui.current_widget import current_widget, is_current
from venture.ui.founder.saving import PAGE, OpenHousehold

ELSEWHERE = ""
"""The code of any other country or state."""

_PART = "place"


def place_name(code: str) -> str:
    """Name a place in a list: states first say that they are states."""
    if code == ELSEWHERE:
        return "Anywhere else (by hand)"
    return PLACES[code].name + (", US" if code.startswith("US") else "")


def place_choice(household: OpenHousehold) -> None:
    """Let the founder choose a place, say what is known of it, and offer what was not taken."""
    household.show(_PART)
    code = household.record.place
    key = current_widget(f"{PAGE}_place", lambda chosen: chosen == code)
    options = list(dict.fromkeys([*PLACES, ELSEWHERE, code]))
    st.selectbox(
        "Where you live",
        options,
        options.index(code),
        format_func=place_name,
        key=key,
        on_change=_move,
        args=(household, key),
        help="Fills in what unemployment insurance pays there; what you typed stays.",
    )
    place = PLACES.get(code)
    if place is None:
        st.caption("Type the benefit below, from your notice.")
        return
    st.caption(
        f"{escaped(place.note)} Read on {READ.day} {READ:%B %Y}; these change, so check yours."
    )
    _what_was_kept(household)
    if place.currency != household.record.currency:
        st.warning(
            f"What {place.name} pays is in {place.currency}, your household in "
            f"{household.record.currency}. Nothing is converted.",
            icon=":material/warning:",
        )
    if code == "DE":
        _grant(household)


def _move(household: OpenHousehold, key: str) -> None:
    if is_current(key):
        code = st.session_state[key]
        household.change(_PART, lambda seen: settle(seen, code).household)


def _what_was_kept(household: OpenHousehold) -> None:
    """Offer the place's values in the place of those typed by hand."""
    record, code = household.record, household.record.place
    kept = settle(record, code).kept
    if not kept:
        return
    facts = PLACES[code].facts
    lines = [
        f"{setting.label}: yours {in_words(setting.value, _unit(setting.key), record)}, "
        f"there {in_words(facts[setting.key].value, _unit(setting.key), record)}"
        for setting in kept
    ]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(escaped("Typed by you and left alone. " + "; ".join(lines) + "."))
        st.button(
            f"Use those of {PLACES[code].name}",
            key=f"{PAGE}_place_take",
            on_click=_take_all,
            args=(household, code),
        )


def _take_all(household: OpenHousehold, code: str) -> None:
    household.change(_PART, lambda seen: settle(seen, code, overwrite=True).household)


def _unit(key: str) -> str:
    return Household.declared.inputs[key].unit


def _grant(household: OpenHousehold) -> None:
    """Offer to add the rows of the Gründungszuschuss, once the benefit is known."""
    rows = household.record.tables["incomes"]
    if any(row.name.startswith(GRANT) for row in rows):
        return
    with st.expander(GRANT):
        st.caption(
            "The benefit and €300 a month for 6 months from when you work on the idea full time, "
            f"then €300 a month for 9 more. It needs {GRANT_DAYS_LEFT} days of claim left on that "
            f"day, is decided by the agency and owed to nobody. {escaped(GRANT_SOURCE)}."
        )
        st.caption(_days_left(household.record))
        st.button(
            "Add it to other income",
            key=f"{PAGE}_grant",
            disabled=not start_up_grant(household.record),
            on_click=_add_grant,
            args=(household,),
        )


def _days_left(household: Household) -> str:
    """Say whether enough of the claim is left, and what to do where it is not."""
    if not household.inputs["benefit_weekly"]:
        return "Type the benefit a week first, from your notice."
    day, left = (
        household.month(int(household.inputs["full_time_month"])),
        claim_days_left(household),
    )
    said = f"On {day.day} {day:%B %Y}, when you begin full time, {left} days are left."
    enough = left >= GRANT_DAYS_LEFT
    return said if enough else f"{said} That is too late: begin earlier, or do without it."


def _add_grant(household: OpenHousehold) -> None:
    household.change(_PART, _with_grant)


def _with_grant(household: Household) -> Household:
    added = start_up_grant(household)
    changed = household.with_rows("incomes", (*household.tables["incomes"], *added))
    for row in added:
        changed = changed.with_source(
            f"incomes.{row.id}.amount", Source(text=GRANT_SOURCE, day=READ)
        )
    return changed
