"""`tollbook init`: make a folder a record."""

from pathlib import Path
from typing import Annotated

import typer

from tollbook.settings import tool_version

from ._record import JsonOption


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER")],
    title: Annotated[
        str | None, typer.Option(help="What the record is called.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Make FOLDER a record: tollbook.toml, book.db and archive/."""
    from tollbook.book import Book
    from tollbook.flow import BY, system_clock

    with Book.create(
        folder, at=system_clock(), by=BY, method=tool_version(), title=title
    ) as book:
        label = book.folder.read_label()
    if as_json:
        import json

        typer.echo(json.dumps({"record": str(folder), **label}, default=str))
    else:
        typer.echo(f"{folder} is a record now; add reports with:")
        typer.echo(f"tollbook add --record {folder} FILE...")
