"""The app without a browser, on a workspace of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from venture import workspace
from venture.ui.frame import PAGES
from venture.ui.place import app_folder
from venture.workspace import Store

SLOWEST_RUN_SECONDS = 60


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty workspace, which is also the one that the app under test opens."""
    monkeypatch.setenv("VENTURE_DATABASE_URL", f"sqlite:///{tmp_path / 'ideas.db'}")
    with workspace.open() as opened:
        yield opened


@pytest.fixture
def app(store: Store) -> AppTest:
    """The app before its first run. ``app.switch_page("pages/runway.py")`` opens another page."""
    return AppTest.from_file(str(app_folder() / "app.py"), default_timeout=SLOWEST_RUN_SECONDS)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``page_file`` once for each page of the navigation."""
    if "page_file" in metafunc.fixturenames:
        metafunc.parametrize("page_file", [page.file for page in PAGES])
