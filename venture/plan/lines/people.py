"""People: who works here, from when to when, and what that costs."""

from typing import Any

from venture.model import (
    Choice,
    Expression,
    Input,
    Table,
    cumulative,
    line,
    maximum,
    minimum,
    ratio,
    rounded_down,
    rounded_up,
    total,
    where,
)
from venture.plan.lines.months import end_month, start_month

FUNCTIONS = ("General", "Product", "Sales", "Marketing", "Cost of revenue")
"""Where a cost belongs in the profit and loss statement."""

EMPLOYEE, FOUNDER, CONTRACTOR = "Employee", "Founder", "Contractor"

BILLING = "Work sold by the day"
SELLING = "Sales quota"
HIRING = "Bonus, and hires as you grow"


def function(text: str) -> Choice:
    """Declare the column that says where a cost belongs.

    Args:
        text: what it decides.
    """
    # "Sales and marketing" was one function before.
    former = {"Sales and marketing": "Marketing"}
    return Choice("function", "Function", FUNCTIONS, text, former=former)


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
        function("Where the cost belongs in the profit and loss."),
        Choice(
            "contract",
            "Contract",
            (EMPLOYEE, FOUNDER, CONTRACTOR),
            "Employees are the jobs that you create. Contractors cost no payroll burden.",
        ),
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
        Input(
            "bonus",
            "Bonus",
            "rate",
            default=0,
            lowest=0,
            highest=3,
            step=0.01,
            help="On top of the salary, as a share of it, spread evenly over the year.",
            group=HIRING,
        ),
        Input(
            "customers_each",
            "Customers for each person",
            "customers",
            default=0,
            lowest=0,
            highest=10_000_000,
            step=10,
            help="Another person is hired for every so many customers, counted at the end of the "
            "month before: support, account managers. 0: hires do not follow customers.",
            group=HIRING,
        ),
        Input(
            "revenue_each",
            "Monthly revenue for each person",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000_000,
            step=1_000,
            help="Another person is hired for every so much revenue of the month before. 0: hires "
            "do not follow revenue.",
            group=HIRING,
        ),
        Input(
            "quota",
            "Customers won a month",
            "customers",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=0.5,
            help="New customers that one person of the role wins in a month once ramped up.",
            group=SELLING,
        ),
        Input(
            "ramp_months",
            "Months to full quota",
            "full months",
            default=3,
            lowest=0,
            highest=24,
            step=1,
            help="A new sales person wins evenly more each month until then.",
            group=SELLING,
        ),
        Input(
            "day_rate",
            "Day rate",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=50,
            help="What customers are charged for a day of one person. 0: not sold by the day.",
            group=BILLING,
        ),
        Input(
            "utilisation",
            "Days sold",
            "rate",
            default=0.6,
            lowest=0,
            highest=1,
            step=0.05,
            help="Utilisation: share of the working days that customers are charged for.",
            group=BILLING,
        ),
    ),
    help="Everyone who is paid, founders too. One row for each role.",
)


@line("Salary level", unit="ratio", yearly="last")
def salary_level(m: Any) -> Expression:
    """How far raises have lifted salaries since the plan started; 1 in the first year."""
    return (1 + m.yearly_raise) ** rounded_down((m.month - 1) / 12)


@line("Role is paid", unit="flag", over=roles)
def role_paid(m: Any) -> Expression:
    """Whether the role is paid this month: 1 from its first to its last month, else 0."""
    return where((m.month >= m.roles.start_month) & (m.month <= m.roles.end_month), 1, 0)


@line("People planned", unit="people", over=roles)
def role_planned(m: Any) -> Expression:
    """People of the role without those hired as the business grows."""
    return m.role_paid * m.roles.people


@line("People for the customers", unit="people", over=roles)
def role_by_customers(m: Any) -> Expression:
    """People that last month's customers ask for, in full."""
    return rounded_up(ratio(m.paying_customers.previous, m.roles.customers_each, otherwise=0))


@line("People for the revenue", unit="people", over=roles)
def role_by_revenue(m: Any) -> Expression:
    """People that last month's revenue asks for, in full."""
    return rounded_up(ratio(m.revenue.previous, m.roles.revenue_each, otherwise=0))


@line("People in the role", unit="people", over=roles)
def role_people(m: Any) -> Expression:
    """People paid in the role this month: those planned, or more where more are needed."""
    return m.role_paid * maximum(m.roles.people, m.role_by_customers, m.role_by_revenue)


