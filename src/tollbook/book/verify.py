"""Prove that nothing was altered, or name the first thing that was.

What this proves: each entry is the one that was sealed, in its place; each
archived file is the one that was kept; the tables say what the ledger says.

What it cannot prove: that the clock was right, that a report was true, or that
somebody with the whole folder in hand did not write a whole new ledger, seals,
archive and all, or cut its newest entries off together with head.json. Against
that helps only a seal noted down elsewhere: `verify` prints the newest one, and
`verify --seal` checks that an older one is still there.
"""

import tomllib
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import Connection, text

from tollbook.errors import LedgerBroken
from tollbook.model import LedgerEntry

from .bodies import names_files
from .book import Book
from .database import engine_in_memory, readable
from .folder import label_of, parse_head
from .ledger import walk_chain
from .rebuild import first_difference, replay, table_digest


@dataclass(frozen=True, slots=True)
class Verified:
    """What a sound record was found to hold."""

    entries: int
    seal: str
    """The newest entry's seal: note it down somewhere else."""
    files: int
    tables: str
    """The digest of the tables."""


def verify_book(book: Book, seal: str | None = None) -> Verified:
    """Check everything there is to check, in the order of the ledger.

    Args:
        book: The record.
        seal: A seal noted down earlier that must still be in the ledger.

    Raises:
        LedgerBroken: the first thing that is not as it was written.
    """
    # Looked at before the ledger is: a writer may be adding while we check, and
    # enters a file and an entry before it moves the one and notes the other.
    files, head = list(book.archive.files()), book.folder.read_head()
    with readable(book.engine), book.engine.connect() as connection:
        _check_pages(connection, book)
        entries = _check_entries(book, connection)
        _check_ends(book, entries, head, seal)
        known = {digest for entry in entries for digest in names_files(entry)}
        _check_archive(files, known)
        tables = _check_tables(book, connection, entries)
    return Verified(len(entries), entries[-1].seal, len(known), tables)


def _check_entries(book: Book, connection: Connection) -> list[LedgerEntry]:
    """Walk the chain, and look into the archive for each entry in turn."""
    entries = []
    seen: set[str] = set()
    for entry in walk_chain(connection):
        for digest in names_files(entry):
            if digest not in seen:
                try:
                    book.archive.read(digest)
                except LedgerBroken as trouble:
                    raise LedgerBroken(f"{trouble} (entry {entry.number})") from trouble
                seen.add(digest)
        entries.append(entry)
    if not entries:
        raise LedgerBroken(f"{book.folder.database}: the ledger is empty")
    return entries


def _check_ends(
    book: Book, entries: Sequence[LedgerEntry], note: bytes | None, seal: str | None
) -> None:
    """Are the first and the last entry those that were noted beside the ledger?"""
    label, wanted = book.folder.read_label(), tomllib.loads(label_of(entries[0]))
    if label.get("ledger") != wanted["ledger"]:
        raise LedgerBroken(
            f"{book.folder.label} belongs to another ledger: its seal is not that of "
            "entry 1"
        )
    told = {key: held for key, held in label.items() if not isinstance(held, dict)}
    if told != wanted:  # settings stand under headings, and are no part of the ledger
        odd = sorted(k for k in told | wanted if told.get(k) != wanted.get(k))
        raise LedgerBroken(
            f"{book.folder.label} was altered: its {odd[0]} is not what ledger entry 1 "
            "says"
        )
    number, head = parse_head(note)
    if number > len(entries):
        raise LedgerBroken(
            f"ledger entry {len(entries) + 1} is missing: {number} entries had been "
            f"written by the time of {book.folder.head.name}"
        )
    if number < 1 or entries[number - 1].seal != head:
        raise LedgerBroken(
            f"{book.folder.head} does not fit the ledger: it notes another seal for "
            f"entry {number}"
        )
    if seal is not None and seal not in {entry.seal for entry in entries}:
        raise LedgerBroken(
            f"no ledger entry has the seal {seal}: this is not the ledger it was "
            "noted from, or its newest entries were cut off"
        )


def _check_archive(files: Sequence[tuple[str, Path]], known: Container[str]) -> None:
    for digest, file in files:
        if digest not in known:
            raise LedgerBroken(
                f"archived file {file} is not in the ledger: an entry was cut off, or "
                "somebody put it there; move it out of the archive"
            )


def _check_pages(connection: Connection, book: Book) -> None:
    """Is the database sound, and are its tables and guards those we made?"""
    found = connection.execute(text("PRAGMA integrity_check")).scalars().first()
    if found != "ok":
        raise LedgerBroken(
            f"{book.folder.database} is damaged ({str(found).splitlines()[-1]}); "
            "bring it back from a copy of the record"
        )


def _check_tables(
    book: Book, connection: Connection, entries: Sequence[LedgerEntry]
) -> str:
    with engine_in_memory().begin() as anew:
        if _schema(connection) != _schema(anew):
            odd = sorted(set(_schema(connection)) ^ set(_schema(anew)))
            raise LedgerBroken(
                f"{book.folder.database}: {odd[0][1]} is not as Tollbook made it; "
                "a guard or table was changed"
            )
        try:
            replay(anew, entries, book.archive)
        except ValidationError as trouble:
            raise LedgerBroken(
                f"the ledger cannot be replayed: {trouble.errors()[0]['msg']}"
            ) from trouble
        if difference := first_difference(connection, anew):
            raise LedgerBroken(
                f"{difference} does not say what the ledger says; "
                "the ledger is sound: run tollbook rebuild"
            )
        return table_digest(anew)


def _schema(connection: Connection) -> list[tuple[str, str, str]]:
    asked = text(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY 1, 2"
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(asked)]
