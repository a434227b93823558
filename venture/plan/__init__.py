"""The startup's financial plan: the record, its figures, and what they say."""

from venture.model import Range, Row, Setting, Source, Value
from venture.plan.actuals import (
    ACTUAL_LINES,
    ActualMonth,
    Actuals,
    Forecast,
    MonthlyFigures,
    RememberedColumn,
    Variance,
    forecast,
    monthly_figures,
    variances,
)
from venture.plan.benchmarks import BENCHMARKS, Benchmark, fitting_benchmarks, judged
from venture.plan.chance import chance_of_lasting, chances_of_lasting
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
from venture.plan.money import currency_symbol, money
from venture.plan.person_cost import person_cost
from venture.plan.reach import REACH_LINES, Reach, reach
from venture.plan.readings import reading
from venture.plan.record import Plan, new_row
from venture.plan.result import Check, Result, evaluate, evaluate_many
from venture.plan.scenario import LONGEST_SCENARIO_NAME, MOST_SCENARIOS, Scenario
from venture.plan.side_by_side import downside, side_by_side, upside, what_differs
from venture.plan.solve import Solution, levers, solve
from venture.plan.spread import RunwaySpread, runway_spread
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
from venture.plan.wording import (
    NO_FIGURE,
    calendar_month_name,
    in_words,
    month_name,
    range_words,
    setting_words,
    source_words,
    stated_range,
    value_with_range,
)

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
    "REACH_LINES",
    "SAFE",
    "TARGETS",
    "TEMPLATES",
    "ActualMonth",
    "Actuals",
    "Benchmark",
    "Check",
    "DefaultAlive",
    "Driver",
    "Forecast",
    "Headline",
    "Milestone",
    "MonthlyFigures",
    "Plan",
    "Range",
    "Reach",
    "Reached",
    "RememberedColumn",
    "Result",
    "Row",
    "RunwaySpread",
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
    "chance_of_lasting",
    "chances_of_lasting",
    "cohorts",
    "currency_symbol",
    "default_alive",
    "downside",
    "drivers",
    "evaluate",
    "evaluate_many",
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
    "person_cost",
    "range_words",
    "reach",
    "reading",
    "runway_of",
    "runway_spread",
    "setting_words",
    "side_by_side",
    "solve",
    "source_words",
    "stated_range",
    "template",
    "upside",
    "value_with_range",
    "variances",
    "what_differs",
]
