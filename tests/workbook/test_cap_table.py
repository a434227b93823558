"""The cap table in the workbook is that of the app, and follows what is typed into the sheet."""

import io
from dataclasses import dataclass

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from tests.workbook.plans_to_write import at_random
from tests.workbook.recalculation import (
    cells,
    differences,
    in_ironcalc,
    in_libreoffice,
    with_values,
    without_titles,
)
from tests.workbook.rounds_to_write import (
    ANY,
    PAIRS,
    TODAY,
    additions,
    figures,
    read_back,
    sheets,
    typed_over,
)
from venture.funding import Holder, NoteEntry, RoundEntry, Rounds, SafeEntry, example
from venture.plan import Plan, new_row, template
from venture.workbook import lint, write
from venture.workbook.layout import CAP_TABLE, CHECKS, COVER, PRICING, ROUNDS

# Y Combinator, 2018, "Post-Money Safe User Guide", appendix II: the company of both examples.
GUIDE = (
    Holder(name="Founders", shares=9_250_000),
    Holder(name="Options", kind="Options", shares=650_000),
    Holder(name="Pool", kind="Unissued pool", shares=100_000),
)
POST_A = SafeEntry(name="Investor A", investment=200_000, cap=4_000_000)
PRE_A = SafeEntry(name="Investor A", investment=200_000, cap=3_800_000, form="Pre-money")
INVESTOR_B = SafeEntry(name="Investor B", investment=800_000, cap=8_000_000, pro_rata="Yes")
SERIES_A = RoundEntry(name="Series A", investment=5e6, pre_money=15e6, pool_after=0.10)
SEED = RoundEntry(name="Series Seed", investment=2.2e6, pre_money=8.8e6, pool_after=0.10)
NOTE = NoteEntry(name="Aunt", investment=100_000, interest=0.08, months=18, discount=0.2)
FAVOURED = SafeEntry(name="First", investment=100_000, most_favoured="Yes")
BRIDGE = SafeEntry(name="Bridge", investment=300_000, cap=9_000_000, before_round=2)
ASTRAY = SafeEntry(name="Astray", investment=300_000, cap=9_000_000, before_round=8)

WRITTEN_DOWN = {
    "example": example(),
    "guide-1": Rounds(holders=GUIDE, safes=(POST_A, INVESTOR_B), rounds=(SERIES_A,)),
    "guide-1-low": Rounds(holders=GUIDE, safes=(POST_A, INVESTOR_B), rounds=(SEED,)),
    "guide-2": Rounds(holders=GUIDE, safes=(PRE_A, INVESTOR_B), rounds=(SERIES_A,)),
    "guide-2-low": Rounds(holders=GUIDE, safes=(PRE_A, INVESTOR_B), rounds=(SEED,)),
    "favoured": Rounds(holders=GUIDE, safes=(FAVOURED, POST_A, PRE_A), rounds=(SERIES_A,)),
    "note": Rounds(holders=GUIDE, notes=(NOTE,), rounds=(RoundEntry(name="Later"), SERIES_A)),
    "no rounds": Rounds(holders=GUIDE, safes=(POST_A,), notes=(NOTE,)),
    "between rounds": Rounds(
        holders=GUIDE,
        safes=(POST_A, FAVOURED, BRIDGE, INVESTOR_B, ASTRAY),
        notes=(NOTE.model_copy(update={"before_round": 2}),),
        rounds=(SEED, RoundEntry(name="Later"), SERIES_A),
    ),
    "promised away": Rounds(
        holders=GUIDE,
        safes=(SafeEntry(name="Angel", investment=5e6, cap=5e6),),
        rounds=(SERIES_A, SEED),
    ),
    "a price next to a half": Rounds(
        holders=(Holder(name="Founder", shares=1_000_000),),
        rounds=(RoundEntry(name="Seed", investment=1e6, pre_money=2_858_849.996),),
    ),
}


@dataclass(frozen=True)
class Written:
    """A workbook, and the record whose figures it must come to when it is calculated anew."""

    data: bytes
    record: Rounds


