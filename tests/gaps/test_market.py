import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.gaps import MarketPart, Span, market_findings, market_size


def part(
    name="Clinics", accounts=(1_000, 2_000), reachable=(0.5, 0.5), winnable=(0.1, 0.2), **more
):
    spans = {"accounts": accounts, "reachable": reachable, "winnable": winnable}
    ranges = {key: Span(low=low, high=high) for key, (low, high) in spans.items()}
    return MarketPart(name="Clinics", **ranges, **{"price": Span.at(100)} | more)


def ends(span):
    return pytest.approx((span.low, span.high))


def test_every_level_is_a_part_of_the_one_above():
    size = market_size([part()])
    assert ends(size.total) == (100_000, 200_000)
    assert ends(size.reachable) == (50_000, 100_000)
    assert ends(size.winnable) == (5_000, 20_000)
    assert ends(size.winnable_accounts) == (50, 200)


def test_parts_add_up():
    size = market_size([part(), part(accounts=(10, 10), reachable=(1, 1), winnable=(1, 1))])
    assert ends(size.winnable_accounts) == (60, 210)
    assert ends(size.accounts) == (1_010, 2_010)


def test_a_market_without_parts_is_empty():
    assert ends(market_size([]).total) == (0, 0)


shares = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


@given(shares, shares)
def test_tam_holds_sam_and_sam_holds_som(reachable, winnable):
    size = market_size([part(reachable=reachable, winnable=winnable)])
    for low, high in ("winnable", "reachable"), ("reachable", "total"):
        assert getattr(size, low).low <= getattr(size, high).low
        assert getattr(size, low).high <= getattr(size, high).high


def test_a_share_to_be_won_needs_a_source():
    (finding,) = market_findings([part(winnable=(0.01, 0.01))])
    assert "Clinics: nobody says why you can win 1 % of those you reach" in finding
    assert market_findings([part(source="Ministry, list of clinics")]) == []


def test_what_counts_as_nothing_is_told():
    (finding,) = market_findings([part(accounts=(0, 0), source="Own count")])
    assert finding == "Clinics counts as nothing: it has no accounts yet."
