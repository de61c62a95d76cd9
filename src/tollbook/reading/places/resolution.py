"""Decide which place each toponym of a page means.

A name alone is worth what the gazetteer says of it: big places are meant more
often. Then the page speaks: countries that it names or cannot but mean, a
wider place right behind ("Tripoli, Lebanon"), and how close a candidate lies
to the other places of the page. One name has one meaning in a page, unless
its own words say otherwise.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tollbook.model import PlaceCandidate, PlacePrecision

from .distance import km_between
from .evidence import country_shares
from .names import UNITS, Names
from .toponym import Match, Toponym

COUNTRY_SHARE = 4.0
"""For a candidate in the only country of the page. As all weights here, in
tenfolds of people, and first tuned by a prototype on LGL and TR-News."""
CLOSENESS = 2.0
"""For a candidate in the midst of the page's other places."""
CLOSE_KM = 150.0
CONTAINED = 4.0
"""For a candidate inside the place named right behind it."""
CONTAINED_IN_COUNTRY = 3.2
"""The same where that place is a country: many towns lie in it."""
OVERSHADOWED = 2.0
"""Taken from a province that bears the name of its own chief town."""

CHIEF_TOWN = 0.02
"""Share of the unit's people that its chief town holds at least; Idlib's held 7 %."""

SEAT_KM = 100.0
"""A unit named after a town outside it lies no farther: Rural Damascus."""

_LOCAL = frozenset({PlacePrecision.SETTLEMENT, *UNITS})
_BEHIND = re.compile(r"\s*(?:,|\(|,? in|,? in the)\s*")
_OF = re.compile(r"['’]s\s+(?:[a-z-]+ )?")
_REACH_KM = {PlacePrecision.PROVINCE: 600.0, PlacePrecision.DISTRICT: 150.0}
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with what speaks for it in this page."""

    place: PlaceCandidate
    score: float


@dataclass(frozen=True, slots=True)
class Resolved:
    """A toponym with its candidates, the likeliest first; none if nobody knows it."""

    toponym: Toponym
    ranked: tuple[Scored, ...] = ()


type Points = dict[str, tuple[float, float]]
"""Where each name of the page is thought to be, as far as it is a local place."""


def resolve(text: str, toponyms: Sequence[Toponym], names: Names) -> list[Resolved]:
    """Return the toponyms with their candidates ranked."""
    page = _PageOfNames(text, toponyms, names)
    points = {
        toponym.text: (order[0].place.lat, order[0].place.lon)
        for toponym, order in zip(toponyms, page.rank({}), strict=True)
        if order and order[0].place.precision in _LOCAL
    }
    return [
        Resolved(toponym, order)
        for toponym, order in zip(toponyms, page.rank(points), strict=True)
    ]


class _PageOfNames:
    """What a page's toponyms say about each other."""

    def __init__(self, text: str, toponyms: Sequence[Toponym], names: Names) -> None:
        self.toponyms = toponyms
        self.shares = country_shares(toponyms)
        self.around: dict[int, tuple[PlaceCandidate, ...]] = {}
        self.is_around: set[int] = set()
        for number, (one, behind) in enumerate(pairwise(toponyms)):
            if _BEHIND.fullmatch(text, one.end, behind.start):
                self.around[number] = names.after_comma(behind.text).candidates
                self.is_around.add(number + 1)
            elif _OF.fullmatch(text, one.end, behind.start):
                self.around[number + 1] = one.meanings.candidates

    def rank(self, points: Points) -> list[tuple[Scored, ...]]:
        """Return the candidates of each toponym, the likeliest first."""
        worth: dict[str, list[Scored]] = {}
        for one in self.toponyms:
            if one.text not in worth:
                others = [at for name, at in points.items() if name != one.text]
                worth[one.text] = [
                    Scored(place, self._worth(place, others))
                    for place in one.meanings.candidates
                ]
        ranked = [self._in_place(number, worth) for number in range(len(self.toponyms))]
        return self._one_meaning_a_name(ranked)

    def _worth(
        self, place: PlaceCandidate, points: Sequence[tuple[float, float]]
    ) -> float:
        share = self.shares.get(place.country or "", 0.0)
        return (
            place.score + COUNTRY_SHARE * share + CLOSENESS * _closeness(place, points)
        )

    def _in_place(
        self, number: int, worth: Mapping[str, list[Scored]]
    ) -> tuple[Scored, ...]:
        """Rank a toponym's candidates with what stands beside it."""
        one = self.toponyms[number]
        scored = worth[one.text]
        if one.meanings.match is Match.EXACT and number not in self.is_around:
            scored = _without_shadowed(scored)
        if around := self.around.get(number):
            scored = [
                Scored(s.place, s.score + _contained(s.place, around)) for s in scored
            ]
        return tuple(sorted(scored, key=lambda s: -s.score))

    def _one_meaning_a_name(
        self, ranked: list[tuple[Scored, ...]]
    ) -> list[tuple[Scored, ...]]:
        told = {
            number
            for number, around in self.around.items()
            if ranked[number] and _contained(ranked[number][0].place, around)
        }
        told |= self.is_around
        by_name: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.toponyms):
            by_name[one.text].append(number)
        for numbers in by_name.values():
            leader = next((n for n in numbers if n in told), numbers[0])
            for number in numbers:
                if number not in told:
                    ranked[number] = ranked[leader]
        return ranked


def _closeness(place: PlaceCandidate, points: Sequence[tuple[float, float]]) -> float:
    """Return 0 to 1: how near the nearest few of the other places are."""
    away = sorted(km_between(place.lat, place.lon, *point) for point in points)
    nearest = away[:_NEAREST]
    if not nearest:
        return 0.0
    return sum(math.exp(-km / CLOSE_KM) for km in nearest) / len(nearest)


def _contained(place: PlaceCandidate, around: Sequence[PlaceCandidate]) -> float:
    """Return what it is worth to lie in one of the wider places."""
    worth = 0.0
    for wider in around:
        if wider.country != place.country or wider.geonameid == place.geonameid:
            continue
        reach = _REACH_KM.get(wider.precision, 0.0)
        if wider.precision is PlacePrecision.COUNTRY:
            worth = max(worth, CONTAINED_IN_COUNTRY)
        elif km_between(place.lat, place.lon, wider.lat, wider.lon) < reach:
            worth = CONTAINED
    return worth


def _without_shadowed(scored: list[Scored]) -> list[Scored]:
    """Take worth from units whose chief town bears the same name.

    "Aleppo" alone is the city; "Aleppo province" has been cut to its units
    before it comes here.
    """
    towns = [s.place for s in scored if s.place.precision is PlacePrecision.SETTLEMENT]
    return [
        Scored(s.place, s.score - OVERSHADOWED)
        if s.place.precision in UNITS and any(_shadows(t, s.place) for t in towns)
        else s
        for s in scored
    ]


def _shadows(town: PlaceCandidate, unit: PlaceCandidate) -> bool:
    if town.country != unit.country:
        return False
    apart = km_between(town.lat, town.lon, unit.lat, unit.lon)
    near = town.admin1 == unit.admin1 or apart < SEAT_KM
    return near and town.population >= CHIEF_TOWN * unit.population
