"""What each idea comes to and what is due, all ideas in a list, and some side by side."""

from venture.portfolio.agenda import (
    IdeaRecords,
    Kind,
    Task,
    Week,
    dated_agenda,
    founder_agenda,
    idea_agenda,
    week_of,
)
from venture.portfolio.comparison import MOST_COMPARED, ComparedRow, compared
from venture.portfolio.facts import LEVELS, MARKS, Facts, OpenTest, facts
from venture.portfolio.gap_rank import GapRank, gap_rank
from venture.portfolio.known_values import known_values
from venture.portfolio.next_step import NextStep, next_step
from venture.portfolio.outlook import Outlook, outlook
from venture.portfolio.overview import (
    NAME,
    ORDERS,
    SAVED_LAST,
    UNREADABLE,
    Overview,
    ordered,
    overviews,
)
from venture.portfolio.portfolio import FACTS, GAP, OUTLOOK, Heads, Part, Portfolio, Unreadable
from venture.portfolio.premises import has_evidence, needs_survey, premises_of
from venture.portfolio.stage import STAGES, Stage, stage_of
from venture.portfolio.survival import Survival, base_rate

__all__ = [
    "FACTS",
    "GAP",
    "LEVELS",
    "MARKS",
    "MOST_COMPARED",
    "NAME",
    "ORDERS",
    "OUTLOOK",
    "SAVED_LAST",
    "STAGES",
    "UNREADABLE",
    "ComparedRow",
    "Facts",
    "GapRank",
    "Heads",
    "IdeaRecords",
    "Kind",
    "NextStep",
    "OpenTest",
    "Outlook",
    "Overview",
    "Part",
    "Portfolio",
    "Stage",
    "Survival",
    "Task",
    "Unreadable",
    "Week",
    "base_rate",
    "compared",
    "dated_agenda",
    "facts",
    "founder_agenda",
    "gap_rank",
    "has_evidence",
    "idea_agenda",
    "known_values",
    "needs_survey",
    "next_step",
    "ordered",
    "outlook",
    "overviews",
    "premises_of",
    "stage_of",
    "week_of",
]
