import pytest

from venture.tables import typed_number, typed_rate


@pytest.mark.parametrize("reads", [typed_number, typed_rate])
def test_a_number_beyond_all_numbers_is_refused_in_plain_words(reads):
    with pytest.raises(ValueError, match="is too large"):
        reads("9" * 400)
