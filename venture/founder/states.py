"""Unemployment insurance in some states of the US: dated facts, each with its source.

A waiting week that no page of the state or its law confirmed is left open. What is written here
changes, most of it in January, July or October, and a notice of determination says what holds.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A fact, and who says so.

    Attributes:
        value: amount or number of weeks.
        source: who, and of when.
    """

    value: float
    source: str


@dataclass(frozen=True)
class BesideSeverance:
    """What severance does to the benefit.

    Attributes:
        may_delay: True where nothing may be paid for weeks that severance covers.
        words: the rule in a sentence, with its source.
    """

    may_delay: bool
    words: str


@dataclass(frozen=True)
class State:
    """A state's unemployment insurance.

    Attributes:
        code: of the state, such as "CA".
        name: what people call it.
        weekly: the highest benefit a week; its source says from when on.
        weeks: for how many weeks it is paid at most.
        waiting: weeks at the beginning that are not paid; None where nothing confirmed them.
        severance: what severance does; None where nothing confirmed it.
        more: what else one should know.
    """

    code: str
    name: str
    weekly: Said
    weeks: int
    waiting: Said | None = None
    severance: BesideSeverance | None = None
    more: str = ""


STATES = (
    State(
        "CA",
        "California",
        Said(450, "California EDD, 2025"),
        26,
        Said(1, "California EDD, read 2026: one unpaid week at the beginning of every claim"),
        BesideSeverance(
            False,
            "Severance does not reduce it, pay in the place of notice does (California Supreme "
            "Court, Powell v. CUIAB, 1965; EDD decides).",
        ),
    ),
    State(
        "DE",
        "Delaware",
        Said(450, "Delaware Department of Labor, claimant FAQs: claims since April 2023"),
        26,
        more="A law of 2013 (House Bill 168) let its waiting week end with claims of 2017.",
    ),
    State(
        "FL",
        "Florida",
        Said(275, "Florida Statutes 2024, section 443.111"),
        12,
        Said(1, "Florida Statutes 2025, section 443.091"),
    ),
    State(
        "MA",
        "Massachusetts",
        Said(1_105, "Massachusetts DUA, mass.gov: claims since 5 October 2025"),
        30,
        Said(1, "Massachusetts DUA, mass.gov, read 2026: the waiting period"),
        BesideSeverance(
            True,
            "Severance counts as pay for the weeks it covers, unless it is paid for a release of "
            "claims (M.G.L. c. 151A, section 1).",
        ),
        "26 weeks while few are unemployed.",
    ),
    State(
        "MI",
        "Michigan",
        Said(530, "Michigan UIA, michigan.gov, 27 March 2025: claims of 2026"),
        26,
        severance=BesideSeverance(
            True,
            "Severance is spread over the weeks after the job and reduces or stops the benefit "
            "(Michigan UIA, Fact Sheet 125).",
        ),
        more="$614 for claims of 2027.",
    ),
    State(
        "MS",
        "Mississippi",
        Said(235, "Mississippi MDES, mdes.ms.gov, read 2026: benefit eligibility requirements"),
        26,
        Said(1, "Mississippi Code section 71-5-505, read 2026"),
    ),
    State(
        "NH",
        "New Hampshire",
        Said(427, "New Hampshire NHES, nhuis.nh.gov, read 2026: amount and duration of benefits"),
        26,
        Said(1, "New Hampshire RSA 282-A:31, I(h), read 2026"),
    ),
    State(
        "NJ",
        "New Jersey",
        Said(905, "New Jersey DOL, 29 December 2025: claims of 2026"),
        26,
        Said(0, "New Jersey DOL, read 2026: no waiting week"),
        BesideSeverance(
            False,
            "Severance for past service does not reduce it, pay in the place of notice does (New "
            "Jersey DOL).",
        ),
    ),
    State(
        "NY",
        "New York",
        Said(869, "New York DOL: payments since 13 October 2025"),
        26,
        Said(1, "New York DOL, read 2026: the first full week of a claim is not paid"),
        BesideSeverance(
            True,
            "Severance paid within 30 days of the last day stops it for as long as it comes to "
            "more a week than the highest benefit (New York DOL, dismissal and severance pay).",
        ),
        "Its law on Self-Employment Assistance was to end in December 2023.",
    ),
    State(
        "NC",
        "North Carolina",
        Said(350, "North Carolina DES, des.nc.gov, read 2026"),
        12,
        Said(1, "N.C.G.S. section 96-14.1(b), read 2026: one week for each claim"),
        severance=BesideSeverance(
            True,
            "Severance is spread over weeks at your last pay, and these are not paid (N.C.G.S. "
            "section 96-15.01).",
        ),
        more="The House passed $450 in February 2025 (House Bill 48): ask whether it is law.",
    ),
    State(
        "OR",
        "Oregon",
        Said(872, "Oregon Employment Department: claims since 29 June 2025"),
        26,
        Said(1, "Oregon Employment Department, 2020: the waiting week"),
    ),
    State(
        "PA",
        "Pennsylvania",
        Said(605, "Pennsylvania Bulletin, 56 Pa.B. 88: claims of 2026"),
        26,
        Said(1, "Pennsylvania Department of Labor and Industry, read 2026: the waiting week"),
        BesideSeverance(
            True,
            "What severance has above 40 % of the state's average wage, $26,352 in 2024, is spread "
            "over weeks that are not paid (pa.gov).",
        ),
    ),
    State(
        "RI",
        "Rhode Island",
        Said(745, "Rhode Island DLT, June 2025: claims since July 2025"),
        26,
        Said(1, "Rhode Island General Laws section 28-44-14, read 2026"),
    ),
    State(
        "TX",
        "Texas",
        Said(591, "Texas Workforce Commission: claims since October 2024"),
        26,
        Said(1, "Texas Workforce Commission, read 2026: the first payable week, paid later"),
        BesideSeverance(
            True,
            "Weeks that severance covers are not paid, unless it is paid for a release of claims "
            "(Texas Labor Code, section 207.049).",
        ),
    ),
    State(
        "WA",
        "Washington",
        Said(1_152, "Washington ESD: claims from July 2025 to June 2026"),
        26,
        Said(1, "Washington State Legislature, bill report on HB 2264, 2026"),
        BesideSeverance(
            False,
            "Severance for past service does not reduce it, pay in the place of notice does "
            "(Washington ESD).",
        ),
    ),
)
"""States with their highest benefit."""

ASSISTANCE_STATES = ("DE", "MS", "NH", "NJ", "NY", "OR", "PA", "RI")
"""States that had Self-Employment Assistance."""

ASSISTANCE_SOURCE = "Congressional Research Service, R41253, as of 2022"
