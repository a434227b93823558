"""What the founder's skills change in the idea's plan: a role that is hired, a later start."""

from __future__ import annotations

from datetime import date

from venture.founder import NeededSkill, Stage, skill_key
from venture.model import Row, filled_row
from venture.plan import MODEL, MONTHS, Plan

_ROLES = "roles"
_MONTHS_TO_GROW = 12
LAST_START_YEAR = 2100


def role_words(plan: Plan, role: Row) -> str:
    """Name a role of the plan and its first month: "Engineer, from Mar 2027"."""
    return f"{role.name}, from {plan.month(_first_month(role)):%b %Y}"


def role_of(plan: Plan, needed: NeededSkill) -> Row | None:
    """Find the role that brings a skill: the one chosen, else one that is called like it."""
    roles = plan.tables[_ROLES]
    chosen = [role for role in roles if role.id == needed.role]
    alike = [role for role in roles if skill_key(role.name) == skill_key(needed.name)]
    return next(iter(chosen + alike), None)


def stage_month(plan: Plan, stage: Stage) -> int:
    """Suggest the month of the plan in which a stage begins.

    Testing and building begin with the plan, the launch with the first month in which customers
    can come, and growth a year later.

    Returns:
        Counted from 1.
    """
    if stage in ("Test", "Build"):
        return 1
    launch = min((_first_month(row) for row in plan.tables["streams"]), default=1)
    return min(MONTHS, launch + (_MONTHS_TO_GROW if stage == "Grow" else 0))


def with_role(plan: Plan, name: str, month: int) -> Plan:
    """Add a role without a salary yet.

    Args:
        plan: to add it to.
        name: of the role.
        month: its first one, counted from 1.

    Raises:
        ValueError: there are too many roles already.
    """
    role = filled_row(MODEL.tables[_ROLES], name, start_month=float(month))
    return plan.with_rows(_ROLES, (*plan.tables[_ROLES], role))


def with_start(plan: Plan, start: date) -> Plan:
    """Move the whole plan to another first month.

    Raises:
        ValueError: it is too far ahead.
    """
    if start.year > LAST_START_YEAR:
        raise ValueError(f"A plan starts by {LAST_START_YEAR} at the latest, not in {start.year}.")
    return plan.model_copy(update={"start": start.replace(day=1)})


def _first_month(row: Row) -> int:
    return int(float(row.values["start_month"]))
