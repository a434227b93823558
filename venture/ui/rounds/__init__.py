"""The Rounds page: who owns the company, round by round, and who gets what at an exit."""

from venture.ui.rounds.answer import rounds_answer, sentence
from venture.ui.rounds.details import (
    show_conversions,
    show_holders,
    show_rounds,
    stage_names,
)
from venture.ui.rounds.entries_editor import entries_editor, with_late_edits
from venture.ui.rounds.exit import exit_waterfall
from venture.ui.rounds.ownership_chart import ownership_chart
from venture.ui.rounds.saving import open_rounds, show_refused, undo_buttons
from venture.ui.rounds.start import start_rounds

__all__ = [
    "entries_editor",
    "exit_waterfall",
    "open_rounds",
    "ownership_chart",
    "rounds_answer",
    "sentence",
    "show_conversions",
    "show_holders",
    "show_refused",
    "show_rounds",
    "stage_names",
    "start_rounds",
    "undo_buttons",
    "with_late_edits",
]
