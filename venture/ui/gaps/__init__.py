"""The Gaps page: which gap in the market is worth the effort."""

from venture.ui.gaps.competitors import COMPETITORS, competitors
from venture.ui.gaps.ranking import ranking_answer, ranking_tab
from venture.ui.gaps.ranking_tables import with_late_edits
from venture.ui.gaps.saving import PAGE, open_gaps

__all__ = [
    "COMPETITORS",
    "PAGE",
    "competitors",
    "open_gaps",
    "ranking_answer",
    "ranking_tab",
    "with_late_edits",
]
