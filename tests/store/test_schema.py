from collections.abc import Iterator

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, create_engine, inspect, select, text

from corpus.document import Document
from store.database import Database
from store.documents import save_document
from store.facts import Facts
from store.models import Base, FigureRow
from store.schema import alembic_config, is_newest, migrate


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """A database of the test's own, where others share one."""
    opened = Database.open(url)
    yield opened
    opened.close()


def differences(database: Database) -> list[object]:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(context, Base.metadata))


def test_migrations_make_the_tables_of_the_models(database: Database) -> None:
    assert differences(database) == []


def test_difference_would_be_found(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("DROP INDEX ix_figures_value"))
        connection.execute(text("ALTER TABLE turns ADD COLUMN forgotten TEXT"))
    assert len(differences(database)) == 2


def test_checks_of_spans_and_status_are_there(database: Database) -> None:
    found = {
        table: {check["name"] for check in inspect(database.engine).get_check_constraints(table)}
        for table in Base.metadata.tables
    }
    declared = {
        name: {c.name for c in table.constraints if isinstance(c, CheckConstraint)}
        for name, table in Base.metadata.tables.items()
    }
    assert found == declared


def test_every_step_goes_down_to_nothing_and_up_again(database: Database) -> None:
    with database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), "base")
        assert not is_newest(connection)
        assert set(inspect(connection).get_table_names()) == {"alembic_version"}
    with database.engine.begin() as connection:
        migrate(connection)
        assert is_newest(connection)
    assert differences(database) == []


def test_history_is_one_line(database: Database) -> None:
    with database.engine.connect() as connection:
        assert len(ScriptDirectory.from_config(alembic_config(connection)).get_heads()) == 1


def test_broken_migration_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def create_half(connection: Connection) -> None:
        migrate(connection)
        raise RuntimeError("power cut")

    monkeypatch.setattr("store.database.migrate", create_half)
    with pytest.raises(RuntimeError, match="power cut"):
        Database.open(url)
    engine = create_engine(url)
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_figures_that_are_there_are_given_their_subjects(
    database: Database, report: Document, facts: Facts
) -> None:
    with database.writing() as session:
        save_document(session, report, facts)
        known = session.execute(select(FigureRow.id, FigureRow.subject)).all()
    assert len({subject for _, subject in known}) > 1
    with database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), "0004")
    with database.engine.begin() as connection:
        migrate(connection)
    with database.session() as session:
        assert session.execute(select(FigureRow.id, FigureRow.subject)).all() == known
