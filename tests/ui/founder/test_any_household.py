"""Whatever is written down is drawn and put into words."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.founder.held import held
from venture.founder import Household, household_runway, money_dates, movers, spread
from venture.model import filled_row
from venture.ui.founder.answer import answer_words, spread_words
from venture.ui.founder.month_table import household_table
from venture.ui.founder.runway_rows import Drawn, runway_rows, runway_table
from venture.ui.founder.tiles import household_tiles

TABLES = Household.declared.tables
MONTH = st.integers(1, 60)


def count(household, scenarios=None):
    return household_runway(household, scenarios=scenarios)


@st.composite
def households(draw):
    months = {
        name: draw(MONTH)
        for name, declared in Household.declared.inputs.items()
        if declared.unit == "month"
    }
    amounts = {
        name: draw(st.sampled_from([0, 1, 4_321.5, 1e6]))
        for name in ("living_now", "living_lean", "benefit_weekly", "last_salary", "reserve")
    }
    savings = draw(st.sampled_from([-5e4, 0, 1, 4e4, 1e8]))
    first = draw(MONTH)
    values = {"start_month": first, "end_month": draw(st.integers(first, 60))}
    rows = {
        "incomes": (filled_row(TABLES["incomes"], "=Ann", amount=2_000, **values),),
        "health": (filled_row(TABLES["health"], "COBRA", premium=793, **values),),
        "debts": (filled_row(TABLES["debts"], "Car", owed=5_000, interest=0.2, payment=90),),
    }
    start = draw(st.sampled_from([date(2028, 2, 29), date(2027, 3, 28), date(1990, 1, 1)]))
    return Household(start=start, inputs={**months, **amounts, "savings": savings}, tables=rows)


@settings(max_examples=25, deadline=None)
@given(households(), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_every_household_is_drawn_and_put_into_words(household, today):
    runway = count(household)
    between = spread(
        household, {"savings": held(-1_000, 9_000), "lean_month": held(1, 60)}, count, 16
    )
    drawn = Drawn(runway, None, between, today)
    rows = runway_rows(drawn)
    assert not rows["amount"].isna().any()
    assert rows["day"].min() == f"{drawn.day_of(0)}T00:00"
    assert len(runway_table(drawn)) == 60
    assert len(household_tiles(runway, today, between)) == 4
    assert "money" in answer_words(runway, today)
    assert "money" in spread_words(between, runway, today)
    assert household_table(runway, "year").shape[0] == 15
    days = [due.day for due in money_dates(runway)]
    assert days == sorted(days)
    assert len(movers(household, count)) <= 6
