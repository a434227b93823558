"""What the chart of the household is drawn from."""

import json
from datetime import date

import numpy as np
import pytest

from tests.founder.held import held
from venture.founder import Household, household_runway, spread
from venture.ui.founder.joined import Company
from venture.ui.founder.runway_chart import runway_spec
from venture.ui.founder.runway_rows import Drawn, runway_finding, runway_rows, runway_table

QUIET = {"living_now": 1_000, "living_lean": 1_000, "living_emergency": 1_000, "inflation": 0}
HOUSEHOLD = Household(
    start=date(2027, 1, 1),
    inputs={**QUIET, "savings": 3_500, "lean_month": 3, "emergency_month": 6},
)


def company(runs_out=None):
    nothing = np.zeros(60)
    cash = np.where(np.arange(60) < 24, 5_000.0, np.nan)
    return Company("Notes", "USD", nothing, nothing, cash, runs_out)


def drawn(household=HOUSEHOLD, today=date(2027, 2, 10), ranges=None, **beside):
    def count(home, scenarios=None):
        return household_runway(home, scenarios=scenarios)

    found = spread(household, ranges, count) if ranges else None
    return Drawn(count(household), beside.get("company"), found, today)


def of_kind(rows, what):
    return rows[rows["what"] == what]


def test_the_title_states_the_finding_of_both():
    assert runway_finding(drawn()) == "Savings run out in April 2027"
    both = runway_finding(drawn(company=company(date(2028, 3, 1))))
    assert both.splitlines()[1] == "The company's cash runs out Mar 2028"
    rich = HOUSEHOLD.with_value("savings", 100_000)
    assert runway_finding(drawn(rich)) == "Savings last; lowest $40K in Dec 2031"


def test_savings_run_out_where_the_line_crosses_and_the_axis_ends_soon_after():
    rows = runway_rows(drawn())
    out = of_kind(rows, "out").iloc[0]
    # 500 at the end of March, 1,000 less a month later: half of April.
    assert (out["day"], out["label"]) == ("2027-04-15T00:00", "Savings run out Apr 2027")
    assert len(of_kind(rows, "savings")) == 13
    assert of_kind(rows, "today")["day"].item() == "2027-02-10T00:00"


def test_a_phase_too_short_for_its_name_has_none_on_that_chart():
    rich = HOUSEHOLD.with_value("savings", 100_000).with_value("emergency_month", 60)
    phases = of_kind(runway_rows(drawn(rich)), "phase")
    assert phases[["label", "wide", "narrow"]].values.tolist() == [["Now", -1, -1], ["Lean", 0, 0]]
    longer = rich.with_value("lean_month", 4)
    phases = of_kind(runway_rows(drawn(longer)), "phase")
    assert phases[["label", "wide", "narrow"]].values.tolist() == [["Now", 0, -1], ["Lean", 0, 0]]


def test_phases_follow_one_another():
    phases = of_kind(runway_rows(drawn()), "phase")
    assert phases["label"].tolist() == ["Now", "Lean", "Emergency"]
    assert phases["until"].tolist()[:2] == phases["day"].tolist()[1:]


def test_the_company_is_drawn_as_far_as_its_plan_goes():
    rows = runway_rows(drawn(company=company(date(2028, 3, 1))))
    assert len(of_kind(rows, "company")) == 24
    assert of_kind(rows, "company out")["label"].item() == "Company's cash out Mar 2028"


def test_ranges_are_a_band():
    rows = runway_rows(drawn(ranges={"savings": held(2_000, 5_000)}))
    band = of_kind(rows, "band")
    assert len(band) == 12
    assert (band["amount"] < band["high"]).all()


@pytest.mark.parametrize("savings", [-5_000, 0])
def test_a_household_that_is_short_from_the_start_is_drawn(savings):
    rows = runway_rows(drawn(HOUSEHOLD.with_value("savings", savings)))
    assert of_kind(rows, "out")["day"].item() == "2026-12-31T00:00"


def test_the_title_is_a_range_where_the_answer_is_one():
    assert (
        runway_finding(drawn(ranges={"savings": held(2_000, 5_000)}))
        == "Savings run out Mar 2027 to May 2027"
    )


def test_the_table_has_every_month_with_what_happens():
    table = runway_table(drawn(company=company())).set_index("Month")
    assert len(table) == 60
    assert table.loc[date(2027, 4, 1), "Events"] == "The household's money runs out"
    assert table["Company's cash (USD)"].isna().sum() == 36


def test_the_specification_is_built_once_and_holds_no_data():
    spec = runway_spec("$", "#000000")
    assert runway_spec("$", "#000000") is spec
    assert "2027" not in json.dumps(spec)
