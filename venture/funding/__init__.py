"""SAFEs, notes, priced rounds, and who owns what afterwards."""

from venture.funding.dilution import TODAY, ownership_by_round, price_rounds
from venture.funding.instruments import CONVENTIONS, Convention, Note, PricedRound, Safe
from venture.funding.pool import effective_pre_money, pool_increase
from venture.funding.pricing import POOL, Conversion, RoundResult, price_round
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
    "PARTICIPATIONS",
    "POOL",
    "TODAY",
    "Convention",
    "Conversion",
    "Exit",
    "Note",
    "Options",
    "Participation",
    "Preferred",
    "PricedRound",
    "RoundResult",
    "Safe",
    "effective_pre_money",
    "ownership_by_round",
    "pool_increase",
    "price_round",
    "price_rounds",
    "waterfall",
]
