"""Job offers on the tab Job or founding: typed in, and side by side with founding."""

import streamlit as st

from venture.canvas import escaped
from venture.founder import Household, JobWay, Offer, best_way
from venture.ui.founder.job_words import Compared
from venture.ui.founder.offer_columns import OFFERS
from venture.ui.founder.offer_words import ON_AVERAGE, beside_rows, way_name
from venture.ui.founder.saving import PAGE, OpenHousehold

_FIELD = "offers"


def show_offers(household: OpenHousehold) -> None:
    """Show the table of offers to be edited; a sentence and a button where there is none."""
    if household.record.offers:
        OFFERS.show(household, "Job offers: pay, first day, and what is left for the idea")
        return
    household.show(_FIELD)
    st.markdown(
        "Have an offer, or think of part-time work beside the idea? Put it beside the job that is "
        "yet to be found, such as 64k a year from a day in 4 weeks."
    )

    def add() -> None:
        household.change(_FIELD, _with_first_offer)

    st.button("Add an offer", key=f"{PAGE}_offer_add", icon=":material/add:", on_click=add)


def _with_first_offer(seen: Household) -> Household:
    """Add an offer that pays what the last job did, or the one that is yet to be found."""
    pay = seen.inputs["last_salary"] or seen.inputs["job_salary"]
    first = Offer(name="First offer", salary=pay, health=seen.inputs["job_health"])
    return seen.model_copy(update={"offers": (*seen.offers, first)})


_HELP = {
    "Salary forgone": "Pay from this job less pay from the company as planned, both after tax.",
    "Lowest savings": "The household's worst month on this way.",
    ON_AVERAGE: "What founding leaves more (+) or less (-) than this job, weighted by your chance.",
    "Shares must bring": "After tax, for founding to leave as much as this job on average.",
    "Chance needed": "For founding to leave as much as this job, at what your shares bring.",
}


def chosen_way(ways: list[JobWay]) -> JobWay:
    """Ask which job is looked at closely; the best one as long as nobody chose."""
    if len(ways) == 1:
        return ways[0]
    ids = [_id(way) for way in ways]
    key, chosen_key = f"{PAGE}_job_way", f"{PAGE}_job_way_chosen"
    if st.session_state.get(key) not in ids:
        st.session_state[chosen_key] = False
    if not st.session_state.get(chosen_key):
        st.session_state[key] = _id(best_way(ways))

    def choose() -> None:
        st.session_state[chosen_key] = True

    names = {_id(way): way_name(way) for way in ways}
    chosen = st.selectbox(
        "Look closely at",
        ids,
        key=key,
        format_func=lambda id_: escaped(names[id_]),
        on_change=choose,
        persist_state="session",
        width=420,
    )
    return ways[ids.index(chosen)]


def _id(way: JobWay) -> str:
    return way.offer.id if way.offer else ""


def side_by_side(seen: Compared, ways: list[JobWay]) -> None:
    """Show what each way comes to, founding last."""
    rows = beside_rows(seen, ways)
    first, *others = rows[0]
    config = {
        name: st.column_config.TextColumn(name, alignment="right", help=_HELP.get(name))
        for name in others
    }
    config[first] = st.column_config.TextColumn(first, pinned=True, width=200)
    st.dataframe(
        rows,
        hide_index=True,
        column_config=config,
        key=f"{PAGE}_job_ways",
        alt="What each job and founding come to",
    )
