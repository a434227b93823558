"""A survey of 200,000 people about ten needs, from the bytes of its file to the scores."""

import numpy as np

from benchmarks.timing import Measured, median_ms
from venture.gaps import (
    need_scores,
    read_survey,
    recognised_columns,
    recognised_scale,
    survey_table,
)

NEEDS = 10
RESPONDENTS = 200_000


def survey_file() -> bytes:
    random = np.random.default_rng(0)
    ratings = random.integers(1, 6, (RESPONDENTS, 2 * NEEDS)).astype(str)
    headings = [
        f"{part}: need {n}" for n in range(NEEDS) for part in ("Importance", "Satisfaction")
    ]
    rows = (f"{('Nurse', 'Doctor')[n % 2]};{';'.join(row)}" for n, row in enumerate(ratings))
    return "\n".join([";".join(["Role", *headings]), *rows]).encode()


def read_and_score(data: bytes) -> None:
    table = survey_table(data)
    uses = recognised_columns([question.heading for question in table.questions])
    scale = recognised_scale(q for q, use in zip(table.questions, uses, strict=True) if use.need)
    scales = {"Importance": scale, "Satisfaction": scale}
    assert len(need_scores(read_survey(table, uses, scales).needs)) == 2 * NEEDS


def measure() -> list[Measured]:
    """Measure the reading of a survey."""
    data = survey_file()
    milliseconds = median_ms(lambda: read_and_score(data), 3)
    return [
        Measured(
            f"A survey of {RESPONDENTS:,} people and {NEEDS} needs, read and scored",
            f"{milliseconds:.0f} ms",
            f"{len(data) / 1e6:.1f} MB",
            "3 s",
        )
    ]
