"""Who did what to what when, hash-linked to the line before."""

from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from pydantic import JsonValue, TypeAdapter

from ._value import value

FIRST_SEAL = "0" * 64
"""What the first entry follows."""

_JSON = TypeAdapter[object](object)


class Act(StrEnum):
    """What a ledger entry does."""

    OPENED = "opened"
    CAPTURED = "captured"
    READ = "read"
    LINKED = "linked"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


@value
class LedgerEntry:
    """One line of the ledger. Lines are added, never changed."""

    number: int
    """1 for the first entry, one more for each that follows."""
    previous: str
    """Seal of the entry before; sixty-four zeros for the first."""
    at: datetime
    """UTC, from this machine's clock: a claim, not a trusted time stamp."""
    by: str
    """A person's initials, or the program and its version."""
    act: Act
    """What the entry does."""
    subject: str
    """Id of the report, incident or record it is about."""
    body: dict[str, JsonValue]
    """The particulars, as JSON."""
    reason: str
    """Why, in a sentence."""

    @property
    def seal(self) -> str:
        """SHA-256 over the entry, so that a changed line breaks the chain."""
        return sha256(_JSON.dump_json(self)).hexdigest()
