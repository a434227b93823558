"""What every page stands in: navigation, the idea being worked on, and the list of ideas."""

from venture.ui.frame.current import OpenIdea, current_idea
from venture.ui.frame.idea_menu import file_stem, undo_archive
from venture.ui.frame.ideas import first_start, idea_list, import_idea, new_idea, open_sample
from venture.ui.frame.moments import local_time
from venture.ui.frame.navigation import (
    CANVAS,
    EVIDENCE,
    GAPS,
    MODEL,
    PAGES,
    ROUNDS,
    open_store,
    require_frame,
    run_app,
)

__all__ = [
    "CANVAS",
    "EVIDENCE",
    "GAPS",
    "MODEL",
    "PAGES",
    "ROUNDS",
    "OpenIdea",
    "current_idea",
    "file_stem",
    "first_start",
    "idea_list",
    "import_idea",
    "local_time",
    "new_idea",
    "open_sample",
    "open_store",
    "require_frame",
    "run_app",
    "undo_archive",
]
