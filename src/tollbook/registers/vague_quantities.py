"""What vague words mean as a number of people."""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueQuantity:
    """Words, and the fewest and most people they allow."""

    words: tuple[str, ...]
    low: int
    high: int | None
    why: str
    people: bool = False
    """The words name people themselves ("a family") and need no noun."""


@cache
def vague_quantities() -> dict[str, VagueQuantity]:
    """Return words -> quantity.

    >>> vague_quantities()["dozens"].low
    24
    """
    entries = load_entries("vague_quantities", VagueQuantity)
    return {words: entry for entry in entries for words in entry.words}
