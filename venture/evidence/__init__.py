"""What is known of an idea, and how well: claims, interviews, experiments, prices."""

from venture.evidence.catalogue import METHODS, Method, method_of
from venture.evidence.comparison import Comparison, compared
from venture.evidence.costs import CostPosterior, chance_cheaper, cost_posterior
from venture.evidence.experiments import with_bar, with_results, without_result
from venture.evidence.interview_search import find_interviews, segments_of
from venture.evidence.interview_table import COLUMNS as INTERVIEW_COLUMNS
from venture.evidence.interview_table import PRICES as PRICE_COLUMNS
from venture.evidence.interview_table import (
    InterviewTable,
    interview_rows,
    read_interviews,
    recognised,
)
from venture.evidence.knowledge import Knowledge, WeighedClaim, knowledge, weighed_claims
from venture.evidence.needs import NeedFound, NewNeeds, needs_found, saturation, saturation_sentence
from venture.evidence.premise import Premise, kind_of_block, with_judgement
from venture.evidence.rates import Posterior, chance_better, posterior
from venture.evidence.record import (
    LONGEST_TEXT,
    MOST_ROWS,
    Applied,
    BarChange,
    Claim,
    ClaimKind,
    Commitment,
    Committed,
    Decision,
    Evidence,
    Experiment,
    Interview,
    KillCriterion,
    Link,
    MustHave,
    NeedMentioned,
    PriceAnswer,
    PriceSurvey,
    Result,
)
from venture.evidence.sample_size import money_needed, trials_needed
from venture.evidence.strength import Linked, Strength, grown, strength, strength_over_time
from venture.evidence.timeline import Happened, Moment, decided_on, timeline
from venture.evidence.verdict import (
    Counted,
    Outcome,
    Verdict,
    bar_set_at,
    bar_words,
    counted,
    tests_the_bar,
    trials_words,
    verdict,
)
from venture.evidence.wording import chance_words, cost_words, day_words, rate_words
from venture.evidence.written_days import two_ways

__all__ = [
    "INTERVIEW_COLUMNS",
    "LONGEST_TEXT",
    "METHODS",
    "MOST_ROWS",
    "PRICE_COLUMNS",
    "Applied",
    "BarChange",
    "Claim",
    "ClaimKind",
    "Commitment",
    "Committed",
    "Comparison",
    "CostPosterior",
    "Counted",
    "Decision",
    "Evidence",
    "Experiment",
    "Happened",
    "Interview",
    "InterviewTable",
    "KillCriterion",
    "Knowledge",
    "Link",
    "Linked",
    "Method",
    "Moment",
    "MustHave",
    "NeedFound",
    "NeedMentioned",
    "NewNeeds",
    "Outcome",
    "Posterior",
    "Premise",
    "PriceAnswer",
    "PriceSurvey",
    "Result",
    "Strength",
    "Verdict",
    "WeighedClaim",
    "bar_set_at",
    "bar_words",
    "chance_better",
    "chance_cheaper",
    "chance_words",
    "compared",
    "cost_posterior",
    "cost_words",
    "counted",
    "day_words",
    "decided_on",
    "find_interviews",
    "grown",
    "interview_rows",
    "kind_of_block",
    "knowledge",
    "method_of",
    "money_needed",
    "needs_found",
    "posterior",
    "rate_words",
    "read_interviews",
    "recognised",
    "saturation",
    "saturation_sentence",
    "segments_of",
    "strength",
    "strength_over_time",
    "tests_the_bar",
    "timeline",
    "trials_needed",
    "trials_words",
    "two_ways",
    "verdict",
    "weighed_claims",
    "with_bar",
    "with_judgement",
    "with_results",
    "without_result",
]
