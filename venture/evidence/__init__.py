"""What is known of an idea, and how well: claims, interviews, experiments, prices."""

from venture.evidence.record import (
    LONGEST_TEXT,
    Applied,
    BarChange,
    Claim,
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

__all__ = [
    "LONGEST_TEXT",
    "Applied",
    "BarChange",
    "Claim",
    "Committed",
    "Decision",
    "Evidence",
    "Experiment",
    "Interview",
    "KillCriterion",
    "Link",
    "MustHave",
    "NeedMentioned",
    "PriceAnswer",
    "PriceSurvey",
    "Result",
]
