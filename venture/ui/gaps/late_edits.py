"""Edits of the page's tables of which no callback was told."""

from venture.ui.gaps.competitors import COMPETITORS
from venture.ui.gaps.market import MARKET
from venture.ui.gaps.needs import NEEDS
from venture.ui.gaps.ranking_tables import CRITERIA, gap_table
from venture.ui.gaps.saving import OpenGaps, open_gaps


def with_late_edits(opened: OpenGaps) -> OpenGaps:
    """Save edits of which no callback was told, and give the record as it stands then."""
    tables = (NEEDS.save_late_edits, CRITERIA.save_late_edits, MARKET.save_late_edits)
    for save in (*tables, COMPETITORS.save_late_edits):
        if save(opened):
            opened = open_gaps(opened.idea)
    if gap_table(opened.record).save_late_edits(opened):
        opened = open_gaps(opened.idea)
    return opened
