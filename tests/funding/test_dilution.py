from venture.funding import PricedRound, Safe, ownership_by_round, price_rounds

FOUNDERS = {"Ann": 6_000_000, "Ben": 2_000_000}


def test_two_rounds_dilute_one_after_the_other():
    rounds = [PricedRound("Seed", 1_000_000, 4_000_000), PricedRound("Series A", 5e6, 15e6)]
    seed, series_a = price_rounds(FOUNDERS, [], rounds)
    assert seed.ownership == {"Ann": 0.6, "Ben": 0.2, "Seed": 0.2}
    assert series_a.total == 13_333_333
    assert round(series_a.ownership["Seed"], 4) == 0.15


def test_everything_converts_in_the_first_round_only():
    rounds = [PricedRound("Seed", 1e6, 4e6), PricedRound("Series A", 5e6, 15e6)]
    results = price_rounds(FOUNDERS, [Safe("Angel", 200_000, cap=2e6)], rounds)
    assert [len(result.conversions) for result in results] == [1, 0]
    assert results[0].shares["Angel"] == results[1].shares["Angel"]


def test_the_table_has_a_column_for_today_and_for_each_round():
    rounds = [PricedRound("Seed", 1_000_000, 4_000_000)]
    table = ownership_by_round(FOUNDERS, price_rounds(FOUNDERS, [], rounds))
    assert list(table.columns) == ["Today", "Seed"]
    assert table.loc["Ann"].tolist() == [0.75, 0.6]
    assert table.loc["Seed"].tolist() == [0, 0.2]


def test_a_safe_converts_in_the_round_before_which_it_was_issued():
    rounds = [PricedRound("Seed", 1e6, 4e6), PricedRound("Series A", 5e6, 15e6)]
    bridge = Safe("Angel", 200_000, cap=2e6, before_round=2)
    seed, series_a = price_rounds(FOUNDERS, [bridge], rounds)
    assert ("Angel" in seed.shares, "Angel" in series_a.shares) == (False, True)
