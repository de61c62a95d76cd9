"""What capture hands on: a report with the bytes it came from, or one clear line."""

from dataclasses import dataclass
from hashlib import sha256

from tollbook.model import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """One report, the bytes that are kept of it, and where they were got.

    The report's id is the digest of the kept bytes; its text is a layer taken out
    of them once. The same article as a page and as a row has two ids, for the
    evidence is two things, and one text digest.
    """

    report: Report
    data: bytes
    """The bytes that are kept."""
    media_type: str
    """text/plain, text/html or application/json (one row of a JSON lines file)."""
    origin: str
    """The path as given, or "standard input"; with the line, for a row."""
    line: int | None = None
    """Which line of a JSON lines file, from 1."""
    notes: tuple[str, ...] = ()
    """What was done to take the text out that a reader of it should know."""

    @property
    def text_digest(self) -> str:
        """SHA-256 of the text layer: equal where two files hold the same text."""
        return digest_of(self.report.text.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Something that could not be taken, in one line."""

    origin: str
    line: int | None = None
    """Which line of a JSON lines file, from 1; the origin tells it too."""
    reason: str
    """What was found and what to do."""
    passed_over: bool = False
    """It never was a report (a folder's README): said, and no failure."""

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"


def digest_of(kept: bytes) -> str:
    """Return the id of a report whose bytes are these.

    >>> digest_of(b"")[:14]
    'sha256:e3b0c44'
    """
    return f"sha256:{sha256(kept).hexdigest()}"
