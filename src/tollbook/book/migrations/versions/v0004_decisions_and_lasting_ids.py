"""People's decisions on what is one incident, and ids that lead on when they go."""

from alembic import op
from sqlalchemy import Boolean, Column, Integer, PrimaryKeyConstraint, String, Text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables; which entry first held an id is known from the ledger."""
    op.create_table(
        "rulings",
        Column("entry", Integer(), autoincrement=False, nullable=False),
        Column("same", Boolean(), nullable=False),
        Column("one", String(), nullable=False),
        Column("other", String(), nullable=False),
        Column("by", String(), nullable=False),
        Column("undone", Integer()),
        Column("value", Text(), nullable=False),
        PrimaryKeyConstraint("entry", name="pk_rulings"),
    )
    op.create_table(
        "redirects",
        Column("old", String(), nullable=False),
        Column("new", String()),
        Column("entry", Integer(), nullable=False),
        Column("value", Text(), nullable=False),
        PrimaryKeyConstraint("old", name="pk_redirects"),
    )
    op.create_table(
        "incident_ids",
        Column("id", String(), nullable=False),
        Column("came_from", String()),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_incident_ids"),
    )
