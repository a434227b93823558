import pytest
from hypothesis import given

from tests.funding.test_record import records
from venture.funding import (
    FOUNDERS,
    GROUPS,
    POOL,
    TEAM,
    Holder,
    NoteEntry,
    RoundEntry,
    Rounds,
    SafeEntry,
    cap_table,
    example,
    exit_proceeds,
    preferred,
)

ANN = Holder(name="Ann", shares=6_000_000)
BEN = Holder(name="Ben", shares=2_000_000)
SEED = RoundEntry(name="Seed", investment=2_000_000, pre_money=8_000_000)
SERIES_A = RoundEntry(name="Series A", investment=2_000_000, pre_money=8_000_000)


def test_the_example_is_that_of_the_guide():
    table = cap_table(example())
    assert table.findings == ()
    series_a = table.results[0]
    assert (series_a.price, series_a.capitalisation) == (1.1145, 11_764_705)
    assert round(table.by_group()[1][FOUNDERS], 4) == 0.5154
    assert table.results[1].ownership[POOL] == pytest.approx(0.10, abs=1e-6)


def test_nothing_written_down_asks_for_the_founders_shares():
    table = cap_table(Rounds())
    assert table.findings == (
        "Type how many shares the founders hold. Rounds are priced from them.",
    )
    assert table.by_group() == [dict.fromkeys(GROUPS, 0.0)]


def test_rows_that_are_not_filled_in_yet_are_left_out_and_named():
    record = Rounds(
        holders=(ANN, BEN),
        safes=(SafeEntry(name="Angel"),),
        notes=(NoteEntry(name="Aunt"),),
        rounds=(RoundEntry(name="Later"), SEED),
    )
    table = cap_table(record)
    assert [result.round.name for result in table.results] == ["Seed"]
    assert [finding.partition(":")[0] for finding in table.findings] == ["Angel", "Aunt", "Later"]


def test_a_safe_issued_between_two_rounds_converts_in_the_second():
    bridge = SafeEntry(name="Angel", investment=1_000_000, cap=5_000_000, before_round=2)
    seed, series_a = cap_table(
        Rounds(holders=(ANN, BEN), safes=(bridge,), rounds=(SEED, SERIES_A))
    ).results
    assert (seed.price, seed.total, seed.conversions) == (1.0, 10_000_000, ())
    # A post-money cap promises a fifth: 10,000,000 / 0.8 shares before the Series A.
    assert (series_a.capitalisation, series_a.shares["Angel"]) == (12_500_000, 2_500_000)
    assert series_a.price == 0.64


def test_what_was_issued_before_a_round_that_is_not_filled_in_converts_in_the_next_one():
    angel = SafeEntry(name="Angel", investment=1_000_000, before_round=1)
    record = Rounds(holders=(ANN, BEN), safes=(angel,), rounds=(RoundEntry(name="Later"), SEED))
    assert cap_table(record).results[0].conversions[0].holder == "Angel"


def test_a_note_issued_between_rounds_has_a_preference_of_its_round():
    aunt = NoteEntry(name="Aunt", investment=100_000, interest=0, before_round=2)
    stack = preferred(cap_table(Rounds(holders=(ANN,), notes=(aunt,), rounds=(SEED, SERIES_A))))
    assert [(one.holder, one.seniority) for one in stack] == [
        ("Seed", 0), ("Aunt", 1), ("Series A", 1),
    ]  # fmt: skip


