"""What each room of the house offers to the others is really there."""

import importlib
import pkgutil

import pytest

import venture

ROOMS = [
    name
    for _, name, is_package in pkgutil.walk_packages(venture.__path__, "venture.")
    if is_package and "__all__" in vars(importlib.import_module(name))
]


@pytest.mark.parametrize("room", ROOMS)
def test_everything_that_a_room_offers_is_there_once(room):
    there = importlib.import_module(room)
    assert [name for name in there.__all__ if not hasattr(there, name)] == []
    assert len(set(there.__all__)) == len(there.__all__)
