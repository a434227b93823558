"""What really happened: monthly figures, read as bookkeeping writes them, beside the plan."""

from venture.plan.actuals.as_written import Cell, decimal_sign, number_in
from venture.plan.actuals.bookkeeping import MonthlyFigures, monthly_figures, text_table
from venture.plan.actuals.forecast import Forecast, forecast
from venture.plan.actuals.record import ACTUAL_LINES, ActualMonth, Actuals, RememberedColumn
from venture.plan.actuals.variance import Variance, variances

__all__ = [
    "ACTUAL_LINES",
    "ActualMonth",
    "Actuals",
    "Cell",
    "Forecast",
    "MonthlyFigures",
    "RememberedColumn",
    "Variance",
    "decimal_sign",
    "forecast",
    "monthly_figures",
    "number_in",
    "text_table",
    "variances",
]
