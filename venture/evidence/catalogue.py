"""Ways to test a claim, with what they usually cost, how long they take and how much they say.

The strength is that of Gilad's confidence meter. Costs and days are rough figures to choose by, for
one founder with an audience of a few hundred people within reach.
"""

from dataclasses import dataclass

COST_SOURCE = "Rough figures to choose by, after D. Bland and A. Osterwalder, 2019"
STRENGTH_SOURCE = "I. Gilad, Confidence Meter, 0 to 10"


@dataclass(frozen=True)
class Method:
    """A kind of experiment.

    Attributes:
        key: what records call it.
        name: what founders call it.
        cost: what it usually costs besides the founder's time, in US dollars, lowest and highest.
        days: how long it usually takes, shortest and longest.
        strength: how much its result says, on Gilad's scale 0..10.
        good_for: what it can find out, and what it cannot.
        trials: what one counts the successes among.
    """

    key: str
    name: str
    cost: tuple[int, int]
    days: tuple[int, int]
    strength: float
    good_for: str
    trials: str = "people"


_METHODS = (
    Method(
        "interviews",
        "Interviews",
        (0, 300),
        (7, 21),
        1,
        "Whether the problem is real and what people do about it today. Twenty or more say as much "
        "as a pilot; what people say they would pay says little.",
    ),
    Method(
        "survey",
        "Survey",
        (0, 500),
        (5, 14),
        1,
        "How many have a problem that you know of already. It finds no new ones.",
        "answers",
    ),
    Method(
        "landing_page",
        "Landing page",
        (50, 500),
        (7, 21),
        2,
        "Whether strangers want what you promise enough to leave an address.",
        "visitors",
    ),
    Method(
        "ad_test",
        "Ad test",
        (200, 2_000),
        (5, 14),
        2,
        "Which promise draws clicks, and what it costs to be noticed.",
        "viewers",
    ),
    Method(
        "prototype",
        "Prototype test",
        (0, 1_000),
        (7, 28),
        2,
        "Whether people can do the job with it. It does not show that they will.",
        "testers",
    ),
    Method(
        "letter_of_intent",
        "Letter of intent",
        (0, 500),
        (14, 60),
        3,
        "Whether companies put their name to it, before there is anything to buy.",
        "companies asked",
    ),
    Method(
        "price_test",
        "Price test",
        (100, 1_000),
        (7, 28),
        4,
        "What share buys at a price that they are really shown.",
        "visitors",
    ),
    Method(
        "wizard_of_oz",
        "Wizard of Oz",
        (100, 2_000),
        (14, 42),
        4,
        "Whether people use and keep it, while you do by hand what they take for a machine.",
        "users",
    ),
    Method(
        "concierge",
        "Concierge",
        (0, 1_000),
        (14, 60),
        4,
        "Whether the result is worth money, served by hand to a few who know that it is.",
        "customers served",
    ),
    Method(
        "pre_order",
        "Pre-order",
        (50, 1_000),
        (14, 42),
        5,
        "Whether people pay now for what comes later. Give it back if it does not come.",
        "visitors",
    ),
    Method(
        "pilot",
        "Paid pilot",
        (0, 5_000),
        (30, 90),
        5,
        "Whether customers use it in earnest, and go on afterwards.",
        "customers",
    ),
    Method(
        "launch",
        "Launch",
        (500, 10_000),
        (30, 120),
        10,
        "What really happens: sign-ups, churn, cost of a customer.",
        "customers",
    ),
)
EXPERIMENT_METHODS = {method.key: method for method in _METHODS}
"""Every method by its key, the weakest evidence first."""


def method_of(key: str) -> Method:
    """Look up a method; one that is not in the catalogue keeps its name and says little."""
    return EXPERIMENT_METHODS.get(key) or Method(
        key, key.replace("_", " "), (0, 0), (0, 0), 0.5, ""
    )
