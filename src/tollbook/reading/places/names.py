"""What a name may mean, when it is written as newspapers write it.

A name is tried as it stands, then as an abbreviation, then without the words
that only say what kind of place it is ("Idlib province") or which part of it
("northern Idlib"), and at last by its longest known part.
"""

import re
from collections.abc import Iterator

from tollbook.model import PlaceCandidate, PlacePrecision
from tollbook.reading.tools import Gazetteer
from tollbook.registers.demonyms import Demonym, find_demonym
from tollbook.registers.place_abbreviations import (
    PlaceAbbreviation,
    abbreviation_of,
    postal_code_of,
)
from tollbook.registers.place_words import name_words, place_words

from .toponym import Match, Meanings

UNITS = frozenset({PlacePrecision.PROVINCE, PlacePrecision.DISTRICT})

_AFTER = re.compile(
    rf"(?i)\s+({'|'.join(w.word for w in place_words().values() if w.after)})$"
)
_BEFORE = re.compile(
    rf"(?i)^(?:(?:{'|'.join(w.word for w in place_words().values() if w.before)})"
    rf"(?: of)?|{'|'.join(sorted(name_words('direction')))}|mount|fort|port)\s+(?=\S)"
)
_SHORT = {"St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort", "Pt": "Point"}
_SHORT_WORD = re.compile(rf"\b({'|'.join(_SHORT)})\.? (?=[A-Z])")
_WORD = re.compile(r"[\w'’.-]+")
_GENERIC = name_words("generic")
_SHORTEST_PART = 4


class Names:
    """Looks names up, and remembers what it found for the page at hand."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the gazetteer to look in."""
        self.gazetteer = gazetteer
        self._exact: dict[str, tuple[PlaceCandidate, ...]] = {}
        self._meanings: dict[str, Meanings] = {}

    def exactly(self, name: str) -> tuple[PlaceCandidate, ...]:
        """Return the gazetteer's entries of just this name."""
        if name not in self._exact:
            self._exact[name] = self.gazetteer.candidates(name)
        return self._exact[name]

    def meanings(self, name: str) -> Meanings:
        """Return what a name may mean; nothing for a name nobody knows."""
        if name not in self._meanings:
            self._meanings[name] = self._look_up(name)
        return self._meanings[name]

    def after_comma(self, name: str) -> Meanings:
        """Return what a name may mean after a town: "CA" is California there."""
        postal = postal_code_of(name)
        return self._unabbreviated(postal) if postal else self.meanings(name)

    def _look_up(self, name: str) -> Meanings:
        if people := find_demonym(name):
            return self._of_demonym(people)
        if short := abbreviation_of(name):
            return self._unabbreviated(short)
        if found := self.exactly(name):
            return Meanings(found, Match.EXACT)
        return self._without_kind(name) or self._by_part(name)

    def _of_demonym(self, told: Demonym) -> Meanings:
        if told.is_country:
            country = self.gazetteer.country(told.place)
            return Meanings((country,) if country else (), Match.DEMONYM)
        regions = self.exactly(told.place)
        return Meanings(regions, Match.DEMONYM)

    def _unabbreviated(self, short: PlaceAbbreviation) -> Meanings:
        found = [c for c in self.exactly(short.name) if c.country == short.country]
        units = [c for c in found if c.precision is PlacePrecision.PROVINCE]
        if "," in short.name or short.postal in {None, "DC"}:
            units = [c for c in found if c.precision is PlacePrecision.SETTLEMENT]
        best = sorted(units or found, key=lambda c: -c.score)[:1]
        return Meanings(tuple(best), Match.EXACT)

    def _without_kind(self, name: str) -> Meanings:
        for bare, word in _barer(name):
            if found := self.exactly(bare):
                kind = place_words().get(word.lower())
                units = tuple(c for c in found if c.precision in UNITS)
                wanted = units if kind and kind.is_unit else ()
                return Meanings(wanted or found, Match.SHORTENED)
        return Meanings()

    def _by_part(self, name: str) -> Meanings:
        words = _WORD.findall(name)
        for length in range(len(words) - 1, 0, -1):
            for first in range(len(words) - length + 1):
                part = " ".join(words[first : first + length])
                if people := find_demonym(part):
                    return Meanings(self._of_demonym(people).candidates, Match.PART)
                if _may_stand_alone(part) and (found := self.exactly(part)):
                    return Meanings(found, Match.PART)
        return Meanings()


def _barer(name: str) -> Iterator[tuple[str, str]]:
    """Yield a name without its words of kind and direction, and the word of kind."""
    after = _AFTER.search(name)
    if after:
        yield name[: after.start()], after[1]
    full = _SHORT_WORD.sub(lambda match: _SHORT[match[1]] + " ", name)
    if full != name:
        yield full, ""
    before = _BEFORE.match(name)
    if before:
        rest = name[before.end() :]
        yield rest, before[0].strip().removesuffix(" of")
        after = _AFTER.search(rest)
        if after:
            yield rest[: after.start()], after[1]


def _may_stand_alone(part: str) -> bool:
    long_enough = len(part) >= _SHORTEST_PART or " " in part
    return long_enough and part[0].isupper() and part.lower() not in _GENERIC
