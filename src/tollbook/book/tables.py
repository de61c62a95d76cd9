"""The tables: the ledger, and what is projected from it.

Values are kept as canonical JSON in a text column, with plain columns beside it
for what people filter by. Every projected row names, in `entry`, the number of
the ledger entry that made it.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ledger = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("previous", String, nullable=False),
    Column("at", String, nullable=False),
    Column("by", String, nullable=False),
    Column("act", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("seal", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("external_id", String),
    Column("url", String),
    Column("outlet", String),
    Column("title", Text),
    Column("published", Date, index=True),
    Column("language", String),
    Column("text", String, nullable=False),  # digest of the text layer
    Column("version", String, nullable=False),  # digest of all of the above
    Column("entry", Integer, nullable=False),  # its first capture: the order kept
)

captures = Table(
    "captures",
    metadata,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("origin", Text, nullable=False),
    Column("captured_at", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("tool", String, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("digest", String, nullable=False),
    Column("reader_name", String, nullable=False),
    Column("reader_version", String, nullable=False),
    Column("reader_model", String, nullable=False),
    Column("report_version", String, nullable=False),
    Column("entry", Integer, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("subject", String, primary_key=True),
    Column("stage", String, nullable=False),
    Column("error", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False, index=True),
    Column("status", String, nullable=False),
    Column("date_start", Date, index=True),
    Column("date_end", Date),
    Column("place", String),
    Column("country", String, index=True),
    Column("grade", String, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("value", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("incident", ForeignKey("incidents.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("measure", String, nullable=False),
    Column("group", String, nullable=False),
    Column("low", Integer, nullable=False),
    Column("high", Integer),
    Column("source", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("outlet", String),
    Column("stance", String, nullable=False),
    Column("superseded", Boolean, nullable=False),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
)

tallies = Table(
    "tallies",
    metadata,
    Column("id", String, primary_key=True),
    Column("measure", String, nullable=False),
    Column("group", String, nullable=False),
    Column("low", Integer, nullable=False),
    Column("high", Integer),
    Column("place", String),
    Column("country", String),
    Column("value", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)

objects = Table(
    "objects",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False, index=True),
    Column("name", String, nullable=False),
    Column("place", String),
    Column("country", String, index=True),
    Column("times", Integer, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("value", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)

outlooks = Table(
    "outlooks",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("source", String, nullable=False),
    Column("due_start", Date),
    Column("due_end", Date, index=True),
    Column("value", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("outlook", String, nullable=False, index=True),  # its id when marked
    Column("report", ForeignKey("reports.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("outcome", String, nullable=False),
    Column("shown", Date),
    Column("decided", Date, nullable=False),
    Column("by", String, nullable=False),
    Column("source_report", ForeignKey("reports.id")),
    Column("citation", Text),
    Column("value", Text, nullable=False),
)

rulings = Table(
    "rulings",
    metadata,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("same", Boolean, nullable=False),
    Column("one", String, nullable=False),  # as named when it was decided
    Column("other", String, nullable=False),
    Column("by", String, nullable=False),
    Column("undone", Integer),  # the entry that took it back
    Column("value", Text, nullable=False),
)

redirects = Table(
    "redirects",
    metadata,
    Column("old", String, primary_key=True),
    Column("new", String),  # NULL: no report tells of it any more
    Column("entry", Integer, nullable=False),
    Column("value", Text, nullable=False),
)

incident_ids = Table(
    "incident_ids",
    metadata,
    Column("id", String, primary_key=True),  # every incident's id that ever was
    Column("came_from", String),
    Column("entry", Integer, nullable=False),  # the first that held it
)

PROJECTED = tuple(table for table in metadata.sorted_tables if table is not ledger)
"""Every table that is made from the ledger, those referred to first."""
