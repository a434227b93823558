"""The Rounds page: who owns the company, round by round, and who gets what at an exit."""

from venture.ui.rounds.answer import rounds_answer, sentence
from venture.ui.rounds.details import conversions, round_by_round, stage_names
from venture.ui.rounds.entries_editor import entry_tables, with_late_edits
from venture.ui.rounds.exit import exit_waterfall
from venture.ui.rounds.ownership_chart import ownership_chart
from venture.ui.rounds.plan_deals import plan_deals
from venture.ui.rounds.saving import PAGE, open_rounds
from venture.ui.rounds.start import start_rounds

__all__ = [
    "PAGE",
    "conversions",
    "entry_tables",
    "exit_waterfall",
    "open_rounds",
    "ownership_chart",
    "plan_deals",
    "round_by_round",
    "rounds_answer",
    "sentence",
    "stage_names",
    "start_rounds",
    "with_late_edits",
]
