"""The Model page: tables edited in place, statements, and the way to Excel and back."""

from venture.ui.model.actuals import plan_against_actuals
from venture.ui.model.excel_download import excel_download
from venture.ui.model.inputs import plan_inputs
from venture.ui.model.period_figure import show_wanted_figure
from venture.ui.model.saving import PAGE, open_plan, with_late_edits
from venture.ui.model.scenarios import scenarios
from venture.ui.model.start import start_plan
from venture.ui.model.statement_table import forget_selection
from venture.ui.model.statements import (
    balance_sheet,
    cash_flow,
    checks,
    details,
    failing_checks,
    metrics,
    profit_and_loss,
)
from venture.ui.model.upload_review import taken_over, upload_button, with_upload

__all__ = [
    "PAGE",
    "balance_sheet",
    "cash_flow",
    "checks",
    "details",
    "excel_download",
    "failing_checks",
    "forget_selection",
    "metrics",
    "open_plan",
    "plan_against_actuals",
    "plan_inputs",
    "profit_and_loss",
    "scenarios",
    "show_wanted_figure",
    "start_plan",
    "taken_over",
    "upload_button",
    "with_late_edits",
    "with_upload",
]
