"""What a founder fills in about shares and money from investors, column by column."""

from venture.model import Choice, Input, Table

FOUNDER, SHAREHOLDER, OPTIONS, UNISSUED = "Founder", "Shareholder", "Options", "Unissued pool"
POST_MONEY, PRE_MONEY = "Post-money", "Pre-money"
NO, YES = "No", "Yes"
NO_PARTICIPATION, FULL, CAPPED = "None", "Full", "Up to a limit"
PRE, PERCENT, DOLLARS = "Pre-money fixed", "Investors' part fixed", "Dollars invested"

_MOST_MONEY = 1_000_000_000_000
_MOST_SHARES = 1_000_000_000_000
_MOST_ROUNDS = 8


def _money(name: str, label: str, help: str) -> Input:
    return Input(name, label, "money", 0, 0, _MOST_MONEY, 50_000, help)


def _cap(counts: str) -> Input:
    return _money(
        "cap",
        "Cap",
        f"The valuation above which their price does not rise, 0 for none. {counts}",
    )


_DISCOUNT = Input(
    "discount",
    "Discount",
    "rate",
    0,
    0,
    0.9,
    0.05,
    "What they pay less than the new investors. With a cap as well, the better of the two counts.",
)

BEFORE_ROUND = Input(
    "before_round",
    "Issued before round",
    "count",
    1,
    1,
    _MOST_ROUNDS,
    1,
    "1 is the first of the rounds below, 2 the second. It converts in that round, or in the next "
    "one that is filled in.",
)

HOLDERS = Table(
    "holders",
    "Who owns the company today",
    "holder",
    (
        Choice(
            "kind",
            "Kind",
            (FOUNDER, SHAREHOLDER, OPTIONS, UNISSUED),
            "Options are those granted or promised. The unissued pool can still be granted.",
        ),
        Input(
            "shares",
            "Shares",
            "shares",
            0,
            0,
            _MOST_SHARES,
            1_000,
            "How many, or how many the options are for.",
        ),
        _money(
            "exercise_price",
            "Exercise price",
            "For options: what has to be paid for a share. It is taken off their part of an exit.",
        ),
    ),
    help="Founders, other shareholders, options and the pool, before SAFEs, notes and rounds.",
)

SAFES = Table(
    "safes",
    "SAFEs",
    "SAFE",
    (
        _money("investment", "Investment", "What was paid or will be paid."),
        _cap("Post-money caps count all SAFEs and notes as shares, so investment / cap is theirs."),
        _DISCOUNT,
        Choice(
            "form",
            "Form",
            (POST_MONEY, PRE_MONEY),
            "It stands on the first page. Those signed since 2018 are mostly post-money.",
        ),
        Choice(
            "pro_rata",
            "Pro rata right",
            (NO, YES),
            "Whether they may buy into the next round to keep their part.",
        ),
        Choice(
            "most_favoured",
            "Most favoured",
            (NO, YES),
            "Whether they may take the terms of a SAFE that stands further down, issued later but "
            "before the same round.",
        ),
        BEFORE_ROUND,
    ),
    help="Money now for shares in the next priced round, in the order of their issue.",
)

NOTES = Table(
    "notes",
    "Convertible notes",
    "note",
    (
        _money("investment", "Loan", "What was lent or will be lent."),
        Input(
            "interest",
            "Interest a year",
            "rate",
            0.05,
            0,
            1,
            0.01,
            "Simple interest, which converts with the loan.",
        ),
        Input(
            "months",
            "Months to the round",
            "months",
            12,
            0,
            240,
            1,
            "From the loan to the priced round in which it converts.",
        ),
        _cap("It is divided by the shares before the round and the pool increase."),
        _DISCOUNT,
        BEFORE_ROUND,
    ),
    help="Loans that become shares in the next priced round.",
)

ROUNDS = Table(
    "rounds",
    "Priced rounds",
    "round",
    (
        _money("investment", "New money", "What new investors pay, pro rata rights included."),
        _money(
            "pre_money",
            "Pre-money valuation",
            "What the company is said to be worth before the new money.",
        ),
        Input(
            "pool_after",
            "Pool after the round",
            "rate",
            0,
            0,
            0.6,
            0.01,
            "The part of the company that is not issued to anybody afterwards; often 10 %. What is "
            "missing is added before the round, so those who own the company pay for it.",
        ),
        Choice(
            "convention",
            "Who pays for what converts",
            (PRE, PERCENT, DOLLARS),
            "Pre-money fixed: notes and SAFEs without a cap dilute new investors too. Investors' "
            "part fixed: they own exactly what they paid for. Dollars invested: in between.",
        ),
        Input(
            "multiple",
            "Preference",
            "ratio",
            1,
            0,
            10,
            0.5,
            "How many times their money investors get back at an exit before others; usually 1.",
        ),
        Choice(
            "participation",
            "Participation",
            (NO_PARTICIPATION, FULL, CAPPED),
            "None: their money back or their part, whichever is more. Full: both, one after the "
            "other. Up to a limit: both, until they have a multiple of their money.",
        ),
        Input(
            "limit",
            "Limit of participation",
            "ratio",
            3,
            0,
            100,
            0.5,
            "For participation up to a limit: a multiple of their money, preference included.",
        ),
    ),
    help="Rounds in which investors buy new shares, the next one first.",
    most=_MOST_ROUNDS,
)

TABLES = {table.name: table for table in (HOLDERS, SAFES, NOTES, ROUNDS)}
"""What is filled in, by name."""

EXIT_VALUE = _money(
    "exit_value",
    "Exit value",
    "What a sale leaves for shareholders, after debts and costs.",
)

SENIORITY = Choice(
    "seniority",
    "Preferences are paid",
    ("The last round first", "Side by side"),
    "In which order investors get their money back when there is not enough for all.",
)
