"""Which needs a competitor serves badly, and which well."""

import streamlit as st

from venture.gaps import Competitor, Gaps
from venture.ui.gaps.need_words import title
from venture.ui.gaps.saving import OpenGaps

_PART = "serving"
_FIELDS = {"serves_badly": "Serves badly", "serves_well": "Serves well"}


def serving_links(opened: OpenGaps) -> None:
    """Let the founder choose the needs that a competitor serves badly or well."""
    drawer = st.expander(
        "Say which needs each of them serves badly",
        icon=":material/link:",
        on_change="rerun",
        key="gaps_serving",
    )
    if drawer.open:
        with drawer:
            _links(opened)


def _links(opened: OpenGaps) -> None:
    needs = {need.id: title(need) for need in opened.record.needs}
    if not needs:
        st.markdown("Write down needs on the first tab; here you say who serves them badly.")
        return
    opened.show(_PART)
    by_id = {one.id: one for one in opened.record.competitors}
    if st.session_state.get("gaps_serving_of") not in by_id:
        st.session_state.pop("gaps_serving_of", None)
    chosen = st.selectbox(
        "Competitor",
        list(by_id),
        format_func=lambda id_: by_id[id_].name if id_ in by_id else "",
        key="gaps_serving_of",
        width=420,
    )
    for field, label in _FIELDS.items():
        _choice(opened, by_id[chosen], field, label, needs)
    st.caption(
        "Needs shows who serves each badly. A gap that serves these needs takes its value of "
        "Competition from here, unless you type one."
    )


def _choice(
    opened: OpenGaps, of: Competitor, field: str, label: str, needs: dict[str, str]
) -> None:
    key = f"gaps_{field}_{of.id}"
    st.session_state[key] = [id_ for id_ in getattr(of, field) if id_ in needs]

    def change() -> None:
        chosen = tuple(st.session_state[key])
        opened.change(_PART, lambda seen: _with_needs(seen, of.id, field, chosen))

    st.multiselect(
        label,
        list(needs),
        format_func=lambda id_: needs.get(id_, ""),
        key=key,
        on_change=change,
        placeholder="Choose needs",
    )


def _with_needs(gaps: Gaps, id_: str, field: str, chosen: tuple[str, ...]) -> Gaps:
    """Link needs to a competitor; none is served badly and well by the same one."""
    other = next(name for name in _FIELDS if name != field)

    def changed(one: Competitor) -> Competitor:
        left = tuple(need for need in getattr(one, other) if need not in chosen)
        return one.model_copy(update={field: chosen, other: left})

    return gaps.changed(
        competitors=tuple(changed(one) if one.id == id_ else one for one in gaps.competitors)
    )
