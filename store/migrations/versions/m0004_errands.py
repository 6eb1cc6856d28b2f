"""What administrators have asked a channel to do."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the table of errands."""
    op.create_table(
        "errands",
        sa.Column("id", sa.Integer, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("channel", "chat", "person", "kind")),
        *(sa.Column(name, sa.String, nullable=False) for name in ("state", "step")),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("shown", sa.Integer),
        *(sa.Column(name, sa.String) for name in ("batch", "awaits")),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'open', 'closed')", name=op.f("ck_errands_state")),
        sa.ForeignKeyConstraint(
            ["shown"], ["outbox.id"], name="fk_errands_shown_outbox", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_errands"),
        sqlite_autoincrement=True,
    )
    for columns in (("channel", "state"), ("channel", "person"), ("created_at",)):
        op.create_index(f"ix_errands_{'_'.join(columns)}", "errands", list(columns))


def downgrade() -> None:
    """Drop it; its indexes go with it."""
    op.drop_table("errands")
