"""What is due when, from all that is written down."""

from venture.portfolio.agenda.founder import founder_agenda
from venture.portfolio.agenda.idea import IdeaRecords, dated_agenda, idea_agenda
from venture.portfolio.agenda.task import Kind, Task, Week, last_day_of_week, week_of

__all__ = [
    "IdeaRecords",
    "Kind",
    "Task",
    "Week",
    "dated_agenda",
    "founder_agenda",
    "idea_agenda",
    "last_day_of_week",
    "week_of",
]
