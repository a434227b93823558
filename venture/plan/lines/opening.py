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

opening_receivables = Input(
    "opening_receivables",
    "Owed by customers at the start",
    "money",
    default=0,
    lowest=0,
    highest=1_000_000_000,
    step=500,
    help="Invoices that customers have not paid yet on the day before the plan starts.",
    source="Open invoices",
    group="Payment terms",
)

opening_payables = Input(
    "opening_payables",
    "Owed to suppliers at the start",
    "money",
    default=0,
    lowest=0,
    highest=1_000_000_000,
    step=500,
    help="Bills that you have not paid yet on the day before the plan starts.",
    source="Open bills",
    group="Payment terms",
)

opening_stock = Input(
    "opening_stock",
    "Stock at the start",
    "money",
    default=0,
    lowest=0,
    highest=1_000_000_000,
    step=500,
    help="What the goods in stock cost you, on the day before the plan starts.",
    source="Stocktaking",
    group="Payment terms",
)
