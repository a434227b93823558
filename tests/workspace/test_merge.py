from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.workspace import changed_paths, merge

Json = Any

IDS = st.sampled_from("abcdef")
LEAVES = st.sampled_from(["", "x", "y", "z", 0, 1, 2.5, None, ["x"], ["x", "y"]])


def entries(value: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    """Lists whose members have ids, each once."""
    return st.dictionaries(IDS, st.fixed_dictionaries({"text": value}), max_size=4).map(
        lambda by_id: [{"id": key, **entry} for key, entry in by_id.items()]
    )


RECORDS = st.fixed_dictionaries(
    {
        "name": LEAVES,
        "problem": entries(LEAVES),
        "inputs": st.dictionaries(st.sampled_from(["price", "churn", "cash"]), LEAVES),
        "tables": st.dictionaries(
            st.sampled_from(["roles", "costs"]), entries(st.dictionaries(IDS, LEAVES, max_size=3))
        ),
    }
)


def flat(value: Json, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Json]:
    """Name every leaf by its path, members of lists by their id."""
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        value = {item["id"]: item for item in value}
    if not isinstance(value, dict):
        return {path: value}
    leaves: dict[tuple[str, ...], Json] = {}
    for key, part in value.items():
        leaves |= flat(part, (*path, key))
    return leaves


@given(RECORDS, RECORDS)
def test_merging_with_an_unchanged_side_gives_the_other(base: Json, changed: Json) -> None:
    assert merge(base, base, changed) == (changed, [])
    assert merge(base, changed, base) == (changed, [])
    assert merge(base, changed, changed) == (changed, [])


@given(RECORDS, RECORDS, RECORDS)
def test_a_merge_loses_nothing(base: Json, mine: Json, theirs: Json) -> None:
    """Every leaf that somebody wrote is in the merge, or its place is named as a conflict."""
    merged, conflicts = merge(base, mine, theirs)
    before, result = flat(base), flat(merged)

    def in_conflict(path: tuple[str, ...]) -> bool:
        return any(path[: len(entry)] == entry for entry in conflicts)

    for side in (flat(mine), flat(theirs)):
        for path, value in side.items():
            written = path not in before or before[path] != value
            assert not written or result.get(path, ...) == value or in_conflict(path)


@given(RECORDS, RECORDS, RECORDS)
def test_a_merge_invents_nothing(base: Json, mine: Json, theirs: Json) -> None:
    merged, _ = merge(base, mine, theirs)
    written = [flat(mine), flat(theirs)]

    for path, value in flat(merged).items():
        assert any(side.get(path, ...) == value for side in written)


@given(RECORDS, RECORDS, RECORDS)
def test_without_conflicts_both_orders_of_merging_hold_the_same(
    base: Json, mine: Json, theirs: Json
) -> None:
    merged, conflicts = merge(base, mine, theirs)
    other, other_conflicts = merge(base, theirs, mine)

    assert set(conflicts) == set(other_conflicts)
    assert conflicts or flat(merged) == flat(other)


@given(RECORDS, RECORDS)
def test_changed_paths_are_empty_only_for_equal_records(one: Json, other: Json) -> None:
    assert (changed_paths(one, other) == []) == (one == other)


def listed(text: str) -> list[dict[str, str]]:
    return [{"id": key, "text": key} for key in text]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ("a", "am", "at", "atm"),
        ("ab", "amb", "abt", "ambt"),
        ("ab", "mab", "tab", "tmab"),
        ("abc", "cab", "abct", "ctab"),
        ("abc", "abcm", "cab", "cmab"),
        ("abc", "ac", "abct", "act"),
        ("", "m", "t", "tm"),
    ],
)
def test_the_order_of_a_merged_list_is_sensible(
    base: str, mine: str, theirs: str, merged: str
) -> None:
    assert merge(listed(base), listed(mine), listed(theirs)) == (listed(merged), [])


def test_an_entry_that_one_deleted_and_the_other_edited_is_kept_and_named() -> None:
    edited = [{"id": "a", "text": "better"}]

    assert merge(listed("a"), [], edited) == (edited, [("a",)])
    assert merge(listed("a"), edited, []) == (edited, [("a",)])


def test_what_both_deleted_is_gone() -> None:
    assert merge(listed("ab"), listed("a"), listed("a")) == (listed("a"), [])


def test_where_both_changed_one_entry_theirs_stands_and_the_rest_is_merged() -> None:
    base = {"price": 1, "churn": 1, "cash": 1}
    mine = {"price": 2, "churn": 2, "cash": 1}
    theirs = {"price": 3, "churn": 1, "cash": 3}

    assert merge(base, mine, theirs) == ({"price": 3, "churn": 2, "cash": 3}, [("price",)])


def test_the_same_key_added_by_both_is_merged_inside() -> None:
    mine, theirs = {"roles": listed("m")}, {"roles": listed("t")}

    assert merge({}, mine, theirs) == ({"roles": listed("tm")}, [])


def test_a_list_that_names_one_id_twice_is_one_entry() -> None:
    twice = listed("aa")

    assert merge(listed("a"), twice, listed("ab")) == (listed("ab"), [()])
