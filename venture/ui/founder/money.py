"""The tab Money: how long the household's money lasts, and all that it depends on."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from venture.founder import Spread
from venture.ui.founder.company_money import company_money, show_shortfalls
from venture.ui.founder.joined import company_beside, counting_beside
from venture.ui.founder.month_table import month_table, show_wanted_household_figure
from venture.ui.founder.not_sure import not_sure
from venture.ui.founder.runway_chart import runway_chart
from venture.ui.founder.runway_rows import Drawn, runway_table
from venture.ui.founder.saving import PAGE, OpenHousehold, is_written, open_plan
from venture.ui.founder.settings import main_settings, other_settings
from venture.ui.founder.severance import claim_after_severance
from venture.ui.founder.start import start_household
from venture.ui.founder.tiles import household_tiles, show_tiles
from venture.ui.frame import OpenIdea
from venture.ui.harmless_csv import download_csv


def money_tab(
    idea: OpenIdea,
    household: OpenHousehold,
    between: Spread | None = None,
    course_costs: Sequence[float] = (),
) -> None:
    """Show the household's money, and everything that can be set about it.

    Args:
        idea: whose plan it is counted with.
        household: the founder's; one never written down is asked for.
        between: how long the money lasts where some values are ranges.
        course_costs: of the learning plan, from the household's first month on.
    """
    if not is_written(household):
        household.show("start")
        start_household(household)
        return
    company = company_beside(idea, household.record)
    count = counting_beside(company, course_costs)
    runway = count(household.record, None)
    show_shortfalls(runway)
    show_tiles(household_tiles(runway, date.today(), between))
    picture, sliders = st.columns([13, 7], gap="large")
    with picture:
        beside = company is not None and st.checkbox(
            "With the company's cash", True, key=f"{PAGE}_beside", persist_state="session"
        )
        drawn = Drawn(runway, company if beside else None, between, date.today())
        runway_chart(drawn)
        download_csv(lambda: runway_table(drawn), "household-runway", key=f"{PAGE}_chart_csv")
        company_money(open_plan(idea), runway, company)
    with sliders:
        claim_after_severance(household)
        main_settings(household, count)
        not_sure(household, count)
    st.header("Everything else", anchor=False)
    other_settings(household, count)
    st.header("Month by month", anchor=False)
    month_table(runway)
    show_wanted_household_figure(runway)
