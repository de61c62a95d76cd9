"""`tollbook add`: keep reports, read them, link them, and say what that brought."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from tollbook.model import Incident, Redirect

from ._days import PublishedOption
from ._record import HERE, JsonOption, RecordOption

if TYPE_CHECKING:
    from tollbook.flow import Progress, Summary

LISTED = 20
"""Incidents named at the end; the rest are counted."""


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, or - for stdin."),
    ],
    record: RecordOption = HERE,
    published: PublishedOption = None,
    as_json: JsonOption = False,
) -> None:
    """Keep, read and link the reports in PATH...; adding twice changes nothing."""
    from tollbook.book import Book
    from tollbook.capture import capture_paths
    from tollbook.flow import add_items, load_tools, system_clock

    with Book.open(record) as book, _bars() as progress:
        items = capture_paths(paths, published=published)
        summary = add_items(book, items, load_tools(), system_clock, progress)
    for line in (
        *summary.passed_over,
        *summary.notes,
        *(f"{where}: {why}" for where, why in summary.refused),
    ):
        typer.echo(f"tollbook: {' '.join(line.split())}", err=True)
    typer.echo(_as_json(summary) if as_json else _as_text(summary))
    if summary.refused:
        raise typer.Exit(1)


@contextmanager
def _bars() -> Iterator["Progress"]:
    """Show how far the work has come, on a terminal; in a pipe, nothing."""
    columns = (
        TextColumn("{task.description:<8}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Bars(
        *columns, console=console, transient=True, disable=not sys.stderr.isatty()
    ) as bars:
        tasks = {}

        def progress(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield progress


def _as_text(summary: "Summary") -> str:
    told = [
        (
            f"{_number(summary.kept, 'new report')}, {summary.read} read; "
            f"{_number(len(summary.new), 'new incident')}, "
            f"{len(summary.changed)} changed, {len(summary.removed)} gone, "
            f"{len(summary.contested)} contested"
        )
    ]
    if summary.known:
        told.append(f"{_number(summary.known, 'report')} in the record already")
    if summary.refused:
        told.append(f"{len(summary.refused)} refused; the rest was kept")
    told += [f"  new        {_line(i)}" for i in summary.new[:LISTED]]
    if len(summary.new) > LISTED:
        told.append(f"  and {len(summary.new) - LISTED} more new ones")
    told += [f"  gone       {leads_on(one)}" for one in summary.redirects]
    told += [f"  contested  {_line(i)}" for i in summary.contested[:LISTED]]
    if len(summary.contested) > LISTED:
        told.append(f"  and {len(summary.contested) - LISTED} more contested ones")
    return "\n".join(told)


def leads_on(redirect: Redirect) -> str:
    """Return what became of an incident's id, on one line."""
    if redirect.new is None:
        return f"{redirect.old}  no report tells of it any more"
    return f"{redirect.old}  part of {redirect.new} now"


def _number(many: int, what: str) -> str:
    return f"{many} {what}{'' if many == 1 else 's'}"


def _line(incident: Incident) -> str:
    return f"{incident.id}  {incident.title}"


def _as_json(summary: "Summary") -> str:
    return json.dumps(
        {
            "kept": summary.kept,
            "known": summary.known,
            "read": summary.read,
            "refused": [
                {"origin": where, "reason": why} for where, why in summary.refused
            ],
            "passed_over": summary.passed_over,
            "notes": summary.notes,
            "new": [incident.id for incident in summary.new],
            "changed": [incident.id for incident in summary.changed],
            "removed": list(summary.removed),
            "redirects": {one.old: one.new for one in summary.redirects},
            "contested": [incident.id for incident in summary.contested],
        },
        ensure_ascii=False,
    )
