"""`tollbook outlooks`: predictions, promises, ultimatums, offers and demands."""

import csv
import json
import sys
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from pydantic import TypeAdapter

from tollbook.model import RecordedOutlook
from tollbook.publish import in_quotes, protect, protect_all, victims_names

from ._console import make_console, table_of
from ._days import OnOption
from ._record import HERE, RecordOption
from .incidents import Format, FormatOption

_OUTLOOKS = TypeAdapter(tuple[RecordedOutlook, ...])
_COLUMNS = ("Due", "Kind", "Who", "What", "Printed in")


def outlooks(
    record: RecordOption = HERE,
    due: Annotated[
        bool, typer.Option("--due", help="Only those whose time has come.")
    ] = False,
    on: OnOption = None,
    style: FormatOption = Format.TABLE,
) -> None:
    """Show what is foreseen, promised or demanded, the first due first.

    With --due, those whose time had come by today, or by the day given with --on.
    """
    from tollbook.book import Book

    day = on or datetime.now(UTC).date()
    with Book.open(record) as book:
        found = book.outlooks(due_by=day if due or on else None)
        names = victims_names(book.readings())
    print_outlooks(found, names, style)


def print_outlooks(
    found: tuple[RecordedOutlook, ...], names: frozenset[str], style: Format
) -> None:
    """Print outlooks in the order given."""
    if style is Format.JSON:
        listed = protect_all(_OUTLOOKS.dump_python(found, mode="json"), names)
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style is Format.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(map(str.lower, _COLUMNS))
        writer.writerows(_cells(outlook, names) for outlook in found)
    elif not found:
        typer.echo("No outlook fits.")
    else:
        rows = [_cells(outlook, names) for outlook in found]
        make_console().print(table_of(_COLUMNS, rows))


def _cells(outlook: RecordedOutlook, names: frozenset[str]) -> tuple[str, ...]:
    kind = f"{outlook.kind} (of the opposite)" if outlook.negated else outlook.kind
    words = in_quotes(outlook.text)
    if outlook.condition:
        words += f", if: {in_quotes(outlook.condition)}"
    if outlook.basis:
        words += f", because: {in_quotes(outlook.basis)}"
    if outlook.addressee:
        words += f", to {outlook.addressee}"
    if outlook.tellings > 1:
        words += f" (told {outlook.tellings} times)"
    printed = ", ".join(str(p) for p in (outlook.outlet, outlook.published) if p)
    cells = (due_in_words(outlook.due), kind, outlook.source, words, printed)
    return tuple(protect(cell, names) for cell in cells)


def due_in_words(due: tuple[date | None, date | None] | None) -> str:
    """Return "by 2016-12-25", a stretch, or "no date".

    >>> due_in_words((None, date(2016, 12, 25)))
    'by 2016-12-25'
    """
    first, last = due or (None, None)
    if first is None and last is None:
        return "no date"
    if first is None:
        return f"by {last}"
    if last is None:
        return f"from {first}"
    return str(first) if first == last else f"{first} to {last}"
