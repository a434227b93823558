"""The way to Excel: the plan as a workbook, written when the button is pressed."""

from datetime import date

import streamlit as st

from venture.ui.frame import OpenIdea, file_stem
from venture.workbook import write

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def excel_download(idea: OpenIdea) -> None:
    """Offer the plan as a workbook in which every figure is a formula."""
    store, idea_id, name = idea.store, idea.id, idea.name

    def workbook() -> bytes:
        # Read anew: what was typed just before the click may be saved after this page was drawn.
        rounds = store.load(idea_id, "rounds").record
        return write(store.load(idea_id, "plan").record, name, idea_id, rounds)

    st.download_button(
        "Download Excel",
        data=workbook,
        file_name=f"{file_stem(name)}-{date.today():%Y-%m-%d}.xlsx",
        mime=EXCEL,
        key="model_download",
        type="primary",
        on_click="ignore",
        icon=":material/download:",
    )
