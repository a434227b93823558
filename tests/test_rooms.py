"""Every folder lists what it offers to the others, and nothing that is not there."""

import importlib
import pkgutil

import pytest

import venture

ROOMS = [
    "venture",
    *(
        room.name
        for room in pkgutil.walk_packages(venture.__path__, "venture.")
        if room.ispkg and "migrations" not in room.name
    ),
]


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_offers_what_it_lists_and_each_once(name: str) -> None:
    room = importlib.import_module(name)
    offered = list(getattr(room, "__all__", ()))
    assert [one for one in offered if not hasattr(room, one)] == []
    assert len(set(offered)) == len(offered)
