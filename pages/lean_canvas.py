"""Lean canvas: the idea on one page, in nine blocks."""

from datetime import date
from functools import partial

import streamlit as st

from venture.canvas import as_markdown, filled
from venture.report import canvas_pdf, canvas_png
from venture.ui.canvas import canvas_editor, show_versions, take_step
from venture.ui.claim_marks import claim_marks, has_evidence
from venture.ui.frame import current_idea, file_stem, local_time
from venture.workbook import write_canvas

idea = current_idea()
saved = idea.load("canvas")
canvas = saved.record

with st.container(horizontal=True, vertical_alignment="center", gap="small", key="canvas_head"):
    st.title(str(filled(canvas)), anchor=False)
    st.button(
        "Undo",
        key="canvas_undo",
        type="tertiary",
        icon=":material/undo:",
        disabled=not saved.can_undo,
        on_click=take_step,
        args=(idea, "undo"),
        help="Ctrl+Z outside of the boxes",
    )
    st.button(
        "Redo",
        key="canvas_redo",
        type="tertiary",
        icon=":material/redo:",
        disabled=not saved.can_redo,
        on_click=take_step,
        args=(idea, "redo"),
        help="Ctrl+Shift+Z outside of the boxes",
    )
    if st.button("Versions", key="canvas_versions", type="tertiary", icon=":material/history:"):
        show_versions(idea)
    if "canvas_evidence" not in st.session_state:
        st.session_state["canvas_evidence"] = has_evidence(idea.load("evidence").record)
    marked = st.toggle(
        "Evidence",
        key="canvas_evidence",
        help="Show below the canvas how well each statement is backed",
        persist_state="session",
    )
    downloads = st.popover(
        "Download", type="tertiary", icon=":material/download:", key="canvas_download"
    )

canvas_editor(idea, saved)
if marked:
    claim_marks(canvas, idea.load("evidence").record)

day: date | None = local_time(saved.saved_at).date() if saved.saved_at else None
stem = f"{file_stem(idea.name)}-canvas"
PDF, XLSX = "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
for label, make, ending, kind in (
    ("PDF, A4", partial(canvas_pdf, canvas, idea.name, day, "A4"), "pdf", PDF),
    ("PDF, US Letter", partial(canvas_pdf, canvas, idea.name, day, "Letter"), "pdf", PDF),
    ("Picture (PNG)", partial(canvas_png, canvas, idea.name, day), "png", "image/png"),
    ("Excel (XLSX)", partial(write_canvas, canvas, idea.name, day), "xlsx", XLSX),
    ("Text (Markdown)", partial(as_markdown, canvas, idea.name), "md", "text/markdown"),
):
    downloads.download_button(
        label,
        data=make,
        file_name=f"{stem}.{ending}",
        mime=kind,
        key=f"canvas_download_{label}",
        on_click="ignore",
        width="stretch",
    )
