"""The household, gathered from the files in which its lines are declared."""

from venture.founder.lines import failing, incomes, job, living, pay, savings
from venture.founder.lines.months import LAST
from venture.model import Model

MONTHS = LAST
"""How far a household looks."""

HOUSEHOLD = Model.of(
    Savings=savings,
    Pay=pay,
    Other_income=incomes,
    Living=living,
    A_job_instead=job,
    If_it_fails=failing,
)
"""Every input, table and line of a household."""
