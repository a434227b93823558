"""The Evidence page: what is known, what is believed, and what to test next."""

from venture.ui.evidence.answer import evidence_answer
from venture.ui.evidence.claims import claims_tab
from venture.ui.evidence.decision import decision_tab
from venture.ui.evidence.experiments import experiments_tab
from venture.ui.evidence.interviews import interviews_tab
from venture.ui.evidence.pricing import pricing_tab
from venture.ui.evidence.saving import PAGE, open_evidence, open_plan
from venture.ui.evidence.timeline import timeline_tab

__all__ = [
    "PAGE",
    "claims_tab",
    "decision_tab",
    "evidence_answer",
    "experiments_tab",
    "interviews_tab",
    "open_evidence",
    "open_plan",
    "pricing_tab",
    "timeline_tab",
]
