"""The Evidence page: what is known, what is believed, and what to test next."""

from venture.ui.evidence.decision import decision
from venture.ui.evidence.pricing import pricing
from venture.ui.evidence.saving import PAGE, open_evidence, open_plan

__all__ = ["PAGE", "decision", "open_evidence", "open_plan", "pricing"]
