"""The tables made anew from the ledger and the archive, and compared."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from sqlalchemy import Connection, Table, select

from tollbook.model import LedgerEntry

from .archive import Archive
from .canonical import canonical
from .projection import clear, project
from .tables import PROJECTED


def replay(
    connection: Connection, entries: Iterable[LedgerEntry], archive: Archive
) -> None:
    """Empty the tables and make them anew, entry by entry."""
    clear(connection)
    for entry in entries:
        project(connection, entry, archive)


def table_digest(connection: Connection) -> str:
    """Return the digest of every projected table, to the last cell."""
    total = sha256()
    for table in PROJECTED:
        total.update(table.name.encode())
        for row in _rows(connection, table):
            total.update(canonical(row))
    return total.hexdigest()


def first_difference(one: Connection, other: Connection) -> str | None:
    """Name the first row in which two databases' tables differ."""
    for table in PROJECTED:
        rows, others = list(_rows(one, table)), list(_rows(other, table))
        for row, wanted in zip(rows, others, strict=False):
            if row != wanted:
                return f"table {table.name}, row {min(_key(row), _key(wanted))}"
        if len(rows) != len(others):
            longer = max(rows, others, key=len)
            at = longer[min(len(rows), len(others))]
            return f"table {table.name}, row {_key(at)}"
    return None


def _key(row: list[object]) -> str:
    return repr(row[0])


def _rows(connection: Connection, table: Table) -> Iterator[list[object]]:
    for row in connection.execute(select(table).order_by(*table.primary_key)):
        yield list(row)
