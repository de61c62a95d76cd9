"""Take reports in: keep them, read them, link them; one broken item costs no other.

The order is what makes it safe to be stopped at any moment: everything is kept
before anything is read, each step is entered in the ledger before the next is
begun, and each step starts by asking the book what is still to be done. So adding
again goes on where the last one stopped, and adding twice changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from tollbook.book import (
    Book,
    Draft,
    captured,
    failed,
    read,
)
from tollbook.capture import Captured, Refused
from tollbook.model import Incident, Reading, Redirect, Report
from tollbook.reading import Tools, read_report

from .clock import Clock
from .incidents import make_record
from .relinking import Link, relink
from .signing import BY


class Progress(Protocol):
    """Is told how far the work has come."""

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Hear that so many of so many are done at a stage."""
        ...


def in_silence(stage: str, done: int, total: int | None) -> None:
    """Tell nobody how far the work has come."""
    del stage, done, total


@dataclass(slots=True)
class Summary:
    """What an intake brought."""

    kept: int = 0
    """Reports that were not in the record before."""
    known: int = 0
    """Items that were, got from where they had been got before."""
    read: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    """What could not be kept or read: where it came from, and why."""
    passed_over: list[str] = field(default_factory=list)
    """What never was a report, and why: said, and no failure."""
    notes: list[str] = field(default_factory=list)
    """What was done to take a new report's text out that its reader should know."""
    new: tuple[Incident, ...] = ()
    changed: tuple[Incident, ...] = ()
    removed: tuple[str, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    """Of the incidents removed: who took their mentions over."""

    @property
    def contested(self) -> tuple[Incident, ...]:
        """The new or changed incidents about which sources conflict."""
        return tuple(i for i in self.new + self.changed if i.contested)


def add_items(  # noqa: PLR0913 - what varies between a night's work and a test
    book: Book,
    items: Iterable[Captured | Refused],
    tools: Tools,
    clock: Clock,
    progress: Progress = in_silence,
    *,
    read_one: Callable[[Report, Tools], Reading] = read_report,
    link: Link = make_record,
) -> Summary:
    """Keep, read and link; return what that brought.

    Args:
        book: The record.
        items: What capture yields, one by one.
        tools: What the reader is handed.
        clock: Tells the time of each entry.
        progress: Is told how far the work has come.
        read_one: The reader.
        link: From all readings, and what people decided, to the record.

    Raises:
        RecordBusy: another process is writing to this record.
    """
    intake = _Intake(book, clock, progress, Summary())
    with book.writing():
        intake.keep_all(items)
        intake.read_all(tools, read_one)
        intake.link_all(link)
    return intake.summary


@dataclass(frozen=True, slots=True)
class _Intake:
    book: Book
    clock: Clock
    progress: Progress
    summary: Summary

    def keep_all(self, items: Iterable[Captured | Refused]) -> None:
        with self._caught("capture", "capture"):
            for done, item in enumerate(items, 1):
                if isinstance(item, Captured):
                    with self._caught(item.origin, "capture"):
                        self._keep(item)
                elif item.passed_over:
                    self.summary.passed_over.append(str(item))
                else:
                    self._fail(item.origin, "capture", "refused", item.reason)
                self.progress("capture", done, None)

    def _keep(self, item: Captured) -> None:
        draft = captured(
            item.report,
            item.data,
            media_type=item.media_type,
            origin=item.origin,
            tool=BY,
            notes=item.notes,
        )
        known = self.book.known(item.report.id)
        if known and known.holds(item.origin, item.report):
            self.summary.known += 1
            return
        self._enter(draft)
        self.summary.kept += known is None
        self.summary.notes += (f"{item.origin}: {note}" for note in item.notes)

    def read_all(
        self, tools: Tools, read_one: Callable[[Report, Tools], Reading]
    ) -> None:
        todo = self.book.unread(tools.reader)
        for done, (report_id, version) in enumerate(todo, 1):
            with self._caught(report_id, "read"):
                reading = read_one(self.book.report(report_id), tools)
                self._enter(read(reading, version))
                self.summary.read += 1
            self.progress("read", done, len(todo))

    def link_all(self, link: Link) -> None:
        with self._caught("record", "link"):
            done = relink(self.book, self.clock, link)
            self.summary.new = done.new
            self.summary.changed = done.changed
            self.summary.removed = done.changes.incidents_removed
            self.summary.redirects = done.redirects

    def _enter(self, draft: Draft) -> None:
        self.book.append(draft, at=self.clock(), by=BY)

    @contextmanager
    def _caught(self, subject: str, stage: str) -> Iterator[None]:
        """Enter whatever goes wrong with one item as FAILED, and go on."""
        try:
            yield
        except Exception as trouble:  # noqa: BLE001 - the one place: see house style
            words = str(trouble) or type(trouble).__name__
            self._fail(subject, stage, type(trouble).__name__, words)

    def _fail(self, subject: str, stage: str, error: str, words: str) -> None:
        """Note a failure; one that was noted in the same words is not noted again."""
        origin = next(iter(self.book.origins(subject)), subject)
        self.summary.refused.append((origin, words))
        draft = failed(subject, stage, error, words)
        if self.book.failure(subject) != draft.reason:
            self._enter(draft)
