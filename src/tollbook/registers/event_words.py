"""Small sets of words that the reading of events asks about."""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _WordSet:
    id: str
    says: str
    words: frozenset[str]


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the words of one set.

    >>> "launch" in word_set("does_it")
    True

    Raises:
        KeyError: there is no such set.
    """
    found: dict[str, _WordSet] = {
        e.id: e for e in load_entries("event_words", _WordSet)
    }
    return found[name].words
