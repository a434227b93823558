"""Which gap in the market is worth the effort, and how sure one can be of that."""

from venture.gaps.acceptability import RankAcceptability, rank_acceptability
from venture.gaps.opportunity import opportunity_score
from venture.gaps.pairwise import PairwiseWeights, pairwise_weights
from venture.gaps.ranking import promethee, spotis, topsis, weighted_sum
from venture.gaps.record import (
    LONGEST_TEXT,
    MOST_CRITERIA,
    MOST_GAPS,
    MOST_ROWS,
    Answers,
    Competitor,
    Criterion,
    Gap,
    Gaps,
    Judgement,
    MarketPart,
    Need,
    Survey,
)
from venture.gaps.span import Span

__all__ = [
    "LONGEST_TEXT",
    "MOST_CRITERIA",
    "MOST_GAPS",
    "MOST_ROWS",
    "Answers",
    "Competitor",
    "Criterion",
    "Gap",
    "Gaps",
    "Judgement",
    "MarketPart",
    "Need",
    "PairwiseWeights",
    "RankAcceptability",
    "Span",
    "Survey",
    "opportunity_score",
    "pairwise_weights",
    "promethee",
    "rank_acceptability",
    "spotis",
    "topsis",
    "weighted_sum",
]
