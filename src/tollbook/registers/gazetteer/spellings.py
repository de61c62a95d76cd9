"""Other ways to spell a name that was written in another alphabet first.

Two ways to look for them: names one letter off, and names of the same skeleton,
which is what is left of the consonants when vowels, doubling and the marks of
one transcription or another are gone.

>>> "al atareb" in set(near_spellings("Atareb"))
True
>>> skeleton("Deir Ammar") == skeleton("Dayr ‘Ammār")
True
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from string import ascii_lowercase

from .folding import fold

ARTICLES = ("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "er", "es")
"""The Arabic article, as it is written before different letters."""

SHORTEST = 5
"""Letters; a name of four has a neighbour in every country."""


def near_spellings(name: str) -> Iterator[str]:
    """Yield folded names that differ by an article, or by one letter as well."""
    key = fold(name)
    forms = list(_with_and_without_article(key))
    yield from forms[1:]
    for form in forms[:2]:
        if len(form) >= SHORTEST:
            yield from _one_letter_off(form)


def _with_and_without_article(key: str) -> Iterator[str]:
    yield key
    first, _, rest = key.partition(" ")
    bare = rest if first in ARTICLES and rest else key
    if bare != key:
        yield bare
    for article in ARTICLES:
        form = f"{article} {bare}"
        if form != key:
            yield form


def _one_letter_off(key: str) -> Iterator[str]:
    for at in range(len(key) + 1):
        before, after = key[:at], key[at:]
        for letter in (*ascii_lowercase, " "):
            yield before + letter + after
            if after and letter != after[0]:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]


TRANSCRIBED = frozenset(
    [
        "AE",
        "AF",
        "AM",
        "AZ",
        "BD",
        "BH",
        "BY",
        "CD",
        "CF",
        "DJ",
        "DZ",
        "EG",
        "ER",
        "ET",
        "GE",
        "IL",
        "IN",
        "IQ",
        "IR",
        "JO",
        "KG",
        "KW",
        "KZ",
        "LB",
        "LK",
        "LY",
        "MA",
        "ML",
        "MM",
        "MR",
        "NE",
        "NG",
        "NP",
        "OM",
        "PK",
        "PS",
        "QA",
        "RU",
        "SA",
        "SD",
        "SO",
        "SS",
        "SY",
        "TD",
        "TJ",
        "TM",
        "TN",
        "UA",
        "UZ",
        "YE",
    ]
)
"""Countries whose places have no one spelling in Latin letters."""

SHORTEST_SKELETON = 3
ALIKE_FROM = 0.65
"""Likeness, 0 to 1, of two names of one skeleton; below, chance made it."""

_ONE_SOUND = (
    ("tch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("dj", "j"),
    ("zh", "j"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("v", "w"),
)
_VOWELS = re.compile(r"[aeiouywh]+")
_TWICE = re.compile(r"(.)\1+")


def skeleton(name: str) -> str:
    """Return what all transcriptions of a name share."""
    key = fold(name)
    first, _, rest = key.partition(" ")
    bones = rest if first in ARTICLES and rest else key
    for sounds, sound in _ONE_SOUND:
        bones = bones.replace(sounds, sound)
    bones = bones.replace(" ", "")
    opening = "a" if _VOWELS.match(bones) else ""
    return opening + _TWICE.sub(r"\1", _VOWELS.sub("", bones))


def are_alike(name: str, other: str) -> bool:
    """Are two names of one skeleton alike enough to be one?"""
    likeness = SequenceMatcher(None, fold(name), fold(other)).ratio()
    return likeness >= ALIKE_FROM
