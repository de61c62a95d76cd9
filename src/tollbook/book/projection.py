"""What each kind of ledger entry does to the tables.

The tables are a function of the ledger and the archive, and of nothing else: no
clock, no file beside them. So they can be made anew at any time.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pydantic import TypeAdapter
from sqlalchemy import Connection, Table, delete, insert, select, update

from tollbook.errors import LedgerBroken
from tollbook.model import Act, LedgerEntry, Quote

from .archive import Archive
from .bodies import (
    CapturedBody,
    FailedBody,
    LinkedBody,
    MarkedBody,
    ReadBody,
    RuledBody,
    UndoneBody,
    body_of,
)
from .canonical import canonical, digest_of
from .changes import Changes
from .known import TOLD
from .rows import (
    claim_rows,
    incident_row,
    object_row,
    outcome_row,
    outlook_row,
    redirect_row,
    ruling_row,
    tally_row,
)
from .tables import (
    PROJECTED,
    captures,
    claims,
    failures,
    incident_ids,
    incidents,
    objects,
    outcomes,
    outlooks,
    readings,
    redirects,
    reports,
    rulings,
    tallies,
)

_CHANGES = TypeAdapter(Changes)


def project(connection: Connection, entry: LedgerEntry, archive: Archive) -> None:
    """Change the tables as one entry says."""
    if act := _ACTS.get(entry.act):
        act(connection, entry, archive)


def clear(connection: Connection) -> None:
    """Empty every projected table."""
    for table in reversed(PROJECTED):
        connection.execute(delete(table))


def _captured(connection: Connection, entry: LedgerEntry, _: Archive) -> None:
    body = body_of(entry, CapturedBody)
    told = {name: getattr(body, name) for name in TOLD}
    report = reports.c.id == entry.subject
    found = connection.execute(select(reports).where(report)).mappings().first()
    if found is None:
        row = {"id": entry.subject, **told, "text": body.text}
        row |= {"version": version_of(row), "entry": entry.number}
        connection.execute(insert(reports).values(row))
    else:
        row = dict(found) | {
            name: value for name, value in told.items() if found[name] is None
        }
        row["version"] = version_of(row)
        connection.execute(update(reports).where(report).values(row))
    connection.execute(
        insert(captures).values(
            entry=entry.number,
            report=entry.subject,
            origin=body.origin,
            captured_at=entry.at.isoformat(),
            media_type=body.media_type,
            tool=body.tool,
        )
    )
    connection.execute(delete(failures).where(failures.c.subject == body.origin))


def version_of(row: Mapping[str, object]) -> str:
    """Return the digest of what a report's row knows of the report."""
    known = [row["id"], row["text"], *(row[name] for name in TOLD)]
    return digest_of(canonical(known))


def _read(connection: Connection, entry: LedgerEntry, _: Archive) -> None:
    body = body_of(entry, ReadBody)
    connection.execute(delete(readings).where(readings.c.report == entry.subject))
    connection.execute(
        insert(readings).values(
            report=entry.subject,
            digest=body.reading,
            reader_name=body.reader.name,
            reader_version=body.reader.version,
            reader_model=body.reader.model,
            report_version=body.version,
            entry=entry.number,
        )
    )
    connection.execute(delete(failures).where(failures.c.subject == entry.subject))


def _failed(connection: Connection, entry: LedgerEntry, _: Archive) -> None:
    body = body_of(entry, FailedBody)
    connection.execute(delete(failures).where(failures.c.subject == entry.subject))
    connection.execute(
        insert(failures).values(
            subject=entry.subject,
            stage=body.stage,
            error=body.error,
            reason=entry.reason,
            entry=entry.number,
        )
    )


def _linked(connection: Connection, entry: LedgerEntry, archive: Archive) -> None:
    body = body_of(entry, LinkedBody)
    changes = _CHANGES.validate_json(archive.read(body.changes))
    changed = tuple(incident.id for incident in changes.incidents)
    connection.execute(delete(failures).where(failures.c.subject == entry.subject))
    _remove(connection, claims, "incident", changes.incidents_removed + changed)
    for table, gone, rows in (
        (
            incidents,
            changes.incidents_removed,
            [incident_row(incident) for incident in changes.incidents],
        ),
        (tallies, changes.tallies_removed, [tally_row(t) for t in changes.tallies]),
        (
            outlooks,
            changes.outlooks_removed,
            [outlook_row(o) for o in changes.outlooks],
        ),
        (objects, changes.objects_removed, [object_row(o) for o in changes.objects]),
    ):
        _remove(connection, table, "id", (*gone, *(str(row["id"]) for row in rows)))
        _insert(connection, table, [{**row, "entry": entry.number} for row in rows])
    for incident in changes.incidents:
        _insert(connection, claims, claim_rows(incident))
    _name(connection, entry, changes)


