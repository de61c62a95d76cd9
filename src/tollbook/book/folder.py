"""A record's folder: what lies where, and its label, tollbook.toml.

tollbook.toml   title, when it was opened, under which version's rules; settings
book.db         the ledger and the tables made from it
archive/        the kept bytes, the text layers, the readings
head.json       how far the ledger had come when its last writer left
write.lock      held while somebody writes
"""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tollbook.errors import LedgerBroken, NoRecord
from tollbook.model import LedgerEntry

from .archive import write_atomically
from .bodies import OpenedBody, body_of
from .canonical import canonical


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the parts of a record lie."""

    path: Path

    @property
    def label(self) -> Path:
        """The file that makes a folder a record."""
        return self.path / "tollbook.toml"

    @property
    def database(self) -> Path:
        """The ledger and its tables."""
        return self.path / "book.db"

    @property
    def archive(self) -> Path:
        """The folder of kept files."""
        return self.path / "archive"

    @property
    def head(self) -> Path:
        """How far the ledger had come."""
        return self.path / "head.json"

    @property
    def lock(self) -> Path:
        """The writers' lock."""
        return self.path / "write.lock"

    def require(self) -> None:
        """Raise NoRecord unless this is a record."""
        if not self.label.is_file() or not self.database.is_file():
            raise NoRecord(
                f"{self.path} is not a Tollbook record; make one with: "
                f"tollbook init {self.path}"
            )

    def write_label(self, first: LedgerEntry) -> None:
        """Write the label, from the ledger's first entry."""
        write_atomically(self.label, label_of(first).encode())

    def read_label(self) -> dict[str, Any]:
        """Return what the label says.

        Raises:
            LedgerBroken: it is not TOML.
        """
        try:
            return tomllib.loads(self.label.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
            raise LedgerBroken(f"{self.label} was altered: {trouble}") from trouble

    def read_setting(self, table: str, name: str) -> str | None:
        """Return what people have set in the label, None where it is not set.

        Args:
            table: A heading such as "grades"; settings stand under headings, and
                what the ledger's first entry says stands above them.
            name: The setting's name.
        """
        held = self.read_label().get(table)
        found = held.get(name) if isinstance(held, dict) else None
        return found if isinstance(found, str) else None

    def write_head(self, newest: LedgerEntry) -> None:
        """Note how far the ledger has come."""
        head = {"entries": newest.number, "seal": newest.seal}
        write_atomically(self.head, canonical(head) + b"\n")

    def read_head(self) -> bytes | None:
        """Return the note of how far the ledger had come, None where it is missing."""
        return self.head.read_bytes() if self.head.is_file() else None


def label_of(first: LedgerEntry) -> str:
    """Return what the label of a ledger with this first entry says, as TOML."""
    body = body_of(first, OpenedBody)
    lines = (
        f"title = {_toml(body.title)}",
        f"created = {first.at.isoformat()}",
        f"method = {_toml(body.method)}",
        f"ledger = {_toml(first.seal)}  # the seal of the ledger's first entry",
    )
    return "\n".join(lines) + "\n"


def parse_head(note: bytes | None) -> tuple[int, str]:
    """Return how many entries the last writer left, and the last one's seal.

    Raises:
        LedgerBroken: the note is missing, or is none.
    """
    if note is None:
        raise LedgerBroken(
            "head.json is missing: it says how far the ledger had come; bring it "
            "back from a copy of the record"
        )
    try:
        head = json.loads(note)
        return int(head["entries"]), str(head["seal"])
    except (ValueError, KeyError, TypeError) as trouble:
        raise LedgerBroken(
            "head.json was altered: it is no note of a head"
        ) from trouble


def _toml(words: str) -> str:
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
