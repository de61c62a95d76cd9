"""Hospitals, schools, camps and markets that outlive their incidents."""

from alembic import op
from sqlalchemy import Column, Date, Integer, PrimaryKeyConstraint, String, Text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table; an older book knows its objects from the next add on."""
    op.create_table(
        "objects",
        Column("id", String(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("place", String()),
        Column("country", String()),
        Column("times", Integer(), nullable=False),
        Column("first", Date()),
        Column("last", Date()),
        Column("value", Text(), nullable=False),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_objects"),
    )
    op.create_index("ix_objects_kind", "objects", ["kind"])
    op.create_index("ix_objects_country", "objects", ["country"])
