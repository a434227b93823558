import pytest

from venture import workspace
from venture.canvas import Canvas, with_text
from venture.ui.canvas.editing import save_edit
from venture.ui.canvas.statement_editor import Answer, Edit


@pytest.fixture
def store(tmp_path):
    return workspace.open(f"sqlite:///{tmp_path}/venture.db")


@pytest.fixture
def idea(store):
    return store.create("Handover", canvas=with_text(Canvas(), "problem", "One\nTwo"))


def problem(store, idea):
    return store.load(idea, "canvas").record.text("problem")


def edit(store, idea, text, base=1, sent=(), field="problem"):
    return save_edit(store, idea, {}, field, Edit(text=text, base=base, sent=sent))


def test_what_was_typed_is_saved_and_told_as_it_was_read(store, idea):
    assert edit(store, idea, " One \n\nTwo\nThree\n") == Answer(read="One\nTwo\nThree")
    assert problem(store, idea) == "One\nTwo\nThree"


def test_lines_that_somebody_else_added_meanwhile_stay(store, idea):
    edit(store, idea, "One\nTwo\nTheirs")
    assert edit(store, idea, "One\nTwo, mine") == Answer(read="One\nTwo, mine")
    assert problem(store, idea) == "One\nTwo, mine\nTheirs"


def test_a_line_that_both_changed_is_given_back_with_the_other_text(store, idea):
    edit(store, idea, "One, theirs\nTwo")
    assert edit(store, idea, "One, mine\nTwo") == Answer(theirs="One, theirs\nTwo")
    assert problem(store, idea) == "One, theirs\nTwo"


def test_an_answer_that_got_lost_makes_no_conflict_with_oneself(store, idea):
    edit(store, idea, "One and a h\nTwo")
    again = edit(store, idea, "One and a half\nTwo", base=1, sent=("One and a h\nTwo",))
    assert again == Answer(read="One and a half\nTwo")
    assert len(store.load(idea, "canvas").record.problem) == 2


def test_the_same_text_again_is_no_new_revision(store, idea):
    edit(store, idea, "One\nTwo\n")
    assert store.load(idea, "canvas").revision == 1


@pytest.mark.parametrize(
    ("text", "base", "problem"),
    [("x\n" * 101, 1, "at most 100 lines"), ("x", 99, "revision"), ("x" * 10_001, 1, "characters")],
)
def test_what_cannot_be_saved_is_told_and_changes_nothing(store, idea, text, base, problem):
    answer = edit(store, idea, text, base)
    assert answer.problem.startswith("Not saved.")
    assert problem in answer.problem
    assert store.load(idea, "canvas").revision == 1


def test_an_idea_that_was_deleted_meanwhile_is_told(store, idea):
    store.delete(idea)
    assert edit(store, idea, "One").problem.startswith("Not saved.")


def test_a_box_that_does_not_exist_is_left_alone(store, idea):
    assert edit(store, idea, "x", field="model_config") is None
