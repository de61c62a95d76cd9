"""`tollbook outlooks mark` and `show`: how one outlook came out, who says so, why."""

import json
from collections.abc import Mapping
from typing import Annotated

import typer
from pydantic import TypeAdapter

from tollbook.model import FollowedOutlook, Outcome, OutcomeMark, Report
from tollbook.publish import (
    due_in_words,
    outcome_in_words,
    protect,
    protect_all,
    source_in_words,
    standing_in_words,
    victims_names,
)

from ._days import METAVAR, to_day
from ._foreseen import ID_SHOWN, foreseen_in_words, kind_in_words, sources_of
from ._record import HERE, JsonOption, RecordOption, record_of

_FOLLOWED = TypeAdapter(FollowedOutlook)


def to_outcome(typed: str) -> Outcome:
    """Return the outcome that somebody typed, with - or _ between its words.

    Raises:
        BadParameter: there is none of that name.
    """
    try:
        return Outcome(typed.strip().lower().replace("-", "_"))
    except ValueError:
        known = ", ".join(outcome.replace("_", "-") for outcome in Outcome)
        raise typer.BadParameter(
            f"no outcome is called {typed!r}; there are: {known}"
        ) from None


OutlookArgument = Annotated[
    str,
    typer.Argument(
        metavar="OUTLOOK", help="Its id, or the start of it: tollbook outlooks."
    ),
]


def mark(
    ctx: typer.Context,
    outlook: OutlookArgument,
    outcome: Annotated[
        str,
        typer.Argument(
            metavar="OUTCOME",
            help="A prediction: came-true, did-not. A promise: kept, broken. An "
            "ultimatum: met, expired, withdrawn. An offer: accepted, refused, lapsed. "
            "A demand: met, refused. Any: partly, unclear, open (again).",
        ),
    ],
    by: Annotated[str, typer.Option(help="Your initials.", metavar="INITIALS")],
    reason: Annotated[str, typer.Option(help="Why, in a sentence.", metavar="TEXT")],
    source: Annotated[
        str | None,
        typer.Option(
            help="The report of the record that shows it: its id, or the start of it.",
            metavar="REPORT",
        ),
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(help="What that report says, word for word.", metavar="TEXT"),
    ] = None,
    citation: Annotated[
        str | None,
        typer.Option(
            help="An address or reference, for a source that is not in the record.",
            metavar="TEXT",
        ),
    ] = None,
    shown: Annotated[
        str | None,
        typer.Option("--on", help="The day on which it showed.", metavar=METAVAR),
    ] = None,
    decided: Annotated[
        str | None,
        typer.Option(help="The day you decided so; else today.", metavar=METAVAR),
    ] = None,
    as_json: JsonOption = False,
    record: RecordOption = HERE,
) -> None:
    """Mark how OUTLOOK came out, with a source. Earlier marks stay in the ledger.

    tollbook outlooks mark 08a7a512 came-true --by AB --on 2026-04-03 --source
    sha256:6bbcc3 --words "the last stores are empty" --reason "stores found empty"
    """
    from tollbook.book import Book
    from tollbook.flow import Marking, mark_outlook, system_clock

    marking = Marking(
        outcome=to_outcome(outcome),
        by=by,
        reason=reason,
        source=source,
        words=words,
        citation=citation,
        shown=to_day(shown) if shown else None,
        decided=to_day(decided) if decided else None,
    )
    with Book.open(record_of(ctx, record)) as book:
        done = mark_outlook(book, outlook, marking, system_clock)
        reports = sources_of([done.outlook], book.report)
        names = victims_names(book.readings())
    if as_json:
        _print_json(done.outlook, names)
        return
    found, last = done.outlook, done.outlook.marks[-1]
    entered = "" if done.is_new else "marked so already: "
    typer.echo(f"{entered}{found.id[:ID_SHOWN]} {_mark(last, reports, names)}")
    if done.is_new and found.marks[:-1]:
        before = _mark(found.marks[-2], reports, names)
        typer.echo(f"It holds in place of: {before}")


def show(
    ctx: typer.Context,
    outlook: OutlookArgument,
    as_json: JsonOption = False,
    record: RecordOption = HERE,
) -> None:
    """Show one outlook and every mark on it, oldest first: the last one holds."""
    from tollbook.book import Book
    from tollbook.flow import find_outlook, system_clock

    with Book.open(record_of(ctx, record)) as book:
        found = find_outlook(book, outlook, system_clock().date())
        reports = sources_of([found], book.report)
        names = victims_names(book.readings())
    if as_json:
        _print_json(found, names)
        return
    lines = [
        f"{found.id}  {kind_in_words(found)}, {due_in_words(found.due)}",
        f"{found.source}: {foreseen_in_words(found)}",
        f"printed at {found.start}..{found.end} of {found.report}",
        standing_in_words(found),
    ]
    for line in lines:
        typer.echo(protect(line, names))
    for one in found.marks:
        typer.echo(f"  {_mark(one, reports, names)}")


def _mark(
    mark: OutcomeMark, reports: Mapping[str, Report], names: frozenset[str]
) -> str:
    """Return one mark on one line."""
    on = f" on {mark.shown}" if mark.shown else ""
    source = source_in_words(mark.source, reports) or "no source"
    line = (
        f"{outcome_in_words(mark.outcome)}{on}, says {mark.by} on {mark.decided} "
        f"(ledger entry {mark.entry}): {mark.reason} [{source}]"
    )
    return protect(line, names)


def _print_json(outlook: FollowedOutlook, names: frozenset[str]) -> None:
    plain = protect_all(_FOLLOWED.dump_python(outlook, mode="json"), names)
    typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))
