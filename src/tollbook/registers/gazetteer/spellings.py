"""Other ways to spell a name that was written in another alphabet first.

>>> "al atareb" in set(near_spellings("Atareb"))
True
"""

from collections.abc import Iterator
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
