"""What the company pays the founder and takes from them: the plan's own rows, set from here."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.founder import HouseholdRunway, shortfalls
from venture.model import Row
from venture.plan import MONTHS, Plan, money, new_row
from venture.ui.founder.joined import Company
from venture.ui.founder.saving import PLAN_PAGE, OpenPlan
from venture.ui.founder.settings import change_value
from venture.ui.frame import MODEL
from venture.ui.open_section import show_refused, undo_buttons
from venture.ui.setting_slider import setting_slider

_PART = "founder_rows"
_FOUNDER, _OWN_MONEY = "Founder", ("Paid in by owners", "Founder loan")
_FIRST_PAY_MONTH = 13
_MOST_SHORTFALLS = 3


def company_money(plan: OpenPlan, runway: HouseholdRunway, company: Company | None) -> None:
    """Show the plan's rows with founders' pay and founders' money, to be set here.

    Args:
        plan: of the open idea.
        runway: the household, counted with it.
        company: what the plan comes to; None where there is none.
    """
    st.header("Between you and the company", anchor=False)
    if company is None:
        st.caption(
            f"{escaped(plan.idea.name)} has no plan yet. Once it has one, what it pays you and "
            "what you put in are counted here too."
        )
        st.page_link(MODEL.file, label="Start the plan", icon=MODEL.icon)
        return
    st.caption(
        f"These numbers stand in the plan of {escaped(plan.idea.name)}: changed here, they change "
        "there. What the company pays, you get; what you pay in leaves your savings."
    )
    show_refused(PLAN_PAGE)
    _other_currency(runway, company)
    plan.show(_PART)
    pay, own = st.columns(2, gap="large")
    with pay:
        _rows(plan, "roles", founder_rows(plan.record), ("salary", "start_month"))
        _add(plan, "Pay me from the company", _with_pay)
    with own:
        _rows(plan, "funding", own_money_rows(plan.record), ("amount", "month"))
        _paid_before(plan.record, runway)
        _add(plan, "Invest in the company", _with_own_money)
    with st.container(horizontal=True):
        undo_buttons(plan, "to the plan")


def founder_rows(plan: Plan) -> list[Row]:
    """List the plan's roles that are founders."""
    return [row for row in plan.tables["roles"] if row.values["contract"] == _FOUNDER]


def own_money_rows(plan: Plan) -> list[Row]:
    """List the plan's funding that comes from founders' households."""
    return [row for row in plan.tables["funding"] if row.values["kind"] in _OWN_MONEY]


def _rows(plan: OpenPlan, table: str, rows: list[Row], columns: tuple[str, ...]) -> None:
    settings = plan.record.settings()
    for row in rows:
        kind = row.values["kind"] if table == "funding" else "founders' pay"
        st.markdown(f"**{escaped(row.name)}** · {escaped(str(kind).lower())}")
        for column in columns:
            setting = settings[f"{table}.{row.id}.{column}"]
            setting_slider(
                setting,
                plan.record,
                partial(change_value, plan, _PART),
                then=lambda: None,
                page=PLAN_PAGE,
                label=setting.declared.label,
                back_to=None,
            )


def _add(plan: OpenPlan, label: str, add: Callable[[Plan], Plan]) -> None:
    st.button(
        label,
        key=f"{PLAN_PAGE}_{label}",
        icon=":material/add:",
        type="tertiary",
        on_click=partial(_change, plan, add),
    )


def _change(plan: OpenPlan, edit: Callable[[Plan], Plan]) -> None:
    plan.change(_PART, edit)


def _with_pay(plan: Plan) -> Plan:
    """Add a founder who is paid nothing yet; how much is for the founder to say."""
    month = min(_FIRST_PAY_MONTH, MONTHS)
    row = new_row("roles", "Founder", contract=_FOUNDER, start_month=month)
    return plan.with_rows("roles", (*plan.tables["roles"], row))


def _with_own_money(plan: Plan) -> Plan:
    row = new_row("funding", "My savings", kind=_OWN_MONEY[0])
    return plan.with_rows("funding", (*plan.tables["funding"], row))


def _paid_before(plan: Plan, runway: HouseholdRunway) -> None:
    """Say which money the household has given already, so that it is not counted again."""
    start = runway.household.start
    before = [r.name for r in own_money_rows(plan) if plan.month(_month(r)) < start]
    if before:
        names = escaped(", ".join(before))
        st.caption(f"{names}: before {start:%B %Y}, so already out of your savings.")


def _month(row: Row) -> int:
    return int(float(row.values["month"]))


def _other_currency(runway: HouseholdRunway, company: Company) -> None:
    if company.currency != runway.household.currency:
        st.warning(
            f"The plan is in {company.currency}, your household in {runway.household.currency}. "
            "Amounts are taken over as they are: choose the same currency for both.",
            icon=":material/warning:",
        )


def show_shortfalls(runway: HouseholdRunway) -> None:
    """Say where the plan needs more than the household has."""
    currency = runway.household.currency
    for short in shortfalls(runway)[:_MOST_SHORTFALLS]:
        takes, there = (money(some, currency, short=True) for some in (short.needed, short.there))
        has = f"{there} to give then" if short.there > 0 else "nothing to give then"
        said = f"In {short.month:%B %Y} the plan takes {takes} from you; your household has {has}."
        st.error(escaped(said), icon=":material/error:")
