"""SAFEs, notes, priced rounds, and who owns what afterwards."""

from venture.funding.cap_table import (
    CONVERTED,
    FOUNDERS,
    GROUPS,
    INVESTORS,
    TEAM,
    CapTable,
    cap_table,
    converting,
    exit_proceeds,
    preferred,
)
from venture.funding.declared import EXIT_VALUE, SENIORITY, TABLES
from venture.funding.dilution import TODAY, ownership_by_round, price_rounds
from venture.funding.example import example
from venture.funding.instruments import CONVENTIONS, Convention, Note, PricedRound, Safe
from venture.funding.pool import effective_pre_money, pool_increase
from venture.funding.pricing import POOL, Conversion, RoundResult, price_round
from venture.funding.record import (
    ENTRIES,
    Entry,
    Holder,
    NoteEntry,
    RoundEntry,
    Rounds,
    SafeEntry,
)
from venture.funding.waterfall import (
    PARTICIPATIONS,
    Exit,
    Options,
    Participation,
    Preferred,
    waterfall,
)

__all__ = [
    "CONVENTIONS",
    "CONVERTED",
    "ENTRIES",
    "EXIT_VALUE",
    "FOUNDERS",
    "GROUPS",
    "INVESTORS",
    "PARTICIPATIONS",
    "POOL",
    "SENIORITY",
    "TABLES",
    "TEAM",
    "TODAY",
    "CapTable",
    "Convention",
    "Conversion",
    "Entry",
    "Exit",
    "Holder",
    "Note",
    "NoteEntry",
    "Options",
    "Participation",
    "Preferred",
    "PricedRound",
    "RoundEntry",
    "RoundResult",
    "Rounds",
    "Safe",
    "SafeEntry",
    "cap_table",
    "converting",
    "effective_pre_money",
    "example",
    "exit_proceeds",
    "ownership_by_round",
    "pool_increase",
    "preferred",
    "price_round",
    "price_rounds",
    "waterfall",
]
