"""`tollbook verify` and `rebuild`: is everything as it was written?"""

from dataclasses import asdict
from typing import Annotated

import typer

from ._record import HERE, JsonOption, RecordOption


def verify(
    record: RecordOption = HERE,
    seal: Annotated[
        str | None,
        typer.Option(help="A seal noted down earlier that must still be there."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check every seal, archived file and table; name the first that was altered."""
    from tollbook.book import Book, verify_book

    with Book.open(record) as book:
        found = verify_book(book, seal)
    if as_json:
        import json

        typer.echo(json.dumps(asdict(found)))
        return
    typer.echo(
        f"unchanged since it was taken in: {found.entries} ledger entries, "
        f"{found.files} archived files, and the tables made from them"
    )
    typer.echo(f"the newest seal: {found.seal}")
    typer.echo(
        "Note it down outside this folder: who holds the whole folder could cut "
        "entries off or write them all anew, and only a seal kept elsewhere shows "
        "it (tollbook verify --seal SEAL)."
    )


def rebuild(record: RecordOption = HERE, as_json: JsonOption = False) -> None:
    """Make the tables anew from the ledger and the archive."""
    from tollbook.book import Book

    with Book.open(record) as book:
        digest = book.rebuild()
    if as_json:
        import json

        typer.echo(json.dumps({"tables": digest}))
    else:
        typer.echo(f"the tables were made anew; their digest: {digest}")
