"""The startup's financial plan: the record, its figures, and what they say."""

from venture.plan.actuals import (
    ACTUAL_LINES,
    ActualMonth,
    Actuals,
    Cell,
    Forecast,
    MonthlyFigures,
    RememberedColumn,
    Variance,
    decimal_sign,
    forecast,
    monthly_figures,
    number_in,
    text_table,
    variances,
)
from venture.plan.benchmarks import BENCHMARKS, Benchmark, fitting_benchmarks, judged
from venture.plan.cohorts import cohorts
from venture.plan.declared import MODEL, MONTHS
from venture.plan.default_alive import DefaultAlive, default_alive
from venture.plan.drivers import Driver, drivers
from venture.plan.headline import HEADLINE_LINES, Headline, headline
from venture.plan.lines.funding import NOTE, PRICED_ROUND, SAFE
from venture.plan.milestone import (
    LONGEST_MILESTONE_NAME,
    MEASURES,
    MILESTONE_AMOUNT,
    MOST_MILESTONES,
    Milestone,
    Reached,
)
from venture.plan.money import money
from venture.plan.readings import reading
from venture.plan.record import Plan, Row, Setting, Source, Value, new_row
from venture.plan.result import Check, Result, evaluate
from venture.plan.scenario import LONGEST_SCENARIO_NAME, MOST_SCENARIOS, Scenario
from venture.plan.side_by_side import downside, side_by_side, upside, what_differs
from venture.plan.solve import Solution, levers, solve
from venture.plan.target import (
    TARGETS,
    Target,
    TargetKind,
    break_even_by,
    carries_itself,
    cash_lasts,
    cash_of,
    ltv_to_cac_of,
    runway_of,
)
from venture.plan.templates import TEMPLATES, Template, template
from venture.plan.wording import NO_FIGURE, calendar_month_name, in_words, month_name

__all__ = [
    "ACTUAL_LINES",
    "BENCHMARKS",
    "HEADLINE_LINES",
    "LONGEST_MILESTONE_NAME",
    "LONGEST_SCENARIO_NAME",
    "MEASURES",
    "MILESTONE_AMOUNT",
    "MODEL",
    "MONTHS",
    "MOST_MILESTONES",
    "MOST_SCENARIOS",
    "NOTE",
    "NO_FIGURE",
    "PRICED_ROUND",
    "SAFE",
    "TARGETS",
    "TEMPLATES",
    "ActualMonth",
    "Actuals",
    "Benchmark",
    "Cell",
    "Check",
    "DefaultAlive",
    "Driver",
    "Forecast",
    "Headline",
    "Milestone",
    "MonthlyFigures",
    "Plan",
    "Reached",
    "RememberedColumn",
    "Result",
    "Row",
    "Scenario",
    "Setting",
    "Solution",
    "Source",
    "Target",
    "TargetKind",
    "Template",
    "Value",
    "Variance",
    "break_even_by",
    "calendar_month_name",
    "carries_itself",
    "cash_lasts",
    "cash_of",
    "cohorts",
    "decimal_sign",
    "default_alive",
    "downside",
    "drivers",
    "evaluate",
    "fitting_benchmarks",
    "forecast",
    "headline",
    "in_words",
    "judged",
    "levers",
    "ltv_to_cac_of",
    "money",
    "month_name",
    "monthly_figures",
    "new_row",
    "number_in",
    "reading",
    "runway_of",
    "side_by_side",
    "solve",
    "template",
    "text_table",
    "upside",
    "variances",
    "what_differs",
]
