"""The database: opened the careful way, its tables made by migrations.

SQLite is set to flush each commit to the disk (WAL, synchronous=FULL), to hold to
foreign keys, and to fire the ledger's triggers for REPLACE as well. Transactions
are begun by hand, so that making tables is part of one too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as Raw

from sqlalchemy import (
    Connection,
    Engine,
    StaticPool,
    create_engine,
    event,
    inspect,
    text,
)
from sqlalchemy.exc import DatabaseError

from tollbook.errors import LedgerBroken, NoRecord

NEWEST = "0004"
"""The last migration: a book at this one needs none."""

_ADVICE = (
    ("disk is full", "make room and do this again: nothing was lost"),
    ("readonly", "copy the record to where you may write"),
    ("unable to open", "copy the record to where you may write"),
    ("locked", "another program holds it; do this again when it is done"),
)
"""What to do about what SQLite says."""
_DAMAGED = "if it is damaged, bring it back from a copy of the record"


def open_engine(file: Path) -> Engine:
    """Return the engine for a book's file; makes the file if it is not there."""
    return _careful(create_engine(f"sqlite:///{file}"))


def engine_in_memory() -> Engine:
    """Return a book's tables, empty, in memory: to make a record anew beside it."""
    engine = _careful(create_engine("sqlite://", poolclass=StaticPool))
    migrate(engine)
    return engine


def migrate(engine: Engine) -> bool:
    """Bring the tables up to this version of Tollbook, in one transaction.

    Returns whether an older book's tables were brought up: what stands in them may
    then be of an older form.

    Raises:
        NoRecord: the book is from a newer version.
    """
    with engine.begin() as connection:
        stands = migration_of(connection)
        if stands == NEWEST:
            return False
        if stands is not None and stands > NEWEST:
            raise NoRecord(
                f"{engine.url.database}: made by a newer Tollbook (its tables are at "
                f"{stands}, this version knows {NEWEST}); install a newer one"
            )
        _upgrade(connection)
    return stands is not None


def migration_of(connection: Connection) -> str | None:
    """Return the migration a book's tables stand at, None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    stands = connection.execute(text("SELECT version_num FROM alembic_version"))
    return stands.scalar_one_or_none()


@contextmanager
def readable(engine: Engine) -> Iterator[None]:
    """Say in one line that a database is broken, full or not to be opened.

    Raises:
        LedgerBroken: that line.
    """
    try:
        yield
    except DatabaseError as trouble:
        # A damaged schema is quoted whole, over many lines.
        said = str(trouble.orig).splitlines()[0]
        advice = next((what for sign, what in _ADVICE if sign in said), _DAMAGED)
        raise LedgerBroken(
            f"{engine.url.database} cannot be used ({said}); {advice}"
        ) from trouble


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    here = Path(__file__).with_name("migrations")
    config.set_main_option("script_location", str(here).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _careful(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _set_up(raw: Raw, _: object) -> None:
        raw.isolation_level = None
        # A flipped bit can break UTF-8; the row must still come up to be named.
        raw.text_factory = lambda cell: cell.decode(errors="surrogateescape")
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "recursive_triggers=ON",
            "busy_timeout=10000",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
