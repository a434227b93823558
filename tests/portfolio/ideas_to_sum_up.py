"""Small ideas, as far as each test needs them."""

from datetime import UTC, date, datetime

from venture.canvas import BLOCKS, Canvas, Statement
from venture.evidence import Claim, Evidence, Experiment, Interview, Link, Result
from venture.gaps import Criterion, Gap, Gaps, Span

LOCKED = datetime(2026, 10, 1, tzinfo=UTC)


def full_canvas() -> Canvas:
    """One statement in every block but the unfair advantage; its id is the block's field."""
    fields = [block.box.field for block in BLOCKS if block.box.field != "unfair_advantage"]
    return Canvas(
        **{field: (Statement(id=field, text=f"Something about {field}"),) for field in fields}
    )


def two_gaps() -> Gaps:
    """Notes are better than swaps on the one criterion there is."""
    pain = Criterion(id="pain", name="Pain")
    return Gaps(
        criteria=(pain,),
        gaps=(
            Gap(id="notes", name="Notes", values={"pain": Span.at(8)}),
            Gap(id="swaps", name="Swaps", values={"pain": Span.at(4)}),
        ),
    )


def asked(*, about: str, people: int = 1, importance: int | None = None) -> Evidence:
    """So many interviews that speak for one claim."""
    interviews = tuple(
        Interview(name=f"Person {n}", day=date(2026, 10, 5), links=(Link(claim=about),))
        for n in range(people)
    )
    claims = (Claim(id=about, importance=importance),) if importance else ()
    return Evidence(claims=claims, interviews=interviews)


def experiment(
    name: str, *, ends: date | None = None, bar: float | None = 0.1, successes: int | None = None
) -> Experiment:
    """An experiment; with successes of a hundred it has a result."""
    results = () if successes is None else (_result(successes),)
    locked = LOCKED if bar is not None else None
    return Experiment(name=name, bar=bar, locked_at=locked, ends=ends, results=results)


def _result(successes: int) -> Result:
    return Result(day=date(2026, 10, 3), trials=100, successes=successes)
