"""The page This week: what is due, from every page, as one list by date."""

from venture.ui.this_week.downloads import downloads
from venture.ui.this_week.gathered import gathered_week
from venture.ui.this_week.goal import interview_goal
from venture.ui.this_week.listing import listing
from venture.ui.this_week.review import weekly_review
from venture.ui.this_week.saving import PAGE, open_rhythm

__all__ = [
    "PAGE",
    "downloads",
    "gathered_week",
    "interview_goal",
    "listing",
    "open_rhythm",
    "weekly_review",
]
