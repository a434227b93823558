"""Which needs a gap serves and which market it belongs to, and the values that follow."""

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import Derived, Gap, Gaps, Place, Span, counting
from venture.portfolio import known_values
from venture.ui.gaps.need_words import title
from venture.ui.gaps.saving import OpenGaps

_PART = "links"
_NONE = ""
_MOST_ROWS_SHOWN, _MOST_NAMED = 500, 3


def known_beside(opened: OpenGaps) -> dict[Place, Derived]:
    """Derive the values of gaps that other tabs, and the founder's own records, know."""
    idea, store = opened.idea, opened.idea.store
    return known_values(
        opened.record,
        lambda section: idea.load(section).record,
        lambda section: store.load(store.founder(), section).record,
    )


def gap_links(opened: OpenGaps) -> None:
    """Let the founder say what a gap serves, and show the values that come from there."""
    known = known_beside(opened)
    used = counting(opened.record, known)
    if known:
        st.caption(escaped(_summary(opened.record, known, used)))
    drawer = st.expander(
        "Take values from Needs, Market size and Competitors",
        icon=":material/link:",
        on_change="rerun",
        key="gaps_links",
    )
    if drawer.open:
        with drawer:
            _links(opened, known, used)


def _summary(gaps: Gaps, known: dict[Place, Derived], used: dict[Place, Derived]) -> str:
    """Say how many values come from elsewhere, and name the first ones."""
    count, over = len(used), len(known) - len(used)
    text = f"{count:,} {'value comes' if count == 1 else 'values come'} from other tabs"
    rows = {gap.id: gap.name for gap in gaps.gaps}
    columns = {one.id: one.name for one in gaps.criteria}
    named = [
        f"{rows[gap]}, {columns[criterion]} {derived.said}"
        for (gap, criterion), derived in list(used.items())[:_MOST_NAMED]
    ]
    text += f": {'; '.join(named)}" if named else ""
    text += f"; and {count - len(named):,} more" if count > len(named) else ""
    return f"{text}. {over:,} you typed over." if over else f"{text}."


def _links(opened: OpenGaps, known: dict[Place, Derived], used: dict[Place, Derived]) -> None:
    gaps = opened.record
    if not (gaps.needs or gaps.market or known):
        st.markdown(
            "Once you have needs or parts of the market on the other tabs, say here which of them "
            "a gap serves: its values then follow them. You can still type your own."
        )
        return
    opened.show(_PART)
    by_id = {gap.id: gap for gap in gaps.gaps}
    if st.session_state.get("gaps_linked") not in by_id:
        st.session_state.pop("gaps_linked", None)
    chosen = st.selectbox(
        "Gap",
        list(by_id),
        format_func=lambda id_: by_id[id_].name if id_ in by_id else "",
        key="gaps_linked",
        width=420,
    )
    _needs(opened, by_id[chosen])
    _market(opened, by_id[chosen])
    _own_values(opened, by_id[chosen], known)
    if known:
        _table(gaps, known, used)


def _needs(opened: OpenGaps, gap: Gap) -> None:
    needs = {need.id: title(need) for need in opened.record.needs}
    key = f"gaps_serves_{gap.id}"
    st.session_state[key] = [id_ for id_ in gap.needs if id_ in needs]
    st.multiselect(
        "Needs that it serves",
        list(needs),
        format_func=lambda id_: needs.get(id_, ""),
        key=key,
        on_change=lambda: _change(opened, gap.id, needs=tuple(st.session_state[key])),
        disabled=not needs,
        help="Their opportunity scores give the value of Need, those who serve them Competition.",
        placeholder="Choose needs" if needs else "No needs yet",
    )


def _market(opened: OpenGaps, gap: Gap) -> None:
    parts = {_NONE: "None named"} | {part.id: part.name for part in opened.record.market}
    key = f"gaps_part_{gap.id}"
    st.session_state[key] = gap.market_part if gap.market_part in parts else _NONE
    st.selectbox(
        "Part of the market",
        list(parts),
        format_func=lambda id_: parts.get(id_, ""),
        key=key,
        on_change=lambda: _change(opened, gap.id, market_part=st.session_state[key]),
        disabled=len(parts) == 1,
        help="What you can win in it, its SOM, gives the value of Market size.",
        width=420,
    )


def _change(opened: OpenGaps, gap_id: str, **values: object) -> None:
    def edit(seen: Gaps) -> Gaps:
        return seen.changed(
            gaps=tuple(
                gap.model_copy(update=values) if gap.id == gap_id else gap for gap in seen.gaps
            )
        )

    opened.change(_PART, edit)


def _own_values(opened: OpenGaps, gap: Gap, known: dict[Place, Derived]) -> None:
    """Say which values the founder typed over what is known, and offer the way back."""
    for criterion in opened.record.criteria:
        derived, typed = known.get((gap.id, criterion.id)), gap.values.get(criterion.id)
        if derived is None or typed is None:
            continue
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            text = f"{criterion.name}: you typed {_written(typed)}, which counts. It would be "
            st.markdown(escaped(f"{text}{derived.said}."), width="content")
            st.button(
                f"Use {derived.value:,.1f} from {escaped(derived.source)}",
                key=f"gaps_use_{criterion.id}",
                type="tertiary",
                icon=":material/undo:",
                on_click=_forget,
                args=(opened, gap, criterion.id),
                help="Take away what you typed; the value then follows the other tab",
            )


def _forget(opened: OpenGaps, gap: Gap, criterion_id: str) -> None:
    values = {id_: span for id_, span in gap.values.items() if id_ != criterion_id}
    _change(opened, gap.id, values=values)


def _table(gaps: Gaps, known: dict[Place, Derived], used: dict[Place, Derived]) -> None:
    names = {gap.id: gap for gap in gaps.gaps}
    criteria = {one.id: one.name for one in gaps.criteria}
    rows = [
        {
            "Gap": names[place[0]].name,
            "Criterion": criteria[place[1]],
            "From elsewhere": derived.said,
            "Counts": "yes"
            if place in used
            else f"no, you typed {_written(names[place[0]].values[place[1]])}",
            "Because": derived.words,
        }
        for place, derived in list(known.items())[:_MOST_ROWS_SHOWN]
    ]
    st.dataframe(
        pd.DataFrame(rows, dtype="string"),
        hide_index=True,
        key="gaps_derived",
        column_config={"Because": st.column_config.TextColumn(width="large")},
        alt="Values that come from other tabs",
    )
    if len(known) > len(rows):
        st.caption(f"And {len(known) - len(rows):,} more.")


def _written(span: Span) -> str:
    return " to ".join(dict.fromkeys(f"{end:,g}" for end in (span.low, span.high)))
