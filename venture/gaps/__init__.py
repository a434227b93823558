"""Which gap in the market is worth the effort, and how sure one can be of that."""

from venture.gaps.acceptability import (
    RankAcceptability,
    rank_acceptability,
)
from venture.gaps.example import (
    example,
)
from venture.gaps.judged_pairs import (
    JudgedPairs,
    Misfit,
    judged_pairs,
)
from venture.gaps.market import (
    MarketSize,
    market_findings,
    market_size,
)
from venture.gaps.need_scores import (
    FEWEST_ANSWERS,
    Band,
    NeedScore,
    band_of,
    need_scores,
    pooled,
)
from venture.gaps.opportunity import (
    opportunity_score,
)
from venture.gaps.overturn import (
    Overturn,
    overturn,
)
from venture.gaps.pairwise import (
    CONSISTENT_BELOW,
    PairwiseWeights,
    pairwise_weights,
)
from venture.gaps.rank_order import (
    rank_order_centroid,
)
from venture.gaps.ranking import (
    promethee,
    spotis,
    topsis,
    weighted_sum,
)
from venture.gaps.record import (
    LARGEST,
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
from venture.gaps.span import (
    Span,
)
from venture.gaps.standing import (
    METHODS,
    Method,
    Standing,
    standing,
)
from venture.gaps.survey_columns import (
    PARTS,
    ColumnUse,
    Part,
    recognised_columns,
)
from venture.gaps.survey_ratings import (
    SCALES,
    Scale,
    recognised_scale,
)
from venture.gaps.survey_reading import (
    ColumnReading,
    SurveyReading,
    read_survey,
    with_survey,
    without_survey,
)
from venture.gaps.survey_table import (
    LARGEST_SURVEY,
    Question,
    SurveyTable,
    numbered,
    survey_of_cells,
    survey_table,
)
from venture.gaps.usual_criteria import (
    USUAL_CRITERIA,
)
from venture.gaps.weighing import (
    Weighing,
    ranked_criteria,
    weighing,
)

__all__ = [
    "CONSISTENT_BELOW",
    "FEWEST_ANSWERS",
    "LARGEST",
    "LARGEST_SURVEY",
    "LONGEST_TEXT",
    "METHODS",
    "MOST_CRITERIA",
    "MOST_GAPS",
    "MOST_ROWS",
    "PARTS",
    "SCALES",
    "USUAL_CRITERIA",
    "Answers",
    "Band",
    "ColumnReading",
    "ColumnUse",
    "Competitor",
    "Criterion",
    "Gap",
    "Gaps",
    "JudgedPairs",
    "Judgement",
    "MarketPart",
    "MarketSize",
    "Method",
    "Misfit",
    "Need",
    "NeedScore",
    "Overturn",
    "PairwiseWeights",
    "Part",
    "Question",
    "RankAcceptability",
    "Scale",
    "Span",
    "Standing",
    "Survey",
    "SurveyReading",
    "SurveyTable",
    "Weighing",
    "WeightsBy",
    "band_of",
    "example",
    "judged_pairs",
    "market_findings",
    "market_size",
    "need_scores",
    "numbered",
    "opportunity_score",
    "overturn",
    "pairwise_weights",
    "pooled",
    "promethee",
    "rank_acceptability",
    "rank_order_centroid",
    "ranked_criteria",
    "read_survey",
    "recognised_columns",
    "recognised_scale",
    "spotis",
    "standing",
    "survey_of_cells",
    "survey_table",
    "topsis",
    "weighing",
    "weighted_sum",
    "with_survey",
    "without_survey",
]
