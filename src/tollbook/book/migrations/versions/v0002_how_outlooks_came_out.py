"""People's marks on how outlooks came out."""

from alembic import op
from sqlalchemy import (
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
)

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table; an older book holds no mark yet."""
    op.create_table(
        "outcomes",
        Column("entry", Integer(), autoincrement=False, nullable=False),
        Column("outlook", String(), nullable=False),
        Column("report", String(), nullable=False),
        Column("start", Integer(), nullable=False),
        Column("end", Integer(), nullable=False),
        Column("outcome", String(), nullable=False),
        Column("shown", Date()),
        Column("decided", Date(), nullable=False),
        Column("by", String(), nullable=False),
        Column("source_report", String()),
        Column("citation", Text()),
        Column("value", Text(), nullable=False),
        ForeignKeyConstraint(
            ["report"], ["reports.id"], name="fk_outcomes_report_reports"
        ),
        ForeignKeyConstraint(
            ["source_report"], ["reports.id"], name="fk_outcomes_source_report_reports"
        ),
        PrimaryKeyConstraint("entry", name="pk_outcomes"),
    )
    op.create_index("ix_outcomes_outlook", "outcomes", ["outlook"])
