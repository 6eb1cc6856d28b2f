"""What every table shares."""

from datetime import UTC, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from store.columns import UtcDateTime


class Base(DeclarativeBase):
    """The base of all tables; constraints are named so that a migration can drop them on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012  SQLAlchemy declares it so


NEVER_AGAIN = {"sqlite_autoincrement": True}
"""SQLite would give the id of a deleted row to the next, and an index that names it would mean another."""


class SpanRow(Base):
    """A row read from one version of a document: where it stands, and its place in the order of its kind.

    ``start`` and ``end`` are code points of the version's text; ``ordinal`` counts from 0.
    """

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)
    version_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), sort_order=-1)
    ordinal: Mapped[int] = mapped_column(sort_order=-1)
    start: Mapped[int] = mapped_column(sort_order=-1)
    end: Mapped[int] = mapped_column(sort_order=-1)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[CheckConstraint | Index | dict[str, bool], ...]:
        return (
            CheckConstraint('0 <= start AND start <= "end"', name="span"),
            Index(None, "version_id", "ordinal", unique=True),
            NEVER_AGAIN,
        )


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)
