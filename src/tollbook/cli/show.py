"""`tollbook show`: everything the record holds about one incident, and why."""

import json
from datetime import UTC, datetime
from typing import Annotated

import typer

from tollbook.errors import CannotPublish
from tollbook.model import Incident, IncidentId
from tollbook.publish import to_json, victims_names
from tollbook.reconciling import graded_by

from ._console import make_console
from ._dossier import Dossier, print_dossier
from ._foreseen import sources_of
from ._record import HERE, JsonOption, RecordOption
from ._scheme import SchemeOption, scheme_of


def show(
    incident: Annotated[
        str | None, typer.Argument(help="An incident's id, or the start of it.")
    ] = None,
    first: Annotated[
        bool, typer.Option("--first", help="Show the incident told of most.")
    ] = False,
    names: Annotated[
        bool, typer.Option("--names", help="Show victims' names, on this machine only.")
    ] = False,
    scheme: SchemeOption = None,
    as_json: JsonOption = False,
    record: RecordOption = HERE,
) -> None:
    """Show one incident: ranges, sources side by side, denials, grade and why."""
    from tollbook.book import Book
    from tollbook.flow import follow_outlooks

    if (incident is None) == (not first):
        raise typer.BadParameter(
            "name an incident, or ask for the most told one with --first"
        )
    with Book.open(record) as book:
        chosen = scheme_of(book, scheme)
        named = book.find_incident(incident) if incident else None
        found = named.incident if named else most_told(book.incidents())
        found = graded_by(found, chosen)
        notes = came_from(book.incident_id(found.id))
        told_in = {mention.report for mention in found.mentions}
        readings = {report: book.reading(report) for report in sorted(told_in)}
        foreseen = tuple(
            outlook
            for outlook in follow_outlooks(book, datetime.now(UTC).date())
            if outlook.report in told_in
        )
        sources = sources_of(foreseen, book.report)
        objects = tuple(book.struck_object(struck.id) for struck in found.objects)
    hidden = frozenset[str]() if names else victims_names(readings.values())
    if named and named.note:
        typer.echo(f"tollbook: {named.note}", err=True)
    if names:
        typer.echo(
            "tollbook: victims' names are shown; do not publish this page", err=True
        )
    if as_json:
        plain = to_json(found, hidden)
        typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        print_dossier(
            make_console(),
            Dossier(found, readings, hidden, foreseen, sources, objects, notes),
        )


def came_from(origin: IncidentId | None) -> tuple[str, ...]:
    """Return the line that tells from which incident this one split off, if any."""
    if origin is None or origin.came_from is None:
        return ()
    return (f"split off from {origin.came_from} by ledger entry {origin.entry}",)


def most_told(incidents: tuple[Incident, ...]) -> Incident:
    """Return the incident that most reports tell of; then by most mentions.

    Raises:
        CannotPublish: the record holds no incident.
    """
    if not incidents:
        raise CannotPublish("this record holds no incident yet; add reports first")
    return min(
        incidents,
        key=lambda incident: (
            -len({mention.report for mention in incident.mentions}),
            -len(incident.mentions),
            incident.id,
        ),
    )
