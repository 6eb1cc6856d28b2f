"""The audit, whose rows nobody may change or delete; changes under way; the pages of blocks."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_REFUSAL = "the audit is append-only"

_SQLITE = tuple(
    f"CREATE TRIGGER audit_refuses_{act.lower()} BEFORE {act} ON audit "
    f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    for act in ("UPDATE", "DELETE")
)
_POSTGRESQL = (
    "CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$",
    "CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE ON audit "
    "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit()",
    "CREATE TRIGGER audit_refuses_truncate BEFORE TRUNCATE ON audit "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()",
)


def upgrade() -> None:
    """Create the tables and what keeps the audit append-only."""
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("document", sa.String),
        sa.Column("reason", sa.String),
        sa.Column("details", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    for column in ("at", "document"):
        op.create_index(f"ix_audit_{column}", "audit", [column])
    for statement in _SQLITE if _is_sqlite() else _POSTGRESQL:
        op.execute(statement)
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("undo", sa.JSON, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
    )
    op.add_column("blocks", sa.Column("page", sa.Integer))
    op.create_index("ix_documents_replaced_by", "documents", ["replaced_by"])


def downgrade() -> None:
    """Drop the tables; the triggers go with theirs."""
    op.drop_index("ix_documents_replaced_by", "documents")
    op.drop_column("blocks", "page")
    op.drop_table("changes")
    op.drop_table("audit")
    if not _is_sqlite():
        op.execute("DROP FUNCTION refuse_change_of_audit()")


def _is_sqlite() -> bool:
    return bool(op.get_bind().dialect.name == "sqlite")
