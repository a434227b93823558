"""Reports and files of an idea for other people, written when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.report import (
    Dossier,
    Paper,
    deck_pptx,
    missing_letters,
    one_pager_pdf,
    report_markdown,
    report_pdf,
)
from venture.ui.frame.moments import local_time
from venture.workspace import Store

_PDF, _JSON, _MARKDOWN = "application/pdf", "application/json", "text/markdown"
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_PAPERS: dict[str, Paper] = {"A4": "A4", "US Letter": "Letter"}


@st.dialog("Reports", width="medium")
def show_reports(store: Store, idea_id: str, stem: str) -> None:
    """Offer everything that can be handed to somebody else.

    Args:
        store: where the idea is saved.
        idea_id: the idea.
        stem: what the names of the files begin with.
    """
    st.write(
        "For people who were not there: what you found out, what the plan comes to and what is "
        "still hoped. All of them say the same, and agree with the workbook."
    )
    paper = _PAPERS[st.radio("Paper", list(_PAPERS), horizontal=True, key="reports_paper")]
    named = st.checkbox(
        "Name and quote the people who were interviewed",
        key="reports_named",
        help="Ask them first. Without it they are called by their segment, and their words and "
        "your notes are left out, also of the idea file. With it the idea file also holds your "
        "outreach. Your contacts are in none of the files.",
    )
    written = _reader(store, idea_id, named=False, money=True)().household is not None
    money = st.checkbox(
        "Show your household's money",
        key="reports_household",
        disabled=not written,
        help="How long your savings last and by when you decide: a line in the one-pager, a chart "
        "in the full report and on a slide."
        if written
        else "Nothing is written down yet. Start on the page Founder.",
    )
    st.caption(
        "Investors need not see your household's money, so it is left out unless you tick it. "
        "Your network is only ever counted; nobody in it is named. What shows your skills may name "
        "people, so it goes with the names of those interviewed."
    )
    idea = _reader(store, idea_id, named, money)
    _warn_of_boxes(missing_letters(idea()))
    for label, make, ending, kind in (
        ("One-pager (PDF)", lambda: one_pager_pdf(idea(), paper), "one-pager.pdf", _PDF),
        ("Full report (PDF)", lambda: report_pdf(idea(), paper), "report.pdf", _PDF),
        ("Full report (Markdown)", lambda: report_markdown(idea()), "report.md", _MARKDOWN),
        ("Slides (PowerPoint)", lambda: deck_pptx(idea()), "deck.pptx", _PPTX),
        (
            "Idea file to open in Venture (JSON)",
            partial(store.export_idea, idea_id, personal_data=named),
            "idea.json" if named else "idea-without-names.json",
            _JSON,
        ),
    ):
        st.download_button(
            label,
            data=make,
            file_name=f"{stem}-{ending}",
            mime=kind,
            key=f"reports_{ending}",
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
        )


def _warn_of_boxes(letters: tuple[str, ...]) -> None:
    """Say plainly which letters a PDF from this machine cannot show."""
    if letters:
        st.warning(
            escaped(
                f"No font on this machine has {' '.join(letters)} and letters like them, so the "
                "PDFs show a box in their place. The Markdown and the slides keep them. With a "
                "font such as Noto Sans CJK or Noto Emoji installed, and Venture started anew, "
                "the PDFs have them too."
            ),
            icon=":material/font_download_off:",
        )


def _reader(store: Store, idea_id: str, named: bool, money: bool = False) -> Callable[[], Dossier]:
    """Give what reads the idea at the moment of the click, in whatever thread that is."""
    saved_at = next(idea.saved_at for idea in store.ideas(archived=True) if idea.id == idea_id)
    day = local_time(saved_at).date()
    return lambda: Dossier.of(
        lambda section: store.load(idea_id, section).record,
        day,
        founder=lambda section: store.load(store.founder(), section).record,
        personal_data=named,
        household_money=money,
    )
