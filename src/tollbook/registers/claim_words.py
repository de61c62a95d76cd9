"""Words that rules of attribution ask about: measures, fates, verbs of not telling.

>>> "toll" in claim_words("measure")
True
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """The words of one kind, as lemmas or as they are written."""

    kind: str
    words: tuple[str, ...]


@cache
def _by_kind() -> Mapping[str, frozenset[str]]:
    entries = load_entries("claim_words", ClaimWords)
    return {entry.kind: frozenset(entry.words) for entry in entries}


def claim_words(kind: str) -> frozenset[str]:
    """Return the words of a kind.

    Raises:
        KeyError: there is no such kind in the list.
    """
    return _by_kind()[kind]
