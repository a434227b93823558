from hypothesis import given
from hypothesis import strategies as st

from venture.canvas import BOXES, Canvas, Change, Statement, changes, one_line, wording

TEXT = st.text("ab é日", min_size=1, max_size=12).map(one_line).filter(bool)


@st.composite
def canvases(draw):
    ids = iter(draw(st.permutations(range(12))))
    boxes = {}
    for box in draw(st.lists(st.sampled_from(BOXES), unique=True, max_size=4)):
        texts = draw(st.lists(TEXT, max_size=3))
        boxes[box.field] = tuple(Statement(id=str(next(ids)), text=text) for text in texts)
    return Canvas(**boxes)


def problem(*pairs):
    return Canvas(problem=tuple(Statement(id=id, text=text) for id, text in pairs))


def test_each_kind_of_change_is_told_apart():
    before = problem(("a", "Clinics pay"), ("b", "Nurses care"), ("c", "Paper gets lost"))
    after = Canvas(
        problem=(Statement(id="a", text="Clinics pay monthly"), Statement(id="d", text="New")),
        solution=(Statement(id="c", text="Paper gets lost"),),
    )
    assert changes(before, after) == (
        Change("reworded", "problem", "Clinics pay", "Clinics pay monthly"),
        Change("added", "problem", None, "New"),
        Change("removed", "problem", "Nurses care", None),
        Change("moved", "solution", "Paper gets lost", "Paper gets lost", "problem"),
    )


def test_a_line_that_changed_its_place_in_the_box_is_moved_and_its_neighbours_are_not():
    before = problem(("a", "One"), ("b", "Two"), ("c", "Three"))
    after = problem(("c", "Three"), ("a", "One"), ("b", "Two"))
    assert changes(before, after) == (Change("moved", "problem", "Three", "Three"),)


def test_the_same_wording_under_a_new_id_is_no_change():
    assert changes(problem(("a", "One")), problem(("z", "One"))) == ()


@given(canvases())
def test_a_canvas_does_not_differ_from_itself(canvas):
    assert changes(canvas, canvas) == ()


@given(canvases(), canvases())
def test_changes_account_for_every_statement_that_came_or_went(before, after):
    found = changes(before, after)
    count = {kind: sum(c.kind == kind for c in found) for kind in ("added", "removed")}
    sizes = [sum(len(c.statements(b.field)) for b in BOXES) for c in (before, after)]
    assert sizes[0] + count["added"] - count["removed"] == sizes[1]


@given(canvases(), canvases())
def test_looking_back_swaps_added_and_removed(before, after):
    there, back = changes(before, after), changes(after, before)
    assert {c.after for c in there if c.kind == "added"} == {
        c.before for c in back if c.kind == "removed"
    }


@given(TEXT, TEXT)
def test_the_spans_of_a_rewording_make_up_both_wordings(before, after):
    spans = wording(before, after)
    assert " ".join(s.text for s in spans if s.kind != "added") == before
    assert " ".join(s.text for s in spans if s.kind != "removed") == after
