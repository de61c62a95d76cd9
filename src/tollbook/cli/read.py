"""`tollbook read`: read files and print what they claim; writes nothing."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from pydantic import TypeAdapter
from rich.console import Console
from rich.status import Status

from tollbook.capture import Captured, Refused, capture_paths
from tollbook.model import Reading, Report

from ._days import PublishedOption
from ._telling import tell_reading

_READING = TypeAdapter(Reading)


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
) -> None:
    """Read FILES and tell what they claim, and who says so; writes nothing.

    What cannot be read is one line on standard error, the rest is still read, and
    the exit status is then 1.
    """
    from tollbook.flow import Unread, load_tools, read_each

    console = Console(stderr=True)
    with console.status("reading") as status:
        intake = _Intake(capture_paths(files, published=published))
        for told in read_each(intake.reports(), load_tools()):
            captured = intake.waiting.popleft()
            _show_progress(status, console, captured)
            if isinstance(told, Unread):
                intake.complain(f"{captured.origin}: {told.reason}")
            elif as_json:
                typer.echo(_READING.dump_json(told))
            else:
                typer.echo("\n".join([*tell_reading(told, captured.origin), ""]))
    if intake.failed:
        raise typer.Exit(1)


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
