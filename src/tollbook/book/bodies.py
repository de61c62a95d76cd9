"""What the body of a ledger entry says, act by act.

Large things are not in the ledger itself: the body names their digest, and the
archive holds them.
"""

from datetime import date
from typing import Literal

from pydantic import JsonValue, TypeAdapter

from tollbook.model import (
    Act,
    Anchor,
    LedgerEntry,
    Outcome,
    OutcomeSource,
    Reader,
    RecordedOutlook,
    value,
)

from .canonical import canonical


@value
class OpenedBody:
    """The record was opened."""

    title: str
    method: str
    """The version of Tollbook whose rules the record was opened under."""


@value
class CapturedBody:
    """A report was kept; the entry's subject is the digest of its bytes."""

    origin: str
    """Where it was got: a path, an address, a row of a file."""
    media_type: str
    tool: str
    text: str
    """Digest of the text layer; the bytes' own where they are the text."""
    external_id: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: date | None
    language: str | None
    notes: tuple[str, ...] = ()
    """What was done to take the text out of the bytes."""


@value
class ReadBody:
    """A report was read."""

    reading: str
    """Digest of the archived reading."""
    reader: Reader
    version: str
    """Digest of what was known of the report when it was read."""


@value
class FailedBody:
    """Something could not be kept or read; the entry's reason says why."""

    stage: str
    """capture or read."""
    error: str
    """The name of the exception, or "refused"."""


@value
class LinkedBody:
    """The incidents, objects, tallies or outlooks changed."""

    changes: str
    """Digest of the archived Changes."""
    changed: int
    removed: int


@value
class MarkedBody:
    """A person marked how an outlook came out; the entry's reason says why."""

    about: Literal["outlook"] = "outlook"
    """What is decided about: tells this body from those of other decisions."""
    outlook: RecordedOutlook
    """The outlook as it stood when it was marked."""
    outcome: Outcome
    shown: date | None
    """The day on which it showed."""
    decided: date
    """The day on which the person decided so."""
    source: OutcomeSource | None


@value
class RuledBody:
    """A person said whether mentions are of one incident; the reason says why."""

    about: Literal["link"] = "link"
    """What is decided about: tells this body from those of other decisions."""
    same: bool
    """True: they are; False: they never are."""
    named: tuple[str, str]
    """What was named: an incident's id, and an incident's or a report's."""
    one: tuple[Anchor, ...]
    """The mentions of the first."""
    other: tuple[Anchor, ...]
    """The mentions of the second."""
    report: str | None = None
    """The report that is kept out of an incident as a whole; else None."""
    beside: tuple[Anchor, ...] = ()
    """That report's mentions of other incidents."""


@value
class UndoneBody:
    """A person took a decision back; the entry's reason says why."""

    about: Literal["link"] = "link"
    """What had been decided about."""
    entry: int
    """Number of the ledger entry that is taken back."""


type Body = (
    OpenedBody
    | CapturedBody
    | ReadBody
    | FailedBody
    | LinkedBody
    | MarkedBody
    | RuledBody
    | UndoneBody
)

_ANYTHING = TypeAdapter(dict[str, JsonValue])


def to_body(body: Body) -> dict[str, JsonValue]:
    """Return a body as an entry carries it: plain, with sorted keys."""
    return _ANYTHING.validate_json(canonical(body))


def body_of[B](entry: LedgerEntry, kind: type[B]) -> B:
    """Return an entry's body as the value it was made from.

    Raises:
        ValueError: the body is of another kind.
    """
    return TypeAdapter(kind).validate_json(canonical(entry.body))


def names_files(entry: LedgerEntry) -> tuple[str, ...]:
    """Return the digests of the archived files that an entry names.

    >>> from datetime import UTC, datetime
    >>> from tollbook.model import FIRST_SEAL
    >>> names_files(LedgerEntry(number=1, previous=FIRST_SEAL, by="tollbook",
    ...     at=datetime(2016, 10, 6, tzinfo=UTC), act=Act.READ, subject="sha256:aa",
    ...     body={"reading": "sha256:bb"}, reason="read"))
    ('sha256:bb',)
    """
    named = [
        entry.body[key] for key in ("text", "reading", "changes") if key in entry.body
    ]
    if entry.act is Act.CAPTURED:
        named.insert(0, entry.subject)
    return tuple(dict.fromkeys(str(digest) for digest in named))
