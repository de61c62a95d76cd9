"""Peoples and what is theirs: the words that point to a country.

>>> demonyms()["Danish"]
Demonym(word='Danish', place='DK', is_country=True, adjective_only=True)
"""

from dataclasses import dataclass
from functools import cache

from ._lists import load_entries
from .macro_regions import macro_regions


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryDemonyms:
    """The words of one country."""

    country: str
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word, and the country (by code) or region (by name) that it points to."""

    word: str
    place: str
    is_country: bool
    adjective_only: bool
    """It never names people by itself: "Danish", but not "Syrian"."""


def find_demonym(words: str) -> Demonym | None:
    """Return what a word for a people points to, also where all is in capitals.

    >>> find_demonym("SALVADORAN").place, find_demonym("syrian")
    ('SV', None)
    """
    return demonyms().get(words.title() if words.isupper() else words)


@cache
def demonyms() -> dict[str, Demonym]:
    """Return word -> what it points to, as newspapers write the word."""
    found: dict[str, Demonym] = {}
    for region in macro_regions():
        for word in region.adjectives:
            found[word] = Demonym(
                word,
                region.name,
                is_country=False,
                adjective_only=not word.endswith("s"),
            )
    for row in load_entries("demonyms", CountryDemonyms):
        for word in (*row.adjectives, *row.nouns):
            found[word] = Demonym(
                word, row.country, is_country=True, adjective_only=word not in row.nouns
            )
    return found
