"""The book's front door: open a record, add to its ledger, ask its tables."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from tollbook.errors import LedgerBroken, NoRecord, RecordBusy
from tollbook.model import LedgerEntry

from . import ledger
from .archive import Archive
from .bodies import names_files
from .database import migrate, open_engine, readable
from .entries import Draft, opened
from .folder import Folder
from .lock import WriteLock
from .names import Names
from .projection import project
from .rebuild import replay, table_digest


class Book(Names):
    """One record: its ledger, its archive and its tables.

    Reading needs no lock and may go on while somebody writes. Close it, or use it
    in a `with`, so that SQLite folds its working files back into book.db.
    """

    def __init__(self, folder: Folder, engine: Engine) -> None:
        super().__init__(engine, Archive(folder.archive))
        self.folder = folder
        self._lock = WriteLock(folder.lock)

    @classmethod
    def create(
        cls, path: Path, *, at: datetime, by: str, method: str, title: str | None = None
    ) -> Self:
        """Make a folder a record; a record that lost its label gets it back.

        Args:
            path: The folder; made where there is none, its other files left alone.
            at: Now, UTC.
            by: Who opens it.
            method: The version of Tollbook whose rules it is opened under.
            title: The folder's name where none is given.

        Raises:
            NoRecord: the folder is a record already, or cannot be made one.
        """
        folder = Folder(path)
        if folder.label.exists():
            raise NoRecord(f"{path} is a Tollbook record already; nothing was changed")
        try:
            folder.archive.mkdir(parents=True, exist_ok=True)
        except OSError as trouble:
            raise NoRecord(
                f"{path} cannot hold a record: {trouble.strerror}"
            ) from trouble
        book = cls(folder, open_engine(folder.database))
        with book.writing(), readable(book.engine):
            migrate(book.engine)
            if not any(book.ledger()):
                name = title or path.resolve().name
                book.append(opened(name, method), at=at, by=by)
            folder.write_label(next(book.ledger()))
        return book

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a record, bringing an older one up to this version's tables.

        Raises:
            NoRecord: the folder is not a record.
            LedgerBroken: its database cannot be read.
        """
        folder = Folder(path)
        folder.require()
        book = cls(folder, open_engine(folder.database))
        with readable(book.engine):
            older = migrate(book.engine)
        if older:
            # Where this fails, `verify` says what is wrong and what to do.
            with suppress(LedgerBroken, RecordBusy):
                book.rebuild()
        return book

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the database go."""
        self.engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the one writer; first finish what a stopped writer had begun.

        Raises:
            RecordBusy: another process is writing.
        """
        with self._lock.held() as now:
            if now:
                self._recover()
            yield
            if now:
                self._note_head()

    def append(self, *drafts: Draft, at: datetime, by: str) -> tuple[LedgerEntry, ...]:
        """Enter drafts: all of them, with their files and tables, or none.

        Args:
            drafts: What to enter, in order.
            at: Now, UTC.
            by: A person's initials, or the program and its version.
        """
        with self.writing():
            self.archive.stage(*(data for draft in drafts for data in draft.files))
            with readable(self.engine), self.engine.begin() as connection:
                entries = ledger.add_entries(connection, drafts, at, by)
                for entry in entries:
                    project(connection, entry, self.archive)
            self.archive.settle(files_of(entries))
        return entries

    def rebuild(self) -> str:
        """Make the tables anew from ledger and archive; return their digest.

        Raises:
            LedgerBroken: an entry or an archived file is not what was written; the
                tables are then left as they are.
        """
        with self.writing(), readable(self.engine), self.engine.begin() as connection:
            replay(connection, list(ledger.walk_chain(connection)), self.archive)
            return table_digest(connection)

    def _recover(self) -> None:
        if self.archive.has_staged():
            self.archive.settle(files_of(self.ledger()))

    def _note_head(self) -> None:
        with self.engine.connect() as connection:
            newest = ledger.last_entry(connection)
        if newest is not None:
            self.folder.write_head(newest)


def files_of(entries: Iterable[LedgerEntry]) -> frozenset[str]:
    """Return the digests of every archived file that entries name."""
    return frozenset(digest for entry in entries for digest in names_files(entry))
