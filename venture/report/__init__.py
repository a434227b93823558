"""Pages for other people: the canvas as a sheet, the one-pager, the report and the slides."""

from venture.report.canvas_sheet import canvas_pdf, canvas_png
from venture.report.deck import deck_pptx
from venture.report.dossier import Dossier
from venture.report.full_report import report_pdf
from venture.report.markdown import report_markdown
from venture.report.missing_letters import missing_letters
from venture.report.one_pager import one_pager_pdf
from venture.report.typesetting import Paper

__all__ = [
    "Dossier",
    "Paper",
    "canvas_pdf",
    "canvas_png",
    "deck_pptx",
    "missing_letters",
    "one_pager_pdf",
    "report_markdown",
    "report_pdf",
]
