"""The table of job offers: its columns, and how what is typed into them is read."""

from venture.founder import HIGHEST_TAX, MOST_OFFERS, Household, Offer
from venture.tables import typed_rate
from venture.ui.record_table import RecordTable
from venture.ui.text_columns import TextColumn, number_column


def _rate_column(name: str, width: int, *, most: float = 1, optional: bool = False) -> TextColumn:
    field = Offer.model_fields[name]

    def read(text: str) -> float | None:
        if optional and not text.strip():
            return None
        rate = typed_rate(text)
        if not 0 <= rate <= most:
            raise ValueError(
                f"It must be between 0 % and {_rate_words(most)}, got {_rate_words(rate)}."
            )
        return rate

    return TextColumn(
        name,
        field.title or name,
        field.description or "",
        _rate_words,
        read,
        width=width,
        holds="per cent",
    )


def _rate_words(rate: float | None) -> str:
    return "" if rate is None else f"{rate * 100:.10g} %"


OFFERS = RecordTable[Household, Offer](
    field="offers",
    member="offer",
    heading="Offer",
    row=lambda id_, name: Offer(id=id_, name=name),
    columns=(
        number_column(Offer, "salary", 120),
        number_column(Offer, "extras", 160),
        number_column(Offer, "weeks", 120),
        _rate_column("evenings", 130),
        number_column(Offer, "exchange", 110),
        _rate_column("tax", 90, most=HIGHEST_TAX, optional=True),
        number_column(Offer, "health", 150),
    ),
    most=MOST_OFFERS,
    name_width=180,
)
