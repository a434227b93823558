"""Which gap in the market is worth the effort, and how sure one can be of that."""

from venture.gaps.acceptability import (
    RankAcceptability,
    rank_acceptability,
)
from venture.gaps.derived import (
    PERSON_COST,
    Derived,
    Place,
    counting,
    derived_values,
)
from venture.gaps.draws import Draws
from venture.gaps.example import (
    example,
)
from venture.gaps.gap_table import (
    LEFT_OUT,
    NEW,
    NOTE,
    GivenGaps,
    ReadGaps,
    gap_rows,
    given_gaps,
    read_gaps,
    recognised_gap_columns,
    with_read_gaps,
)
from venture.gaps.judged_pairs import (
    JudgedPairs,
    Misfit,
    judged_pairs,
)
from venture.gaps.laid_out import FirstPlace, first_place
from venture.gaps.market import (
    MarketSize,
    market_findings,
    market_size,
)
from venture.gaps.need_scores import (
    BAND_LIMITS,
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
from venture.gaps.ranking_steps import (
    SCORES,
    Score,
    ranking_steps,
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
from venture.gaps.serving import (
    served_badly,
)
from venture.gaps.size_steps import (
    LEVELS,
    Level,
    market_steps,
    need_steps,
)
from venture.gaps.span import (
    Span,
    typed_span,
)
from venture.gaps.standing import (
    INDIFFERENT,
    PREFERRED,
    RANKING_METHODS,
    Method,
    Standing,
    standing,
)
from venture.gaps.steps import (
    Amount,
    Step,
    StepRow,
    Steps,
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
    no_answer_codes,
    recognised_scale,
    recognised_scales,
)
from venture.gaps.survey_reading import (
    ColumnReading,
    SurveyReading,
    read_survey,
    with_claims,
    with_needs_survey,
    without_survey,
)
from venture.gaps.survey_table import (
    LARGEST_SURVEY,
    Question,
    SurveyTable,
    survey_of_cells,
    survey_table,
)
from venture.gaps.usual_criteria import (
    USUAL_CRITERIA,
    usual_criterion,
)
from venture.gaps.weighing import (
    Weighing,
    ranked_criteria,
    weighing,
)
from venture.gaps.wording import count_words, percent_words, share_words

__all__ = [
    "BAND_LIMITS",
    "CONSISTENT_BELOW",
    "FEWEST_ANSWERS",
    "INDIFFERENT",
    "LARGEST",
    "LARGEST_SURVEY",
    "LEFT_OUT",
    "LEVELS",
    "LONGEST_TEXT",
    "MOST_CRITERIA",
    "MOST_GAPS",
    "MOST_ROWS",
    "NEW",
    "NOTE",
    "PARTS",
    "PERSON_COST",
    "PREFERRED",
    "RANKING_METHODS",
    "SCALES",
    "SCORES",
    "USUAL_CRITERIA",
    "Amount",
    "Answers",
    "Band",
    "ColumnReading",
    "ColumnUse",
    "Competitor",
    "Criterion",
    "Derived",
    "Draws",
    "FirstPlace",
    "Gap",
    "Gaps",
    "GivenGaps",
    "JudgedPairs",
    "Judgement",
    "Level",
    "MarketPart",
    "MarketSize",
    "Method",
    "Misfit",
    "Need",
    "NeedScore",
    "Overturn",
    "PairwiseWeights",
    "Part",
    "Place",
    "Question",
    "RankAcceptability",
    "ReadGaps",
    "Scale",
    "Score",
    "Span",
    "Standing",
    "Step",
    "StepRow",
    "Steps",
    "Survey",
    "SurveyReading",
    "SurveyTable",
    "Weighing",
    "WeightsBy",
    "band_of",
    "count_words",
    "counting",
    "derived_values",
    "example",
    "first_place",
    "gap_rows",
    "given_gaps",
    "judged_pairs",
    "market_findings",
    "market_size",
    "market_steps",
    "need_scores",
    "need_steps",
    "no_answer_codes",
    "opportunity_score",
    "overturn",
    "pairwise_weights",
    "percent_words",
    "pooled",
    "promethee",
    "rank_acceptability",
    "rank_order_centroid",
    "ranked_criteria",
    "ranking_steps",
    "read_gaps",
    "read_survey",
    "recognised_columns",
    "recognised_gap_columns",
    "recognised_scale",
    "recognised_scales",
    "served_badly",
    "share_words",
    "spotis",
    "standing",
    "survey_of_cells",
    "survey_table",
    "topsis",
    "typed_span",
    "usual_criterion",
    "weighing",
    "weighted_sum",
    "with_claims",
    "with_needs_survey",
    "with_read_gaps",
    "without_survey",
]
