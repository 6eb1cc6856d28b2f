"""What a chat channel must not lose."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables of channels."""
    _create_inbox()
    _create_outbox()
    _create_people()


def downgrade() -> None:
    """Drop them; their indexes go with them."""
    for table in ("feedback", "users", "outbox", "inbox"):
        op.drop_table(table)


def _create_inbox() -> None:
    op.create_table(
        "inbox",
        _number("id"),
        _text("channel"),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        *(_text(name) for name in ("chat", "person", "state")),
        _number("tries"),
        _moment("received_at"),
        sa.Column("payload", sa.JSON, nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'done', 'aside')", name=op.f("ck_inbox_state")),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
    )
    _index("inbox", "channel", "update_id", unique=True)
    _index("inbox", "channel", "state")
    _index("inbox", "received_at")


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        _number("id"),
        *(_text(name) for name in ("channel", "chat", "person")),
        *(_text(name, nullable=True) for name in ("question", "message")),
        _text("state"),
        _number("attempts"),
        _moment("created_at"),
        _moment("sent_at", nullable=True),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("payload", "context")),
        sa.Column("attachment", sa.LargeBinary),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'refused', 'superseded')", name=op.f("ck_outbox_state")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    _index("outbox", "channel", "state")
    _index("outbox", "channel", "chat", "message")
    _index("outbox", "channel", "chat", "question")
    _index("outbox", "created_at")


def _create_people() -> None:
    op.create_table(
        "users",
        _number("id"),
        *(_text(name) for name in ("channel", "person", "role", "granted_by")),
        _moment("granted_at"),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
    )
    _index("users", "channel", "person", unique=True)
    op.create_table(
        "feedback",
        _number("id"),
        *(_text(name) for name in ("channel", "chat", "person", "message", "verdict")),
        _text("note", nullable=True),
        sa.Column("context", sa.JSON, nullable=False),
        _moment("created_at"),
        _moment("golden_at", nullable=True),
        sa.CheckConstraint("verdict IN ('good', 'bad', 'wrong')", name=op.f("ck_feedback_verdict")),
        sa.PrimaryKeyConstraint("id", name="pk_feedback"),
    )
    _index("feedback", "channel", "chat", "message", "person", unique=True)


def _index(table: str, *columns: str, unique: bool = False) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns), unique=unique)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String, nullable=nullable)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
