"""What reading an edited workbook finds: changes, problems, and what is not taken over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from venture.founder import Household
from venture.funding import Rounds
from venture.plan import Plan

Entered = float | str | date


@dataclass(frozen=True)
class Change:
    """A value that differs from the plan's.

    Attributes:
        key: the value's key in the plan ("opening_cash", "streams.pro.price"), among shares and
            rounds ("safes.angel.cap") or in the household ("household_savings"); "start",
            "currency", and "streams.pro.name" for what a row is called.
        label: what people call it, with its row.
        unit: one of the model's units; "date" for the start, empty for words.
        sheet: where it was found.
        cell: its address on the sheet.
        old: what the plan says.
        new: what the workbook says.
        note: what to know about it, such as the formula that gave the value; else empty.
    """

    key: str
    label: str
    unit: str
    sheet: str
    cell: str
    old: Entered
    new: Entered
    note: str = ""


@dataclass(frozen=True)
class Problem:
    """A value that could not be read; the plan keeps the one it has.

    Attributes:
        key: the value's key in the plan.
        label: what people call it, with its row.
        sheet: where it should stand; empty where that is not known.
        cell: its address on the sheet; empty where that is not known.
        found: what the cell shows.
        message: what is wrong with it, and what to do.
    """

    key: str
    label: str
    sheet: str
    cell: str
    found: str
    message: str


@dataclass(frozen=True)
class Ignored:
    """Something done in the workbook that the app does not take over.

    Attributes:
        sheet: where it was found; empty for something that is not there any more.
        cell: its address, or those of several, on the sheet.
        message: what it is, and what the app does instead.
    """

    sheet: str
    cell: str
    message: str


@dataclass(frozen=True)
class Reading:
    """What a workbook says.

    Attributes:
        plan: the plan with all changes taken over; of the workbook alone if no plan was given.
        changes: old against new, in the order of the plan; empty if no plan was given.
        rounds: shares and rounds with all changes taken over; None where the workbook has none,
            or nobody said what they are compared with.
        round_changes: as `changes`, of shares and rounds.
        household: the household with all changes taken over; None where the workbook has none, or
            nobody said what it is compared with.
        household_changes: as `changes`, of the household.
        problems: what could not be read.
        ignored: what is not taken over.
        warnings: what to know before anything is taken over, about the file as a whole.
    """

    plan: Plan
    changes: tuple[Change, ...] = ()
    rounds: Rounds | None = None
    round_changes: tuple[Change, ...] = ()
    household: Household | None = None
    household_changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    warnings: tuple[str, ...] = ()
