"""What linking looks at: each report's telling of one event, made comparable.

A telling is one or more event mentions of one report that speak of one event,
with its days, its place as a circle, and what tells it apart from others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from tollbook.model import (
    Count,
    EventMention,
    Group,
    Measure,
    PlacePrecision,
    PlaceRef,
    Reading,
    Realis,
    Scope,
)
from tollbook.registers import event_types, linking_rules

type Days = tuple[int, int]
"""First and last day an event can have happened on, as ordinals."""


_TOWNS = (
    PlacePrecision.POINT,
    PlacePrecision.NEIGHBOURHOOD,
    PlacePrecision.SETTLEMENT,
    PlacePrecision.DISTRICT,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A circle on the ground; no coordinates where only the country is known."""

    country: str | None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One event mention with everything its reading knows of it."""

    report: str
    event: str
    at: int
    """Where in the report it stands; with `report` this sorts tellings."""
    type: str
    same_as: str | None
    happened: bool
    """False for background: it may join an incident, never be one."""
    days: Days | None
    published: int | None
    spot: Spot | None
    near: frozenset[int]
    """Gazetteer entries: its place, else every town its report names."""
    targets: frozenset[str]
    target_names: frozenset[str]
    actors: frozenset[str]
    killed: tuple[int, int | None] | None
    victims: frozenset[str]
    """Age and sex, as "4f"."""
    names: frozenset[str]


def tell(reading: Reading) -> tuple[Told, ...]:
    """Return the mentions of a reading that may speak of an incident, in order.

    Comparators and hypothetical events are left out, and so are kinds of event
    that are no incident: a ceasefire, a siege.
    """
    kinds = event_types()
    return tuple(
        _to_told(event, reading)
        for event in sorted(reading.events, key=lambda event: event.span)
        if event.realis in (Realis.ACTUAL, Realis.DENIED, Realis.BACKGROUND)
        and (event.type not in kinds or kinds[event.type].harm)
    )


def _to_told(event: EventMention, reading: Reading) -> Told:
    published = reading.report.published
    kind = event_types().get(event.type)
    return Told(
        report=reading.report.id,
        event=event.id,
        at=event.start,
        type=event.type,
        same_as=event.same_as,
        happened=event.realis is not Realis.BACKGROUND
        and not (kind is not None and kind.campaign),
        days=_days(event, reading),
        published=published.toordinal() if published else None,
        spot=_spot(_by_id(reading.places, event.place)),
        near=_towns(reading),
        targets=frozenset(target.kind for target in event.targets),
        target_names=frozenset(
            plain_name(target.name) for target in event.targets if target.name
        ),
        actors=frozenset(actor.register or actor.name for actor in event.actors),
        killed=_killed(event, reading),
        victims=frozenset(
            f"{victim.age}{victim.sex or ''}"
            for victim in event.victims
            if victim.age is not None
        ),
        names=frozenset(
            victim.name.casefold() for victim in event.victims if victim.name
        ),
    )


def _by_id(places: Sequence[PlaceRef], wanted: str | None) -> PlaceRef | None:
    return next((place for place in places if place.id == wanted), None)


def _days(event: EventMention, reading: Reading) -> Days | None:
    times = (time.interval for time in reading.times if time.id == event.time)
    interval: tuple[date, date] | None = next(times, None)
    if interval is None:
        return None
    first, last = interval[0].toordinal(), interval[1].toordinal()
    return (first, last) if last - first <= linking_rules()["widest"] else None


def _spot(place: PlaceRef | None) -> Spot | None:
    if place is None or (place.country is None and place.lat is None):
        return None
    vague = place.precision in (None, PlacePrecision.COUNTRY, PlacePrecision.SEA)
    if vague or place.demonym or place.lat is None:
        return Spot(place.country)
    return Spot(
        place.country,
        place.geonameid,
        place.lat,
        place.lon,
        linking_rules()[f"radius_{place.precision}"],
    )


def _towns(reading: Reading) -> frozenset[int]:
    return frozenset(
        place.geonameid
        for place in reading.places
        if place.geonameid is not None
        and place.precision in _TOWNS
        and not place.demonym
    )


def _killed(event: EventMention, reading: Reading) -> tuple[int, int | None] | None:
    counts = [
        count
        for count in reading.counts
        if count.event == event.id or count.id in event.counts
        if count.measure is Measure.KILLED
        and count.scope is Scope.INCIDENT
        and not count.superseded
        and count.high != 0
    ]
    whole = [count for count in counts if count.part_of is None]
    return _span_of(whole or counts)


def _span_of(counts: Sequence[Count]) -> tuple[int, int | None] | None:
    everyone = [count for count in counts if count.group is Group.ALL] or counts
    if not everyone:
        return None
    highs = [count.high for count in everyone]
    known = [high for high in highs if high is not None]
    high = max(known) if len(known) == len(highs) else None
    return min(count.low for count in everyone), high


def plain_name(name: str) -> str:
    """Return a target's name without what reports add to it or leave off.

    >>> plain_name("the M10 Hospital"), plain_name("M10")
    ('m10', 'm10')
    """
    dull = {"the", "hospital", "school", "market", "mosque", "camp", "clinic"}
    words = [word for word in name.casefold().split() if word not in dull]
    return " ".join(words) or name.casefold()


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of one event: its mentions, put together."""

    key: str
    """A digest of report and place in it: the same bytes, the same key."""
    mentions: tuple[Told, ...]
    sums: Told
    """All of them in one."""

    @classmethod
    def of(cls, mentions: Iterable[Told]) -> "Telling":
        """Put the mentions of one event in one report together."""
        told = tuple(sorted(mentions, key=lambda mention: mention.at))
        first = told[0]
        key = sha256(f"{first.report}|{first.at}".encode()).hexdigest()[:16]
        return cls(key, told, _sum_up(told))

    @property
    def order(self) -> tuple[int, str, int]:
        """Oldest report first; then as the reports stand."""
        return self.sums.published or 0, self.sums.report, self.sums.at


def _sum_up(told: Sequence[Told]) -> Told:
    spots = [mention.spot for mention in told if mention.spot]
    dated = [mention.days for mention in told if mention.days]
    figures = [mention.killed for mention in told if mention.killed]
    happened = [mention for mention in told if mention.happened] or told
    spot = min(spots, key=lambda spot: spot.radius_km or 1e9, default=None)
    return replace(
        told[0],
        type=_narrowest([mention.type for mention in happened]),
        happened=any(mention.happened for mention in told),
        days=min(dated, key=lambda days: (days[1] - days[0], days), default=None),
        spot=spot,
        near=frozenset({spot.geonameid})
        if spot and spot.lat is not None and spot.geonameid is not None
        else told[0].near,
        targets=frozenset().union(*(mention.targets for mention in told)),
        target_names=frozenset().union(*(mention.target_names for mention in told)),
        actors=frozenset().union(*(mention.actors for mention in told)),
        killed=max(figures, key=lambda figure: figure[0], default=None),
        victims=frozenset().union(*(mention.victims for mention in told)),
        names=frozenset().union(*(mention.names for mention in told)),
    )


def _narrowest(types: Sequence[str]) -> str:
    kinds = event_types()
    told = [kind for kind in types if kind in kinds and not kinds[kind].generic]
    ranked = sorted(told or types, key=lambda kind: (-_depth(kind), types.index(kind)))
    return ranked[0]


def _depth(kind: str) -> int:
    kinds = event_types()
    depth = 0
    while kind in kinds and (broader := kinds[kind].broader) is not None:
        kind, depth = broader, depth + 1
    return depth
