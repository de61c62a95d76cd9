"""`tollbook objects`: hospitals, schools, camps, and how often each was hit."""

import json
from typing import Annotated

import typer

from tollbook.model import RecordedObject
from tollbook.publish import (
    object_to_json,
    objects_to_csv,
    plain,
    protect,
    victims_names,
)
from tollbook.registers import object_words

from ._console import make_console, table_of
from ._objects import ID_SHOWN, print_object
from ._record import HERE, RecordOption
from .incidents import Format, FormatOption


def objects(
    wanted: Annotated[
        str | None,
        typer.Argument(help="An object's id, or the start of it.", metavar="[OBJECT]"),
    ] = None,
    record: RecordOption = HERE,
    kind: Annotated[
        str | None, typer.Option(help="A kind of object, such as hospital.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(help="Part of a place's name, or a country code.")
    ] = None,
    style: FormatOption = Format.TABLE,
) -> None:
    """List named objects by how often they were hit, or show one with its incidents.

    Only what the reports call by a name or a code name is an object of the record:
    a hospital that is not named is not known again.
    """
    from tollbook.book import Book

    if kind is not None and kind not in object_words("lasting"):
        known = ", ".join(sorted(object_words("lasting")))
        raise typer.BadParameter(
            f"no kind of object is called {kind!r}; there are: {known}"
        )
    if wanted is not None and (kind or place):
        raise typer.BadParameter(
            "name an object, or ask for a list with --kind, --place"
        )
    with Book.open(record) as book:
        names = victims_names(book.readings())
        if wanted is None:
            print_objects(book.objects(kind=kind, place=place), names, style)
            return
        found = book.struck_object(wanted)
        incidents = {
            hit.incident: book.incident(hit.incident) for hit in found.incidents
        }
    if style is Format.TABLE:
        print_object(
            make_console(), found, incidents, lambda words: protect(words, names)
        )
    elif style is Format.JSON:
        told = object_to_json(found, names)
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        typer.echo(objects_to_csv((found,), names), nl=False)


def print_objects(
    found: tuple[RecordedObject, ...], names: frozenset[str], style: Format
) -> None:
    """Print objects in the order given, victims' names withheld."""
    if style is Format.JSON:
        listed = [object_to_json(struck, names) for struck in found]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style is Format.CSV:
        typer.echo(objects_to_csv(found, names), nl=False)
    elif not found:
        typer.echo("No report of this record names an object that fits.")
    else:
        columns = ("ID", "Object", "Kind", "Place", "Incidents", "First", "Last")
        rows = [[protect(cell, names) for cell in _cells(one)] for one in found]
        make_console().print(table_of(columns, rows))


def _cells(struck: RecordedObject) -> tuple[str, ...]:
    place = struck.place
    where = (
        ", ".join(part for part in (place.name, place.country) if part) if place else ""
    )
    return (
        struck.id[:ID_SHOWN],
        struck.name,
        plain(struck.kind),
        where or "not known",
        _times(struck),
        str(struck.first or "undated"),
        str(struck.last or "undated"),
    )


def _times(struck: RecordedObject) -> str:
    undated = sum(hit.date is None for hit in struck.incidents)
    dated = len(struck.incidents) - undated
    return f"{dated} (+{undated} undated)" if undated else str(dated)
