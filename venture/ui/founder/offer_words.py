"""What offers come to beside founding, in a sentence and as rows."""

from venture.founder import JobOrFounding, JobWay
from venture.ui.founder.job_words import Compared, chance_words

NO_OFFER = "No offer yet"
ON_AVERAGE = "Founding, on average"
_NONE = "–"


def way_name(way: JobWay) -> str:
    """Name a job: as the founder called the offer, or that there is none yet."""
    return way.offer.name if way.offer else NO_OFFER


def finding_sentence(seen: Compared) -> str:
    """Say what founding brings on average against a job, and what would have to be true."""
    both, by = seen.both, f"by {seen.end:%B %Y}"
    against = seen.job_name if seen.offer else "a job that is yet to be found"
    if abs(both.difference) < 1:
        return f"On average founding leaves you as much as {against} {by}."
    if both.difference > 0:
        amount = seen.money(both.difference)
        chance = chance_words(both.chance)
        return f"On average founding leaves you {amount} more than {against} {by}, at {chance}."
    amount = seen.money(-both.difference)
    return f"On average founding leaves you {amount} less than {against} {by}; {_needed(seen)}."


def _needed(seen: Compared) -> str:
    """Say what would make up for it: a value of the shares, or a chance where they have one."""
    both, own = seen.both, chance_words(seen.both.chance)
    if both.value_needed is None:
        return f"at a chance of {own} no value of your shares makes up for it"
    worth = f"your shares must bring {seen.money(both.value_needed)}"
    if not both.share_value:
        return f"to make up for it at a chance of {own}, {worth} after tax"
    worth = f"{worth} instead of {seen.money(both.share_value)}"
    if both.chance_needed is None:
        return f"to make up for it, {worth}"
    likely = f"the chance must be {chance_words(both.chance_needed)} instead of {own}"
    return f"to make up for it, {worth}, or {likely}"


def beside_rows(seen: Compared, ways: list[JobWay]) -> list[dict[str, str]]:
    """List each job and then founding, with what they come to by the end of the months."""
    both = ways[0].both
    planned = (both.company_pay, both.founding, both.founding_lowest)
    failed = (0.0, both.failed, both.lowest)
    return [
        *(_job_row(seen, way) for way in ways),
        _row(seen, "Founding, as planned", planned),
        _row(seen, "Founding, if it fails", failed, pay=_NONE),
    ]


def _job_row(seen: Compared, way: JobWay) -> dict[str, str]:
    both = way.both
    return _row(
        seen,
        way_name(way),
        (both.job_pay, both.job, both.job_lowest),
        forgone=seen.money(both.salary_forgone),
        average=f"{'+' if both.difference > 0 else ''}{seen.money(both.difference)}",
        shares=_shares(seen, both),
        chance=_chance(both),
    )


def _row(
    seen: Compared,
    name: str,
    amounts: tuple[float, float, float],
    *,
    pay: str = "",
    forgone: str = _NONE,
    average: str = _NONE,
    shares: str = _NONE,
    chance: str = _NONE,
) -> dict[str, str]:
    paid, saved, lowest = (seen.money(amount) for amount in amounts)
    end = f"{seen.end:%b %Y}"
    return {
        "Way": name,
        f"Pay until {end}": pay or paid,
        "Salary forgone": forgone,
        f"Savings {end}": saved,
        "Lowest savings": lowest,
        ON_AVERAGE: average,
        "Shares must bring": shares,
        "Chance needed": chance,
    }


def _shares(seen: Compared, both: JobOrFounding) -> str:
    needed = both.value_needed
    if needed is None:
        return "no value is enough"
    return seen.money(needed) if needed else "nothing"


def _chance(both: JobOrFounding) -> str:
    needed = both.chance_needed
    if needed is None:
        return "none is enough"
    return chance_words(needed) if needed else "any"
