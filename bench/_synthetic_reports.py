"""What invented reports say of invented incidents: vaguely, wrongly, and again.

Each incident is told by one report or many (few by very many), the worse ones by more.
A report knows the day or only the week, the town or the one beside it or the province,
an attack where it was an air strike, the toll of its hour. Some tell of several
incidents, some come months later, some mention attacks that are nobody's incident.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

import numpy as np
from _synthetic_world import MONTH, Incident, Person, countries

from tollbook.model import PlacePrecision
from tollbook.registers import event_types, wider_types
from tollbook.registers.gazetteer.table import Place

MOST = 40
"""No incident is told by more reports."""
STEEPNESS = 2.0
"""Of Zipf's law over the number of reports: 2.6 in the mean."""
ROUND_UP = 0.06
"""Reports that tell of two to four incidents."""
AGAIN = 0.15
"""Tellings that the report mentions twice."""
ASIDE = 0.06
"""Reports that speak of attacks in general, or of another war as a comparison."""
OUTLETS = (
    "The Morning Example",
    "The Evening Example",
    "The Daily Example",
    "The Weekly Example",
)
DRAWS = 32
"""Numbers between 0 and 1 that one mention is made from."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What one passage of a report says; None where it is silent."""

    incident: int | None
    """The truth: the incident it speaks of; None for what is nobody's incident."""
    kind: str
    days: tuple[int, int] | None
    """First and last day that its words allow, as ordinals."""
    place: Place | None
    killed: tuple[int, int | None] | None
    injured: tuple[int, int | None] | None = None
    target: str | None = None
    target_name: str | None = None
    actor: str | None = None
    victims: tuple[tuple[Person, bool], ...] = ()
    """Each with whether the report gives the name."""
    happened: bool = True
    again: bool = False
    """It tells once more of the mention before it."""
    comparator: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """One invented report: when it came out and what it says, in order."""

    number: int
    outlet: str
    published: int
    mentions: tuple[Mention, ...]


type _Slot = tuple[int, int, float, Incident]
"""War, day of publication, a draw, and the incident a report is to tell of."""


