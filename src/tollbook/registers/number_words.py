"""What the words for numbers below a hundred are worth.

>>> units()["seven"], tens()["forty"]
(7, 40)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Words in order, each worth one step more than the word before."""

    tens: bool
    first: int
    step: int
    words: tuple[str, ...]


def units() -> Mapping[str, int]:
    """Return zero to nineteen."""
    return _worth(tens=False)


def tens() -> Mapping[str, int]:
    """Return twenty, thirty, … ninety."""
    return _worth(tens=True)


@cache
def _worth(*, tens: bool) -> Mapping[str, int]:
    return {
        word: entry.first + number * entry.step
        for entry in load_entries("number_words", NumberWords)
        if entry.tens is tens
        for number, word in enumerate(entry.words)
    }