@line("Customers that the role can win", unit="customers", over=roles, yearly="sum")
def role_capacity(m: Any) -> Expression:
    """The quota of those planned, reached evenly over the months of the ramp-up."""
    months = m.month - m.roles.start_month + 1
    reached = minimum(1, ratio(months, m.roles.ramp_months, otherwise=1))
    return m.role_planned * m.roles.quota * reached


@line("Customers that sales people can win", unit="customers", yearly="sum")
def sales_capacity(m: Any) -> Expression:
    """What all who have a quota win this month."""
    return total(m.role_capacity)


@line("Wages of the role", unit="money", over=roles)
def role_wages(m: Any) -> Expression:
    """A twelfth of the yearly salary for each person, with bonus and the raises so far."""
    salaries = m.role_people * m.roles.salary / 12 * m.salary_level
    return salaries * (1 + m.roles.bonus)


@line("Burden of the role", unit="money", over=roles)
def role_burden(m: Any) -> Expression:
    """What the employer pays on top of wages; nothing for contractors."""
    return where(m.roles.contract == CONTRACTOR, 0, m.role_wages * m.payroll_burden)


@line("Payroll of the role", unit="money", over=roles)
def role_payroll(m: Any) -> Expression:
    """Wages and what the employer pays on top of them."""
    return m.role_wages + m.role_burden


@line("People", unit="people")
def headcount(m: Any) -> Expression:
    """Everyone paid this month, in full-time equivalents."""
    return total(m.role_people)


@line("Wages", unit="money")
def wages(m: Any) -> Expression:
    """What everyone is paid before the employer's burden."""
    return total(m.role_wages)


@line("Payroll taxes and benefits", unit="money")
def payroll_taxes(m: Any) -> Expression:
    """What the employer pays on top of all wages."""
    return total(m.role_burden)


@line("Payroll", unit="money")
def payroll(m: Any) -> Expression:
    """Wages and the employer's burden, all roles together."""
    return m.wages + m.payroll_taxes


@line("Payroll: cost of revenue", unit="money")
def payroll_cost_of_revenue(m: Any) -> Expression:
    """Payroll of those who serve customers."""
    return total(m.role_payroll, only=m.roles.function == "Cost of revenue")


@line("Payroll: product", unit="money")
def payroll_product(m: Any) -> Expression:
    """Payroll of those who build the product."""
    return total(m.role_payroll, only=m.roles.function == "Product")


@line("Payroll: sales", unit="money")
def payroll_sales(m: Any) -> Expression:
    """Payroll of those who sell."""
    return total(m.role_payroll, only=m.roles.function == "Sales")


@line("Payroll: marketing", unit="money")
def payroll_marketing(m: Any) -> Expression:
    """Payroll of those who make the product known."""
    return total(m.role_payroll, only=m.roles.function == "Marketing")


@line("Payroll: general", unit="money")
def payroll_general(m: Any) -> Expression:
    """Payroll of those who run the company."""
    return total(m.role_payroll, only=m.roles.function == "General")


@line("Jobs created", unit="people")
def jobs_created(m: Any) -> Expression:
    """Employees this month, in full-time equivalents; founders and contractors do not count."""
    return total(m.role_people, only=m.roles.contract == EMPLOYEE)


@line("Founders paid", unit="people")
def founders_paid(m: Any) -> Expression:
    """Founders who are paid this month, in full-time equivalents."""
    return total(m.role_people, only=m.roles.contract == FOUNDER)


@line("Wages of founders", unit="money")
def founder_wages(m: Any) -> Expression:
    """What founders are paid before tax; it arrives in their households."""
    return total(m.role_wages, only=m.roles.contract == FOUNDER)


@line("Contractors", unit="people")
def contractors_paid(m: Any) -> Expression:
    """Contractors this month, in full-time equivalents."""
    return total(m.role_people, only=m.roles.contract == CONTRACTOR)


@line("Wages paid so far", unit="money", yearly="last")
def wages_so_far(m: Any) -> Expression:
    """All wages since the start of the plan."""
    return cumulative(m.wages)


@line("Payroll taxes and benefits so far", unit="money", yearly="last")
def payroll_taxes_so_far(m: Any) -> Expression:
    """All that was paid on top of wages since the start of the plan."""
    return cumulative(m.payroll_taxes)
