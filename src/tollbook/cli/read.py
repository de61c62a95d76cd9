"""`tollbook read`: read files and print what they claim; writes nothing."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Annotated

import typer
from pydantic import TypeAdapter
from rich.console import Console
from rich.status import Status

from tollbook.capture import Captured, Refused, capture_paths
from tollbook.model import Explanation, Reading, Report

from ._days import PublishedOption
from ._explaining import chosen, tell_explanation
from ._telling import tell_reading

_NOT_FOUND = (
    "no sentence to explain: what you ask for stands in none that is read "
    "(furniture and copies are not), or nothing was read at all"
)
_READING = TypeAdapter(Reading)
_EXPLANATION = TypeAdapter(Explanation)


def read(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help="Text, HTML or JSON lines; folders of these; - for standard input.",
            show_default=False,
        ),
    ],
    published: PublishedOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One reading a line, by the schema.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Which rule gave each field, and why.")
    ] = False,
    words: Annotated[
        str | None,
        typer.Option("--words", help="Explain the sentences that hold these words."),
    ] = None,
    at: Annotated[
        int | None,
        typer.Option("--at", help="Explain the sentence that holds this character."),
    ] = None,
) -> None:
    """Read FILES and tell what they claim, and who says so; writes nothing.

    What cannot be read is one line on standard error, the rest is still read, and
    the exit status is then 1.
    """
    from tollbook.flow import Unread, explain_each, load_tools, read_each

    explained = explain or words is not None or at is not None
    read_all = explain_each if explained else read_each
    found = False
    console = Console(stderr=True)
    with console.status("reading") as status:
        intake = _Intake(capture_paths(files, published=published))
        for told in read_all(intake.reports(), load_tools()):
            captured = intake.waiting.popleft()
            _show_progress(status, console, captured)
            if isinstance(told, Unread):
                intake.complain(f"{captured.origin}: {told.reason}")
            elif isinstance(told, Reading):
                _print_reading(told, captured.origin, as_json=as_json)
            else:
                reading, why = told
                why = replace(why, sentences=chosen(why, words, at))
                if why.sentences:
                    found = True
                    _print_explanation(reading, why, captured.origin, as_json=as_json)
    if explained and not found:
        intake.complain(_NOT_FOUND)
    if intake.failed:
        raise typer.Exit(1)


def _print_reading(reading: Reading, origin: str, *, as_json: bool) -> None:
    if as_json:
        typer.echo(_READING.dump_json(reading))
    else:
        typer.echo("\n".join([*tell_reading(reading, origin), ""]))


def _print_explanation(
    reading: Reading, why: Explanation, origin: str, *, as_json: bool
) -> None:
    if as_json:
        typer.echo(_EXPLANATION.dump_json(why))
    else:
        typer.echo("\n".join([*tell_explanation(reading, why, origin), ""]))


class _Intake:
    """What capture hands on: reports to the reader, refusals to the recorder."""

    def __init__(self, taken: Iterable[Captured | Refused]) -> None:
        self._taken = taken
        self.waiting: deque[Captured] = deque()
        """Handed to the reader, not read yet."""
        self.failed = False

    def reports(self) -> Iterator[Report]:
        for item in self._taken:
            if isinstance(item, Refused):
                self.complain(str(item), failed=not item.passed_over)
                continue
            for note in item.notes:
                self.complain(f"{item.origin}: {note}", failed=False)
            self.waiting.append(item)
            yield item.report

    def complain(self, words: str, *, failed: bool = True) -> None:
        typer.echo(f"tollbook: {words}", err=True)
        self.failed = self.failed or failed


def _show_progress(status: Status, console: Console, captured: Captured) -> None:
    if console.is_terminal:
        status.update(f"read {captured.origin}")
