"""The database under a workspace: where it is, how it is opened, what its errors mean."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from venture.workspace.idea import StorageError
from venture.workspace.schema import metadata

VERSION_TABLE = "schema_version"
BUSY_SECONDS = 15
MIGRATION_LOCK = 7_365_002  # any number, the same in every version of the program


def database_url(url: str | None) -> URL:
    """Decide which database holds the workspace.

    Args:
        url: ``sqlite:///...``, ``postgresql://...`` (also ``postgres://``) or the path of a file;
            None: the environment's VENTURE_DATABASE_URL, else a file in the user's data folder.

    Raises:
        ValueError: the address cannot be understood. It is not repeated, it may hold a password.
    """
    url = url or os.environ.get("VENTURE_DATABASE_URL")
    if not url:
        folder = platformdirs.user_data_path("venture-workspace", appauthor=False)
        return URL.create("sqlite", database=str(folder / "workspace.db"))
    if "://" not in url:
        return URL.create("sqlite", database=str(Path(url).expanduser()))
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # `from None`: what SQLAlchemy says may quote the address.
        raise ValueError(_ADDRESS_FORMS) from None
    if parsed.get_backend_name() in ("postgres", "postgresql"):
        # A password in the query would be shown wherever SQLAlchemy shows the address.
        password = parsed.query.get("password", parsed.password)
        parsed = parsed.difference_update_query(["password"])
        return parsed.set(drivername="postgresql+psycopg", password=str(password or "") or None)
    if parsed.drivername != "sqlite" or parsed.database in (None, "", ":memory:"):
        raise ValueError(_ADDRESS_FORMS)
    return parsed


_ADDRESS_FORMS = (
    "The database address cannot be understood. Write sqlite:///folder/file.db or "
    "postgresql://user:password@host:5432/database, with %-escapes for special characters "
    "in the password."
)


def connect(url: URL) -> Engine:
    """Open the database, create or bring up to date its tables.

    Raises:
        StorageError: it cannot be reached or written, is damaged, belongs to another program, or
            was made by a newer version of this one.
    """
    if url.get_backend_name() == "sqlite":
        engine = _sqlite(url)
    else:
        engine = create_engine(url, pool_pre_ping=True, hide_parameters=True)
    try:
        with writing(engine) as connection:
            _migrate(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees the database as of now."""
    with _plain_errors(engine.url), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection whose work is saved whole when the block ends, or not at all."""
    with _plain_errors(engine.url), engine.connect() as connection:
        connection = connection.execution_options(venture_writes=True)
        with connection.begin():
            yield connection


def empty_log(engine: Engine) -> None:
    """Empty the log that SQLite keeps beside its file: what was just deleted still stands in it.

    While another process reads, what it reads stays in the log until a later save.
    """
    if engine.dialect.name != "sqlite":
        return
    with _plain_errors(engine.url):
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()


def _sqlite(url: URL) -> Engine:
    folder = Path(str(url.database)).absolute().parent
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StorageError(
            f"The folder {folder} cannot be created ({error.strerror}). "
            "Choose another one with VENTURE_DATABASE_URL."
        ) from error
    # `hide_parameters`: what a founder wrote stays out of error messages and logs.
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own transactions begin late and never as IMMEDIATE; ours begin in _begin_sqlite.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was acknowledged survives a power cut
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what was deleted cannot be read from the file


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("venture_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
    config = Config()
    config.set_main_option("script_location", "venture.workspace:migrations")
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    # One transaction: killed half-way, an upgrade leaves the workspace as it was.
    options: dict[str, Any] = {"version_table": VERSION_TABLE, "transactional_ddl": True}
    present = MigrationContext.configure(connection, opts=options).get_current_revision()
    if present == scripts.get_current_head():
        return
    _refuse_foreign(connection, present, {step.revision for step in scripts.walk_revisions()})
    with EnvironmentContext(
        config, scripts, fn=lambda rev, _: scripts._upgrade_revs("head", rev)
    ) as environment:
        environment.configure(connection=connection, **options)
        environment.run_migrations()


def _refuse_foreign(connection: Connection, present: str | None, known: set[str]) -> None:
    place = _place(connection.engine.url)
    if present is not None and present not in known:
        raise StorageError(
            f"{place} was saved by a newer version of Venture. "
            "Update the program, then open it again; nothing was changed."
        )
    if present is None and set(inspect(connection).get_table_names()) & set(metadata.tables):
        raise StorageError(f"{place} holds the tables of another program. Choose another database.")


@contextmanager
def _plain_errors(url: URL) -> Iterator[None]:
    try:
        yield
    except PoolTimeoutError as error:
        raise StorageError("Too many people save at this moment. Try again in a minute.") from error
    except DBAPIError as error:
        raise StorageError(_explain(url, str(error.orig))) from error


def _explain(url: URL, cause: str) -> str:
    meanings = (meaning for sign, meaning in _MEANINGS.items() if sign in cause)
    meaning = next(meanings, "reported: {cause}.")
    first_line = cause.rsplit("failed: ", 1)[-1].strip().partition("\n")[0]
    return f"{_place(url)} {meaning.format(cause=first_line)}"


_MEANINGS = {
    "database is locked": "is being written by another program. Close that program or try again.",
    "disk is full": "cannot grow: the disk is full. Free some space, then save again.",
    "readonly database": "may not be written. Give yourself permission to write the file and its "
    "folder, or choose another place with VENTURE_DATABASE_URL.",
    "unable to open database file": "cannot be opened. Look whether its folder exists and you may "
    "write there, or choose another place with VENTURE_DATABASE_URL.",
    "file is not a database": "is not a workspace: the file is damaged or belongs to another "
    "program. Choose another file or bring back a backup.",
    "malformed": "is damaged. Bring back a backup.",
    "disk I/O error": "cannot be read or written: the disk reports an error.",
    "password authentication failed": "refused the password. Correct VENTURE_DATABASE_URL.",
    "connection failed": "cannot be reached ({cause}). Look whether the server runs and whether "
    "VENTURE_DATABASE_URL is right.",
}


def _place(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return f"The workspace file {url.database}"
    host = url.host or "this machine"
    return f"The database {url.database} on {host}"
