"""Opening: what is there on the day before the plan starts."""

from venture.model import Input

opening_cash = Input(
    "opening_cash",
    "Cash at the start",
    "money",
    default=50_000,
    lowest=0,
    highest=1_000_000_000,
    step=1_000,
    help="Money in the company's account on the day before the plan starts.",
    source="Bank statement",
    group="Money now",
)
