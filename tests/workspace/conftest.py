"""Every store test runs on a SQLite file and on a real PostgreSQL server of its own."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from venture.workspace import Store
from venture.workspace import open as open_workspace


def _program(name: str) -> str:
    found = shutil.which(name)
    candidates = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if found is None and not candidates:
        pytest.fail(f"{name} is missing: install PostgreSQL (make test does it).")
    return found or str(candidates[-1])


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start a private server; PostgreSQL refuses to run as root, so root hands it to `postgres`."""
    folder = Path(tempfile.mkdtemp(prefix="venture-postgres-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()

    def run(*arguments: str) -> None:
        subprocess.run(
            arguments, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL, timeout=120
        )

    run(_program("initdb"), "-D", str(data), "-U", "venture", "--auth=trust", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off"
    log = str(folder / "log")
    run(_program("pg_ctl"), "-D", str(data), "-l", log, "-o", options, "-w", "start")
    yield f"postgresql://venture:secret@127.0.0.1:{port}"
    run(_program("pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop")
    shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """Give the address of an empty database."""
    name = f"test_{uuid4().hex}"
    with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{postgres_server}/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'workspace.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def opened(url: str) -> Iterator[Callable[..., Store]]:
    """Open the same workspace as often as a test likes; all are closed at its end."""
    stores: list[Store] = []

    def open_once_more(**who: str) -> Store:
        stores.append(open_workspace(url, **who))
        return stores[-1]

    yield open_once_more
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Callable[..., Store]) -> Store:
    """Give an open, empty workspace."""
    return opened()