def test_the_most_favoured_take_terms_of_a_later_safe_only_if_it_converts_with_theirs():
    first = SafeEntry(name="First", investment=100_000, most_favoured="Yes")
    later = SafeEntry(name="Later", investment=100_000, cap=2_000_000)
    for number, terms_of in ((1, "Later"), (2, "")):
        safes = (first, later.model_copy(update={"before_round": number}))
        table = cap_table(Rounds(holders=(ANN,), safes=safes, rounds=(SEED, SERIES_A)))
        assert table.results[0].conversions[0].terms_of == terms_of


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ((SEED, SERIES_A), "before round 5, and 2 are planned. Type 1 to 2, or add the round."),
        ((SEED,), "before round 5, and only one is planned. Type 1, or add the round."),
        ((), "before round 5, and none is planned. Type 1, or add the round."),
    ],
)
def test_a_round_that_does_not_exist_is_named(rounds, said):
    angel = SafeEntry(name="Angel", investment=1_000_000, before_round=5)
    table = cap_table(Rounds(holders=(ANN,), safes=(angel,), rounds=rounds))
    assert [f"Angel: it is issued {said}" in finding for finding in table.findings] == [True]
    assert all(result.conversions == () for result in table.results)


def test_a_round_that_cannot_be_priced_ends_the_table_and_is_named():
    safes = (SafeEntry(name="Angel", investment=5_000_000, cap=5_000_000),)
    table = cap_table(Rounds(holders=(ANN,), safes=safes, rounds=(SEED, SERIES_A)))
    assert table.results == ()
    assert "Seed: the SAFEs were promised 100% of the company" in table.findings[0]


def test_the_pool_is_raised_to_its_part_and_the_founders_pay():
    record = Rounds(holders=(ANN,), rounds=(SEED.model_copy(update={"pool_after": 0.2}),))
    table = cap_table(record)
    assert table.results[0].price == 1.0
    assert table.results[0].effective_pre_money == 6_000_000
    assert table.by_group()[1][TEAM] == 0.2


def test_holders_are_grouped_by_what_they_own_today():
    angel = SafeEntry(name="Ann", investment=100_000)
    staff = Holder(name="Staff", kind="Options", shares=5)
    pool = Holder(name="Pool", kind="Unissued pool", shares=5)
    aunt = Holder(name="Aunt", kind="Shareholder", shares=5)
    table = cap_table(Rounds(holders=(ANN, staff, pool, aunt), safes=(angel,), rounds=(SEED,)))
    names = ("Ann", "Staff", POOL, "Aunt", "Seed")
    assert [table.group(name) for name in names] == [
        "Founders",
        "Options and pool",
        "Options and pool",
        "Other shareholders",
        "New investors",
    ]


def test_what_converted_has_a_preference_for_what_was_paid():
    stack = preferred(cap_table(example()))
    paid = {(one.holder, one.seniority): one.investment for one in stack[:2]}
    assert paid == {("Investor A", 0): 200_000, ("Investor B", 0): 800_000}
    # Investor B bought a tenth of the Series A by the pro rata right.
    assert stack[2].investment == pytest.approx(500_000, rel=1e-4)
    assert sum(one.investment for one in stack) == pytest.approx(21_000_000)
    assert stack[-1].seniority == 1


def test_an_exit_is_shared_without_the_unissued_pool():
    pool = Holder(name="Pool", kind="Unissued pool", shares=1_000_000)
    table = cap_table(Rounds(holders=(ANN, BEN, pool)))
    assert exit_proceeds(table, 8_000_000).proceeds == {"Ann": 6_000_000, "Ben": 2_000_000}


def test_a_small_exit_goes_to_the_last_round_first_unless_side_by_side_is_agreed():
    record = Rounds(holders=(ANN, BEN), rounds=(SEED, SERIES_A))
    sold = exit_proceeds(cap_table(record), 2_000_000)
    assert sold.proceeds["Series A"] == 2_000_000
    agreed = record.changed(seniority="Side by side")
    assert exit_proceeds(cap_table(agreed), 2_000_000).proceeds["Series A"] == 1_000_000


@given(records)
def test_any_record_gives_a_cap_table_or_says_what_is_wrong(record):
    table = cap_table(record)
    for stage in table.by_group():
        assert sum(stage.values()) == pytest.approx(1 if sum(table.holdings.values()) else 0)
    priced = sum(1 for row in record.rounds if row.investment and row.pre_money)
    assert len(table.results) == priced or table.findings
