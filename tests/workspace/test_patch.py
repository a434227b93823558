from hypothesis import given
from hypothesis import strategies as st

from venture.workspace.patch import apply_patch, make_patch

TEXTS = st.text(alphabet="ab🩺\n", max_size=12)


@given(TEXTS, TEXTS)
def test_a_patch_gives_back_exactly_the_new_text(old: str, new: str) -> None:
    assert apply_patch(old, make_patch(old, new)) == new


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_patch_is_no_longer_than_what_was_put_in(
    start: str, removed: str, added: str, end: str
) -> None:
    patch = make_patch(start + removed + end, start + added + end)

    assert len(patch.text) <= len(added)
