"""Know the words of statements about the future.

>>> kind_of_cue("has warned"), kind_of_cue("vowed"), kind_of_cue("said")
(<OutlookKind.PREDICTION: 'prediction'>, <OutlookKind.PROMISE: 'promise'>, None)
>>> find_phrase("the town is not about to fall")
(<OutlookKind.PREDICTION: 'prediction'>, (16, 24))
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from tollbook.model import OutlookKind, Span

from ._lists import load_entries

type Use = Literal[
    "cue",
    "phrase",
    "ready",
    "yield",
    "force",
    "helpless",
    "idle",
    "pause",
    "basis",
    "listener",
    "appeal",
    "turn",
    "hearer",
    "anybody",
    "anywhere",
    "plan",
    "order",
    "arms",
    "empty",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookCue:
    """Words of one use."""

    role: Use
    words: tuple[str, ...]
    kind: OutlookKind | None = None


def kind_of_cue(words: str) -> OutlookKind | None:
    """Return the kind that a word of saying gives to what is said."""
    found = _cues().search(words)
    if found is None:
        return None
    return _kind(found)


@lru_cache(maxsize=64)
def find_phrase(words: str) -> tuple[OutlookKind, Span] | None:
    """Return the first phrase of the future in what is said, and where it stands."""
    found = _phrases().search(words)
    return (_kind(found), found.span()) if found else None


def find_words(use: Use, words: str) -> Span | None:
    """Return where the first word of a use stands."""
    found = _of_use(use).search(words)
    return found.span() if found else None


@cache
def words_of(use: Use) -> frozenset[str]:
    """Return all words of a use."""
    return frozenset(word for entry in _entries(use) for word in entry.words)


@cache
def _entries(use: Use) -> tuple[OutlookCue, ...]:
    entries = load_entries("outlook_cues", OutlookCue)
    return tuple(entry for entry in entries if entry.role == use)


@cache
def _cues() -> re.Pattern[str]:
    return _by_kind("cue", inflected=True)


@cache
def _phrases() -> re.Pattern[str]:
    return _by_kind("phrase", inflected=False)


@cache
def _of_use(use: Use) -> re.Pattern[str]:
    words = [word for entry in _entries(use) for word in entry.words]
    inflected = use in {"force", "helpless", "idle", "listener"}
    return re.compile(rf"\b(?:{_any_of(words, inflected=inflected)})\b", re.IGNORECASE)


def _by_kind(use: Use, *, inflected: bool) -> re.Pattern[str]:
    groups = [
        f"(?P<{entry.kind}>{_any_of(entry.words, inflected=inflected)})"
        for entry in _entries(use)
        if entry.kind
    ]
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)


def _kind(found: re.Match[str]) -> OutlookKind:
    return OutlookKind(found.lastgroup or "")


def _any_of(words: tuple[str, ...] | list[str], *, inflected: bool) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_to_pattern(word, inflected=inflected) for word in longest_first)


def _to_pattern(word: str, *, inflected: bool) -> str:
    if " " in word or not inflected:
        return re.escape(word).replace(r"\ ", r"\s+")
    stem = word.removesuffix("e")
    if word.endswith("y") and word[-2] not in "aeiou":
        return rf"{re.escape(word[:-1])}(?:y|ies|ied|ying)"
    last = re.escape(word[-1])
    return rf"{re.escape(stem)}(?:e|es|ed|s|d|{last}?ing|{last}?ed|ies|ied)?"
