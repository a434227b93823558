"""Reads an edited workbook back: what changed, what cannot be read, what is not taken over."""

from __future__ import annotations

from collections.abc import Iterator

from venture.founder import Household
from venture.funding import Rounds
from venture.plan import Plan
from venture.workbook.contents import Contents
from venture.workbook.gate import Refused, open_upload
from venture.workbook.layout import NOT_GIVEN, TEMPLATE_VERSION, schema
from venture.workbook.reading.agreement import disagreement
from venture.workbook.reading.formulas import changed_formulas
from venture.workbook.reading.household_comparison import read_household
from venture.workbook.reading.household_rows import OF_HOUSEHOLD, household_skeleton
from venture.workbook.reading.leftovers import leftovers, other_sheets
from venture.workbook.reading.places import Places
from venture.workbook.reading.plan_comparison import PlanComparison, skeleton
from venture.workbook.reading.records import Change, Ignored, Problem, Reading
from venture.workbook.reading.round_rows import OF_ROUNDS
from venture.workbook.reading.rounds_comparison import read_rounds
from venture.workbook.reading.scenario_leftovers import scenario_leftovers
from venture.workbook.reading.taking_over import apply, apply_to_household, apply_to_rounds

__all__ = [
    "Change",
    "Ignored",
    "Problem",
    "Reading",
    "apply",
    "apply_to_household",
    "apply_to_rounds",
    "read",
]

_NOT_OURS = (
    "The workbook is not one that was downloaded here, or its grey key column is gone. Download "
    "the workbook again and make your changes in that."
)
_NEWER = (
    "The workbook was written by a newer version of this app (layout {found}; this one reads up to "
    "{known}). Update the app, then upload it again."
)
_OTHER_PLAN = (
    "The workbook was downloaded from another plan. Take its values over only if you mean to."
)
_OTHER_SCHEMA = (
    "The workbook was written by a version of this app with other inputs. Those that it does not "
    "have keep their values."
)
_NO_NAMES = (
    "{count} of the names that cross-check the values are missing, which happens when another "
    "program saves the file. Look through the changes before you take them over."
)


def read(
    data: bytes,
    plan: Plan | None = None,
    plan_id: str = "",
    rounds: Rounds | None = None,
    household: Household | None = None,
) -> Reading:
    """Read an edited workbook.

    Values are found by the visible key column and cross-checked by the names of their cells,
    never by position. What cannot be read keeps the value of the plan.

    Args:
        data: the bytes of the .xlsx file, from anywhere.
        plan: what the workbook is compared with; None to take the plan from the workbook alone,
            with the default for what cannot be read.
        plan_id: what the plan is known by, as it was given to `write`; a workbook that was
            written from another gets a warning.
        rounds: what shares and rounds in the workbook are compared with; None to take them from
            the workbook alone where the plan is, and to leave them aside where there is a plan.
        household: what the household in the workbook is compared with; None to leave it aside.

    Returns:
        The plan that results, old against new, and what was not understood.

    Raises:
        Refused: the file cannot be read safely, was not written here, or by a newer version.
    """
    contents = open_upload(data)
    places = Places(contents)
    if not places.sheets:
        raise Refused(_NOT_OURS)
    _refuse_newer(contents)
    base = skeleton(places) if plan is None else plan
    compared = PlanComparison(places, base, certain=plan is not None)
    result = apply(base, compared.changes)
    round_places = Places(contents, OF_ROUNDS)
    wanted = rounds is not None or plan is None
    of_rounds = read_rounds(round_places, rounds, result.currency) if wanted else None
    home_places = Places(contents, OF_HOUSEHOLD)
    home = read_household(home_places, household)
    of_round_problems = of_rounds.problems if of_rounds else ()
    problems = (*compared.problems, *of_round_problems, *home.problems)
    ignored = (
        *compared.ignored,
        *leftovers(places, compared.record),
        *(of_rounds.ignored if of_rounds else ()),
        *home.ignored,
        *scenario_leftovers(places, compared.record),
        *other_sheets(places, round_places, home_places),
        *changed_formulas(
            places, skeleton(places, empty=True), home_places, household_skeleton(home_places)
        ),
    )
    # What was not taken over explains a difference well enough.
    other_figures = "" if problems or ignored else disagreement(places, result)
    return Reading(
        plan=result,
        changes=() if plan is None else tuple(compared.changes),
        rounds=of_rounds.record if of_rounds else None,
        round_changes=of_rounds.changes if of_rounds else (),
        household=home.record,
        household_changes=home.changes,
        problems=problems,
        ignored=ignored,
        warnings=tuple(_warnings(contents, places, plan_id, other_figures)),
    )


def _refuse_newer(contents: Contents) -> None:
    version = _identity(contents, "file_template_version")
    if version.replace(".0", "").isdecimal() and float(version) > TEMPLATE_VERSION:
        raise Refused(_NEWER.format(found=version, known=TEMPLATE_VERSION))


def _warnings(
    contents: Contents, places: Places, plan_id: str, other_figures: str
) -> Iterator[str]:
    written_from = _identity(contents, "file_plan_id")
    if plan_id and written_from not in ("", NOT_GIVEN, plan_id):
        yield _OTHER_PLAN
    if _identity(contents, "file_schema") not in ("", schema()):
        yield _OTHER_SCHEMA
    if places.unnamed:
        yield _NO_NAMES.format(count=len(places.unnamed))
    if other_figures:
        yield other_figures


def _identity(contents: Contents, name: str) -> str:
    """Look up what the Cover says the workbook was written from; empty where it does not."""
    defined = contents.names.get(name)
    if defined is None or defined.target is None or defined.target[0] not in contents.sheets:
        return ""
    sheet, row, column = defined.target
    value = contents.sheets[sheet].cell(row, column).value
    return f"{value:g}" if isinstance(value, float) else str(value or "")
