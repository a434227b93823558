"""The Gaps page: which gap in the market is worth the effort."""

from venture.ui.gaps.competitors import COMPETITORS, competitors
from venture.ui.gaps.saving import PAGE, open_gaps

__all__ = ["COMPETITORS", "PAGE", "competitors", "open_gaps"]
