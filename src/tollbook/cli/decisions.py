"""`tollbook decisions`: what people decided to be one incident, or not."""

import json

import typer
from pydantic import TypeAdapter

from tollbook.model import FollowedDecision
from tollbook.publish import protect, protect_all

from ._console import make_console, table_of
from ._deciding import in_words, names_in
from ._record import HERE, JsonOption, RecordOption

_DECISIONS = TypeAdapter(tuple[FollowedDecision, ...])
_COLUMNS = ("Entry", "Day", "Who", "Decision", "Why", "Standing")


def decisions(as_json: JsonOption = False, record: RecordOption = HERE) -> None:
    """List what people decided with same and apart, and whether it stands."""
    from tollbook.book import Book
    from tollbook.flow import follow_decisions

    with Book.open(record) as book:
        found = follow_decisions(book)
        names = names_in(book, found)
    if as_json:
        listed = protect_all(_DECISIONS.dump_python(found, mode="json"), names)
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif not found:
        typer.echo("Nobody has decided anything yet; see: tollbook same --help")
    else:
        rows = [[protect(cell, names) for cell in _cells(one)] for one in found]
        make_console().print(table_of(_COLUMNS, rows))


def _cells(decision: FollowedDecision) -> tuple[str, ...]:
    note = f", {decision.note}" if decision.note else ""
    return (
        str(decision.entry),
        decision.at.date().isoformat(),
        decision.by,
        in_words(decision),
        decision.reason,
        f"{decision.standing}{note}",
    )
