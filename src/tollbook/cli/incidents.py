"""`tollbook incidents`: what happened, one line an incident."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from tollbook.model import Incident, Measure
from tollbook.publish import (
    other_harm,
    protect,
    summary,
    to_csv,
    to_json,
    victims_names,
)
from tollbook.reconciling import graded_by
from tollbook.registers import AIRWARS, event_types, grade_by_id

from ._console import make_console, table_of
from ._days import SinceOption, UntilOption
from ._foreseen import ID_SHOWN
from ._record import HERE, RecordOption
from ._scheme import SchemeOption, scheme_of


class Format(StrEnum):
    """How to print."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[Format, typer.Option("--format", help="How to print.")]


def incidents(
    record: RecordOption = HERE,
    place: Annotated[
        str | None, typer.Option(help="Part of a place's name, or a country code.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    kind: Annotated[
        str | None, typer.Option("--type", help="A kind of event, such as air_strike.")
    ] = None,
    grade: Annotated[
        str | None, typer.Option(help="A grade of the scheme, such as fair.")
    ] = None,
    scheme: SchemeOption = None,
    style: FormatOption = Format.TABLE,
) -> None:
    """List the incidents of a record, oldest first."""
    from tollbook.book import Book

    if kind is not None and kind not in event_types():
        raise typer.BadParameter(
            f"no kind of event is called {kind!r}; "
            "tollbook registers event_types lists them"
        )
    with Book.open(record) as book:
        chosen = scheme_of(book, scheme)
        if grade is not None and grade not in grade_by_id(chosen):
            known = ", ".join(grade_by_id(chosen))
            raise typer.BadParameter(
                f"no grade is called {grade!r} in {chosen}; there are: {known}"
            )
        listed = book.incidents(
            place=place,
            since=since,
            until=until,
            type=kind,
            grade=grade if chosen == AIRWARS else None,
        )
        graded = tuple(graded_by(incident, chosen) for incident in listed)
        found = tuple(each for each in graded if grade in (None, each.assessment.grade))
        names = victims_names(book.readings())
    print_incidents(found, names, style)


def print_incidents(
    found: tuple[Incident, ...], names: frozenset[str], style: Format
) -> None:
    """Print incidents, victims' names withheld."""
    if style is Format.JSON:
        listed = [to_json(incident, names) for incident in found]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style is Format.CSV:
        typer.echo(to_csv(found, names), nl=False)
    elif not found:
        typer.echo("No incident fits.")
    else:
        rows = [_row(incident, names) for incident in found]
        columns = ("ID", "Incident", "Killed", "Injured", "Other", "Sources", "Grade")
        make_console().print(table_of(columns, rows))


def _row(incident: Incident, names: frozenset[str]) -> tuple[str, ...]:
    return (
        incident.id[:ID_SHOWN],
        protect(incident.title, names),
        summary(incident, Measure.KILLED),
        summary(incident, Measure.INJURED),
        other_harm(incident),
        str(incident.independent_sources),
        incident.assessment.grade,
    )
