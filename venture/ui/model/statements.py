"""What stands under the statement tabs of the model page: a picture, then the table."""

import streamlit as st

from venture.canvas import escaped
from venture.model import Array, By
from venture.plan import MODEL, Result, cohorts, currency_symbol, money
from venture.ui.charts import download_cash, show_cash
from venture.ui.frame import file_stem
from venture.ui.model.published_ranges import published_ranges
from venture.ui.model.stacked_chart import stacked_chart
from venture.ui.model.statement_rows import is_whole, spans
from venture.ui.model.statement_table import period_switch, statement

DETAILS = (
    "People",
    "Customers",
    "Revenue",
    "Costs",
    "Equipment",
    "Funding",
    "Loans",
    "Terms",
    "Income tax",
    "Runway",
    "Cohorts",
)
"""The sections that the statements are made of."""

_FUNCTIONS = ("cost_of_revenue", "product_costs", "sales_and_marketing", "general_costs")


def profit_and_loss(result: Result, name: str) -> None:
    """Show where revenue comes from, what costs go to, and the statement."""
    by = _switch(result)
    revenue, costs = st.columns(2)
    with revenue:
        _revenue_chart(result, by)
    with costs:
        _cost_chart(result, by)
    _statement(result, "Profit and loss", by, name)


def cash_flow(result: Result, name: str) -> None:
    """Show cash by month, and the statement."""
    show_cash(result, key="model_cash")
    download_cash(lambda: (result, None, ""), key="model_cash")
    _statement(result, "Cash flow", _switch(result), name)


def balance_sheet(result: Result, name: str) -> None:
    """Show what the company has, owes and is worth to its owners."""
    _statement(result, "Balance sheet", _switch(result), name)


def metrics(result: Result, name: str) -> None:
    """Show the customers, and the metrics."""
    by = _switch(result)
    parts = _members(result, "customers", by)
    end = sum(float(figures[-1]) for figures in parts.values())
    title = f"{end:,.0f} customers at the end of the plan"
    stacked_chart(parts, _labels(result, by), title, key="model_customers")
    _statement(result, "Metrics", by, name)
    published_ranges(result, by)
    _cohorts(result, by)


def _cohorts(result: Result, by: By) -> None:
    """Show how many of those who joined in a period are left in each later one."""
    table = cohorts(result, by)
    if table.empty:
        return
    with st.expander("Cohorts: who joined when, and how many are left", key="model_cohorts"):
        st.dataframe(
            table,
            column_config={
                str(name): st.column_config.NumberColumn(format="%.1f") for name in table
            },
            alt="Customers by the period in which they joined and how many are left since",
            placeholder="",
        )


def details(result: Result, name: str) -> None:
    """Show the sections that the statements are made of, one at a time."""
    section = st.radio(
        "Section",
        DETAILS,
        key="model_section",
        horizontal=True,
        persist_state="session",
        label_visibility="collapsed",
    )
    _statement(result, section, _switch(result), name)


def checks(result: Result) -> None:
    """Say of each check what must agree, and whether it does."""
    st.markdown("Each must come to zero in every month. A check that fails is an error of ours.")
    for check in result.checks:
        icon, verdict = (
            (":material/check_circle:", "holds")
            if check.holds
            else (":material/error:", f"fails: off by {check.worst:.2%} of the money involved")
        )
        line = MODEL.line(check.name).line
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"{icon} **{escaped(check.label)}**: {verdict}")
            st.caption(escaped(line.help))


def failing_checks(result: Result) -> None:
    """Say on top of the page when the figures cannot be trusted."""
    failing = [check for check in result.checks if not check.holds]
    if failing:
        lines = "\n".join(
            f"- {escaped(check.label)}: off by {check.worst:.2%} of the money involved"
            for check in failing
        )
        st.error(
            f"The figures below do not agree with each other:\n{lines}", icon=":material/error:"
        )


def _switch(result: Result) -> By:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        by = period_switch()
        st.caption(f"Money in {result.plan.currency}. Click a figure to see where it comes from.")
    return by


def _statement(result: Result, section: str, by: By, name: str) -> None:
    stem = f"{file_stem(name)}-{file_stem(section)}-by-{by}"
    statement(result, section, by, stem)


def _revenue_chart(result: Result, by: By) -> None:
    parts = _members(result, "stream_revenue", by)
    title = f"Revenue by stream: {_in_last_whole(result, parts, by)}"
    stacked_chart(parts, _labels(result, by), title, _symbol(result), key="model_revenue")


def _cost_chart(result: Result, by: By) -> None:
    used = [name for name in _FUNCTIONS if result[name].any()] or _FUNCTIONS
    parts = {MODEL.line(name).line.label: result.by_period(name, by)[:, 0, 0] for name in used}
    title = f"Costs by function: {_in_last_whole(result, parts, by)}"
    stacked_chart(parts, _labels(result, by), title, _symbol(result), key="model_costs_chart")


def _members(result: Result, line: str, by: By) -> dict[str, Array]:
    figures = result.by_period(line, by)[:, :, 0]
    table = MODEL.line(line).line.over
    assert table is not None
    parts: dict[str, Array] = {}
    for member, row in enumerate(result.plan.tables[table.name]):
        name = row.name if row.name not in parts else f"{row.name} ({member + 1})"
        parts[name] = figures[:, member]
    return parts


def _labels(result: Result, by: By) -> list[str]:
    return [span.label for span in spans(result, by)]


def _in_last_whole(result: Result, parts: dict[str, Array], by: By) -> str:
    """Say what the parts come to in the last period that the plan covers whole."""
    place, span = [s for s in enumerate(spans(result, by)) if is_whole(s[1], by)][-1]
    total = sum(float(figures[place]) for figures in parts.values())
    return f"{money(total, result.plan.currency, short=True)} in {span.label}"


def _symbol(result: Result) -> str:
    return currency_symbol(result.plan.currency)
