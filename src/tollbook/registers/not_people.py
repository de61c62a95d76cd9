"""Nouns that a number may stand before without counting people."""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    kind: str
    words: tuple[str, ...]


@cache
def not_people() -> frozenset[str]:
    """Return the singular nouns, in lower case.

    >>> "mile" in not_people()
    True
    """
    entries = load_entries("not_people", _Entry)
    return frozenset(word for entry in entries for word in entry.words)


@cache
def units() -> frozenset[str]:
    """Return the nouns of time and measure among them.

    >>> "mile" in units(), "cow" in units()
    (True, False)
    """
    entries = load_entries("not_people", _Entry)
    return frozenset(
        word
        for entry in entries
        if entry.kind in ("time", "measure")
        for word in entry.words
    )
