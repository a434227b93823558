"""What stands behind the answer: holders round by round, conversions, and the rounds in numbers."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.funding import TODAY, CapTable, Conversion
from venture.plan import money
from venture.ui.harmless_csv import download_csv
from venture.ui.rounds.answer import price_formula
from venture.ui.rounds.figures_table import figures_table
from venture.ui.rounds.ownership_chart import unique
from venture.ui.rounds.words import part_words, price_words

_WHY = {
    "post-money cap": "The cap: it gives a lower price than the round.",
    "pre-money cap": "The cap: it gives a lower price than the round.",
    "discount": "The discount: lower than any cap of theirs.",
    "round price": "The price of the round: no cap of theirs gives a lower one.",
}
_CONVERSION_HELPS = {
    "Money": "What was paid; for a note with its interest.",
    "At the cap": "Post-money: the cap divided by the shares before the round with all that "
    "converts. Pre-money and notes: divided by the shares before the round and the pool increase.",
    "By the round": "The price of the round less their discount.",
    "Shares": "The money divided by the lower price, rounded down.",
    "Bought": "By their pro rata right: new shares of the round times their part before it.",
    "Part": "Of the company after the round.",
}
_ROUND_HELPS = {
    "Pre-money": "The valuation agreed upon.",
    "Pool increase": "Shares put into the pool before the round.",
    "Effective pre-money": "The pre-money less the pool increase at the price of the round.",
    "Price a share": "Each is explained below.",
    "New shares": "The new money divided by the price, pro rata rights included.",
    "Post-money": "All shares after the round at its price.",
}
_ALL = "All"


def stage_names(table: CapTable) -> list[str]:
    """Name today and each round, each name once."""
    return unique([TODAY, *(result.round.name for result in table.results)])


def holders_by_round(table: CapTable) -> list[dict[str, str]]:
    """List shares and part of every holder, today and after each round, and their sum."""
    stages = dict(zip(stage_names(table), table.stages, strict=True))
    holders = dict.fromkeys(name for shares in stages.values() for name in shares)
    rows = [{"Holder": holder} | _of_holder(holder, stages) for holder in holders]
    every = {name: {_ALL: sum(shares.values())} for name, shares in stages.items()}
    return [*rows, {"Holder": _ALL} | _of_holder(_ALL, every)]


def _of_holder(holder: str, stages: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, shares in stages.items():
        total = sum(shares.values())
        cells[f"{name}: shares"] = f"{shares[holder]:,}" if holder in shares else ""
        cells[f"{name}: part"] = f"{shares[holder] / total:.2%}" if shares.get(holder) else ""
    return cells


def round_by_round(table: CapTable, currency: str) -> None:
    """Show who holds how much after each round, and the rounds in numbers."""
    if not table.holdings:
        st.info("Type who owns the company today.", icon=":material/info:")
        return
    rows = holders_by_round(table)
    figures_table(rows, {}, key="rounds_holders_by_round", last_is_text=False)
    st.caption("Part: the holder's shares divided by all shares, options and the pool included.")
    download_csv(lambda: pd.DataFrame(rows), "cap-table", key="rounds_holders_csv")
    if table.results:
        st.header("The rounds in numbers", anchor=False)
        _rounds(table, currency)


def conversions(table: CapTable, currency: str) -> None:
    """Show what became of each SAFE and note, and why."""
    results = [result for result in table.results if result.conversions]
    if not results:
        st.info(
            "SAFEs and notes convert in the next priced round. Type at least one of each.",
            icon=":material/info:",
        )
        return
    rows = [
        ({"Holder": one.holder, "Round": result.round.name} if len(results) > 1 else {})
        | _conversion(one, result.total, currency)
        for result in results
        for one in result.conversions
    ]
    figures_table(rows, _CONVERSION_HELPS, key="rounds_conversions", last_is_text=True)


def _rounds(table: CapTable, currency: str) -> None:
    rows = [
        {
            "Round": result.round.name,
            "Pre-money": money(result.round.pre_money, currency),
            "Pool increase": f"{result.round.pool_increase:,}",
            "Effective pre-money": money(round(result.effective_pre_money), currency),
            "Price a share": price_words(result.price, currency),
            "New shares": f"{result.new_shares:,}",
            "Post-money": money(round(result.total * result.price), currency),
        }
        for result in table.results
    ]
    figures_table(rows, _ROUND_HELPS, key="rounds_numbers", last_is_text=False)
    for place, result in enumerate(table.results):
        formula = price_formula(table, place, currency)
        st.markdown(f"**{escaped(result.round.name)}.** {escaped(formula)}")


def why(one: Conversion) -> str:
    """Say in words why somebody converts as they do."""
    if one.basis == "round price" and len(one.offers) == 1:
        text = "The price of the round: no cap and no discount."
    elif one.basis == "discount" and len(one.offers) == 1:
        text = "The discount on the price of the round."
    else:
        text = _WHY[one.basis]
    return f"{text} Terms of {one.terms_of}, by most favoured." if one.terms_of else text


def _conversion(one: Conversion, total: int, currency: str) -> dict[str, str]:
    caps = [price for basis, price in one.offers.items() if basis.endswith("cap")]
    others = [price for basis, price in one.offers.items() if not basis.endswith("cap")]
    return {
        "Holder": one.holder,
        "Money": money(round(one.amount, 2), currency),
        "At the cap": price_words(min(caps), currency) if caps else "no cap",
        "By the round": price_words(min(others), currency),
        "Shares": f"{one.shares:,}",
        "Bought": f"{one.pro_rata:,}" if one.pro_rata else "",
        "Part": part_words((one.shares + one.pro_rata) / total),
        "Why": why(one),
    }