@pytest.fixture(scope="module")
def files() -> dict[str, Written]:
    found = {name: Written(sheets(one), one) for name, one in WRITTEN_DOWN.items()}
    found |= {f"random-{n}": Written(sheets(r), r) for n, r in enumerate(at_random(ANY, 6))}
    for n, (one, other) in enumerate(at_random(PAIRS, 4)):
        found[f"typed-{n}"] = Written(with_values(sheets(one), typed_over(other)), other)
    return found


def stored_figures(record, data):
    stored = cells(data)
    formulas = {place: cell.value for place, cell in stored.items() if cell.formula is not None}
    return formulas | figures(record, stored)


def row_of(book, sheet, key):
    (row,) = [cell.row for cell in book[sheet]["A"] if cell.value == key]
    return row


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(record=ANY)
def test_any_record_is_written_with_the_figures_of_the_app(record):
    stored = cells(sheets(record))
    assert differences(figures(record, stored), stored) == []


@pytest.mark.parametrize("name", WRITTEN_DOWN)
def test_ironcalc_comes_to_the_figures_of_companies_that_somebody_thought_of(name, tmp_path):
    record = WRITTEN_DOWN[name]
    data = sheets(record)
    assert differences(stored_figures(record, data), in_ironcalc(data, tmp_path)) == []


@settings(max_examples=12, deadline=None)
@given(record=ANY)
def test_ironcalc_comes_to_the_figures_of_random_companies(record, tmp_path_factory):
    data = sheets(record)
    got = in_ironcalc(data, tmp_path_factory.mktemp("random"))
    assert differences(stored_figures(record, data), got) == []


@settings(max_examples=12, deadline=None)
@given(pair=PAIRS)
def test_terms_typed_into_the_workbook_give_the_other_companys_figures(pair, tmp_path_factory):
    one, other = pair
    data = sheets(one)
    got = in_ironcalc(data, tmp_path_factory.mktemp("typed"), typed_over(other))
    expected = figures(other, cells(data))
    assert len(expected) > len(other.holders)
    assert differences(expected, got) == []
    assert not [place for place, cell in got.items() if cell.is_error]


@settings(max_examples=4, deadline=None)
@given(added=additions())
def test_rows_typed_into_empty_rows_give_the_figures_of_the_record_that_comes_back(
    added, tmp_path_factory
):
    record, typed = added
    data = sheets(record)
    got = in_ironcalc(data, tmp_path_factory.mktemp("added"), typed)
    reading = read_back(with_values(data, typed), record)
    assert (reading.problems, reading.ignored) == ((), ())
    assert len(reading.record.safes) == len(record.safes) + 2
    assert differences(figures(reading.record, cells(data)), got) == []


def test_libreoffice_comes_to_the_same_figures(files, tmp_path):
    got = in_libreoffice({name: without_titles(one.data) for name, one in files.items()}, tmp_path)
    for name, one in files.items():
        expected = figures(one.record, cells(one.data))
        assert len(expected) > len(one.record.holders)
        assert (name, differences(expected, got[name])) == (name, [])
        assert not [place for place, cell in got[name].items() if cell.is_error]


def test_another_valuation_typed_into_the_whole_workbook_reaches_the_cap_table(tmp_path):
    record = WRITTEN_DOWN["guide-1"]
    data = write(Plan(), rounds=record)
    (cell,) = [at for at, value in typed_over(record).items() if value == SERIES_A.pre_money]
    got = in_ironcalc(data, tmp_path, {cell: 20_000_000.0})
    dearer = SERIES_A.model_copy(update={"pre_money": 20_000_000.0})
    expected = figures(record.changed(rounds=(dearer,)), cells(data))
    assert differences(expected, got) == []


def test_the_cap_table_shows_the_guides_figures():
    book = openpyxl.load_workbook(io.BytesIO(sheets(WRITTEN_DOWN["guide-1"])), data_only=True)
    sheet = book[CAP_TABLE]
    assert sheet.cell(row_of(book, CAP_TABLE, "table.price"), TODAY + 1).value == 1.1145
    founders = sheet.cell(row_of(book, CAP_TABLE, "group.Founders"), TODAY + 1)
    assert (round(founders.value, 4), founders.number_format[:5]) == (0.5154, "0.00%")


