"""What is set otherwise in one plan than in another, in the founder's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from venture.model import Choice
from venture.plan import MODEL, Plan, Setting, in_words, month_name

NOTHING = "–"


@dataclass(frozen=True)
class Difference:
    """Something that differs between two plans.

    Attributes:
        what: the setting with its row, or the row that is new or gone.
        before: the value in the first plan.
        after: the value in the second.
    """

    what: str
    before: str
    after: str


def differences(before: Plan, after: Plan) -> list[Difference]:
    """List what differs between two plans: start and currency, rows, then single values.

    Args:
        before: the plan to compare with.
        after: the plan as it is now.
    """
    return [*_frame(before, after), *_rows(before, after), *_values(before, after)]


def _frame(before: Plan, after: Plan) -> Iterator[Difference]:
    if before.start != after.start:
        yield Difference("Start of the plan", month_name(before.start), month_name(after.start))
    if before.currency != after.currency:
        yield Difference("Currency", before.currency, after.currency)


def _rows(before: Plan, after: Plan) -> Iterator[Difference]:
    for name, table in MODEL.tables.items():
        then = {row.id: row.name for row in before.tables[name]}
        now = {row.id: row.name for row in after.tables[name]}
        for row in [*now, *(row for row in then if row not in now)]:
            old, new = then.get(row, NOTHING), now.get(row, NOTHING)
            if old != new:
                yield Difference(f"{table.label}: {table.member}", old, new)


def _values(before: Plan, after: Plan) -> Iterator[Difference]:
    then = before.settings()
    for key, setting in after.settings().items():
        if key in then and then[key].value != setting.value:
            yield Difference(setting.label, _text(then[key], before), _text(setting, after))


def _text(setting: Setting, plan: Plan) -> str:
    unit = "" if isinstance(setting.declared, Choice) else setting.declared.unit
    return in_words(setting.value, unit, plan)
