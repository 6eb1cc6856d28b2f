"""Find figures by their indicator, however it is written."""

import hashlib
import unicodedata
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

revision = "0005"
down_revision = "0004"

_AT_ONCE = 5_000


def upgrade() -> None:
    """Add the subjects of figures, and fill in those of the figures that are there."""
    op.add_column("figures", sa.Column("subject", sa.BigInteger, nullable=False, server_default="0"))
    figures = sa.table("figures", *(sa.column(name) for name in ("id", "indicator", "subject")))
    changed = sa.update(figures).where(figures.c.id == sa.bindparam("row")).values(subject=sa.bindparam("is"))
    connection = op.get_bind()
    for rows in _parts(connection, figures):
        connection.execute(changed, [{"row": row.id, "is": _subject(row.indicator)} for row in rows])
    op.create_index("ix_figures_subject", "figures", ["subject"])


def downgrade() -> None:
    """Take them out again."""
    op.drop_index("ix_figures_subject", "figures")
    with op.batch_alter_table("figures") as table:
        table.drop_column("subject")


def _parts(connection: Connection, figures: sa.TableClause) -> Iterator[list[sa.Row[Any, Any]]]:
    last = 0
    while True:
        part = sa.select(figures.c.id, figures.c.indicator).where(figures.c.id > last)
        rows = list(connection.execute(part.order_by(figures.c.id).limit(_AT_ONCE)))
        if not rows:
            return
        yield rows
        last = rows[-1].id


def _subject(indicator: str) -> int:
    # as `store.readings.figures.subject_of` is now; a migration does not change with the program
    decomposed = unicodedata.normalize("NFD", indicator.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char)).replace("đ", "d")
    return int.from_bytes(hashlib.sha256(bare.encode()).digest()[:8], signed=True)