def tell_all(seed: int, happened: Iterable[Incident]) -> Iterator[Telling]:
    """Yield the reports on incidents that come in the order of months."""
    number = 0
    for month, some in groupby(happened, key=lambda incident: incident.day // MONTH):
        dice = np.random.default_rng((seed, 7, month))
        slots = [slot for incident in some for slot in _slots(incident, dice)]
        slots.sort(key=lambda slot: slot[:3])
        for together in _bundles(slots, dice):
            yield _report(number, together, dice)
            number += 1


@cache
def _zipf() -> np.ndarray:
    shares = 1.0 / np.arange(1, MOST + 1) ** STEEPNESS
    return np.cumsum(shares / shares.sum())


def _slots(incident: Incident, dice: np.random.Generator) -> Iterator[_Slot]:
    """Yield when each report on an incident comes out: soon, late, or months later."""
    many = 1 + int(np.searchsorted(_zipf(), dice.random()))
    if incident.killed > 20:  # noqa: PLR2004 - the worst are told by several at least
        many = min(MOST, many + 3)
    draws = dice.random((many, 3)).tolist()
    for when, late, order in draws:
        yield incident.war, incident.day + _lag(when, late), order, incident


def _lag(when: float, late: float) -> int:
    steps = ((0.4, 0), (0.8, 1), (0.9, 2))
    for share, days in steps:
        if when < share:
            return days
    return 3 + int(late * 4) if when < 0.96 else 30 + int(late * 270)  # noqa: PLR2004 - 4 in 100 come months later


def _bundles(
    slots: Sequence[_Slot], dice: np.random.Generator
) -> Iterator[tuple[_Slot, ...]]:
    """Put some neighbours together: one war, one day, different incidents."""
    at = 0
    chances = dice.random((len(slots), 2)).tolist()
    while at < len(slots):
        want = 2 + int(chances[at][1] * 3) if chances[at][0] < ROUND_UP else 1
        together = [slots[at]]
        at += 1
        while len(together) < want and at < len(slots):
            one, other = together[0], slots[at]
            told = {slot[3].number for slot in together}
            if one[:2] != other[:2] or other[3].number in told:
                break
            together.append(other)
            at += 1
        yield tuple(together)


def _report(number: int, slots: Sequence[_Slot], dice: np.random.Generator) -> Telling:
    published = slots[0][1]
    mentions: list[Mention] = []
    for *_, incident in slots:
        draws = iter(dice.random(DRAWS).tolist())
        mention = _mention(incident, published, draws)
        mentions.append(mention)
        if next(draws) < AGAIN:
            mentions.append(_again(mention))
    if dice.random() < ASIDE:
        mentions.append(_aside(slots[0][3], dice))
    outlet = OUTLETS[int(dice.integers(len(OUTLETS)))]
    return Telling(number, outlet, published, tuple(mentions))


def _mention(incident: Incident, published: int, draws: Iterator[float]) -> Mention:
    country = countries()[incident.war]
    late = published - incident.day
    target = _target(incident, draws)
    told = {
        "kind": _kind(incident.kind, draws),
        "days": _days(incident.day, late, draws),
        "place": _place(incident, draws),
        "killed": _figure(incident.killed, late, draws),
        "injured": _figure(incident.injured, late, draws),
    }
    named = target == incident.target and next(draws) < 0.6  # noqa: PLR2004
    return Mention(
        incident=incident.number,
        **told,
        target=target,
        target_name=incident.target_name if named else None,
        actor=_actor(incident.actor, country.actors, draws),
        victims=_victims(incident.victims, draws),
    )


def _kind(kind: str, draws: Iterator[float]) -> str:
    """Most say the kind; two in ten a wider word, one what news swaps for it."""
    draw, which = next(draws), next(draws)
    wider, swapped = list(wider_types(kind))[1:], event_types()[kind].also
    if draw < 0.2 and wider:  # noqa: PLR2004
        return wider[int(which * len(wider))]
    if draw < 0.3 and swapped:  # noqa: PLR2004
        return swapped[int(which * len(swapped))]
    return kind


def _days(day: int, late: int, draws: Iterator[float]) -> tuple[int, int] | None:
    """Most name the day; some are off by one, or say a week, a month, nothing."""
    draw, which = next(draws), next(draws)
    if late > MONTH:
        draw = 0.3 + 0.7 * draw
    if draw < 0.78:  # noqa: PLR2004
        return day, day
    if draw < 0.83 and late > 0:  # noqa: PLR2004
        off = day + (1 if which < 0.5 or late > 1 else -1)  # noqa: PLR2004
        return off, off
    if draw < 0.88:  # noqa: PLR2004
        monday = day - (day - 1) % 7
        return monday, monday + 6
    if draw < 0.91:  # noqa: PLR2004
        first = date.fromordinal(day).replace(day=1).toordinal()
        return first, first + 27
    return None


def _place(incident: Incident, draws: Iterator[float]) -> Place | None:
    """Most name the town, some a corner of it; others one beside it, or less."""
    country = countries()[incident.war]
    draw, which = next(draws), next(draws)
    town = incident.town
    if draw < 0.58:  # noqa: PLR2004
        return town
    if draw < 0.72:  # noqa: PLR2004
        return _corner(incident)
    if draw < 0.80:  # noqa: PLR2004
        beside = country.neighbours[country.towns.index(town)][:3]
        return beside[int(which * len(beside))] if beside else town
    if draw < 0.88:  # noqa: PLR2004
        return country.provinces.get(town.admin1 or "", town)
    if draw < 0.93:  # noqa: PLR2004
        return Place(
            geonameid=None,
            name=country.code,
            country=country.code,
            admin1=None,
            lat=town.lat,
            lon=town.lon,
            kind=PlacePrecision.COUNTRY,
            population=0,
        )
    return None


def _corner(incident: Incident) -> Place:
    town, (north, east) = incident.town, incident.corner
    return Place(
        geonameid=None,
        name=f"{town.name} quarter {1 + incident.number % 9}",
        country=town.country,
        admin1=town.admin1,
        lat=round(town.lat + north, 5),
        lon=round(town.lon + east, 5),
        kind=PlacePrecision.NEIGHBOURHOOD,
        population=0,
    )


def _figure(
    people: int, late: int, draws: Iterator[float]
) -> tuple[int, int | None] | None:
    """Give a toll as known so many days later: it rises; or silence, or another's."""
    draw, part, how = next(draws), next(draws), next(draws)
    if draw < 0.2 or (people == 0 and draw < 0.7):  # noqa: PLR2004
        return None
    known = people
    if late == 0 or (late == 1 and part < 0.3):  # noqa: PLR2004
        known = max(min(people, 1), round(people * (0.5 + 0.5 * part)))
    if draw > 0.92:  # noqa: PLR2004 - another source counts otherwise
        known = round(people * (0.5 + 1.2 * part))
    return (known, None) if known and how < 0.25 else (known, known)  # noqa: PLR2004


def _target(incident: Incident, draws: Iterator[float]) -> str | None:
    draw = next(draws)
    if incident.target is None or draw < 0.33:  # noqa: PLR2004
        return None
    return "residential" if draw < 0.37 else incident.target  # noqa: PLR2004


def _actor(actor: str, actors: Sequence[str], draws: Iterator[float]) -> str | None:
    draw, which = next(draws), next(draws)
    if draw < 0.35:  # noqa: PLR2004
        return None
    return actors[int(which * len(actors))] if draw < 0.42 else actor  # noqa: PLR2004


def _victims(
    victims: Sequence[Person], draws: Iterator[float]
) -> tuple[tuple[Person, bool], ...]:
    """A third tell of somebody: one victim or two, with the name or without."""
    draw, which, name, off = (next(draws) for _ in range(4))
    if not victims or draw > 0.35:  # noqa: PLR2004
        return ()
    first = int(which * len(victims))
    chosen = victims[first : first + (2 if draw < 0.12 else 1)]  # noqa: PLR2004
    if off < 0.06:  # noqa: PLR2004 - an age misheard
        chosen = tuple(
            Person(person.name, person.age + 1, person.sex) for person in chosen
        )
    return tuple((person, name < 0.5) for person in chosen)  # noqa: PLR2004


def _again(mention: Mention) -> Mention:
    """Tell of the same once more, in fewer words."""
    return Mention(
        incident=mention.incident,
        kind=mention.kind,
        days=mention.days,
        place=mention.place,
        killed=None,
        target=mention.target,
        again=True,
    )


def _aside(incident: Incident, dice: np.random.Generator) -> Mention:
    """Speak of attacks in general, or of somewhere else as a comparison."""
    compared = bool(dice.random() < 0.3)  # noqa: PLR2004
    where = int(dice.integers(len(countries())))
    town = countries()[where].towns[0] if compared else incident.town
    return Mention(
        incident=None,
        kind="attack",
        days=None,
        place=town,
        killed=None,
        target=incident.target,
        happened=False,
        comparator=compared,
    )
