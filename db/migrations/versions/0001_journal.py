"""The journal, its bodies, heads, inbox, tombstones, attachments and notes about the file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "operation",
        sa.Column("replica", sa.String, primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True),
        sa.Column("hybrid_time", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("wall_time", "unit", "actor", "event", "kind")),
        sa.Column("kind_version", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.String, nullable=False)
            for name in ("entity", "entity_id", "subject", "based_on", "undo_of", "commitment", "previous", "hash")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("operation_entity", "operation", ["entity_id"])
    op.create_index("operation_unit", "operation", ["unit"])
    op.create_index("operation_subject", "operation", ["subject"])
    op.create_table(
        "operation_body",
        sa.Column("replica", sa.String, primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True),
        sa.Column("salt", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "head",
        sa.Column("replica", sa.String, primary_key=True),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("hybrid_time", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "inbox",
        sa.Column("replica", sa.String, primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True),
        sa.Column("line", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table("tombstone", sa.Column("target", sa.String, primary_key=True), sqlite_with_rowid=False)
    op.create_table(
        "blob", sa.Column("sha256", sa.String, primary_key=True), sa.Column("bytes", sa.LargeBinary, nullable=False)
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
