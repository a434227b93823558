"""What the founder's shares would bring at a price of the company, from the page Rounds."""

from dataclasses import dataclass
from datetime import date
from math import inf

import streamlit as st

from venture.canvas import escaped
from venture.founder import Household
from venture.funding import FOUNDER, CapTable, Rounds, cap_table, exit_needed, exit_proceeds
from venture.model import Source
from venture.plan import money
from venture.ui.founder.job_words import Compared, chance_words
from venture.ui.founder.saving import PAGE, OpenHousehold
from venture.ui.frame import ROUNDS, OpenIdea

PART = "job"
_CHANCES = (0.05, 0.1, 0.2, 0.5)


@dataclass(frozen=True)
class Owned:
    """What a founder owns of the company.

    Attributes:
        idea: its name.
        table: the cap table.
        holder: the founder's name there.
        tax: the share of a sale's proceeds that goes in tax, 0..1.
    """

    idea: str
    table: CapTable
    holder: str
    tax: float

    def proceeds(self, value: float) -> float:
        """What the founder gets of a sale, before tax."""
        return exit_proceeds(self.table, value).proceeds.get(self.holder, 0.0)

    def after_tax(self, value: float) -> float:
        """What the founder keeps of a sale."""
        return self.proceeds(value) * (1 - self.tax)

    def price_needed(self, amount: float) -> float:
        """For how much the company must be sold for the founder to keep an amount."""
        return exit_needed(self.table, self.holder, amount / (1 - self.tax))

    def left_out(self) -> bool:
        """Whether SAFEs or notes are left out, since no round is planned in which they convert."""
        record = self.table.record
        return not self.table.results and bool(record.safes or record.notes)


def owned_shares(idea: OpenIdea, household: Household) -> Owned | None:
    """Ask who of the founders one is, and say what that one owns.

    Returns:
        None where no founder has shares, or the company counts in another currency.
    """
    saved = idea.load("rounds")
    record: Rounds = saved.record
    names = [row.name for row in record.holders if row.kind == FOUNDER and row.shares]
    if not saved.revision or not names:
        st.caption(
            f"Once {ROUNDS.title} says who holds how many shares, this says what a price of the "
            "company brings you."
        )
        st.page_link(ROUNDS.file, label=f"Open {ROUNDS.title}", icon=ROUNDS.icon)
        return None
    if idea.load("plan").record.currency != household.currency:
        st.caption(
            f"The company counts in {idea.load('plan').record.currency}, your household in "
            f"{household.currency}, so {ROUNDS.title} cannot say what your shares bring you. Type "
            "it here."
        )
        return None
    names = list(dict.fromkeys(names))
    holder = names[0]
    if len(names) > 1:
        holder = st.selectbox(
            f"On {ROUNDS.title} you are",
            names,
            key=f"{PAGE}_job_holder",
            format_func=escaped,
            persist_state="session",
        )
    return Owned(idea.name, cap_table(record), holder, household.inputs["share_tax"])


def value_from_rounds(household: OpenHousehold, owned: Owned) -> None:
    """Offer what the shares bring at the exit value of the page Rounds."""
    value, currency = owned.table.record.exit_value, household.record.currency
    if not value:
        st.caption(f"Type an exit value on {ROUNDS.title}, on its tab Exit, to take it over here.")
        st.page_link(ROUNDS.file, label=f"Open {ROUNDS.title}", icon=ROUNDS.icon)
        return
    try:
        kept = round(owned.after_tax(value))
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/error:")
        return
    said = (
        f"{ROUNDS.title} of {owned.idea}: sold for {money(value, currency, short=True)}, "
        f"{owned.holder} gets {money(round(owned.proceeds(value)), currency)}, less "
        f"{chance_words(owned.tax)} tax"
    )

    def use() -> None:
        source = Source(text=said[:500], day=date.today())
        household.change(
            PART,
            lambda seen: seen.with_value("share_value", kept).with_source("share_value", source),
        )

    st.markdown(escaped(f"{said}: {money(kept, currency)}."))
    st.button(
        escaped(f"Use {money(kept, currency, short=True)}"),
        key=f"{PAGE}_job_use",
        icon=":material/arrow_upward:",
        disabled=household.record.inputs["share_value"] == kept,
        help="Take it over as what your shares bring you. Undo takes it back.",
        on_click=use,
    )


def have_to_be_true(seen: Compared, owned: Owned | None) -> None:
    """Show what the shares, and the company, would have to be worth by chance."""
    try:
        rows = needed_rows(seen, owned)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/error:")
        rows = needed_rows(seen, None)
    first, *others = rows[0]
    config = {name: st.column_config.TextColumn(name, alignment="right") for name in others}
    config[first] = st.column_config.TextColumn(first, pinned=True)
    st.dataframe(rows, hide_index=True, column_config=config, key=f"{PAGE}_job_needed")
    if owned:
        st.caption(escaped(_price_words(owned)))


def _price_words(owned: Owned) -> str:
    text = (
        f"The price leaves {owned.holder} that much after {chance_words(owned.tax)} tax, once all "
        f"rounds on {ROUNDS.title} are done and investors have their preference."
    )
    if owned.left_out():
        return f"{text} SAFEs and notes are left out: they convert in the first priced round."
    return text


def needed_rows(seen: Compared, owned: Owned | None) -> list[dict[str, str]]:
    """List chances with what would have to be true at each, one's own among them.

    Raises:
        ValueError: the terms of a round contradict each other.
    """
    own = seen.both.chance
    chances = sorted({*_CHANCES, own} - {0.0})
    return [_needed(seen, owned, chance) for chance in chances]


def _needed(seen: Compared, owned: Owned | None, chance: float) -> dict[str, str]:
    whose = f"{chance_words(chance)}, yours" if chance == seen.both.chance else chance_words(chance)
    needed = seen.both.value_needed_at(chance)
    worth = inf if needed is None else needed
    row = {"Chance": whose, "Shares must bring you": _worth(seen, worth)}
    if owned:
        price = owned.price_needed(worth) if 0 < worth < inf else worth
        row["Company must sell for"] = _price(seen, price)
    return row


def _worth(seen: Compared, worth: float) -> str:
    if worth == inf:
        return "no value is enough"
    return seen.money(worth) if worth else "nothing"


def _price(seen: Compared, price: float) -> str:
    if price == inf:
        return "no price is enough"
    return seen.money(price) if price else "any price"
