"""Which places a name may mean, and how likely each is before any context.

>>> gazetteer = load_gazetteer()
>>> [(c.name, c.country, c.precision.value) for c in gazetteer.candidates("Haleb")]
[('Aleppo', 'SY', 'province'), ('Aleppo', 'SY', 'settlement')]
>>> gazetteer.country("SY").name
'Syria'
"""

import math
import mmap
from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import marisa_trie

from tollbook.model import PlaceCandidate, PlacePrecision
from tollbook.registers.country_names import capital_ids

from .folding import fold
from .names import unpack_name
from .spellings import TRANSCRIBED, are_alike, near_spellings, skeleton
from .table import Place, PlaceTable

KIND_WEIGHT = {
    PlacePrecision.COUNTRY: 3.0,
    PlacePrecision.REGION: 5.0,
    PlacePrecision.SEA: 5.0,
    PlacePrecision.PROVINCE: 1.0,
    PlacePrecision.DISTRICT: -0.5,
}
"""Added to the tenfolds of people: a country is worth three more than a city of
its size. Regions have no population of their own and are written as one of ten
million would be. Taken over from a prototype tuned on LGL and TR-News."""

OWN_NAME_WEIGHT = 0.7
"""A place called by the name the gazetteer prints, not by another of its names."""

CAPITAL_WEIGHT = 0.5
"""A capital. Costs nothing on LGL, TR-News and GeoVirus; 1.0 costs TR-News, which is
full of the Parises and Londons of America, 0.005 of F1."""

MOST = 80
"""Candidates kept for one name, the most populous; San José has more than 300."""


class CompiledGazetteer:
    """The gazetteer of this package's data folder, or of another like it."""

    def __init__(self, folder: Path) -> None:
        """Open the compiled files of a folder; nothing is read ahead."""
        self._names = marisa_trie.BytesTrie().mmap(str(folder / "names.marisa"))
        self._skeletons = marisa_trie.BytesTrie().mmap(str(folder / "skeletons.marisa"))
        with (folder / "places.bin").open("rb") as file:
            self._table = PlaceTable(
                mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            )

    def candidates(self, name: str) -> tuple[PlaceCandidate, ...]:
        """Return the entries a name may mean, most populous first.

        The score of each is how likely it is before any context.
        """
        packed = self._names.get(fold(name), [])
        numbers = sorted(unpack_name(one) for one in packed)
        return tuple(self._candidate(n, is_own=own) for n, own in numbers[:MOST])

    def respelled(self, name: str, country: str) -> tuple[PlaceCandidate, ...]:
        """Return a country's entries whose names are spelled nearly so.

        None where names are written in Latin letters: they are spelled one way.
        Within one country only: among all the world's names, one letter off is
        nearly always another place.
        """
        if country not in TRANSCRIBED:
            return ()
        near = {
            unpack_name(one)[0]
            for spelling in near_spellings(name)
            for one in self._names.get(spelling, ())
        }
        if found := self._in_country(near, country):
            return found
        bones = {unpack_name(one)[0] for one in self._skeletons.get(skeleton(name), ())}
        return tuple(
            place
            for place in self._in_country(bones, country)
            if are_alike(name, place.name)
        )

    def _in_country(
        self, numbers: Iterable[int], country: str
    ) -> tuple[PlaceCandidate, ...]:
        return tuple(
            self._candidate(number, is_own=False)
            for number in sorted(numbers)
            if self._table.country_of(number) == country
        )

    def country(self, code: str) -> PlaceCandidate | None:
        """Return a country by its ISO 3166-1 code of two letters."""
        number = self._table.country(code)
        return None if number is None else self._candidate(number, is_own=True)

    def _candidate(self, number: int, *, is_own: bool) -> PlaceCandidate:
        place = self._table[number]
        return PlaceCandidate(
            name=place.name,
            country=place.country,
            admin1=place.admin1,
            geonameid=place.geonameid,
            lat=place.lat,
            lon=place.lon,
            precision=place.kind,
            population=place.population,
            score=_prior(place, is_own=is_own),
        )


def _prior(place: Place, *, is_own: bool) -> float:
    tenfolds = math.log10(place.population + 10)
    own = OWN_NAME_WEIGHT if is_own else 0.0
    capital = CAPITAL_WEIGHT if place.geonameid in capital_ids() else 0.0
    return round(tenfolds + KIND_WEIGHT.get(place.kind, 0.0) + own + capital, 3)


@cache
def load_gazetteer() -> CompiledGazetteer:
    """Open the gazetteer that is shipped with Tollbook; a few milliseconds."""
    with as_file(files(__package__) / "data") as folder:
        return CompiledGazetteer(folder)
