"""`tollbook export`: incidents as a file; its suffix says the format."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from tollbook.model import LedgerEntry
from tollbook.publish import Provenance, period_of, publish_file, victims_names
from tollbook.reconciling import graded_by
from tollbook.settings import NAME, tool_version

from ._record import HERE, RecordOption
from ._scheme import SchemeOption, scheme_of


def export(
    file: Annotated[
        Path, typer.Argument(help="Ends in .csv, .geojson or .jsonl.", metavar="FILE")
    ],
    record: RecordOption = HERE,
    scheme: SchemeOption = None,
    title: Annotated[str, typer.Option(help="What the file is called.")] = "Incidents",
    licence: Annotated[
        str, typer.Option(help="On which terms it may be used.")
    ] = "not stated; ask whoever keeps the record",
    contact: Annotated[
        str, typer.Option(help="Where corrections may be sent.")
    ] = "not stated",
) -> None:
    """Write all incidents to FILE, with where they come from and no victims' names."""
    from tollbook.book import Book

    with Book.open(record) as book:
        chosen = scheme_of(book, scheme)
        found = tuple(graded_by(each, chosen) for each in book.incidents())
        names = victims_names(book.readings())
        seal = _last_seal(book.ledger())
    about = Provenance(
        title=title,
        method_version=f"{NAME} {tool_version()}",
        scope=f"all incidents of the record, of every grade ({chosen}) and status",
        period=period_of(found),
        as_of=datetime.now(UTC).isoformat(timespec="seconds"),
        licence=licence,
        contact=contact,
        digest_of_book=f"sha256:{seal}",
    )
    for written in publish_file(file, found, about, names):
        typer.echo(f"{written}: {len(found)} incidents", err=True)


def _last_seal(ledger: Iterable[LedgerEntry]) -> str:
    seal = ""
    for entry in ledger:
        seal = entry.seal
    return seal
