"""Lean canvas: the idea on one page, in nine blocks."""

from datetime import date
from functools import partial

import streamlit as st

from venture.canvas import as_markdown, filled
from venture.evidence import weighed_claims
from venture.portfolio import has_evidence, needs_survey, premises_of
from venture.report import canvas_pdf, canvas_png
from venture.ui.canvas import canvas_editor, show_versions, take_step
from venture.ui.claim_marks import UNTESTED, learned, statement_marks
from venture.ui.frame import EVIDENCE, current_idea, file_stem, local_time
from venture.workbook import write_canvas

idea = current_idea()
saved = idea.load("canvas")
canvas = saved.record
evidence, gaps = idea.load("evidence"), idea.load("gaps")
surveys = needs_survey(gaps.record)

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
        st.session_state["canvas_evidence"] = has_evidence(evidence.record, surveys)
    marked = st.toggle(
        "Evidence",
        key="canvas_evidence",
        help="Show beside each statement how well it is backed, here and in what you download",
        persist_state="session",
    )
    downloads = st.popover(
        "Download", type="tertiary", icon=":material/download:", key="canvas_download"
    )

claims = weighed_claims(premises_of(canvas), evidence.record, surveys) if marked else ()
marks = statement_marks(claims) if marked else None
if sentence := learned(claims, (evidence.revision, gaps.revision)):
    st.write(sentence)
pressed = canvas_editor(idea, saved, marks, UNTESTED)
if pressed:
    st.switch_page(EVIDENCE.file, query_params={"idea": idea.id, "claim": pressed})

day: date | None = local_time(saved.saved_at).date() if saved.saved_at else None
stem = f"{file_stem(idea.name)}-canvas"
PDF, XLSX = "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
for label, make, ending, kind in (
    ("PDF, A4", partial(canvas_pdf, canvas, idea.name, day, "A4", marks), "pdf", PDF),
    ("PDF, US Letter", partial(canvas_pdf, canvas, idea.name, day, "Letter", marks), "pdf", PDF),
    ("Picture (PNG)", partial(canvas_png, canvas, idea.name, day, marks=marks), "png", "image/png"),
    ("Excel (XLSX)", partial(write_canvas, canvas, idea.name, day, marks=marks), "xlsx", XLSX),
    ("Text (Markdown)", partial(as_markdown, canvas, idea.name, marks), "md", "text/markdown"),
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
