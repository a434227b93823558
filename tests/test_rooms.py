"""What can be used from a notebook: every room offers what it says it does."""

import pytest

import venture


@pytest.mark.parametrize("room", venture.ROOMS)
def test_what_a_room_offers_is_there(room):
    offered = getattr(venture, room)
    assert [name for name in offered.__all__ if not hasattr(offered, name)] == []
