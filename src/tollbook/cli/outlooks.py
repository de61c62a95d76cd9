"""`tollbook outlooks`: predictions, promises, ultimatums, offers and demands."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from pydantic import TypeAdapter

from tollbook.model import FollowedOutlook, Outcome, Report
from tollbook.publish import outlooks_to_csv, protect, protect_all, victims_names

from ._console import make_console, table_of
from ._days import OnOption
from ._foreseen import OUTLOOK_COLUMNS, outlook_cells, sources_of
from ._record import HERE, RecordOption
from .incidents import Format, FormatOption

_OUTLOOKS = TypeAdapter(tuple[FollowedOutlook, ...])


def outlooks(
    ctx: typer.Context,
    record: RecordOption = HERE,
    due: Annotated[
        bool,
        typer.Option("--due", help="Only those whose time has come, by today or --on."),
    ] = False,
    unmarked: Annotated[
        bool, typer.Option("--open", help="Only those nobody has marked yet.")
    ] = False,
    on: OnOption = None,
    style: FormatOption = Format.TABLE,
) -> None:
    """Show what is foreseen, promised or demanded, and how it came out.

    The first due first. With --due, those whose time had come by today, or by the
    day given with --on; with --open, those that nobody has marked yet. To mark one:
    tollbook outlooks mark --help.
    """
    if ctx.invoked_subcommand:
        if due or unmarked or on or style is not Format.TABLE:
            raise typer.BadParameter(
                f"write the options after {ctx.invoked_subcommand}, not before it"
            )
        ctx.obj = record
        return
    from tollbook.book import Book
    from tollbook.flow import follow_outlooks

    day = on or datetime.now(UTC).date()
    with Book.open(record) as book:
        every = follow_outlooks(book, day)
        sources = sources_of(every, book.report)
        names = victims_names(book.readings())
    found = tuple(
        outlook
        for outlook in every
        if (not (due or on) or _came_by(outlook, day))
        and (not unmarked or outlook.outcome is Outcome.OPEN)
    )
    if style is Format.TABLE and not found:
        typer.echo(_nothing(every, day if due or on else None))
    else:
        print_outlooks(found, sources, names, style)


def print_outlooks(
    found: tuple[FollowedOutlook, ...],
    sources: Mapping[str, Report],
    names: frozenset[str],
    style: Format,
) -> None:
    """Print outlooks in the order given."""
    if style is Format.JSON:
        listed = protect_all(_OUTLOOKS.dump_python(found, mode="json"), names)
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style is Format.CSV:
        typer.echo(outlooks_to_csv(found, names), nl=False)
    else:
        rows = [
            [protect(cell, names) for cell in outlook_cells(outlook, sources)]
            for outlook in found
        ]
        make_console().print(table_of(OUTLOOK_COLUMNS, rows))


def _came_by(outlook: FollowedOutlook, day: date) -> bool:
    last = outlook.due[1] if outlook.due else None
    return last is not None and last <= day


def _nothing(every: tuple[FollowedOutlook, ...], day: date | None) -> str:
    """Return why the list is empty, in a sentence."""
    if not every:
        return "No report of this record foresees, promises or demands anything."
    if day is None:
        return f"All outlooks of this record are marked: {len(every)}."
    come = [outlook for outlook in every if _came_by(outlook, day)]
    if come:
        return f"All outlooks that fell due by {day} are marked: {len(come)}."
    later = [o.due[1] for o in every if o.due and o.due[1]]
    comes = f"; the first falls due by {min(later)}" if later else ""
    return f"No outlook of {len(every)} had fallen due by {day}{comes}."