def _name(connection: Connection, entry: LedgerEntry, changes: Changes) -> None:
    """Note which ids are new, which are gone and which have come back."""
    came_from = {one.id: one.came_from for one in changes.ids}
    held = set(connection.execute(select(incident_ids.c.id)).scalars())
    new = [one.id for one in changes.incidents if one.id not in held]
    _insert(
        connection,
        incident_ids,
        [
            {"id": one, "came_from": came_from.get(one), "entry": entry.number}
            for one in new
        ],
    )
    back = tuple(one.id for one in changes.incidents)
    moved = tuple(one.old for one in changes.redirects)
    _remove(connection, redirects, "old", back + moved)
    _insert(
        connection,
        redirects,
        [redirect_row(one) | {"entry": entry.number} for one in changes.redirects],
    )


def _decided(connection: Connection, entry: LedgerEntry, archive: Archive) -> None:
    if entry.body.get("about") == "outlook":
        _marked(connection, entry, archive)
    elif entry.body.get("about") == "link":
        body = body_of(entry, RuledBody)
        for report in sorted({anchor.report for anchor in body.one + body.other}):
            _check_quote(connection, archive, entry, report, None)
        connection.execute(insert(rulings).values(ruling_row(entry, body)))


def _withdrawn(connection: Connection, entry: LedgerEntry, _: Archive) -> None:
    if entry.body.get("about") != "link":
        return
    number = body_of(entry, UndoneBody).entry
    taken = (rulings.c.entry == number) & rulings.c.undone.is_(None)
    found = connection.execute(update(rulings).where(taken).values(undone=entry.number))
    if found.rowcount != 1:
        raise LedgerBroken(
            f"ledger entry {entry.number} takes back entry {number}, which is no "
            "standing decision on what is one incident"
        )


def _marked(connection: Connection, entry: LedgerEntry, archive: Archive) -> None:
    body = body_of(entry, MarkedBody)
    outlook, source = body.outlook, body.source
    foreseen = Quote(start=outlook.start, end=outlook.end, text=outlook.text)
    _check_quote(connection, archive, entry, outlook.report, foreseen)
    if source and source.report:
        _check_quote(connection, archive, entry, source.report, source.quote)
    connection.execute(insert(outcomes).values(outcome_row(entry, body)))


def _check_quote(
    connection: Connection,
    archive: Archive,
    entry: LedgerEntry,
    report_id: str,
    quote: Quote | None,
) -> None:
    """Is the report in the record, and do the words stand in it where they should?"""
    report = reports.c.id == report_id
    text = connection.execute(select(reports.c.text).where(report)).scalar()
    if text is None:
        raise LedgerBroken(
            f"ledger entry {entry.number} names {report_id[:19]}, which is not in the "
            "record"
        )
    if quote and archive.read(text).decode()[quote.start : quote.end] != quote.text:
        raise LedgerBroken(
            f"ledger entry {entry.number} quotes words that do not stand at "
            f"{quote.start}..{quote.end} of {report_id[:19]}"
        )


def _remove(
    connection: Connection, table: Table, column: str, ids: tuple[str, ...]
) -> None:
    for one in ids:
        connection.execute(delete(table).where(table.c[column] == one))


def _insert(
    connection: Connection, table: Table, rows: list[dict[str, object]]
) -> None:
    if rows:
        connection.execute(insert(table), rows)


_ACTS: Mapping[Act, Callable[[Connection, LedgerEntry, Archive], None]] = (
    MappingProxyType(
        {
            Act.CAPTURED: _captured,
            Act.READ: _read,
            Act.FAILED: _failed,
            Act.LINKED: _linked,
            Act.DECIDED: _decided,
            Act.WITHDRAWN: _withdrawn,
        }
    )
)
