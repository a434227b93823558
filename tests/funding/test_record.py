import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.funding import ENTRIES, TABLES, Holder, RoundEntry, Rounds, SafeEntry, example
from venture.model import Choice


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_a_field_with_the_default_that_is_declared(table):
    fields = ENTRIES[table].model_fields
    declared = {column.name: column.default for column in TABLES[table].columns}
    assert {name: fields[name].default for name in fields.keys() - {"id", "name"}} == declared
    assert ENTRIES[table].table is TABLES[table]


def test_nothing_written_down_is_a_record_too():
    assert Rounds() == Rounds.model_validate_json("{}")


def test_a_record_comes_back_from_json_identical():
    record = example()
    assert Rounds.model_validate_json(record.model_dump_json()) == record


def test_a_safe_saved_before_there_were_bridges_converts_in_the_next_round():
    saved = '{"safes":[{"id":"a","name":"Angel","investment":5.0}],"notes":[{"name":"Aunt"}]}'
    record = Rounds.model_validate_json(saved)
    assert (record.safes[0].before_round, record.notes[0].before_round) == (1, 1)


def test_entries_get_ids_of_their_own():
    assert Holder(name="Ann").id != Holder(name="Ann").id


def test_a_value_that_is_not_allowed_is_refused_and_named():
    with pytest.raises(ValueError, match="Ann: Shares must be a whole number"):
        Holder(name="Ann", shares=1.5)
    with pytest.raises(ValueError, match="Angel: Discount must be between 0 % and 90 %"):
        SafeEntry(name="Angel", discount=20)
    with pytest.raises(ValueError, match="A: Participation must be one of None, Full"):
        RoundEntry(name="A", participation="Half")
    with pytest.raises(ValueError, match="Exit value must be between 0 and"):
        Rounds(exit_value=-1)


def test_all_problems_of_an_entry_are_told_at_once():
    with pytest.raises(ValueError, match=r"(?s)Shares must be between.*Exercise price must be"):
        Holder(name="Ann", shares=-1, exercise_price=-1)


def test_two_entries_with_one_id_are_refused():
    ann = Holder(name="Ann")
    with pytest.raises(ValueError, match="two rows with the key"):
        Rounds(holders=(ann, ann))


def test_a_table_has_a_largest_size():
    with pytest.raises(ValueError, match="Priced rounds may have 8 rows at most, got 9"):
        Rounds(rounds=tuple(RoundEntry(name="R") for _ in range(9)))


def test_a_change_is_checked_like_a_new_record():
    assert example().changed(exit_value=5).exit_value == 5
    with pytest.raises(ValueError, match="Exit value"):
        example().changed(exit_value=-5)


def values(column):
    if isinstance(column, Choice):
        return st.sampled_from(column.options)
    if column.whole:
        return st.integers(int(column.lowest), int(column.highest)).map(float)
    return st.floats(column.lowest, column.highest)


def entries(table):
    columns = {column.name: values(column) for column in TABLES[table].columns}
    # Records are compared by id; the rest of the rows is whatever the table allows.
    return st.lists(
        st.builds(ENTRIES[table], name=st.text(max_size=20), **columns), max_size=3
    ).map(tuple)


records = st.builds(
    Rounds,
    holders=entries("holders"),
    safes=entries("safes"),
    notes=entries("notes"),
    rounds=entries("rounds"),
)


@given(records)
def test_any_record_survives_json(record):
    assert Rounds.model_validate_json(record.model_dump_json()) == record
