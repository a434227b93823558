"""The ideas of the workspace: starting, importing and finding one."""

import streamlit as st

from venture.canvas import BLOCKS, escaped, filled
from venture.plan import HEADLINE_LINES, MONTHS, evaluate, headline
from venture.ui.frame.idea_menu import idea_actions, shortened
from venture.ui.frame.navigation import CANVAS
from venture.ui.frame.samples import Sample, samples
from venture.workspace import IdeaSummary, Store

_CARDS_PER_PAGE = 12
_SEARCH_FROM = 9
_READABLE_WIDTH = 640  # pixels, about 70 letters


def first_start(store: Store) -> None:
    """Welcome somebody who has no idea saved yet: start with their own, or look at a sample."""
    st.title("What is your idea?")
    st.markdown(
        "Write it down in a sentence. Then fill in the canvas, set the numbers, and see how long "
        "the money lasts and what would have to be true. Everything stays on this machine.",
        width=_READABLE_WIDTH,
    )
    own, sample = st.columns(2)
    with own.container(border=True, height="stretch"):
        st.header("Start with my idea")
        _start_form(store, "first")
    with sample.container(border=True, height="stretch"):
        st.header("Open a sample")
        _sample_list(store)
    if st.button(
        "Import an idea from a file", key="first_import", type="tertiary", icon=":material/upload:"
    ):
        import_idea(store)


def idea_list(store: Store, ideas: list[IdeaSummary]) -> None:
    """Show ideas as cards, twelve at a time; those put away only when asked for."""
    shown = _narrowed(ideas)
    pages = max(1, -(-len(shown) // _CARDS_PER_PAGE))
    grid = st.grid(3, min_column_width=280)
    number = 1
    if pages > 1:
        with st.container(horizontal_alignment="center"):
            number = st.pagination(pages, key=f"ideas_page_{pages}")
    start = (number - 1) * _CARDS_PER_PAGE
    with grid:
        for idea in shown[start : start + _CARDS_PER_PAGE]:
            _card(store, idea)
    if not shown:
        words = st.session_state.get("ideas_search")
        st.write("No idea has these words." if words else "All your ideas are archived.")


@st.dialog("New idea")
def new_idea(store: Store) -> None:
    """Ask for a name and a sentence, then open the canvas."""
    _start_form(store, "new")


@st.dialog("Open a sample")
def open_sample(store: Store) -> None:
    """Offer the samples; opening one makes a copy that one can change."""
    _sample_list(store)


@st.dialog("Import an idea")
def import_idea(store: Store) -> None:
    """Read an idea from a file that was exported before."""
    st.write("Choose a file that was exported here or on another machine.")
    file = st.file_uploader("Idea file", type="json", key="ideas_upload")
    if file is None:
        return
    try:
        idea_id = store.import_idea(file.getvalue())
    except ValueError as problem:
        st.error(str(problem), icon=":material/error:")
        return
    _open(idea_id)


def _start_form(store: Store, page: str) -> None:
    with st.form(f"{page}_form", border=False):
        name = st.text_input(
            "Name of the idea",
            key=f"{page}_name",
            max_chars=120,
            placeholder="Payslip check",
        )
        pitch = st.text_area(
            "In one sentence: for whom, and what gets better",
            key=f"{page}_pitch",
            max_chars=400,
            height=80,
            placeholder="Bookkeepers find a wrong payslip before it is paid, not after.",
        )
        started = st.form_submit_button("Start", type="primary", key=f"{page}_start")
    if started:
        try:
            idea_id = store.create(name, pitch=pitch)
        except ValueError as problem:
            st.error(str(problem), icon=":material/error:")
            return
        _open(idea_id)


def _sample_list(store: Store) -> None:
    st.write("A complete idea to look around in, with made-up but believable numbers.")
    for sample in samples():
        _sample(store, sample)


def _sample(store: Store, sample: Sample) -> None:
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        st.markdown(f"**{escaped(sample.name)}**  \n{escaped(sample.pitch)}", width="stretch")
        if st.button("Open", key=f"sample_{sample.file.stem}", help=sample.name):
            _open(store.import_idea(sample.text()))


def _narrowed(ideas: list[IdeaSummary]) -> list[IdeaSummary]:
    archived = sum(idea.archived for idea in ideas)
    words, show_archived = "", False
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(ideas) >= _SEARCH_FROM:
            words = st.text_input(
                "Search",
                key="ideas_search",
                live=True,
                icon=":material/search:",
                label_visibility="collapsed",
                placeholder="Search by name or sentence",
                width=320,
            )
        if archived:
            show_archived = st.toggle(f"Show archived ({archived})", key="ideas_archived")
    wanted = words.casefold().split()
    return [
        idea
        for idea in ideas
        if (show_archived or not idea.archived)
        and all(word in f"{idea.name} {idea.pitch}".casefold() for word in wanted)
    ]


def _card(store: Store, idea: IdeaSummary) -> None:
    with st.container(border=True, height="stretch", key=f"ideas_card_{idea.id}"):
        st.header(escaped(shortened(idea.name, 80)), anchor=False)
        if idea.pitch:
            st.write(escaped(shortened(idea.pitch, 160)))
        st.space("stretch")
        st.caption("  \n".join(_facts(store, idea)))
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            st.page_link(
                CANVAS.file,
                label="**Open**",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params={"idea": idea.id},
            )
            with st.popover("More", key=f"ideas_more_{idea.id}"):
                about = store.load(idea.id, "about")
                idea_actions(store, idea.id, about, "ideas", copied=lambda _: st.rerun())


def _facts(store: Store, idea: IdeaSummary) -> list[str]:
    canvas = filled(store.load(idea.id, "canvas").record)
    facts = [
        f":material/grid_view: {canvas.blocks} of {len(BLOCKS)} blocks filled",
        f":material/timeline: {_money_lasts(store, idea)}",
    ]
    return [":material/archive: Archived", *facts] if idea.archived else facts


def _money_lasts(store: Store, idea: IdeaSummary) -> str:
    saved = store.load(idea.id, "plan")
    if not saved.revision:
        return "No plan yet"
    stands = headline(evaluate(saved.record, HEADLINE_LINES))
    if stands.cash_out is not None:
        return f"Money runs out in {stands.cash_out:%B %Y}"
    return f"Money lasts all {MONTHS} months of the plan"


def _open(idea_id: str) -> None:
    st.switch_page(CANVAS.file, query_params={"idea": idea_id})
