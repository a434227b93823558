"""What the pages are made of; the only folder of the package that knows Streamlit."""

from venture.ui.current import OpenIdea, current_idea
from venture.ui.frame import PAGES, open_store, require_frame, run_app
from venture.ui.idea_menu import undo_archive
from venture.ui.ideas import first_start, idea_list, import_idea, new_idea, open_sample

__all__ = [
    "PAGES",
    "OpenIdea",
    "current_idea",
    "first_start",
    "idea_list",
    "import_idea",
    "new_idea",
    "open_sample",
    "open_store",
    "require_frame",
    "run_app",
    "undo_archive",
]
