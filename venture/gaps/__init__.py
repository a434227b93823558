"""Which gap in the market is worth the effort, and how sure one can be of that."""

from venture.gaps.acceptability import RankAcceptability, rank_acceptability
from venture.gaps.example import example
from venture.gaps.judged_pairs import JudgedPairs, Misfit, judged_pairs
from venture.gaps.opportunity import opportunity_score
from venture.gaps.overturn import Overturn, overturn
from venture.gaps.pairwise import CONSISTENT_BELOW, PairwiseWeights, pairwise_weights
from venture.gaps.rank_order import rank_order_centroid
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
    WeightsBy,
)
from venture.gaps.span import Span
from venture.gaps.standing import METHODS, Method, Standing, standing
from venture.gaps.usual_criteria import USUAL_CRITERIA
from venture.gaps.weighing import Weighing, ranked_criteria, weighing

__all__ = [
    "CONSISTENT_BELOW",
    "LONGEST_TEXT",
    "METHODS",
    "MOST_CRITERIA",
    "MOST_GAPS",
    "MOST_ROWS",
    "USUAL_CRITERIA",
    "Answers",
    "Competitor",
    "Criterion",
    "Gap",
    "Gaps",
    "JudgedPairs",
    "Judgement",
    "MarketPart",
    "Method",
    "Misfit",
    "Need",
    "Overturn",
    "PairwiseWeights",
    "RankAcceptability",
    "Span",
    "Standing",
    "Survey",
    "Weighing",
    "WeightsBy",
    "example",
    "judged_pairs",
    "opportunity_score",
    "overturn",
    "pairwise_weights",
    "promethee",
    "rank_acceptability",
    "rank_order_centroid",
    "ranked_criteria",
    "spotis",
    "standing",
    "topsis",
    "weighing",
    "weighted_sum",
]
