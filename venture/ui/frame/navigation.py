"""What surrounds every page: its place in the navigation, and the database behind it."""

import os
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from venture import workspace
from venture.ui.frame.long_text import report_long_text
from venture.workspace import StorageError, Store

CURRENT_IDEA = "frame_idea"  # the id of the idea that this tab works on
PART_IN_ADDRESS = "part"  # names the part of a page that a link leads to
_PAGE_TITLE = "frame_page_title"
# Drawn here because Streamlit fetches its own symbols from the internet when they stand in a tab.
_TAB_ICON = Path(__file__).with_name("icon.svg").read_text(encoding="utf-8")


@dataclass(frozen=True)
class PageEntry:
    """A page as the navigation offers it.

    Attributes:
        file: seen from app.py; its name without ``.py`` is the page's address.
        title: in the founder's words, three at most.
        icon: one of Streamlit's Material symbols.
        help: what one does there, shown while the pointer rests on the title.
    """

    file: str
    title: str
    icon: str
    help: str


IDEAS = PageEntry(
    "pages/ideas.py",
    "Ideas",
    ":material/lightbulb:",
    "All your ideas: how each stands, and some side by side.",
)
GAPS = PageEntry(
    "pages/gaps.py",
    "Gaps",
    ":material/travel_explore:",
    "Which gap in your market is worth the effort, and how sure that is.",
)
CANVAS = PageEntry(
    "pages/lean_canvas.py",
    "Canvas",
    ":material/grid_view:",
    "The idea on one page, in nine blocks.",
)
EVIDENCE = PageEntry(
    "pages/evidence.py",
    "Evidence",
    ":material/fact_check:",
    "What you know, what you believe, and what to test next.",
)
RUNWAY = PageEntry(
    "pages/runway.py",
    "Runway",
    ":material/timeline:",
    "When the money runs out, and what moves that date.",
)
MODEL = PageEntry(
    "pages/financial_model.py",
    "Model",
    ":material/table_chart:",
    "The plan in full: tables, statements, Excel.",
)
ROUNDS = PageEntry(
    "pages/rounds.py",
    "Rounds",
    ":material/donut_small:",
    "Who owns the company after each round, and who gets what at an exit.",
)
FOUNDER = PageEntry(
    "pages/founder.py",
    "Founder",
    ":material/person:",
    "How long your household's money lasts, what you can do, whom you know.",
)
THIS_WEEK = PageEntry(
    "pages/this_week.py",
    "This week",
    ":material/event_upcoming:",
    "What is due this week and after, from every page.",
)
# In the order of the work; the first one opens when the address names none.
PAGES = (IDEAS, GAPS, CANVAS, EVIDENCE, RUNWAY, MODEL, ROUNDS, FOUNDER, THIS_WEEK)


def run_app() -> None:
    """Draw the navigation and run the page that the address names; all that app.py does."""
    page = _navigation()
    st.session_state[_PAGE_TITLE] = page.title
    page.run()
    report_long_text()


def require_frame() -> None:
    """See to it that app.py ran before this page.

    In a fresh process Streamlit runs a file of ``pages/`` by its address alone, without app.py,
    until somebody's run has reached the navigation. So this reaches it, then starts over through
    app.py, at the same address.
    """
    if _PAGE_TITLE not in st.session_state:
        _navigation()
        st.rerun()


def title_tab(idea: str) -> None:
    """Name the browser's tab after the page and the idea, so that two tabs can be told apart."""
    st.set_page_config(page_title=f"{st.session_state[_PAGE_TITLE]}: {idea}")


def open_store() -> Store:
    """Give the workspace of this process; where it cannot be opened, say why and end the page."""
    try:
        return _store(os.environ.get("VENTURE_DATABASE_URL"))
    except (StorageError, ValueError) as problem:
        st.title("Your workspace cannot be opened")
        st.error(str(problem), icon=":material/error:")
        st.button("Try again", key="frame_try_again", icon=":material/refresh:")
        st.stop()


# The address is the key, so that a process that changes it gets the other database.
@st.cache_resource(show_spinner=False)
def _store(url: str | None) -> Store:
    return workspace.open(url)


def _navigation() -> st.Page:
    # Before the navigation, which would put a page's own symbol into the tab.
    st.set_page_config(page_icon=_TAB_ICON, layout="wide")
    pages = [st.Page(page.file, title=page.title, icon=page.icon, help=page.help) for page in PAGES]
    return st.navigation(pages, position="top")
