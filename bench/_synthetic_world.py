"""An invented world of wars: towns that exist, and incidents that never happened.

Town, point and population come from the project's own gazetteer, so that distances,
provinces and crowded front lines are as in the world; everything else is drawn. Each
war has towns on its front that move every month and months that are worse than
others. All is drawn from one seed: the same seed, the same world.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path

import numpy as np

from tollbook.model import PlacePrecision, great_circle_km
from tollbook.registers import gazetteer
from tollbook.registers.gazetteer.table import Place, PlaceTable

WARS = (
    ("SY", ("syria", "russia", "usa")),
    ("IQ", ("iraq", "usa", "turkey")),
    ("YE", ("saudi_arabia", "yemen", "uae")),
    ("UA", ("russia", "ukraine", "Border Brigade")),
    ("SD", ("sudan", "Desert Column", "Hill Front")),
    ("AF", ("usa", "Valley Front", "Northern Column")),
    ("MM", ("Delta Army", "River Front", "Hill Brigade")),
    ("ET", ("Plateau Army", "Lake Front", "Border Guards")),
    ("NG", ("Savanna Front", "State Guards", "Road Bandits")),
    ("SO", ("Coast Column", "usa", "Harbour Guards")),
    ("LY", ("Eastern Column", "Western Column", "turkey")),
    ("ML", ("Dune Front", "State Army", "Well Guards")),
)
"""Country, and who is blamed there: the worst first. The invented ones are no one's."""

FIRST_DAY = date(2012, 1, 1).toordinal()
A_DAY = 8.0
"""Incidents a day in each war, in the mean over months that differ."""
TOWNS = 160
"""Towns of a country in which something can happen, the most populous first."""
FRONT = 10
"""Towns on the front of a war in any month, and what share of incidents they get."""
FRONT_SHARE = 0.6
MONTH = 30
TWICE = 0.03
"""Incidents that are followed by another in the same town on the same day."""

