"""What the rounds come to: one sentence, and the figures in it with their formulas."""

from dataclasses import dataclass

import streamlit as st

from venture.canvas import escaped
from venture.funding import FOUNDERS, TEAM, CapTable
from venture.plan import money
from venture.ui.rounds.words import part_words, price_words


@dataclass(frozen=True)
class Figure:
    """A figure of the answer.

    Attributes:
        label: what it is.
        value: as it is shown.
        note: what belongs to it, in small.
        formula: how it came to be, in words.
    """

    label: str
    value: str
    note: str
    formula: str


def rounds_answer(table: CapTable, currency: str) -> None:
    """Show the sentence on top, and the figures below it."""
    st.title(escaped(sentence(table, currency)), anchor=False)
    if not sum(table.holdings.values()):
        return
    with st.grid(4, min_column_width=150, gap="small"):
        for place, figure in enumerate(figures(table, currency)):
            with st.container(border=True, height="stretch", gap=None):
                st.metric(
                    escaped(figure.label),
                    escaped(figure.value),
                    delta=escaped(figure.note),
                    delta_color="gray",
                    delta_arrow="off",
                )
                with st.popover(
                    "Formula",
                    key=f"rounds_formula_{place}",
                    type="tertiary",
                    icon=":material/function:",
                    help=escaped(f"{figure.label}: how it came to be"),
                ):
                    st.markdown(escaped(figure.formula))


def sentence(table: CapTable, currency: str) -> str:
    """Say what is left for the founders, in one sentence."""
    founders = [stage[FOUNDERS] for stage in table.by_group()]
    if not sum(table.holdings.values()):
        return "Nobody owns the company yet."
    if not table.results:
        promised = promised_part(table)
        more = f"; SAFEs with a cap have promised away {part_words(promised)}" if promised else ""
        return f"Founders own {part_words(founders[0])} of the company today{more}."
    last = table.results[-1]
    return (
        f"After {_called(last.round.name)} founders keep {part_words(founders[-1])}; "
        f"the unissued pool is {part_words(_pool(table))}; "
        f"investors paid {price_words(last.price, currency)} a share."
    )


def figures(table: CapTable, currency: str) -> list[Figure]:
    """List the figures below the sentence; one card each."""
    stages = table.by_group()
    founders, team = stages[-1][FOUNDERS], stages[-1][TEAM]
    total = sum(table.stages[-1].values())
    held = round(founders * total)
    found = [
        Figure(
            "Founders",
            part_words(founders),
            f"{part_words(stages[0][FOUNDERS])} today",
            f"Their shares ({held:,}) divided by all shares, options and pool included "
            f"({total:,}).",
        ),
        Figure(
            "Options and pool",
            part_words(team),
            f"{part_words(_pool(table))} not issued",
            f"Options granted or promised and the pool that nobody holds yet "
            f"({round(team * total):,}) divided by all shares ({total:,}).",
        ),
    ]
    return found + (_of_last_round(table, currency) if table.results else [])


def promised_part(table: CapTable) -> float:
    """Add up what post-money SAFEs with a cap own before any round, 0..1."""
    return sum(
        row.investment / row.cap
        for row in table.record.safes
        if row.cap and row.form == "Post-money"
    )


def _of_last_round(table: CapTable, currency: str) -> list[Figure]:
    last = table.results[-1]
    agreed, effective = last.round, last.effective_pre_money
    return [
        Figure(
            f"A share in {_called(agreed.name)}",
            price_words(last.price, currency),
            f"{last.new_shares:,} new shares",
            price_formula(table, len(table.results) - 1, currency),
        ),
        Figure(
            "Effective pre-money",
            money(effective, currency, short=True),
            f"{money(agreed.pre_money, currency, short=True)} agreed",
            f"The pre-money valuation ({money(agreed.pre_money, currency)}) less the shares put "
            f"into the pool ({agreed.pool_increase:,}) at the price of the round "
            f"({price_words(last.price, currency)}). Those who own the company pay for the pool.",
        ),
    ]


def price_formula(table: CapTable, place: int, currency: str) -> str:
    """Say in words how a round got its price.

    Args:
        table: the cap table.
        place: of the round among those that could be priced.
        currency: ISO 4217 code.
    """
    result = table.results[place]
    agreed = result.round
    if agreed.convention == "dollars-invested":
        paid = agreed.pre_money + sum(one.amount for one in result.conversions)
        what = f"The pre-money valuation and the money that converts ({money(paid, currency)})"
    else:
        what = f"The pre-money valuation ({money(agreed.pre_money, currency)})"
    inside = "all that converts" if result.counted == result.capitalisation else "SAFEs with a cap"
    with_what = f" with {inside}" if result.conversions else ""
    shares = f"the shares before the round{with_what} ({result.counted:,})"
    return (
        f"{what} divided by {shares} and the shares put into the pool "
        f"({agreed.pool_increase:,}): {price_words(result.price, currency)}. "
        f"New shares: the new money ({money(agreed.investment, currency)}) divided by that price."
    )


def _pool(table: CapTable) -> float:
    shares = table.stages[-1]
    total = sum(shares.values())
    return shares.get("Unissued pool", 0) / total if total else 0.0


def _called(name: str) -> str:
    """Put "the" before a name that is a word of the language: the seed round, but Series A."""
    lower = name.lower()
    if lower in ("seed", "pre-seed", "angel"):
        return f"the {lower} round"
    return f"the {name}" if lower.endswith("round") else name
