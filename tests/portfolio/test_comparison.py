from datetime import UTC, date, datetime

from tests.portfolio.ideas_to_sum_up import asked, full_canvas
from venture.evidence import Decision, Evidence
from venture.gaps import Gaps
from venture.plan import Plan, new_row
from venture.portfolio import Overview, compared, facts, outlook
from venture.workspace import IdeaSummary

TODAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 1, tzinfo=UTC)


def overview(cash: float | None = None, evidence: Evidence | None = None, currency: str = "USD"):
    known = facts(full_canvas(), Gaps(), evidence or Evidence(), has_plan=cash is not None)
    plan = None
    if cash is not None:
        plan = Plan(start=date(2027, 1, 1), currency=currency, inputs={"opening_cash": cash})
        plan = plan.with_rows("costs", [new_row("costs", "Rent", amount=1_000)])
    idea = IdeaSummary("a1", "Clinic", "", False, MOMENT, MOMENT)
    return Overview(idea, known, None, outlook(plan) if plan else None)


def rows(*ideas: Overview):
    return {row.label: row for row in compared(ideas, TODAY)}


def test_the_longer_runway_is_the_better_one():
    money = rows(overview(2_500), overview(4_500), overview())["Money"]
    assert money.texts == ("until Mar 2027", "until May 2027", "no plan yet")
    assert money.best == (False, True, False)


def test_none_is_best_where_all_are_equal_or_only_one_is_known():
    assert not any(rows(overview(2_500), overview(2_500))["Money"].best)
    assert not any(rows(overview(2_500), overview())["Money"].best)


def test_what_is_known_counts_before_what_is_believed():
    known, believed = asked(about="problem", people=20), asked(about="problem", people=2)
    row = rows(overview(evidence=believed), overview(evidence=known), overview())["Evidence"]
    assert row.best == (False, True, False)
    row = rows(overview(evidence=believed), overview())["Evidence"]
    assert row.best == (True, False)


def test_amounts_in_different_currencies_are_not_compared():
    same = rows(overview(2_500), overview(4_500))["Lowest cash"]
    mixed = rows(overview(2_500), overview(4_500, currency="EUR"))["Lowest cash"]
    assert same.best == (False, True)
    assert mixed.best == (False, False)


def test_a_damaged_idea_stands_beside_the_others():
    damaged = Overview(IdeaSummary("b1", "?", "", False, MOMENT, MOMENT), None, None, None)
    found = rows(overview(2_500), damaged)
    assert found["Stage"].texts[1] == found["Canvas"].texts[1] == "cannot be read"
    assert found["Next step"].texts[1] == "cannot be read"


def test_the_latest_decision_and_the_riskiest_claim_are_named():
    decided = Evidence(decisions=(Decision(day=date(2026, 10, 3), choice="Pivot"),))
    found = rows(overview(evidence=decided), overview())
    assert found["Decision"].texts == ("Pivot, 3 Oct 2026", "none yet")
    assert found["Riskiest claim"].texts[0] == "Something about problem"
