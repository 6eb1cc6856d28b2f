import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from corpus.document import Document
from store.database import Database, sqlite_url
from store.documents import current_documents, save_document
from store.models import GenerationRow


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """A database of the test's own, where others share one."""
    opened = Database.open(url)
    yield opened
    opened.close()


Begin = Callable[[Database], AbstractContextManager[Session]]


def add(session: Session, name: str) -> None:
    session.add(GenerationRow(id=name, model="m", counts={}))
    session.flush()


def count(session: Session) -> int | None:
    return session.scalar(select(func.count()).select_from(GenerationRow))


def pragma(database: Database, name: str) -> object:
    with database.session() as session:
        return session.scalar(text(f"PRAGMA {name}"))


@pytest.fixture
def sqlite(tmp_path: Path) -> Database:
    return Database.open(sqlite_url(tmp_path))


def test_sqlite_file_lies_in_the_data_folder(tmp_path: Path) -> None:
    Database.open(sqlite_url(tmp_path)).close()
    assert (tmp_path / "danchung.sqlite3").is_file()


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 2), ("busy_timeout", 30_000)],
)
def test_sqlite_is_set_up(sqlite: Database, name: str, value: object) -> None:
    assert pragma(sqlite, name) == value
    sqlite.close()


def test_session_commits(database: Database) -> None:
    with database.session() as session:
        add(session, "g1")
    with database.session() as session:
        assert count(session) == 1


@pytest.mark.parametrize("begin", [Database.session, Database.writing])
def test_exception_rolls_back(database: Database, begin: Begin) -> None:
    with pytest.raises(KeyError), begin(database) as session:
        add(session, "g1")
        raise KeyError
    with database.session() as session:
        assert count(session) == 0


def test_reader_goes_on_during_a_write(database: Database) -> None:
    with database.session() as session:
        add(session, "g1")
    with database.writing() as writer:
        add(writer, "g2")
        with database.session() as reader:
            assert count(reader) == 1
    with database.session() as reader:
        assert count(reader) == 2


def test_opening_waits_for_no_writer(url: str, database: Database) -> None:
    with database.writing() as writer:
        add(writer, "g1")
        other = Database.open(url)
        with other.session() as reader:
            assert count(reader) == 0
        other.close()


def test_sqlite_reader_keeps_its_moment(sqlite: Database) -> None:
    with sqlite.session() as reader:
        assert count(reader) == 0
        with sqlite.writing() as writer:
            add(writer, "g1")
        assert count(reader) == 0
    sqlite.close()


def test_sqlite_writers_wait_in_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.database.BUSY_SECONDS", 0)
    impatient = Database.open(sqlite_url(tmp_path))
    with impatient.writing() as first, impatient.session() as reader:
        count(first)
        assert count(reader) == 0
        with pytest.raises(OperationalError, match="locked"), impatient.writing() as second:
            count(second)
    impatient.close()


def test_foreign_keys_hold(sqlite: Database, report: Document) -> None:
    with sqlite.writing() as session:
        save_document(session, report)
    with pytest.raises(Exception, match="FOREIGN KEY"), sqlite.session() as session:
        session.execute(text("DELETE FROM documents"))
    sqlite.close()


def test_data_outlive_the_program(url: str, database: Database, report: Document) -> None:
    with database.writing() as session:
        save_document(session, report)
    database.close()
    again = Database.open(url)
    with again.session() as session:
        assert [document.id for document in current_documents(session)] == [report.id]
    again.close()


def open_and_close(url: str, together: Barrier) -> None:
    together.wait()
    Database.open(url).close()


def test_processes_may_open_a_new_database_at_once(url: str) -> None:
    spawn = multiprocessing.get_context("spawn")
    together = spawn.Barrier(3)
    processes = [spawn.Process(target=open_and_close, args=(url, together)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]


def test_unreachable_database_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OperationalError):
        Database.open(f"sqlite:///{tmp_path}/missing/folder.sqlite3")
