"""People: who works here, from when to when, and what that costs."""

from typing import Any

from venture.model import Choice, Expression, Input, Table, line, rounded_down, total, where
from venture.plan.months import end_month, start_month

FUNCTIONS = ("General", "Product", "Sales and marketing", "Cost of revenue")
"""Where a cost belongs in the profit and loss statement."""

payroll_burden = Input(
    "payroll_burden",
    "Payroll burden",
    "rate",
    default=0.12,
    lowest=0,
    highest=1,
    step=0.005,
    help="What the employer pays on top of wages: social security, insurance, benefits. About "
    "12 % without and 25 % with health cover in the US.",
    source="BLS, Employer Costs for Employee Compensation, June 2025: legally required benefits "
    "are about 10.3 % of wages, all benefits about 42.3 %",
    group="People",
)

yearly_raise = Input(
    "yearly_raise",
    "Raise each year",
    "rate",
    default=0.03,
    lowest=0,
    highest=0.5,
    step=0.005,
    help="By how much all salaries rise after each twelve months of the plan.",
    group="People",
)

roles = Table(
    "roles",
    "People",
    "role",
    (
        Choice("function", "Function", FUNCTIONS, "Where the cost belongs in the profit and loss."),
        Input(
            "people",
            "How many",
            "people",
            default=1,
            lowest=0,
            highest=10_000,
            step=0.5,
            help="People in this role; 0.5 is half time.",
        ),
        Input(
            "salary",
            "Salary a year",
            "money",
            default=0,
            lowest=0,
            highest=10_000_000,
            step=1_000,
            help="Gross salary for a full year of one person, without the employer's burden.",
        ),
        start_month("the role is paid"),
        end_month("the role is paid"),
    ),
    help="Everyone who is paid, founders too. One row for each role.",
)


@line("Salary level", unit="ratio", yearly="last")
def salary_level(m: Any) -> Expression:
    """How far raises have lifted salaries since the plan started; 1 in the first year."""
    return (1 + m.yearly_raise) ** rounded_down((m.month - 1) / 12)


@line("People in the role", unit="people", over=roles)
def role_people(m: Any) -> Expression:
    """People paid in the role this month."""
    paid = (m.month >= m.roles.start_month) & (m.month <= m.roles.end_month)
    return where(paid, m.roles.people, 0)


@line("Wages of the role", unit="money", over=roles)
def role_wages(m: Any) -> Expression:
    """A twelfth of the yearly salary for each person, with the raises so far."""
    return m.role_people * m.roles.salary / 12 * m.salary_level


@line("Payroll of the role", unit="money", over=roles)
def role_payroll(m: Any) -> Expression:
    """Wages and what the employer pays on top of them."""
    return m.role_wages * (1 + m.payroll_burden)


@line("People", unit="people")
def headcount(m: Any) -> Expression:
    """Everyone paid this month, in full-time equivalents."""
    return total(m.role_people)


@line("Wages", unit="money")
def wages(m: Any) -> Expression:
    """What everyone is paid before the employer's burden."""
    return total(m.role_wages)


@line("Payroll", unit="money")
def payroll(m: Any) -> Expression:
    """Wages and the employer's burden, all roles together."""
    return total(m.role_payroll)


@line("Payroll: cost of revenue", unit="money")
def payroll_cost_of_revenue(m: Any) -> Expression:
    """Payroll of those who serve customers."""
    return total(m.role_payroll, only=m.roles.function == "Cost of revenue")


@line("Payroll: product", unit="money")
def payroll_product(m: Any) -> Expression:
    """Payroll of those who build the product."""
    return total(m.role_payroll, only=m.roles.function == "Product")


@line("Payroll: sales and marketing", unit="money")
def payroll_sales(m: Any) -> Expression:
    """Payroll of those who win customers."""
    return total(m.role_payroll, only=m.roles.function == "Sales and marketing")


@line("Payroll: general", unit="money")
def payroll_general(m: Any) -> Expression:
    """Payroll of those who run the company."""
    return total(m.role_payroll, only=m.roles.function == "General")
