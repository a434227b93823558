"""The Evidence page: what is known, what is believed, and what to test next."""

from venture.ui.evidence.experiments import experiments_tab
from venture.ui.evidence.saving import PAGE, open_evidence
from venture.ui.evidence.timeline import timeline_tab

__all__ = ["PAGE", "experiments_tab", "open_evidence", "timeline_tab"]
