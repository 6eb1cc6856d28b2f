"""Bring a database to the newest tables."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

HEAD = "head"


def alembic_config(connection: Connection) -> Config:
    """The settings under which Alembic's commands work on ``connection``, within its transaction."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "store:migrations")
    return config


def is_newest(connection: Connection) -> bool:
    """Whether the tables are those that this program expects; only reads."""
    head = ScriptDirectory.from_config(alembic_config(connection)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == head


def migrate(connection: Connection, revision: str = HEAD) -> None:
    """Bring the tables up to ``revision``; a table that is there already is left alone."""
    command.upgrade(alembic_config(connection), revision)