def test_a_workbook_with_rounds_has_no_finding():
    assert lint(write(Plan(), rounds=WRITTEN_DOWN["between rounds"])) == []


@pytest.mark.soak
@settings(max_examples=20, deadline=None)
@given(record=ANY)
def test_no_record_gives_a_workbook_with_a_finding(record):
    assert lint(write(Plan(), rounds=record)) == []


def test_as_many_rounds_as_may_be_give_no_finding_either():
    rounds = tuple(
        RoundEntry(name=f"Round {n}", investment=1e6, pre_money=1e7 * (n + 1)) for n in range(8)
    )
    safes = tuple(
        SafeEntry(name=f"Angel {n}", investment=1_000, cap=1e6, before_round=n + 1)
        for n in range(8)
    )
    record = Rounds(holders=GUIDE, safes=safes, rounds=rounds)
    assert lint(write(Plan(), rounds=record)) == []


def test_a_safe_of_a_round_that_does_not_exist_is_an_alert():
    data = sheets(WRITTEN_DOWN["between rounds"])
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    (row,) = [c.row for c in book[PRICING]["A"] if c.value == f"due.safes.{ASTRAY.id}"]
    assert [cell.value for cell in book[PRICING][row]][3:5] == [8, 1]


def test_ownership_is_one_of_the_checks_and_a_round_without_a_price_only_an_alert():
    data = write(Plan(), rounds=WRITTEN_DOWN["promised away"])
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    marks = {cell.value: book[CHECKS].cell(cell.row, 6).value for cell in book[CHECKS]["A"]}
    assert marks["cap_table.ownership"] == 1
    assert marks["limits.safes.discount"] == 1
    assert marks["alert.unpriced"] == 1
    assert book[CAP_TABLE]["A3"].value == "MASTER CHECK: OK"


def test_an_alert_says_by_how_much_the_plan_raises_another_sum(tmp_path):
    raised = (
        new_row("funding", "Angel", kind="SAFE", amount=150_000.0),
        new_row("funding", "Series A", kind="Priced round", amount=5e6),
    )
    record = Rounds(holders=GUIDE, safes=(POST_A,), rounds=(SERIES_A,))
    data = write(Plan().with_rows("funding", raised), rounds=record)
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    said = {row[0].value: (row[4].value, row[5].value) for row in book[CHECKS].iter_rows()}
    assert said["alert.deals.safes"] == (50_000, 1)
    assert said["alert.deals.rounds"] == (0, 0)
    stored = {at: one.value for at, one in cells(data).items() if one.formula is not None}
    assert differences(stored, in_ironcalc(data, tmp_path)) == []


@pytest.mark.parametrize("rounds", [None, Rounds(), Rounds(exit_value=5)])
def test_a_workbook_without_rounds_stays_as_it_was(rounds):
    plan = template("subscription")
    assert write(plan, rounds=rounds) == write(plan)


def test_without_holders_the_cover_says_what_to_do():
    data = write(Plan(), rounds=Rounds(rounds=(SEED,)))
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert not {ROUNDS, PRICING, CAP_TABLE} & set(book.sheetnames)
    said = [str(cell.value) for row in book[COVER].iter_rows() for cell in row]
    assert any(text.startswith("Left out, as nobody holds shares yet.") for text in said)


def test_the_sheet_says_how_to_keep_what_was_changed_on_it():
    book = openpyxl.load_workbook(io.BytesIO(sheets(example())))
    assert "upload the workbook on the page Model" in book[ROUNDS]["A4"].value


def test_what_a_founder_typed_is_text_whatever_it_looks_like():
    holder = Holder(name="=1+1", shares=100)
    book = openpyxl.load_workbook(io.BytesIO(sheets(Rounds(holders=(holder,)))))
    names = [cell for cell in book[ROUNDS]["B"] if cell.value == "=1+1"]
    assert [cell.data_type for cell in names] == ["s"]
