from venture.canvas import BLOCKS, BOXES, COLUMNS, ROWS, Canvas


def test_every_field_of_the_canvas_has_exactly_one_box():
    assert sorted(box.field for box in BOXES) == sorted(Canvas.model_fields)


def test_the_nine_blocks_cover_the_grid_without_gap_or_overlap():
    cells = [
        (column, row)
        for block in BLOCKS
        for column in range(block.place.column, block.place.column + block.place.columns)
        for row in range(block.place.row, block.place.row + block.place.rows)
    ]
    assert len(BLOCKS) == 9
    assert sorted(cells) == [(c, r) for c in range(1, COLUMNS + 1) for r in range(1, ROWS + 1)]


def test_blocks_stand_in_the_order_in_which_one_fills_them_in():
    assert [block.title for block in BLOCKS] == [
        "Problem",
        "Customer segments",
        "Unique value proposition",
        "Solution",
        "Channels",
        "Revenue streams",
        "Cost structure",
        "Key metrics",
        "Unfair advantage",
    ]


def test_every_block_has_a_hint_and_questions_and_every_box_a_hint():
    assert all(block.box.hint and block.box.questions for block in BLOCKS)
    assert all(box.hint for box in BOXES)
