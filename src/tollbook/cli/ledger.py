"""`tollbook ledger`: who did what to what when."""

import json
from typing import Annotated

import typer
from pydantic import TypeAdapter

from tollbook.model import LedgerEntry

from ._record import HERE, JsonOption, RecordOption

_ENTRY = TypeAdapter(LedgerEntry)


def ledger(
    record: RecordOption = HERE,
    after: Annotated[int, typer.Option(help="Only entries after this number.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """List the ledger's entries, oldest first; with --json, one object a line."""
    from tollbook.book import Book

    with Book.open(record) as book:
        for entry in book.ledger(after):
            typer.echo(_as_json(entry) if as_json else _as_line(entry))


def _as_json(entry: LedgerEntry) -> str:
    plain = _ENTRY.dump_python(entry, mode="json") | {"seal": entry.seal}
    return json.dumps(plain, ensure_ascii=False)


def _as_line(entry: LedgerEntry) -> str:
    at = entry.at.strftime("%Y-%m-%d %H:%M:%SZ")
    subject = (
        entry.subject[:19] if entry.subject.startswith("sha256:") else entry.subject
    )
    reason = " ".join(entry.reason.split())
    return (
        f"{entry.number:>5}  {at}  {entry.act:<9}  {subject:<19}  {entry.by}  {reason}"
    )
