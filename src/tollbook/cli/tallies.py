"""`tollbook tallies`: cumulative claims side by side, and beside the incidents."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

import typer
from pydantic import TypeAdapter
from rich.padding import Padding
from rich.text import Text

from tollbook.model import Claim, Group, Tally, TallyStep
from tollbook.publish import figure, in_quotes, plain

from ._console import make_console, table_of
from ._record import HERE, JsonOption, RecordOption
from .incidents import Format, FormatOption

_TALLIES = TypeAdapter(tuple[Tally, ...])
_COLUMNS = ("Figure", "Of whom", "Where", "Since", "Kept by", "Recorded")


def tallies(
    record: RecordOption = HERE,
    style: FormatOption = Format.TABLE,
    as_json: JsonOption = False,
) -> None:
    """Show cumulative claims beside what the recorded incidents add up to."""
    from tollbook.book import Book

    with Book.open(record) as book:
        print_tallies(book.tallies(), Format.JSON if as_json else style)


def print_tallies(found: tuple[Tally, ...], style: Format) -> None:
    """Print tallies, those of one measure together."""
    if style is Format.JSON:
        listed = _TALLIES.dump_python(found, mode="json")
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif style is Format.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(("measure", *map(str.lower, _COLUMNS), "notes"))
        for tally in found:
            writer.writerow(_one_line(tally))
    elif not found:
        typer.echo("No report of this record gives a cumulative figure.")
    else:
        for measure, same in groupby(found, key=lambda tally: tally.measure):
            _print_measure(plain(measure).capitalize(), list(same))


def _one_line(tally: Tally) -> tuple[str, ...]:
    cells = (cell.replace("\n", "; ") for cell in _cells(tally))
    return (tally.measure, *cells, "; ".join(tally.notes))


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
        mark = f"[{at}] " if numbered else ""
        for line, style in _lines(tally):
            console.print(Padding(Text(f"{mark}{line}", style=style), (0, 0, 0, 2)))
    console.print()


def _lines(tally: Tally) -> Iterator[tuple[str, str]]:
    """Yield what stands under a tally, with its style: moves, flags, notes."""
    for before, after in pairwise(tally.series):
        yield _move(before, after), ""
    for flag in tally.flags:
        yield f"look at: {flag.says}", ""
    for note in tally.notes:
        yield note, "dim"


def _move(before: TallyStep, after: TallyStep) -> str:
    """Return "from 400 (2016-10-01) to 450 (2016-10-06), +50: why is not told"."""
    told = "; ".join(
        f"{plain(reason.reason)} ({in_quotes(reason.text)})" for reason in after.reasons
    )
    return (
        f"from {figure(before.low, before.high)} ({before.day or 'undated'}) to "
        f"{figure(after.low, after.high)} ({after.day or 'undated'})"
        f"{_by(after)}: {told or 'the words near it do not say why'}"
    )


def _by(step: TallyStep) -> str:
    low, high = step.change_low, step.change_high
    if low is None or high is None:
        return ""
    return f", {low:+,}" if low == high else f", {low:+,} to {high:+,}"


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
    sure, may = len(tally.incidents), len(tally.incidents_possible)
    if not sure and not may:
        return "–"
    held = f"{sure} incident{'s' * (sure != 1)}"
    if may:
        held += f", {may} more that may be"
    added = figure(tally.incidents_low, tally.incidents_high)
    return "\n".join(filter(None, (added, held, share(tally))))


def share(tally: Tally) -> str:
    """Return how much of a tally the record holds: "4 % to 20 % of it"."""
    low, high = tally.covered_low, tally.covered_high
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {high:.0%} of it"
    if high is None:
        return f"{low:.0%} of it or more"
    return f"{low:.0%} of it" if low == high else f"{low:.0%} to {high:.0%} of it"
