"""What somebody who works in the company costs it in a year."""

from __future__ import annotations

from venture.plan.record import Plan


def person_cost(plan: Plan) -> float | None:
    """Take the mean salary of a year with the employer's burden, over all who are paid one.

    Returns:
        In the plan's currency; None where the plan pays nobody yet.
    """
    paid = [row.values for row in plan.tables["roles"] if float(row.values["salary"]) > 0]
    people = sum(float(one["people"]) for one in paid)
    if not people:
        return None
    salaries = sum(float(one["people"]) * float(one["salary"]) for one in paid)
    return salaries / people * (1 + float(plan.inputs["payroll_burden"]))
