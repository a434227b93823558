"""Who serves the market today, and what they serve badly."""

import streamlit as st

from venture.gaps import MOST_ROWS, Competitor, Gaps
from venture.ui.gaps.saving import OpenGaps
from venture.ui.gaps.serving_links import serving_links
from venture.ui.harmless_csv import download_rows
from venture.ui.imported_rows import RowReader
from venture.ui.record_import import RecordImport
from venture.ui.record_table import RecordTable
from venture.ui.table_upload import TableUpload
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
_IMPORT = RecordImport(
    RowReader(
        COMPETITORS,
        {
            "name": ("name", "company", "product", "who"),
            "serves": ("target", "customers", "whom", "audience"),
            "price": ("pricing", "cost"),
            "good_at": ("strengths", "good at", "pros"),
            "bad_at": ("weaknesses", "bad at", "cons", "complaints"),
            "source": ("link", "url", "website", "seen at"),
        },
    ),
    TableUpload(
        "gaps_competitors_import",
        "Competitor\tServes\tPrice\tServes badly\nPaper lists\tEvery ward\tTime\tDetails get lost",
    ),
    "competitors",
)
_PART = "competitors"
_EXAMPLE = Competitor(
    name="They do it by hand",
    serves="Nearly everybody, with paper and a spreadsheet",
    price="Nothing but time",
    good_at="Everybody knows how, nothing to install",
    bad_at="Details get lost, and nobody knows who changed what",
)


def competitors(opened: OpenGaps) -> None:
    """Show the table of competitors."""
    if not opened.record.competitors:
        _start(opened)
        _IMPORT.show(opened)
        return
    COMPETITORS.show(opened, "Who serves the market today, and what they serve badly")
    serving_links(opened)
    st.caption("Rows copied from a spreadsheet can be pasted into the table.")
    download_rows(
        lambda: COMPETITORS.written(opened.record), "competitors", key="gaps_competitors_csv"
    )
    _IMPORT.show(opened)


def _start(opened: OpenGaps) -> None:
    """Say why competitors are worth writing down, and offer two ways to start."""
    st.markdown(
        "**Who serves these people today, and what do they serve badly?** There is always one: "
        '"they do it by hand" is the most common. What its users complain about is your gap.'
    )
    opened.show(_PART)

    def start(competitor: Competitor) -> None:
        opened.change(_PART, lambda seen: seen.changed(competitors=(*seen.competitors, competitor)))

    with st.container(horizontal=True):
        st.button(
            "Start with “they do it by hand”",
            key="gaps_competitors_example",
            type="primary",
            icon=":material/auto_stories:",
            on_click=lambda: start(_EXAMPLE),
        )
        st.button(
            "Type the first one",
            key="gaps_competitors_first",
            on_click=lambda: start(Competitor(name="New competitor")),
        )
