"""What a report says of an idea, worked out once for the PDF, the text and the slides alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from venture.evidence import (
    Experiment,
    Knowledge,
    Verdict,
    WeighedClaim,
    day_words,
    knowledge,
    verdict,
    weighed_claims,
)
from venture.funding import CapTable, cap_table
from venture.gaps import MarketSize, Standing, market_size, standing
from venture.model import Input, Source
from venture.plan import Headline, Plan, Result, Setting, currency_symbol, evaluate, headline, money
from venture.portfolio import needs_survey, premises_of
from venture.report.dossier import Dossier

NOT_FOR = "–"
"""Stands where there is no figure."""

_OWN = "Own "  # assumption or count: how sources begin that nobody has looked up
_SAID_TO_FOUNDER = "From your "  # experiment: how sources begin that the founder measured


@dataclass(frozen=True)
class Facts:
    """All figures of a report.

    Attributes:
        dossier: what they follow from.
        claims: weighed, the riskiest first.
        known: how many of them stand on what.
        tests: experiments with what they say.
        standing: how the gaps stand; None while none can be compared.
        market: its size; None while nobody counted.
        result: the plan, evaluated.
        headline: how the plan stands.
        caps: who owns what.
    """

    dossier: Dossier
    claims: tuple[WeighedClaim, ...]
    known: Knowledge
    tests: tuple[tuple[Experiment, Verdict], ...]
    standing: Standing | None
    market: MarketSize | None
    result: Result
    headline: Headline
    caps: CapTable

    @property
    def currency(self) -> str:
        """The plan's."""
        return self.dossier.plan.currency

    @property
    def has_plan(self) -> bool:
        """Whether any money moves."""
        return bool(self.result["cash_paid"].any() or self.result["cash_received"].any())

    @property
    def has_rounds(self) -> bool:
        """Whether anything is written down about shares or money from investors."""
        rounds = self.dossier.rounds
        return bool(rounds.holders or rounds.safes or rounds.notes or rounds.rounds)

    def short(self, amount: float) -> str:
        """Write an amount shortly."""
        return money(amount, self.currency, short=True)


def gather(dossier: Dossier) -> Facts:
    """Work out all figures of a report."""
    claims = weighed_claims(
        premises_of(dossier.canvas), dossier.evidence, needs_survey(dossier.gaps)
    )
    symbol = currency_symbol(dossier.plan.currency)
    result = evaluate(dossier.plan)
    return Facts(
        dossier=dossier,
        claims=claims,
        known=knowledge(claims),
        tests=tuple((one, verdict(one, symbol)) for one in dossier.evidence.experiments),
        standing=standing(dossier.gaps, dossier.known),
        market=market_size(dossier.gaps.market) if dossier.gaps.market else None,
        result=result,
        headline=headline(result),
        caps=cap_table(dossier.rounds),
    )


def source_of(plan: Plan, setting: Setting) -> str:
    """Say who stands behind a value of the plan, and of when; empty for the founder's own word.

    What is declared for everybody stands behind the value that comes with it, and behind no other.
    """
    written, declared = plan.sources.get(setting.key), setting.declared
    if written is None:
        usual = setting.value and setting.value == declared.default
        written = Source(text=declared.source if usual and isinstance(declared, Input) else "")
    if written.text.startswith(_OWN):
        return ""
    text = written.text.replace(_SAID_TO_FOUNDER, _OWN, 1)
    undated = written.day is None or day_words(written.day) in text
    return text if undated else f"{text}, {written.day:%b %Y}"


def counted(count: int, one: str, many: str = "") -> str:
    """Name a number of things.

    Example:
        >>> counted(1, "interview"), counted(1_200, "interview"), counted(2, "entry", "entries")
        ('1 interview', '1,200 interviews', '2 entries')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def sentence(text: str) -> str:
    """End a text with a full stop.

    Example:
        >>> sentence("Clinics pay monthly"), sentence("Do they?")
        ('Clinics pay monthly.', 'Do they?')
    """
    return text if text.rstrip()[-1:] in (".", "?", "!", "…") else f"{text.rstrip()}."


def shortened(text: str, most: int) -> str:
    """Cut a text, which an ellipsis shows.

    Example:
        >>> shortened("Handover notes", 9)
        'Handover…'
    """
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def few(texts: Sequence[str], most: int) -> tuple[str, ...]:
    """Keep the first texts, and say how many more there are.

    Example:
        >>> few(["a", "b", "c", "d"], 2)
        ('a', 'b', 'And 2 more in the workspace.')
    """
    if len(texts) <= most:
        return tuple(texts)
    return (*texts[:most], f"And {len(texts) - most:,} more in the workspace.")