KINDS = {
    "air_strike": 0.2,
    "shelling": 0.2,
    "shooting": 0.16,
    "artillery": 0.06,
    "rocket": 0.06,
    "missile": 0.04,
    "drone_strike": 0.08,
    "ied": 0.05,
    "car_bomb": 0.04,
    "suicide_bombing": 0.02,
    "landmine": 0.03,
    "abduction": 0.03,
    "execution": 0.02,
    "raid": 0.01,
}
TARGETS = {
    None: 0.4,
    "residential": 0.2,
    "market": 0.09,
    "hospital": 0.08,
    "school": 0.08,
    "place_of_worship": 0.05,
    "transport": 0.05,
    "camp": 0.03,
    "clinic": 0.02,
}
NAMED = frozenset({"hospital", "school", "market", "place_of_worship", "camp"})
"""Kinds of target that a report can call by a name."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody harmed: a name that nobody bears, an age in years, f or m."""

    name: str
    age: int
    sex: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened; the truth that no report has whole."""

    number: int
    war: int
    day: int
    """As an ordinal."""
    town: Place
    corner: tuple[float, float]
    """Where in the town: degrees north and east of its point."""
    kind: str
    target: str | None
    target_name: str | None
    actor: str
    killed: int
    injured: int
    victims: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A country at war: its towns, their neighbours, the points of its provinces."""

    code: str
    actors: tuple[str, ...]
    towns: tuple[Place, ...]
    neighbours: tuple[tuple[Place, ...], ...]
    """For each town, those within 25 km, the nearest first; may be none."""
    provinces: dict[str, Place]


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries at war with their towns, from the gazetteer."""
    data = (Path(gazetteer.__file__).parent / "data" / "places.bin").read_bytes()
    table = PlaceTable(data)
    wanted = {code for code, _ in WARS}
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for number in range(len(table)):
        code = table.country_of(number)
        if code in wanted:
            found[code].append(table[number])
    return tuple(_to_country(code, actors, found[code]) for code, actors in WARS)


def _to_country(code: str, actors: tuple[str, ...], places: Sequence[Place]) -> Country:
    settled = PlacePrecision.SETTLEMENT
    towns = tuple(place for place in places if place.kind is settled)[:TOWNS]
    provinces = {
        place.admin1: place
        for place in reversed(places)
        if place.kind is PlacePrecision.PROVINCE and place.admin1
    }
    return Country(
        code, actors, towns, tuple(_near(town, towns) for town in towns), provinces
    )


def _near(town: Place, towns: Sequence[Place]) -> tuple[Place, ...]:
    apart = (
        (great_circle_km(town.lat, town.lon, other.lat, other.lon), other.name, other)
        for other in towns
        if other is not town
    )
    return tuple(other for km, _, other in sorted(apart, key=_first_two) if km <= 25)  # noqa: PLR2004 - said in Country


def _first_two(near: tuple[float, str, Place]) -> tuple[float, str]:
    return near[0], near[1]


def incidents(seed: int, *, denser: float = 1.0) -> Iterator[Incident]:
    """Yield incidents without end, month by month and war by war.

    Args:
        seed: The same seed, the same incidents.
        denser: How many times more happen a day.
    """
    number = count()
    for month in count():
        for war, country in enumerate(countries()):
            dice = np.random.default_rng((seed, month, war))
            for incident in _month_of(war, country, month, dice, denser):
                yield replace(incident, number=next(number))


def _month_of(
    war: int, country: Country, month: int, dice: np.random.Generator, denser: float
) -> Iterator[Incident]:
    """Yield a month of a war, in order of days; its numbers are still 0."""
    mean = A_DAY * denser * dice.lognormal(-0.32, 0.8) * MONTH
    many = int(dice.poisson(mean))
    shares = _shares(country, dice)
    towns = dice.choice(len(country.towns), size=many, p=shares)
    days = np.sort(dice.integers(0, MONTH, size=many)) + FIRST_DAY + MONTH * month
    for town, day in zip(towns.tolist(), days.tolist(), strict=True):
        yield _incident(war, country, country.towns[town], day, dice)
        if dice.random() < TWICE:
            yield _incident(war, country, country.towns[town], day, dice)


def _shares(country: Country, dice: np.random.Generator) -> np.ndarray:
    people = np.array([max(town.population, 1_000) for town in country.towns], float)
    anywhere = np.sqrt(people)
    anywhere /= anywhere.sum()
    front = dice.choice(len(people), size=FRONT, replace=False, p=anywhere)
    ranks = 1.0 / np.arange(1, FRONT + 1)
    shares: np.ndarray = anywhere * (1 - FRONT_SHARE)
    shares[front] += FRONT_SHARE * ranks / ranks.sum()
    return shares


_KINDS, _KIND_SHARES = list(KINDS), np.cumsum(list(KINDS.values()))
_TARGETS, _TARGET_SHARES = list(TARGETS), np.cumsum(list(TARGETS.values()))


def _incident(
    war: int, country: Country, town: Place, day: int, dice: np.random.Generator
) -> Incident:
    draws = dice.random(8).tolist()
    killed = 0 if draws[0] < 0.2 else min(400, int((1 - draws[1]) ** (-1 / 1.3)))  # noqa: PLR2004
    injured = min(900, int(killed * 2 * draws[2] + 3 * draws[3]))
    target = _TARGETS[int(np.searchsorted(_TARGET_SHARES, draws[4]))]
    named = target in NAMED and draws[5] < 0.6  # noqa: PLR2004 - a starting value
    blamed = 0 if draws[6] < 0.65 else 1 if draws[6] < 0.9 else 2  # noqa: PLR2004
    corner = dice.normal(0, 0.02, 2).tolist()
    return Incident(
        number=0,
        war=war,
        day=day,
        town=town,
        corner=(corner[0], corner[1]),
        kind=_KINDS[int(np.searchsorted(_KIND_SHARES, draws[7]))],
        target=target,
        target_name=_word(dice) if named else None,
        actor=country.actors[blamed],
        killed=killed,
        injured=injured,
        victims=tuple(_person(dice) for _ in range(min(killed, 4))),
    )


_ONSETS = (*"bdfghjklmnrstvz", "sh", "kh", "th")
_VOWELS = (*"aeiou", "aa")


def _word(dice: np.random.Generator) -> str:
    """Return a name of three syllables that no list has."""
    drawn = dice.integers(0, len(_ONSETS) * len(_VOWELS), 3).tolist()
    return "".join(
        _ONSETS[one % len(_ONSETS)] + _VOWELS[one // len(_ONSETS)] for one in drawn
    ).capitalize()


def _person(dice: np.random.Generator) -> Person:
    age = int(min(90, 1 + dice.gamma(2.2, 13)))
    sex = "f" if dice.random() < 0.4 else "m"  # noqa: PLR2004 - more men die in war
    return Person(f"{_word(dice)} {_word(dice)}", age, sex)
