"""Documents with what they state, vectors, generations and turns."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

CURRENT = sa.text("status = 'current'")
TABLES = (
    "turns",
    "generations",
    "embeddings",
    "events",
    "people",
    "tasks",
    "directives",
    "figures",
    "statements",
    "passages",
    "blocks",
    "documents",
)


def upgrade() -> None:
    """Create all tables."""
    _create_documents()
    _create_structure()
    _create_figures()
    _create_facts()
    _create_operation()


def downgrade() -> None:
    """Drop all tables, those that refer to others first; their indexes go with them."""
    for table in TABLES:
        op.drop_table(table)


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, nullable=False),
        _text("document"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("status"),
        sa.Column("replaced_by", sa.Integer),
        _moment("withdrawn_at", nullable=True),
        _moment("created_at"),
        _text("file_name", nullable=True),
        _text("sha256"),
        _text("reading"),
        *(_text(name, nullable=True) for name in ("title", "number", "kind", "issuer")),
        *(sa.Column(name, sa.Date) for name in ("issued_on", "effective_from", "effective_to")),
        *(_text(name, nullable=True) for name in ("place", "source")),
        _text("audience"),
        _text("text"),
        sa.CheckConstraint(
            "status IN ('current', 'replaced', 'withdrawn')", name=op.f("ck_documents_status")
        ),
        sa.ForeignKeyConstraint(["replaced_by"], ["documents.id"], name="fk_documents_replaced_by_documents"),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_documents_document_version", "documents", ["document", "version"], unique=True)
    op.create_index("ix_documents_number", "documents", ["number"])
    op.create_index(
        "uq_documents_current",
        "documents",
        ["document"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )


def _create_structure() -> None:
    _create_spans("blocks", _text("kind"), sa.Column("level", sa.Integer, nullable=False), _number("table"))
    _create_spans("passages", sa.Column("heading_path", sa.JSON, nullable=False))
    _create_spans("statements")


def _create_figures() -> None:
    _create_spans(
        "figures",
        _text("value"),
        *(_text(name, nullable=True) for name in ("value_max", "total")),
        _text("value_text"),
        _text("unit", nullable=True),
        _text("indicator"),
        _text("kind"),
        *(_text(name, nullable=True) for name in ("qualifier", "direction", "comparison", "period")),
        *(sa.Column(name, sa.Date) for name in ("period_start", "period_end")),
        *(_text(name, nullable=True) for name in ("period_source", "place", "place_source")),
        _number("parent"),
        *_cite(),
        *(_text(name, nullable=True) for name in ("table_row", "table_column")),
    )
    for column in ("value", "period_start", "place"):
        op.create_index(f"ix_figures_{column}", "figures", [column])


def _create_facts() -> None:
    _create_spans(
        "directives",
        _text("type"),
        *(_text(name, nullable=True) for name in ("number", "issuer")),
        sa.Column("issued_on", sa.Date),
        _text("subject", nullable=True),
        _text("relation"),
        sa.Column("also", sa.JSON, nullable=False),
    )
    op.create_index("ix_directives_number", "directives", ["number"])
    optional = [_text(name, nullable=True) for name in ("assigner", "assignee")]
    _create_spans("tasks", *optional, _text("action"), _text("deadline", nullable=True))
    _create_spans("people", _text("name"), _text("role", nullable=True), *_cite())
    op.create_index("ix_people_name", "people", ["name"])
    _create_spans("events", _text("what"), _text("date"))
    op.create_index("ix_events_date", "events", ["date"])


def _create_operation() -> None:
    op.create_table(
        "embeddings",
        _text("model"),
        _text("content"),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("model", "content", name="pk_embeddings"),
    )
    op.create_table(
        "generations",
        _text("id"),
        _text("model"),
        sa.Column("counts", sa.JSON, nullable=False),
        _moment("created_at"),
        _moment("published_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_generations"),
    )
    op.create_table(
        "turns",
        sa.Column("id", sa.Integer, nullable=False),
        *(_text(name) for name in ("channel", "chat", "asked", "standalone", "status", "answer")),
        _moment("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_turns"),
    )
    op.create_index("ix_turns_channel_chat_created_at", "turns", ["channel", "chat", "created_at"])
    op.create_index("ix_turns_created_at", "turns", ["created_at"])


def _create_spans(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("id", "version_id", "ordinal", "start", "end")
        ),
        *columns,
        sa.CheckConstraint('0 <= start AND start <= "end"', name=op.f(f"ck_{table}_span")),
        sa.ForeignKeyConstraint(["version_id"], ["documents.id"], name=f"fk_{table}_version_id_documents"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sqlite_autoincrement=True,
    )
    op.create_index(f"ix_{table}_version_id_ordinal", table, ["version_id", "ordinal"], unique=True)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String, nullable=nullable)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _cite() -> tuple[sa.Column[Any], sa.Column[Any]]:
    start, end = (sa.Column(name, sa.Integer, nullable=False) for name in ("cite_start", "cite_end"))
    return start, end
