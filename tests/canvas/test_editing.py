import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.canvas import (
    LONGEST_TEXT,
    MOST_STATEMENTS,
    Canvas,
    Statement,
    one_line,
    updated,
    with_text,
)

LINES = st.lists(st.text(max_size=40).map(one_line).filter(bool), max_size=8)
DISTINCT = st.lists(st.text(max_size=40).map(one_line).filter(bool), max_size=8, unique=True)


def statements(*lines):
    return tuple(Statement(id=str(n), text=line) for n, line in enumerate(lines))


def ids(after):
    return [statement.id for statement in after]


@given(LINES, st.text(max_size=200))
def test_the_lines_of_the_text_become_the_statements_in_their_order(before, text):
    after = updated(statements(*before), text)
    assert [s.text for s in after] == [x for x in map(one_line, text.splitlines()) if x]
    assert len(set(ids(after))) == len(after)


@given(LINES)
def test_the_same_text_changes_nothing(lines):
    before = statements(*lines)
    assert updated(before, "\n".join(lines)) == before


@given(DISTINCT, st.randoms(use_true_random=False))
def test_moved_lines_keep_their_ids(lines, chance: random.Random):
    before = statements(*lines)
    shuffled = list(before)
    chance.shuffle(shuffled)
    assert updated(before, "\n".join(s.text for s in shuffled)) == tuple(shuffled)


@given(DISTINCT, DISTINCT)
def test_every_line_that_was_there_before_keeps_its_id(old, new):
    before = {s.text: s.id for s in statements(*old)}
    for statement in updated(statements(*old), "\n".join(new)):
        if statement.text in before:
            assert statement.id == before[statement.text]


@given(LINES.filter(bool), st.data())
def test_typing_at_the_end_of_a_line_keeps_every_id(lines, data):
    n = data.draw(st.integers(0, len(lines) - 1))
    typed = data.draw(st.text(st.characters(categories=["L", "N"]), max_size=15))
    edited = [*lines[:n], lines[n] + typed, *lines[n + 1 :]]
    after = updated(statements(*lines), "\n".join(edited))
    assert sorted(ids(after)) == sorted(ids(statements(*lines)))


def test_a_reworded_line_is_the_same_claim():
    before = statements("Clinics pay monthly", "Nurses hand over on paper")
    after = updated(before, "Clinics will pay 49 a month\nNurses hand over on paper")
    assert ids(after) == ["0", "1"]


def test_a_line_about_something_else_is_a_new_claim():
    (after,) = updated(statements("Clinics pay monthly"), "Unions object")
    assert after.id != "0"


def test_a_split_line_leaves_its_id_with_the_larger_part():
    after = updated(
        statements("Short and a much longer remainder"), "Short\nand a much longer remainder"
    )
    assert ids(after)[1] == "0"


def test_blank_lines_and_blanks_around_a_line_are_dropped():
    assert updated(statements("One", "Two"), "\n  One \n\n\tTwo\n\n") == statements("One", "Two")


def test_a_long_line_is_recognised_after_an_edit_in_its_middle():
    words = [f"word{n}" for n in range(300)]
    after = updated(statements(" ".join(words)), " ".join([*words[:150], "new", *words[151:]]))
    assert ids(after) == ["0"]


def test_text_that_no_database_can_hold_is_cleaned():
    (after,) = updated((), "a\x00b\ud800c")
    assert after.text == "abc"


def test_a_text_that_is_too_long_is_refused_with_its_length():
    with pytest.raises(ValueError, match="at most 10,000 characters, got 10,001"):
        updated((), "x" * (LONGEST_TEXT + 1))


def test_a_text_with_too_many_lines_is_refused_with_their_number():
    with pytest.raises(ValueError, match="at most 100 lines, got 101"):
        updated((), "line\n" * (MOST_STATEMENTS + 1))


def test_the_largest_box_is_compared_to_an_entirely_different_one():
    words = ["ward", "nurse", "clinic", "shift", "note"]
    before = updated((), "\n".join(f"{n} {words[n % 5]} " * 9 for n in range(MOST_STATEMENTS)))
    text = "\n".join(f"{words[n % 4]} {n} " * 9 for n in range(MOST_STATEMENTS))
    assert len(updated(before, text)) == MOST_STATEMENTS


def test_a_statement_that_was_cut_and_pasted_into_another_box_is_the_same_claim():
    before = Canvas(problem=statements("Handover takes 40 minutes"))
    cut = with_text(before, "problem", "")
    pasted = with_text(
        cut, "existing_alternatives", "Handover takes 40 minutes", remembered=before.problem
    )
    assert pasted.existing_alternatives == before.problem


def test_a_statement_that_was_copied_is_a_claim_of_its_own():
    before = Canvas(problem=statements("Handover takes 40 minutes"))
    copied = with_text(before, "solution", before.text("problem"), remembered=before.problem)
    assert ids(copied.solution) != ids(copied.problem)
