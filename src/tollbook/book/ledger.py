"""The ledger: lines that are added, never changed, each sealed to the one before.

Two guards stand over it. Triggers refuse to change, delete or reorder a line, so
no slip of a hand or program can. And each line is checked against its own seal
whenever it is read, so that a change made behind the triggers' back shows.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import JsonValue, TypeAdapter, ValidationError
from sqlalchemy import Connection, Row, insert, select

from tollbook.errors import LedgerBroken
from tollbook.model import FIRST_SEAL, Act, LedgerEntry

from .canonical import canonical
from .entries import Draft
from .tables import ledger

_AT = "%Y-%m-%dT%H:%M:%S.%fZ"
_BODY = TypeAdapter(dict[str, JsonValue])


def last_entry(connection: Connection) -> LedgerEntry | None:
    """Return the newest entry, None in an empty ledger."""
    newest = select(ledger).order_by(ledger.c.number.desc()).limit(1)
    row = connection.execute(newest).first()
    return None if row is None else from_row(row)


def add_entries(
    connection: Connection, drafts: Sequence[Draft], at: datetime, by: str
) -> tuple[LedgerEntry, ...]:
    """Number, chain and seal drafts, and add them to the ledger."""
    if at.utcoffset() != timedelta(0):
        raise ValueError(f"the ledger's time is UTC, not {at.isoformat()}")
    before = last_entry(connection)
    entries = []
    for draft in drafts:
        before = LedgerEntry(
            number=before.number + 1 if before else 1,
            previous=before.seal if before else FIRST_SEAL,
            at=at.astimezone(UTC),
            by=by,
            act=draft.act,
            subject=draft.subject,
            body=_BODY.validate_json(canonical(draft.body)),
            reason=draft.reason,
        )
        connection.execute(insert(ledger).values(to_row(before)))
        entries.append(before)
    return tuple(entries)


def read_entries(connection: Connection, after: int = 0) -> Iterator[LedgerEntry]:
    """Yield entries in order, each checked against its own seal.

    Raises:
        LedgerBroken: an entry is not what was written.
    """
    wanted = select(ledger).where(ledger.c.number > after).order_by(ledger.c.number)
    for row in connection.execute(wanted):
        yield from_row(row)


def walk_chain(connection: Connection) -> Iterator[LedgerEntry]:
    """Yield every entry, checked against its seal and against the one before it.

    Raises:
        LedgerBroken: an entry was altered, is missing or stands elsewhere; the
            first such entry is named.
    """
    number, seal = 0, FIRST_SEAL
    for row in connection.execute(select(ledger).order_by(ledger.c.number)):
        if row.number != number + 1:
            raise LedgerBroken(
                f"ledger entry {number + 1} is missing: the next one is numbered "
                f"{row.number!r}"
            )
        entry = from_row(row)
        if entry.previous != seal:
            raise LedgerBroken(
                f"ledger entry {entry.number} was altered: it does not follow the "
                f"seal of entry {number}"
            )
        yield entry
        number, seal = entry.number, entry.seal


def to_row(entry: LedgerEntry) -> dict[str, object]:
    """Return an entry as the table's columns."""
    return {
        "number": entry.number,
        "previous": entry.previous,
        "at": entry.at.strftime(_AT),
        "by": entry.by,
        "act": entry.act.value,
        "subject": entry.subject,
        "body": canonical(entry.body).decode(),
        "reason": entry.reason,
        "seal": entry.seal,
    }


def from_row(row: Row[Any]) -> LedgerEntry:
    """Return the entry that a row holds.

    Raises:
        LedgerBroken: the row is not one that Tollbook wrote; the line says which
            entry, and what about it.
    """
    cells = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    try:
        entry = _parse(cells)
        written = to_row(entry)
    except (ValueError, TypeError, AttributeError) as trouble:
        words = _first_line(trouble)
        raise LedgerBroken(
            f"ledger entry {cells['number']!r} was altered: {words}"
        ) from trouble
    odd = [name for name, cell in cells.items() if cell != written[name]]
    if odd == ["seal"]:
        raise LedgerBroken(
            f"ledger entry {entry.number} was altered: its seal is not the seal of "
            "what it says"
        )
    if odd:
        raise LedgerBroken(
            f"ledger entry {entry.number} was altered: {' and '.join(odd)} not as "
            "Tollbook writes it"
        )
    return entry


def _parse(cells: dict[str, Any]) -> LedgerEntry:
    return LedgerEntry(
        number=cells["number"],
        previous=cells["previous"],
        at=datetime.strptime(cells["at"], _AT).replace(tzinfo=UTC),
        by=cells["by"],
        act=Act(cells["act"]),
        subject=cells["subject"],
        body=_BODY.validate_json(cells["body"]),
        reason=cells["reason"],
    )


def _first_line(trouble: Exception) -> str:
    if isinstance(trouble, ValidationError):
        first = trouble.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(trouble).splitlines()[0]
