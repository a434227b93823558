"""The Evidence page: what is known, what is believed, and what to test next."""

from venture.ui.evidence.saving import PAGE, open_evidence

__all__ = ["PAGE", "open_evidence"]
