"""All ideas as cards or as a table: narrowed, sorted, a page at a time."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from venture.evidence import SURVIVAL_SOURCE
from venture.portfolio import (
    FACTS,
    ORDERS,
    STAGES,
    Facts,
    Heads,
    Portfolio,
    base_rate,
    ordered,
    overviews,
)
from venture.ui.ideas.cards import cards
from venture.ui.ideas.comparison import choose_compared, comparison
from venture.ui.ideas.table import table
from venture.workspace import IdeaSummary, Store

_PER_PAGE = {"Cards": 12, "Table": 25}
_SEVERAL, _MANY = 2, 4
_ALL_STAGES = "All stages"
_BAR_FROM = 400  # ideas to work out, about a second
_CHOICE_WIDTH = 165  # two of them beside each other on a phone
_ROUND = "ideas_round"


def list_ideas(store: Store, ideas: list[IdeaSummary]) -> None:
    """Show all ideas, and let them be narrowed, sorted and put side by side.

    Args:
        store: where they are saved.
        ideas: all of them, the one saved last first.
    """
    heads, known, today = store.heads(), _portfolio(store), date.today()
    known.forget_others(heads)
    view = _view(ideas)
    bar = st.empty()
    shown = _sorted(_narrowed(ideas, known, heads, bar), known, heads, bar)
    chosen = choose_compared(ideas) if len(ideas) >= _SEVERAL else []
    if chosen:
        comparison(overviews(known, chosen, heads), today)
    of_page = _of_page(shown, _PER_PAGE[view])
    told = overviews(known, of_page, heads)
    if not shown:
        _nothing_shown(ideas)
    elif view == "Table":
        table(told, today)
    else:
        cards(store, told, today, can_compare=len(ideas) >= _SEVERAL)
    _pagination(shown, _PER_PAGE[view])
    st.caption(
        "Evidence: the marks stand for the five claims that matter most, the counts for all.  \n"
        f"{base_rate()}",
        help=SURVIVAL_SOURCE,
    )


@st.cache_resource(show_spinner=False, hash_funcs={Store: id})
def _portfolio(store: Store) -> Portfolio:
    return Portfolio(store)


def _view(ideas: Sequence[IdeaSummary]) -> str:
    """Draw what narrows, sorts and shows the list, as far as there are enough ideas for it."""
    archived = sum(idea.archived for idea in ideas)
    with st.container(horizontal=True, vertical_alignment="bottom", key="ideas_tools"):
        if len(ideas) >= _MANY:
            st.text_input(
                "Search",
                key="ideas_search",
                live=True,
                icon=":material/search:",
                placeholder="By name or sentence",
                persist_state="session",
                on_change=_first_page,
                width=240,
            )
            _choice("Stage", "ideas_stage", [_ALL_STAGES, *STAGES], _stages_explained())
            _choice("Sort by", "ideas_sort", list(ORDERS))
        if archived:
            st.toggle(
                f"Show archived ({archived})",
                key="ideas_archived",
                persist_state="session",
                on_change=_first_page,
            )
        if len(ideas) < _SEVERAL:
            return "Cards"
        return st.radio(
            "Show as",
            list(_PER_PAGE),
            key="ideas_view",
            horizontal=True,
            persist_state="session",
            on_change=_first_page,
        )


def _choice(label: str, key: str, options: list[str], explained: str | None = None) -> None:
    st.selectbox(
        label,
        options,
        key=key,
        help=explained,
        persist_state="session",
        on_change=_first_page,
        width=_CHOICE_WIDTH,
    )


def _stages_explained() -> str:
    return "\n".join(f"- **{stage}**: {meaning}" for stage, meaning in STAGES.items())


def _narrowed(
    ideas: list[IdeaSummary], known: Portfolio, heads: Heads, bar: DeltaGenerator
) -> list[IdeaSummary]:
    words = str(st.session_state.get("ideas_search") or "").casefold().split()
    with_archived = st.session_state.get("ideas_archived", False)
    found = [
        idea
        for idea in ideas
        if (with_archived or not idea.archived)
        and all(word in f"{idea.name} {idea.pitch}".casefold() for word in words)
    ]
    stage = st.session_state.get("ideas_stage", _ALL_STAGES)
    if stage == _ALL_STAGES:
        return found
    told = known.tell(FACTS, [idea.id for idea in found], heads, _progress(bar))
    bar.empty()
    stages = {one: facts.stage for one, facts in told.items() if isinstance(facts, Facts)}
    return [idea for idea in found if stages.get(idea.id) == stage]


def _sorted(
    ideas: list[IdeaSummary], known: Portfolio, heads: Heads, bar: DeltaGenerator
) -> list[IdeaSummary]:
    by = st.session_state.get("ideas_sort", next(iter(ORDERS)))
    found = ordered(ideas, by, known, heads, _progress(bar))
    bar.empty()
    return found


def _progress(bar: DeltaGenerator) -> Callable[[int, int], None]:
    """Say how far the reading is, where it takes long enough to ask oneself."""

    def told(done: int, of: int) -> None:
        if of >= _BAR_FROM:
            bar.progress(done / of, f"Working out {done:,} of {of:,} ideas, once")

    return told


def _pages(shown: Sequence[IdeaSummary], size: int) -> int:
    return max(1, -(-len(shown) // size))


def _of_page(shown: list[IdeaSummary], size: int) -> list[IdeaSummary]:
    number = st.session_state.get(_page_key(shown, size), 1)
    return shown[(number - 1) * size : number * size]


def _pagination(shown: Sequence[IdeaSummary], size: int) -> None:
    if _pages(shown, size) > 1:
        with st.container(horizontal_alignment="center"):
            st.pagination(_pages(shown, size), key=_page_key(shown, size), persist_state="session")


def _page_key(shown: Sequence[IdeaSummary], size: int) -> str:
    """Name the widget that turns the pages: another one, on its first page, for another list."""
    return f"ideas_page_{st.session_state.get(_ROUND, 0)}_{_pages(shown, size)}"


def _first_page() -> None:
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _nothing_shown(ideas: Sequence[IdeaSummary]) -> None:
    narrowed = st.session_state.get("ideas_search") or (
        st.session_state.get("ideas_stage", _ALL_STAGES) != _ALL_STAGES
    )
    if narrowed:
        st.write("No idea fits. Type fewer words or choose all stages.")
    elif ideas:
        st.write("All your ideas are archived.")
