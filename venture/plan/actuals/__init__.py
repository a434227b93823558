"""What really happened: monthly figures, read as bookkeeping writes them, beside the plan."""

from venture.plan.actuals.bookkeeping import MonthlyFigures, monthly_figures
from venture.plan.actuals.forecast import Forecast, forecast
from venture.plan.actuals.record import ACTUAL_LINES, ActualMonth, Actuals, RememberedColumn
from venture.plan.actuals.variance import Variance, variances

__all__ = [
    "ACTUAL_LINES",
    "ActualMonth",
    "Actuals",
    "Forecast",
    "MonthlyFigures",
    "RememberedColumn",
    "Variance",
    "forecast",
    "monthly_figures",
    "variances",
]
