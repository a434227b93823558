from venture.canvas import BLOCKS, Canvas, Statement, filled

SOMETHING = (Statement(id="a", text="Something"),)


def canvas_without(*fields):
    return Canvas(**{b.box.field: SOMETHING for b in BLOCKS if b.box.field not in fields})


def test_the_headline_names_the_first_empty_block_in_filling_order():
    assert str(filled(canvas_without("key_metrics", "channels"))) == (
        "7 of 9 blocks filled. Next: Channels."
    )


def test_an_empty_canvas_starts_with_the_problem():
    assert str(filled(Canvas())) == "Nothing here yet. Start with: Problem."


def test_a_full_canvas_has_no_next_block():
    progress = filled(canvas_without())
    assert progress.next is None
    assert str(progress).startswith("All 9 blocks filled.")


def test_a_smaller_box_alone_does_not_fill_its_block():
    assert filled(Canvas(early_adopters=SOMETHING)).blocks == 0
