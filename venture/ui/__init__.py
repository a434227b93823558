"""What the pages are made of; the only folder of the package that knows Streamlit."""

from venture.ui.canvas_editing import canvas_editor, take_step
from venture.ui.canvas_versions import show_versions
from venture.ui.current import OpenIdea, current_idea
from venture.ui.excel_download import excel_download
from venture.ui.frame import PAGES, open_store, require_frame, run_app
from venture.ui.idea_menu import file_stem, undo_archive
from venture.ui.ideas import first_start, idea_list, import_idea, new_idea, open_sample
from venture.ui.moments import local_time
from venture.ui.period_figure import show_wanted_figure
from venture.ui.plan_inputs import plan_inputs
from venture.ui.plan_saving import open_plan, show_refused, undo_buttons
from venture.ui.plan_start import start_plan
from venture.ui.plan_statements import (
    cash_flow,
    checks,
    details,
    failing_checks,
    metrics,
    profit_and_loss,
)
from venture.ui.statement_table import forget_selection
from venture.ui.table_editor import with_late_edits
from venture.ui.upload_review import taken_over, upload_button, with_upload

__all__ = [
    "PAGES",
    "OpenIdea",
    "canvas_editor",
    "cash_flow",
    "checks",
    "current_idea",
    "details",
    "excel_download",
    "failing_checks",
    "file_stem",
    "first_start",
    "forget_selection",
    "idea_list",
    "import_idea",
    "local_time",
    "metrics",
    "new_idea",
    "open_plan",
    "open_sample",
    "open_store",
    "plan_inputs",
    "profit_and_loss",
    "require_frame",
    "run_app",
    "show_refused",
    "show_versions",
    "show_wanted_figure",
    "start_plan",
    "take_step",
    "taken_over",
    "undo_archive",
    "undo_buttons",
    "upload_button",
    "with_late_edits",
    "with_upload",
]
