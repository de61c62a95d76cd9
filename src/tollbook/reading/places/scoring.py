"""What speaks for a candidate: its country, its neighbours, what it lies in."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tollbook.model import PlaceCandidate, PlacePrecision

from .distance import km_between
from .names import UNITS

COUNTRY_SHARE = 4.0
"""For a candidate in the only country of the page. As all weights here, in
tenfolds of people, and first tuned by a prototype on LGL and TR-News."""
PROVINCE_SHARE = 3.0
"""The same for the only province of the page's local places."""
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
REACH_KM = {PlacePrecision.DISTRICT: 100.0, PlacePrecision.SETTLEMENT: 50.0}
"""How far from the point of a district or city that lies which is said to be in it."""

_NEAREST = 5

type Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with what speaks for it in this page."""

    place: PlaceCandidate
    score: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the page says beside a name: its countries, provinces and points."""

    countries: Mapping[str, float] = field(default_factory=dict)
    provinces: Mapping[tuple[str | None, str | None], float] = field(
        default_factory=dict
    )
    points: Sequence[Point] = ()

    def worth(self, place: PlaceCandidate) -> float:
        """Return a candidate's score with what the page adds to it."""
        country = self.countries.get(place.country or "", 0.0)
        province = self.provinces.get((place.country, place.admin1), 0.0)
        return (
            place.score
            + COUNTRY_SHARE * country
            + PROVINCE_SHARE * province
            + CLOSENESS * closeness(place, self.points)
        )


def closeness(place: PlaceCandidate, points: Iterable[Point]) -> float:
    """Return 0 to 1: how near the nearest few of the other places are."""
    away = sorted(km_between(place.lat, place.lon, *point) for point in points)
    nearest = away[:_NEAREST]
    if not nearest:
        return 0.0
    return sum(math.exp(-km / CLOSE_KM) for km in nearest) / len(nearest)


def contained(place: PlaceCandidate, around: Iterable[PlaceCandidate]) -> float:
    """Return what it is worth to lie in one of the wider places."""
    return max((_lies_in(place, wider) for wider in around), default=0.0)


def _lies_in(place: PlaceCandidate, wider: PlaceCandidate) -> float:
    if wider.country != place.country or wider.geonameid == place.geonameid:
        return 0.0
    if wider.precision is PlacePrecision.COUNTRY:
        return CONTAINED_IN_COUNTRY
    if wider.precision is PlacePrecision.PROVINCE:
        return CONTAINED if wider.admin1 == place.admin1 else 0.0
    apart = km_between(place.lat, place.lon, wider.lat, wider.lon)
    return CONTAINED if apart < REACH_KM.get(wider.precision, 0.0) else 0.0


def without_shadowed(scored: Sequence[Scored]) -> list[Scored]:
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
