"""No figure loses its first digits in a column that is too narrow."""

from venture.ui.column_width import column_width


def test_a_longer_figure_widens_the_column_in_steps():
    texts = ["–", "-9" + ",999" * 4]
    assert column_width(["–", "49"], 90) == column_width([], 90) == 90
    assert column_width(texts, 90) > 8 * len(texts[1])
    assert column_width(texts, 90) % 10 == 0
