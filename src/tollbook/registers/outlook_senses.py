"""Know when other words foresee the same.

>>> acts_in("the stocks may be exhausted") == acts_in("will run out of food")
True
>>> sorted(matters_in("will run out of food")), sorted(matters_in("stocks are gone"))
(['food'], [])
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._lists import load_entries

type About = Literal["act", "matter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookSense:
    """Words of one sense."""

    sense: str
    of: About
    words: tuple[str, ...]


def acts_in(words: str) -> frozenset[str]:
    """Return the senses of what comes to pass."""
    return _senses("act", words)


def matters_in(words: str) -> frozenset[str]:
    """Return the senses of what it comes to pass with."""
    return _senses("matter", words)


def _senses(about: About, words: str) -> frozenset[str]:
    return frozenset(
        sense for sense, pattern in _patterns(about) if pattern.search(words)
    )


@cache
def _patterns(about: About) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            entry.sense,
            re.compile(
                rf"\b(?:{'|'.join(map(_to_pattern, entry.words))})\b", re.IGNORECASE
            ),
        )
        for entry in load_entries("outlook_senses", OutlookSense)
        if entry.of == about
    )


def _to_pattern(word: str) -> str:
    if " " in word:
        return re.escape(word).replace(r"\ ", r"\s+")
    stem = word.removesuffix("e").removesuffix("y")
    last = re.escape(word[-1])
    ending = f"{last}(?:s|d)?" if stem != word else ""
    return rf"{re.escape(stem)}(?:{ending}|e|es|ed|s|d|ies|ied|{last}?ing|{last}?ed)?"
