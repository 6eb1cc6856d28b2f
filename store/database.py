"""Open the database, and work in transactions."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from store.schema import is_newest, migrate

FILE_NAME = "danchung.sqlite3"
BUSY_SECONDS = 30
"""How long a statement waits for another process that writes to the same SQLite file."""

_MIGRATION_LOCK = 0xDA_7C_80_06  # any number that nobody else on the PostgreSQL database uses
_WRITES = "danchung_writes"


def sqlite_url(data_dir: Path) -> str:
    """The URL of the database in a data folder."""
    return f"sqlite:///{data_dir / FILE_NAME}"


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; threads may share it, each with sessions of its own."""

    engine: Engine

    @classmethod
    def open(cls, url: str) -> "Database":
        """Connect, and create or migrate the tables.

        Several processes may do so at once: one migrates and the others wait for it. A database that is
        up to date is only read, so a process that writes for long keeps nobody from opening.

        Args:
            url: ``sqlite:///path/of/file`` (see `sqlite_url`) or ``postgresql+psycopg://...``.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: nothing answers there, or it cannot be migrated.
        """
        engine = _engine(url)
        try:
            with engine.connect() as connection:
                newest = is_newest(connection)
            if not newest:
                _migrate_alone(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    def session(self) -> AbstractContextManager[Session]:
        """One transaction: committed at the end of the block, rolled back when an exception leaves it.

        Made for reading, and for writing at once; one that reads before it writes is `writing`.
        """
        return _transaction(self.engine)

    def writing(self) -> AbstractContextManager[Session]:
        """A transaction that reads before it writes.

        On SQLite its first statement waits for other writers to finish. A plain `session` would fail at
        its first write if another process had written since its first read. Readers go on meanwhile.
        """
        return _transaction(self.engine.execution_options(**{_WRITES: True}))

    def compact(self) -> None:
        """Take what was deleted out of the write-ahead log too, where readers let it."""
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                driver = connection.connection.driver_connection
                assert driver is not None  # noqa: S101  it was opened just now
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


@contextmanager
def _transaction(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session, session.begin():
        yield session


def _engine(url: str) -> Engine:
    # parameters stay out of errors and logs, for they hold what people wrote
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # the driver would begin transactions by its own rules, and none before a SELECT or a CREATE
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    # with NORMAL a power cut may undo a commit, and a published index would name rows that are gone
    cursor.execute("PRAGMA synchronous = FULL")
    # what is deleted is overwritten, and not only forgotten
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate_alone(engine: Engine) -> None:
    with _lock_of_file(engine), engine.execution_options(**{_WRITES: True}).connect() as connection:
        if engine.dialect.name == "sqlite":
            _write_ahead(connection)
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            migrate(connection)


def _lock_of_file(engine: Engine) -> AbstractContextManager[object]:
    path = engine.url.database
    if engine.dialect.name != "sqlite" or not path:
        return nullcontext()
    return FileLock(f"{path}.lock")


def _write_ahead(connection: Connection) -> None:
    # readers then go on while someone writes; the file remembers it, and no transaction may set it
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101  it was opened just now
    driver.execute("PRAGMA journal_mode = WAL")
