from hypothesis import given
from hypothesis import strategies as st

from venture.gaps import Competitor, Criterion, Gaps
from venture.ui.record_table import RecordTable
from venture.ui.text_columns import choice_column, number_column, text_column
from venture.ui.typed_cells import TypedRow

CRITERIA = RecordTable[Gaps, Criterion](
    field="criteria",
    member="criterion",
    heading="Criterion",
    row=lambda id_, name: Criterion(id=id_, name=name),
    columns=(
        number_column(Criterion, "low"),
        number_column(Criterion, "high"),
        choice_column(Criterion, "better"),
    ),
    most=2,
)
NEED = Criterion(id="need", name="Need", low=0, high=10, weight=80)


def read(*rows, before=(NEED,)):
    return CRITERIA.read([TypedRow(id_, cells) for id_, cells in rows], before)


def cells(**changed):
    return {**CRITERIA.typed(NEED).cells, **changed}


def test_a_row_is_shown_as_text_and_comes_back_the_same():
    assert cells() == {"name": "Need", "low": "0", "high": "10", "better": "More"}
    assert read(("need", cells())).rows == (NEED,)


def test_what_is_typed_is_put_in_and_what_is_not_shown_is_kept():
    reading = read(("need", cells(name="Pain", high="5", better="Less")))
    assert reading.rows == (Criterion(id="need", name="Pain", high=5, better="Less", weight=80),)
    assert reading.problems == ()


def test_what_cannot_be_read_keeps_its_value_stays_in_its_cell_and_is_named():
    reading = read(("need", cells(low="few", high="8", name="")))
    (row,) = reading.rows
    assert (row.name, row.low, row.high) == ("Need", 0, 8)
    assert reading.drafts == {("need", "low"): "few", ("need", "name"): ""}
    assert reading.problems == (
        "Need: A criterion needs a name. The old one stays until then.",
        "Need: Lowest: 'few' is not a number here. Type one such as 49, 1,200 or 150k.",
    )


def test_values_that_do_not_go_together_are_refused_in_words():
    reading = read(("need", cells(low="12")))
    assert reading.rows == (NEED,)
    assert reading.drafts == {("need", "low"): "12"}
    assert reading.problems == ("The scale of Need must begin below its end, got 12 to 10.",)


def test_a_row_that_is_added_starts_from_an_empty_one():
    reading = read(("need", cells()), ("new", {"name": "Growth", "high": "100"}))
    assert reading.rows[1].name == "Growth"
    assert (reading.rows[1].id, reading.rows[1].high) == ("new", 100)


def test_rows_beyond_what_there_may_be_are_not_saved_and_that_is_said():
    rows = [(f"row-{n}", {"name": f"Row {n}"}) for n in range(3)]
    reading = read(*rows)
    assert len(reading.rows) == 2
    assert reading.problems == ("There may be 2 rows at most. The last 1 were not saved.",)


def test_a_pasted_text_is_cut_onto_one_line():
    table = RecordTable[Gaps, Competitor](
        field="competitors",
        member="competitor",
        heading="Competitor",
        row=lambda id_, name: Competitor(id=id_, name=name),
        columns=(text_column(Competitor, "bad_at"),),
        most=5,
    )
    reading = table.read([TypedRow("a", {"name": "Paper", "bad_at": "lost\nnotes"})], ())
    assert reading.rows == (Competitor(id="a", name="Paper", bad_at="lost notes"),)


@given(st.text(max_size=12), st.text(max_size=12))
def test_whatever_is_typed_gives_a_row_and_what_was_refused_stays_in_its_cell(low, high):
    reading = read(("need", cells(low=low, high=high)))
    (row,) = reading.rows
    assert row.low < row.high
    assert set(reading.drafts) <= {("need", "low"), ("need", "high")}
    assert bool(reading.problems) == bool(reading.drafts)
