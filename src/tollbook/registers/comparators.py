"""Atrocities of the past that reports name as a comparison."""

from dataclasses import dataclass
from functools import cache

from ._lexicon import Lexicon, by_alias
from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparator:
    """One atrocity of the past."""

    name: str
    words: tuple[str, ...]
    year: int
    """The last year in which it happened."""


@cache
def comparators() -> Lexicon[Comparator]:
    """Return the names by which reports know them."""
    entries = load_entries("comparators", Comparator)
    return Lexicon.of(by_alias((entry, entry.words) for entry in entries))
