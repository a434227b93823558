from collections.abc import Iterator

import pytest

from venture import workspace
from venture.workspace import Store


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    with workspace.open(str(tmp_path / "ideas.db")) as opened:
        yield opened
