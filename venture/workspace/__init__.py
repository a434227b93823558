"""The idea as a whole: saving, history, merging what two people wrote, import and export."""

from venture.workspace.idea import About, Conflict, IdeaSummary, Revision, Saved, StorageError
from venture.workspace.merge import changed_paths, merge
from venture.workspace.sections import SECTIONS
from venture.workspace.store import Store, open

__all__ = [
    "SECTIONS",
    "About",
    "Conflict",
    "IdeaSummary",
    "Revision",
    "Saved",
    "StorageError",
    "Store",
    "changed_paths",
    "merge",
    "open",
]
