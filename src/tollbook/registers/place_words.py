"""What texts call places: "the village of …", "… province", "northern …"."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tollbook.model import PlacePrecision

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWord:
    """One word for a kind of place."""

    word: str
    precision: PlacePrecision
    before: bool
    """It stands before the name: "the village of Baskoy"."""
    after: bool
    """It stands behind the name: "Baskoy village"."""

    @property
    def is_unit(self) -> bool:
        """Is it a kind of administrative unit?"""
        return self.precision in {PlacePrecision.PROVINCE, PlacePrecision.DISTRICT}


@cache
def place_words() -> dict[str, PlaceWord]:
    """Return word -> entry, the longest words first."""
    rows = load_entries("place_words", PlaceWord)
    return {row.word: row for row in sorted(rows, key=lambda row: -len(row.word))}


type WordUse = Literal["direction", "generic", "calendar", "title", "seat", "outlet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words of one use in and beside names."""

    use: WordUse
    words: tuple[str, ...]


def name_words(use: WordUse) -> frozenset[str]:
    """Return the words of one use, in lower case."""
    rows = load_entries("name_words", NameWords)
    return frozenset(word for row in rows if row.use == use for word in row.words)


DIRECTION_WORDS = tuple(sorted(name_words("direction"), key=lambda word: -len(word)))
"""The longest first, ready for a pattern."""
