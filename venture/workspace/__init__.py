"""The idea as a whole: saving, history, merging what two people wrote, import and export."""

from venture.workspace.idea import About, Conflict, IdeaSummary, Revision, Saved, StorageError
from venture.workspace.merge import changed_paths, merge
from venture.workspace.redaction import without_personal_data
from venture.workspace.revisions import Snapshot
from venture.workspace.sections import FOUNDER_SECTIONS, SECTIONS
from venture.workspace.store import Store, open

__all__ = [
    "FOUNDER_SECTIONS",
    "SECTIONS",
    "About",
    "Conflict",
    "IdeaSummary",
    "Revision",
    "Saved",
    "Snapshot",
    "StorageError",
    "Store",
    "changed_paths",
    "merge",
    "open",
    "without_personal_data",
]
