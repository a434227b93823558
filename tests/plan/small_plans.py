"""Plans of a few rows, whose figures can be checked in the head."""

from datetime import date

from venture.plan import Plan, Row, evaluate

STEADY = {"customers_now": 0, "new_customers": 10, "growth": 0, "churn": 0.1, "price": 5}
"""Ten more customers each month, a tenth of whom leave."""

FLAT = {"customers_now": 10, "new_customers": 0, "growth": 0, "churn": 0, "price": 310}
"""Ten customers who stay: revenue of 3,100 a month."""

NOBODY = {"new_customers": 0, "growth": 0, "churn": 0, "price": 10}


def plan_with(inputs=None, start=date(2027, 1, 1), **tables):
    """A plan of these rows: no cash, payment fees or tax unless they are given."""
    rows = {
        name: tuple(
            Row(id=f"r{i}", name=f"Row {i}", values=values) for i, values in enumerate(some)
        )
        for name, some in tables.items()
    }
    given = {"opening_cash": 0, "payment_fee_rate": 0, "income_tax_rate": 0} | (inputs or {})
    return Plan(start=start, inputs=given, tables=rows)


def months(plan, line, count, member=0):
    """A line's first months."""
    return evaluate(plan, [line])[line][1 : count + 1, member, 0].tolist()


def at(plan, line, month):
    """A line in one month."""
    return float(evaluate(plan, [line])[line][month, 0, 0])
