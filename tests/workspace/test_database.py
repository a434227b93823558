import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from venture.canvas import Canvas, Statement
from venture.workspace import StorageError, Store
from venture.workspace import open as open_workspace
from venture.workspace.database import VERSION_TABLE
from venture.workspace.schema import metadata


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up root's right to write everywhere, where the tests run as root."""
    user = os.geteuid()
    os.seteuid(65534 if user == 0 else user)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give a folder with a workspace that all may look into; pytest's own ones are closed."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    # Before rights are given up: Python's own files may lie where only root may read.
    open_workspace(str(folder / "existing.db")).close()
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_without_an_address_the_workspace_is_a_file_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("VENTURE_DATABASE_URL", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    with open_workspace() as store:
        store.create("Clinic")

    assert (tmp_path / "venture-workspace" / "workspace.db").is_file()
    assert (tmp_path / "venture-workspace").stat().st_mode & 0o077 == 0


def test_the_address_in_the_environment_is_used(
    monkeypatch: pytest.MonkeyPatch, url: str, tmp_path: Path
) -> None:
    monkeypatch.setenv("VENTURE_DATABASE_URL", url)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "unused"))

    with open_workspace() as store:
        idea_id = store.create("Clinic")
    with open_workspace(url) as store:
        assert store.ideas()[0].id == idea_id

    assert not (tmp_path / "unused").exists()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_usual_way_to_write_a_postgresql_address_works(
    postgres_url: str, scheme: str
) -> None:
    with open_workspace(postgres_url.replace("postgresql", scheme)) as store:
        assert store.ideas() == []


def test_a_path_is_an_address_and_missing_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "über" / "ideas.db"

    with open_workspace(str(path)) as store:
        store.create("Clinic")

    assert path.is_file()


@pytest.mark.parametrize(
    "address",
    [
        "mysql://ana:hunter2@db/venture",
        "postgres://ana:hunter2@db:port/venture",
        "sqlite://",
        "sqlite:///:memory:",
        "://hunter2",
    ],
)
def test_an_address_that_cannot_be_understood_is_refused_without_repeating_it(
    address: str,
) -> None:
    with pytest.raises(ValueError, match="database address cannot be understood") as refusal:
        open_workspace(address)

    assert "hunter2" not in str(refusal.value)
    assert refusal.value.__cause__ is None


@pytest.mark.parametrize("query", ["", "?password=hunter2"])
def test_an_unreachable_server_is_named_without_the_password(query: str) -> None:
    with pytest.raises(StorageError, match=r"venture on 127.0.0.1 cannot be reached") as refusal:
        open_workspace(f"postgresql://ana:hunter2@127.0.0.1:1/venture{query}")

    assert "hunter2" not in str(refusal.value)
    assert "hunter2" not in str(refusal.value.__cause__)


def test_a_missing_database_on_a_server_is_said_so(postgres_server: str) -> None:
    with pytest.raises(StorageError, match=r"nowhere on .* cannot be reached .*does not exist"):
        open_workspace(f"{postgres_server}/nowhere")


def test_the_migrated_tables_are_those_that_the_program_uses(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": VERSION_TABLE, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []


def test_a_workspace_of_a_newer_version_is_refused_and_left_alone(
    opened: Callable[..., Store], url: str
) -> None:
    store = opened()
    with store.engine.execution_options(venture_writes=True).begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))

    with pytest.raises(StorageError, match=r"saved by a newer version of Venture. Update"):
        opened()

    with store.engine.connect() as connection:
        assert connection.execute(text(f"SELECT * FROM {VERSION_TABLE}")).scalar() == "9999"


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE notes (subject)")
        file.execute("CREATE INDEX ix_subject_workspace ON notes (subject)")

    with pytest.raises(StorageError, match="ix_subject_workspace already exists"):
        open_workspace(str(path))

    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == [
            ("notes",)
        ]


def test_a_workspace_of_the_first_version_opens_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    with closing(sqlite3.connect(path)) as file:
        file.executescript(Path(__file__).with_name("first_version.sql").read_text("utf-8"))

    with open_workspace(str(path)) as store:
        (idea,) = store.ideas()
        history = store.history(idea.id, "canvas")
        redone = store.redo(idea.id, "canvas")
        plan = store.load(idea.id, "plan").record

    assert (idea.name, idea.pitch) == ("Clinic handover", "No note gets lost")
    assert [entry.name for entry in history] == [None, None, "Before the interviews"]
    assert redone is not None
    assert [statement.text for statement in redone.record.solution] == ["An app for the ward"]
    assert plan.inputs["opening_cash"] == 80_000


def test_tables_of_another_program_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE revision (id)")

    with pytest.raises(StorageError, match="holds the tables of another program"):
        open_workspace(str(path))


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear reader, " * 200)

    with pytest.raises(StorageError, match=r"letter.db is not a workspace: the file is damaged"):
        open_workspace(str(path))

    assert path.read_text() == "Dear reader, " * 200


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    with open_workspace(str(path)) as store:
        store.create("Clinic", pitch="x" * 50_000)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))

    with pytest.raises(StorageError, match=r"workspace.db is damaged. Bring back a backup"):
        open_workspace(str(path)).ideas()


def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"):
        open_workspace(str(tmp_path))


def test_a_new_workspace_in_a_read_only_folder_is_refused(folder: Path) -> None:
    folder.chmod(0o555)

    with as_nobody(), pytest.raises(StorageError, match=r"cannot be opened. Look whether"):
        open_workspace(str(folder / "new.db"))
    with as_nobody(), pytest.raises(StorageError, match=r"cannot be created .Permission denied"):
        open_workspace(str(folder / "deeper" / "new.db"))


def test_an_existing_workspace_in_a_read_only_folder_is_refused(folder: Path) -> None:
    path = folder / "existing.db"
    path.chmod(0o444)
    folder.chmod(0o555)

    with (
        as_nobody(),
        pytest.raises(StorageError, match=r"may not be written|cannot be opened"),
    ):
        open_workspace(str(path))


def test_a_full_disk_is_said_so_and_what_was_saved_stays(tmp_path: Path) -> None:
    with open_workspace(str(tmp_path / "workspace.db")) as store:
        idea_id = store.create("Clinic")
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 40")
            long = Canvas(problem=(Statement(id="p", text="x" * 500_000),))
        with pytest.raises(StorageError, match="cannot grow: the disk is full"):
            store.save(idea_id, "canvas", long, 0)

        assert store.load(idea_id, "canvas").revision == 0
        assert store.load(idea_id, "about").revision == 1


def test_sqlite_is_set_up_so_that_a_save_survives_a_power_cut(tmp_path: Path) -> None:
    with (
        open_workspace(str(tmp_path / "workspace.db")) as store,
        store.engine.connect() as connection,
    ):
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    full = 2
    assert settings == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 15_000,
    }


def test_many_threads_that_open_and_write_at_once_lose_nothing(
    opened: Callable[..., Store],
) -> None:
    stores: list[Store] = []
    errors: list[BaseException] = []
    lock = threading.Lock()

    def work(number: int) -> None:
        try:
            with lock:  # the list of stores, not the opening, is what one thread at a time may use
                stores.append(opened())
            for step in range(5):
                stores[0].create(f"Idea {number} {step}")
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert len({idea.name for idea in stores[0].ideas()}) == 40
