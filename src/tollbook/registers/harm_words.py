"""Words that say what was done to people, and how the people stand to them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tollbook.model import Measure

from ._lists import load_entries


class Construction(StrEnum):
    """How the people stand to the word."""

    ACTS_ON = "acts_on"
    """They are its object or its passive subject: killed."""
    BEFALLS = "befalls"
    """They are its subject: died."""
    NAMES = "names"
    """The noun is counted itself, or they follow it after "of": deaths."""
    DESCRIBES = "describes"
    """It is said of them: dead, missing."""
    ACTS = "acts"
    """A noun for the deed, with the people after "of": shooting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    measure: Measure
    construction: Construction
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HarmWord:
    """A lemma, the words that must stand before and after it, and what it says."""

    before: tuple[str, ...]
    lemma: str
    more: tuple[str, ...]
    measure: Measure


@cache
def harm_words(construction: Construction) -> dict[str, tuple[HarmWord, ...]]:
    """Return lemma -> what it may say, the longest phrase first.

    >>> [str(w.measure) for w in harm_words(Construction.ACTS_ON)["shoot"]][-1]
    'killed_or_injured'
    """
    found: dict[str, list[HarmWord]] = {}
    for entry in load_entries("harm_words", _Entry):
        if entry.construction is construction:
            for words in entry.words:
                word = _to_word(words, entry.measure)
                found.setdefault(word.lemma, []).append(word)
    return {
        lemma: tuple(sorted(words, key=lambda w: (-len(w.before + w.more), w.more)))
        for lemma, words in found.items()
    }


_LEADS = {"fatally", "forcibly", "fatal", "deadly", "bullet", "gunfire"}
"""Words of a phrase that stand before its lemma."""


def _to_word(words: str, measure: Measure) -> HarmWord:
    first, *rest = words.split()
    if first in _LEADS:
        return HarmWord((first,), rest[0], tuple(rest[1:]), measure)
    return HarmWord((), first, tuple(rest), measure)
