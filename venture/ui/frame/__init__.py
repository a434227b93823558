"""What every page stands in: navigation, the idea being worked on, and the list of ideas."""

from venture.ui.frame.current import OpenIdea, current_idea, founder_beside
from venture.ui.frame.idea_menu import (
    file_stem,
    idea_actions,
    menu_key,
    reports_asked_for,
    shortened,
    undo_archive,
)
from venture.ui.frame.ideas import first_start, import_idea, new_idea, open_link, open_sample
from venture.ui.frame.moments import local_time
from venture.ui.frame.navigation import (
    CANVAS,
    EVIDENCE,
    FOUNDER,
    GAPS,
    MODEL,
    PAGES,
    PART_IN_ADDRESS,
    ROUNDS,
    RUNWAY,
    open_store,
    require_frame,
    run_app,
)

__all__ = [
    "CANVAS",
    "EVIDENCE",
    "FOUNDER",
    "GAPS",
    "MODEL",
    "PAGES",
    "PART_IN_ADDRESS",
    "ROUNDS",
    "RUNWAY",
    "OpenIdea",
    "current_idea",
    "file_stem",
    "first_start",
    "founder_beside",
    "idea_actions",
    "import_idea",
    "local_time",
    "menu_key",
    "new_idea",
    "open_link",
    "open_sample",
    "open_store",
    "reports_asked_for",
    "require_frame",
    "run_app",
    "shortened",
    "undo_archive",
]
