"""`tollbook tallies`: cumulative claims side by side, and beside the incidents."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby

import typer
from pydantic import TypeAdapter
from rich.padding import Padding
from rich.text import Text

from tollbook.model import Claim, Group, Tally
from tollbook.publish import figure, plain

from ._console import make_console, table_of
from ._record import HERE, RecordOption
from .incidents import Format, FormatOption

_TALLIES = TypeAdapter(tuple[Tally, ...])
_COLUMNS = ("Figure", "Of whom", "Where", "Since", "Kept by", "Recorded")


def tallies(record: RecordOption = HERE, style: FormatOption = Format.TABLE) -> None:
    """Show cumulative claims beside what the recorded incidents add up to."""
    from tollbook.book import Book

    with Book.open(record) as book:
        print_tallies(book.tallies(), style)


def print_tallies(found: tuple[Tally, ...], style: Format) -> None:
    """Print tallies, those of one measure together."""
    if style is Format.JSON:
        listed = _TALLIES.dump_python(found, mode="json")
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style is Format.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(("measure", *map(str.lower, _COLUMNS), "notes"))
        for tally in found:
            writer.writerow((tally.measure, *_cells(tally), "; ".join(tally.notes)))
    elif not found:
        typer.echo("No report of this record gives a cumulative figure.")
    else:
        for measure, same in groupby(found, key=lambda tally: tally.measure):
            _print_measure(plain(measure).capitalize(), list(same))


def _print_measure(name: str, same: Sequence[Tally]) -> None:
    console = make_console()
    console.print(Text(name, style="bold"))
    numbered = len(same) > 1
    rows = [
        (f"[{at}] {cells[0]}" if numbered else cells[0], *cells[1:])
        for at, cells in enumerate(map(_cells, same), 1)
    ]
    console.print(Padding(table_of(_COLUMNS, rows), (0, 0, 0, 2)))
    for at, tally in enumerate(same, 1):
        for note in tally.notes:
            mark = f"[{at}] " if numbered else ""
            console.print(Padding(Text(f"{mark}{note}", style="dim"), (0, 0, 0, 2)))
    console.print()


def _cells(tally: Tally) -> tuple[str, ...]:
    newest = tally.claims[-1]
    outlet = newest.outlet if newest.outlet != newest.source else None
    printed = ", ".join(str(part) for part in (outlet, newest.published) if part)
    older = [c for c in tally.claims if c.superseded]
    earlier = f"; earlier {_figures(older)}" if older else ""
    return (
        figure(tally.low, tally.high) + earlier,
        "everybody" if tally.group is Group.ALL else plain(tally.group),
        tally.place.name if tally.place else "not given",
        tally.since or tally.since_text or "not given",
        f"{newest.source}\n({printed})" if printed else newest.source,
        _record_holds(tally),
    )


def _figures(claims: Iterable[Claim]) -> str:
    return ", ".join(dict.fromkeys(figure(c.low, c.high) for c in claims))


def _record_holds(tally: Tally) -> str:
    count = len(tally.incidents)
    if not count:
        return "–"
    some = f"{count} incident{'s' if count > 1 else ''}"
    return f"{figure(tally.incidents_low, tally.incidents_high)} ({some})"
