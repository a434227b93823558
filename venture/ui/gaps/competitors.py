"""Who serves the market today, and what they serve badly."""

from venture.gaps import MOST_ROWS, Competitor, Gaps
from venture.ui.gaps.saving import OpenGaps
from venture.ui.record_table import RecordTable
from venture.ui.text_columns import text_column

COMPETITORS = RecordTable[Gaps, Competitor](
    field="competitors",
    member="competitor",
    heading="Competitor",
    row=lambda id_, name: Competitor(id=id_, name=name),
    columns=tuple(
        text_column(Competitor, name) for name in ("serves", "price", "good_at", "bad_at", "source")
    ),
    most=MOST_ROWS,
)


def competitors(opened: OpenGaps) -> None:
    """Show the table of competitors."""
    COMPETITORS.show(opened, "Who serves the market today, and what they serve badly")
