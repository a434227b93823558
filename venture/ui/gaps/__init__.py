"""The Gaps page: which gap in the market is worth the effort."""

from venture.ui.gaps.competitors import competitors
from venture.ui.gaps.late_edits import with_late_edits
from venture.ui.gaps.market import market
from venture.ui.gaps.needs import needs
from venture.ui.gaps.ranking import ranking_answer, ranking_tab
from venture.ui.gaps.saving import PAGE, open_gaps

__all__ = [
    "PAGE",
    "competitors",
    "market",
    "needs",
    "open_gaps",
    "ranking_answer",
    "ranking_tab",
    "with_late_edits",
]
