"""The Gaps page: which gap in the market is worth the effort."""

from venture.ui.gaps.competitors import COMPETITORS, competitors
from venture.ui.gaps.market import MARKET, market
from venture.ui.gaps.needs import NEEDS, needs
from venture.ui.gaps.saving import PAGE, open_gaps

__all__ = [
    "COMPETITORS",
    "MARKET",
    "NEEDS",
    "PAGE",
    "competitors",
    "market",
    "needs",
    "open_gaps",
]
