import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.gaps import (
    LEFT_OUT,
    NEW,
    NOTE,
    Criterion,
    Gap,
    Gaps,
    Span,
    gap_rows,
    given_gaps,
    read_gaps,
    recognised_gap_columns,
    with_read_gaps,
)
from venture.tables import csv_file, text_table

NEED = Criterion(id="need", name="Need", high=20)
GROWTH = Criterion(id="growth", name="Market growth", low=-20, high=40)
NOTES = Gap(id="n", name="Notes", note="By hand.", values={"need": Span(low=3, high=5)})
GAPS = Gaps(criteria=(NEED, GROWTH), gaps=(NOTES,))


def read(text, gaps=GAPS, targets=None):
    given_ = given_gaps(text if isinstance(text, list) else text_table(text).rows)
    return read_gaps(given_, targets or recognised_gap_columns(given_, gaps), gaps)


def test_headings_are_matched_whatever_their_case_and_scale():
    text = "Gap,NEED (0 to 20),market-growth,Why,Risk,By,need (high)\nA,1,2,x,3,Ann,4"
    given_ = given_gaps(text_table(text).rows)
    assert recognised_gap_columns(given_, GAPS) == ["need", "growth", NOTE, NEW, LEFT_OUT, LEFT_OUT]


@pytest.mark.parametrize("typed", ["3-5", "3 - 5", "3 – 5", "3 to 5", "3,0 to 5,0"])
def test_ranges_are_read_as_people_write_them(typed):
    assert read(f"Gap\tNeed\nSwaps\t{typed}").gaps[0].values == {"need": Span(low=3, high=5)}


def test_what_cannot_be_read_is_named_by_its_cell_and_the_rest_is_read():
    found = read("Gap\tNeed\tMarket growth\nSwaps\tlots\t5\nPumps\t30\t-\n\t4\t4\nSwaps\t1\t1")
    assert [gap.values for gap in found.gaps] == [{"growth": Span.at(5)}, {}]
    assert found.problems == (
        "Row 4 has no name in its first column.",
        "Row 5: Swaps is there twice; the first is taken.",
        "Row 2, Need: 'lots' is not a number here. Type one such as 49, 1,200 or 150k.",
        "Row 3, Need: It must be between 0 and 20, got 30.",
    )


def test_a_day_that_a_spreadsheet_made_of_a_range_is_told():
    found = read([["Gap", "Need"], ["Swaps", date(2026, 5, 3)], ["Pumps", 4.0]])
    assert found.problems == (
        "Row 2, Need: 3 May is a day, which a spreadsheet makes of a range. Write 3 to 5.",
    )
    assert found.gaps[1].values == {"need": Span.at(4)}


def test_an_unknown_column_of_numbers_becomes_a_criterion_with_a_scale_that_holds_them():
    made = read("Gap,Risk,Reach,Change\nA,3,370,-12\nB,9,20,4").criteria
    assert [(one.name, one.low, one.high) for one in made] == [
        ("Risk", 0, 10),
        ("Reach", 0, 500),
        ("Change", -20, 5),
    ]


def test_a_gap_of_the_same_name_keeps_what_the_file_does_not_say():
    after = with_read_gaps(GAPS, read("Gap,Need,Market growth\nNOTES,,7\nSwaps,2,"))
    assert after.gaps == (
        NOTES.model_copy(update={"values": {"need": Span(low=3, high=5), "growth": Span.at(7)}}),
        after.gaps[1],
    )
    assert after.gaps[1].name == "Swaps"


def test_two_columns_cannot_be_the_same():
    with pytest.raises(ValueError, match="Two columns are taken for Need"):
        read("Gap,Need,Other\nA,1,2", targets=["need", "need"])


def test_more_criteria_than_are_kept_are_refused():
    headings = ",".join(f"C{n}" for n in range(14))
    with pytest.raises(ValueError, match="There would be 16 criteria"):
        read(f"Gap,{headings}\nA,{','.join('1' * 14)}")


@pytest.mark.parametrize("text", ["Gap,Need", "\n\n"])
def test_a_table_without_a_row_for_a_gap_is_refused(text):
    with pytest.raises(ValueError, match="row of headings" if text.strip() else "nothing in it"):
        read(text)


def test_cells_that_a_spreadsheet_would_run_are_harmless_and_come_back():
    evil = Gap(name="=1+1", note="@SUM(A1)", values={"growth": Span(low=-5, high=3)})
    gaps = GAPS.changed(gaps=(evil, Gap(name="Down", values={"growth": Span.at(-5)})))
    written = csv_file(gap_rows(gaps))
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert rows[1] == ["'=1+1", "", "'-5 to 3", "'@SUM(A1)"]
    assert rows[2] == ["Down", "", "-5", ""]  # a number stays one
    back = read(written).gaps[0]
    assert (back.name, back.note, back.values) == (evil.name, evil.note, evil.values)


SPANS = st.tuples(st.integers(-20, 40), st.integers(-20, 40)).map(
    lambda ends: Span(low=min(ends), high=max(ends))
)


@given(st.dictionaries(st.text("abc =+-@'é", min_size=1).map(str.strip), SPANS, max_size=4))
def test_what_is_written_reads_back(values):
    named = {name: span for name, span in values.items() if name}
    gaps = GAPS.changed(
        gaps=tuple(Gap(name=name, values={"growth": span}) for name, span in named.items())
    )
    if not named:
        return
    back = read(csv_file(gap_rows(gaps)))
    assert [(gap.name, gap.values) for gap in back.gaps] == [
        (gap.name, gap.values) for gap in gaps.gaps
    ]


def test_a_number_beyond_all_scales_is_told_by_its_cell():
    found = read("Gap,Size\nA,5000000000000\nB,8\nC,3", targets=[NEW])
    assert [(one.low, one.high) for one in found.criteria] == [(0, 10)]
    assert found.problems == ("Row 2, Size: It must be between 0 and 10, got 5,000,000,000,000.",)


def test_gaps_of_one_name_count_when_there_would_be_too_many():
    twins = tuple(Gap(name="Twin") for _ in range(1_999))
    found = read("Gap,Need\nA,1\nB,2")
    with pytest.raises(ValueError, match="There would be 2,001 gaps"):
        with_read_gaps(Gaps(criteria=(NEED,), gaps=twins), found)
