"""The ledger with its guards, and every table that is made from it."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
)

revision = "0001"
down_revision = None

GUARDS = {
    "ledger_is_not_changed": """
        BEFORE UPDATE ON ledger BEGIN
          SELECT RAISE(ABORT, 'the ledger is only added to: no entry is changed');
        END""",
    "ledger_is_not_shortened": """
        BEFORE DELETE ON ledger BEGIN
          SELECT RAISE(ABORT, 'the ledger is only added to: no entry is deleted');
        END""",
    # REPLACE deletes without asking the guard above, so an entry may only follow.
    "ledger_is_added_to_in_order": """
        BEFORE INSERT ON ledger
        WHEN NEW.number IS NOT
             (SELECT coalesce(max(number), 0) + 1 FROM ledger)
          OR NEW.previous IS NOT coalesce(
             (SELECT seal FROM ledger ORDER BY number DESC LIMIT 1),
             printf('%064d', 0))
        BEGIN
          SELECT RAISE(ABORT, 'the ledger is only added to: an entry follows the last');
        END""",
}


def upgrade() -> None:
    """Make everything."""
    _make_ledger()
    _make_reports()
    _make_readings()
    _make_incidents()
    _make_tallies()
    for name, rule in GUARDS.items():
        op.execute(f"CREATE TRIGGER {name} {rule}")


def _make_ledger() -> None:
    op.create_table(
        "ledger",
        Column("number", Integer(), autoincrement=False, nullable=False),
        Column("previous", String(), nullable=False),
        Column("at", String(), nullable=False),
        Column("by", String(), nullable=False),
        Column("act", String(), nullable=False),
        Column("subject", String(), nullable=False),
        Column("body", Text(), nullable=False),
        Column("reason", Text(), nullable=False),
        Column("seal", String(), nullable=False),
        PrimaryKeyConstraint("number", name="pk_ledger"),
    )


def _make_reports() -> None:
    op.create_table(
        "reports",
        Column("id", String(), nullable=False),
        Column("external_id", String()),
        Column("url", String()),
        Column("outlet", String()),
        Column("title", Text()),
        Column("published", Date()),
        Column("language", String()),
        Column("text", String(), nullable=False),
        Column("version", String(), nullable=False),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_published", "reports", ["published"])
    op.create_table(
        "captures",
        Column("entry", Integer(), autoincrement=False, nullable=False),
        Column("report", String(), nullable=False),
        Column("origin", Text(), nullable=False),
        Column("captured_at", String(), nullable=False),
        Column("media_type", String(), nullable=False),
        Column("tool", String(), nullable=False),
        ForeignKeyConstraint(
            ["report"], ["reports.id"], name="fk_captures_report_reports"
        ),
        PrimaryKeyConstraint("entry", name="pk_captures"),
    )
    op.create_index("ix_captures_report", "captures", ["report"])


def _make_readings() -> None:
    op.create_table(
        "readings",
        Column("report", String(), nullable=False),
        Column("digest", String(), nullable=False),
        Column("reader_name", String(), nullable=False),
        Column("reader_version", String(), nullable=False),
        Column("reader_model", String(), nullable=False),
        Column("report_version", String(), nullable=False),
        Column("entry", Integer(), nullable=False),
        ForeignKeyConstraint(
            ["report"], ["reports.id"], name="fk_readings_report_reports"
        ),
        PrimaryKeyConstraint("report", name="pk_readings"),
    )
    op.create_table(
        "failures",
        Column("subject", String(), nullable=False),
        Column("stage", String(), nullable=False),
        Column("error", String(), nullable=False),
        Column("reason", Text(), nullable=False),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("subject", name="pk_failures"),
    )


def _make_incidents() -> None:
    op.create_table(
        "incidents",
        Column("id", String(), nullable=False),
        Column("type", String(), nullable=False),
        Column("status", String(), nullable=False),
        Column("date_start", Date()),
        Column("date_end", Date()),
        Column("place", String()),
        Column("country", String()),
        Column("grade", String(), nullable=False),
        Column("contested", Boolean(), nullable=False),
        Column("value", Text(), nullable=False),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_incidents"),
    )
    op.create_index("ix_incidents_country", "incidents", ["country"])
    op.create_index("ix_incidents_date_start", "incidents", ["date_start"])
    op.create_index("ix_incidents_type", "incidents", ["type"])
    op.create_table(
        "claims",
        Column("incident", String(), nullable=False),
        Column("position", Integer(), autoincrement=False, nullable=False),
        Column("measure", String(), nullable=False),
        Column("group", String(), nullable=False),
        Column("low", Integer(), nullable=False),
        Column("high", Integer()),
        Column("source", String(), nullable=False),
        Column("origin", String(), nullable=False),
        Column("outlet", String()),
        Column("stance", String(), nullable=False),
        Column("superseded", Boolean(), nullable=False),
        Column("report", String(), nullable=False),
        Column("start", Integer(), nullable=False),
        Column("end", Integer(), nullable=False),
        Column("text", Text(), nullable=False),
        ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name="fk_claims_incident_incidents"
        ),
        ForeignKeyConstraint(
            ["report"], ["reports.id"], name="fk_claims_report_reports"
        ),
        PrimaryKeyConstraint("incident", "position", name="pk_claims"),
    )
    op.create_index("ix_claims_report", "claims", ["report"])


def _make_tallies() -> None:
    op.create_table(
        "tallies",
        Column("id", String(), nullable=False),
        Column("measure", String(), nullable=False),
        Column("group", String(), nullable=False),
        Column("low", Integer(), nullable=False),
        Column("high", Integer()),
        Column("place", String()),
        Column("country", String()),
        Column("value", Text(), nullable=False),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_tallies"),
    )
    op.create_table(
        "outlooks",
        Column("id", String(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("source", String(), nullable=False),
        Column("due_start", Date()),
        Column("due_end", Date()),
        Column("value", Text(), nullable=False),
        Column("entry", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_outlooks"),
    )
    op.create_index("ix_outlooks_due_end", "outlooks", ["due_end"])
