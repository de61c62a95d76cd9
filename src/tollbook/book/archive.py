"""The archive: files that are named by the SHA-256 of what they hold.

    archive/ab/cdef...     kept for good; a ledger entry names it
    archive/incoming/...   staged: written and flushed, its entry not yet in the ledger

A file is staged first, then its ledger entry is committed, then it is renamed to
its place. Whoever is stopped in between has lost nothing: the next writer moves
what the ledger names and drops what it does not. So every file outside
`incoming` is one that the ledger knows. No file is ever written over.
"""

import os
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from tollbook.errors import LedgerBroken

from .canonical import PREFIX, digest_of

_INCOMING = "incoming"
_NOBODY_WRITES = 0o555


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive in one folder."""

    folder: Path

    def stage(self, *files: bytes) -> tuple[str, ...]:
        """Write files beside the archive, flushed to the disk; return their digests."""
        digests = tuple(digest_of(data) for data in files)
        incoming = self.folder / _INCOMING
        incoming.mkdir(parents=True, exist_ok=True)
        for digest, data in zip(digests, files, strict=True):
            if self._find(digest) is None:
                _write_aside(incoming / digest.removeprefix(PREFIX), data)
        flush_folder(incoming)
        return digests

    def has_staged(self) -> bool:
        """Did a writer stop before its files were in their place?"""
        incoming = self.folder / _INCOMING
        return incoming.is_dir() and any(incoming.iterdir())

    def settle(self, known: Container[str]) -> None:
        """Move staged files that the ledger knows to their place; drop the others."""
        incoming = self.folder / _INCOMING
        for staged in sorted(incoming.iterdir()) if incoming.is_dir() else ():
            digest = PREFIX + staged.name
            place = self._place(digest)
            if digest in known and not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                staged.chmod(staged.stat().st_mode & _NOBODY_WRITES)
                # Not flushed: a power cut leaves it here or there, and both are read.
                staged.rename(place)
            else:
                staged.unlink()

    def read(self, digest: str) -> bytes:
        """Return the bytes that have a digest, checked.

        Raises:
            LedgerBroken: the file is missing, or holds something else.
        """
        found = self._find(digest)
        if found is None:
            raise LedgerBroken(
                f"archived file {digest} is missing: {self._place(digest)} is not "
                "there; bring it back from a copy of the record"
            )
        try:
            data = found.read_bytes()
        except OSError as trouble:
            raise LedgerBroken(
                f"archived file {digest} cannot be read: {trouble}"
            ) from trouble
        if (now := digest_of(data)) != digest:
            raise LedgerBroken(
                f"archived file {digest} was altered: {found} now has the digest "
                f"{now}; bring it back from a copy of the record"
            )
        return data

    def files(self) -> Iterator[tuple[str, Path]]:
        """Yield every file that is in its place, with the digest it is named by."""
        for file in sorted(self.folder.rglob("*")):
            inside = file.relative_to(self.folder).parts
            if not file.is_dir() and inside[0] != _INCOMING:
                yield PREFIX + "".join(inside), file

    def _place(self, digest: str) -> Path:
        name = digest.removeprefix(PREFIX)
        return self.folder / name[:2] / name[2:]

    def _find(self, digest: str) -> Path | None:
        staged = self.folder / _INCOMING / digest.removeprefix(PREFIX)
        # Looked for twice: it may be moved to its place while we look.
        for file in (self._place(digest), staged, self._place(digest)):
            if file.is_file():
                return file
        return None


def write_atomically(file: Path, data: bytes) -> None:
    """Write a file whole or not at all: aside, flushed, then renamed."""
    _write_aside(file, data)
    flush_folder(file.parent)


def _write_aside(file: Path, data: bytes) -> None:
    aside = file.with_name(f".{file.name}.part")
    with aside.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    aside.replace(file)


def flush_folder(folder: Path) -> None:
    """Make new names in a folder outlive a power cut, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
