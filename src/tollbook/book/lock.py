"""One writer at a time, over processes and threads."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import IO

from tollbook.errors import RecordBusy

try:
    import fcntl
except ImportError:  # pragma: no cover - only where there is no flock
    fcntl = None  # type: ignore[assignment]


class WriteLock:
    """A lock on a file beside the book; may be taken again by who holds it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._threads = RLock()
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the lock; yields whether it was taken now, not already held.

        Raises:
            RecordBusy: another process holds it.
        """
        with self._threads:
            if self._depth:
                yield False
                return
            with hold_file(self._file):
                self._depth += 1
                try:
                    yield True
                finally:
                    self._depth -= 1


@contextmanager
def hold_file(file: Path) -> Iterator[None]:
    """Hold a lock file; the system lets it go when the process dies."""
    if fcntl is None:
        with hold_by_existence(file.with_suffix(".held")):
            yield
        return
    with file.open("a+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as trouble:
            raise _busy(file, handle) from trouble
        handle.seek(0)
        handle.truncate()
        handle.write(str(os.getpid()))
        handle.flush()
        yield


@contextmanager
def hold_by_existence(file: Path) -> Iterator[None]:
    """Hold a lock by making a file; for systems without flock.

    A process that is killed leaves the file behind: the message says so.
    """
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError as trouble:
        raise RecordBusy(
            f"{file.parent}: another tollbook is writing to this record; wait until "
            f"it is done, or remove {file.name} there if none is running"
        ) from trouble
    try:
        yield
    finally:
        os.close(handle)
        file.unlink()


def _busy(file: Path, handle: IO[str]) -> RecordBusy:
    handle.seek(0)
    holder = handle.read().strip()
    who = f" (process {holder})" if holder else ""
    return RecordBusy(
        f"{file.parent}: another tollbook{who} is writing to this record; "
        "wait until it is done, then do this again"
    )
