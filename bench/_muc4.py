"""What was read of a report, as templates of the Message Understanding Conferences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from _muc4_roles import (
    ROLES,
    Page,
    number_of_victims,
    only_armed_group,
    roles_of,
    says_fighters,
)
from _rows import told_once

from tollbook.model import (
    Count,
    EventMention,
    Measure,
    PlacePrecision,
    Reading,
    Realis,
)
from tollbook.registers import wider_types

MUC_TYPES = {
    "abduction": "kidnapping",
    "bombing": "bombing",
    "explosion": "bombing",
    "arson": "arson",
    "looting": "robbery",
}
MUC_ATTACKS = frozenset(
    ("killing", "assassination", "shooting", "execution", "massacre", "attack", "raid",
     "grenade", "rocket", "mortar", "air_strike", "sniping", "stabbing", "torture")
)  # fmt: skip
"""Clashes, offensives, arrests and threats are not incidents of the key."""
WIDE = frozenset(
    (PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.PROVINCE)
)
LONG = 3
"""Days; a longer time sets no two incidents apart."""
type Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Setting:
    """The days and settlements of a reading, by the ids that mentions use."""

    days: Mapping[str, Days]
    places: Mapping[str, str]

    @classmethod
    def of(cls, reading: Reading) -> "Setting":
        """Return the times and places that are exact enough to tell events apart."""
        return cls(
            days={
                time.id: time.interval
                for time in reading.times
                if time.interval and (time.interval[1] - time.interval[0]).days <= LONG
            },
            places={
                place.id: str(place.geonameid or place.name)
                for place in reading.places
                if place.precision not in WIDE
            },
        )


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident of the key's kinds, and all that tells of it."""

    kind: str
    mentions: tuple[EventMention, ...]
    setting: Setting

    @property
    def days(self) -> set[Days]:
        """The days that are told of it."""
        known = self.setting.days
        return {known[m.time] for m in self.mentions if m.time in known}

    @property
    def places(self) -> set[str]:
        """The settlements that are told of it."""
        known = self.setting.places
        return {known[m.place] for m in self.mentions if m.place in known}

    @property
    def hits(self) -> bool:
        """Is it told whom or what it hit?"""
        return any(m.victims or m.targets for m in self.mentions)

    def is_apart(self, other: "Incident") -> bool:
        """Do both hit somebody or something, on other days or in other settlements?"""
        if not (self.hits and other.hits):
            return False
        mine, theirs = self.days, other.days
        at_once = any(a <= d and c <= b for a, b in mine for c, d in theirs)
        if mine and theirs and not at_once:
            return True
        here, there = self.places, other.places
        return bool(here and there) and here.isdisjoint(there)

    @property
    def victims(self) -> set[str]:
        """Last names of the victims."""
        return {
            word.lower()
            for mention in self.mentions
            for victim in mention.victims
            if victim.name
            for word in victim.name.split()[1:] or [victim.name]
        }

    def joined(self, other: "Incident") -> "Incident":
        """Return the two as one, of this one's kind."""
        return replace(self, mentions=(*self.mentions, *other.mentions))


def to_muc4(reading: Reading) -> dict[str, Any]:
    """Return one template for each incident that the key would hold."""
    templates = []
    page = Page.of(reading)
    side = only_armed_group(page, reading.events)
    for incident in _incidents(reading):
        filled = roles_of(page, incident.mentions)
        if side and not filled["PerpOrg"] and says_fighters(filled["PerpInd"]):
            page.put(filled, "PerpOrg", side)
        if any(filled[role] for role in ROLES):
            toll = _toll(reading, incident.mentions)
            templates.append({"incident_type": incident.kind, **filled, **toll})
    return {"id": reading.report.external_id, "templates": templates}


def _incidents(reading: Reading) -> list[Incident]:
    found: list[Incident] = []
    setting = Setting.of(reading)
    for mentions in _events(reading):
        kind = _muc_type(mentions)
        if kind is not None:
            _add(found, Incident(kind, tuple(mentions), setting))
    return found


def _add(found: list[Incident], new: Incident) -> None:
    """Add an incident, or join it to one that it tells again."""
    for at, known in enumerate(found):
        if _may_be_one(known, new):
            found[at] = (
                new.joined(known) if known.kind == "attack" else known.joined(new)
            )
            return
    found.append(new)


def _may_be_one(known: Incident, new: Incident) -> bool:
    if known.victims & new.victims:
        return True
    if known.kind != new.kind or (known.victims and new.victims):
        return False
    return not known.is_apart(new)


def _events(reading: Reading) -> Iterator[list[EventMention]]:
    for first in reading.events:
        if first.same_as is None and first.realis is Realis.ACTUAL:
            yield [e for e in reading.events if first.id in (e.id, e.same_as)]


def _muc_type(mentions: Iterable[EventMention]) -> str | None:
    """Return the key's kind: the first that is more exact than an attack."""
    kinds = [kind for each in mentions if (kind := _type_of(each)) is not None]
    exact = [kind for kind in kinds if kind != "attack"]
    return next(iter([*exact, *kinds]), None)


def _type_of(event: EventMention) -> str | None:
    for kind in wider_types(event.type):
        if kind in MUC_TYPES and event.type not in MUC_ATTACKS:
            return MUC_TYPES[kind]
    return "attack" if event.type in MUC_ATTACKS else None


def _toll(reading: Reading, mentions: Iterable[EventMention]) -> dict[str, Any]:
    """Return the dead and injured that the fullest telling of an incident counts.

    Where none counts them, the victims told apart are counted.
    """
    counts = {c.id: c for c in told_once(reading.counts) if not c.part_of}
    toll = {}
    for name, measure in (("deaths", Measure.KILLED), ("injuries", Measure.INJURED)):
        told = [
            [counts[i] for i in mention.counts if i in counts] for mention in mentions
        ]
        sums = [_sum([c for c in each if c.measure is measure]) for each in told]
        known = [each for each in sums if each is not None]
        borne = (v for m in mentions for v in m.victims if v.harm is measure)
        apart = number_of_victims(borne)
        if apart is not None:
            known.append([apart, apart])
        if known:
            toll[name] = max(known, key=lambda each: each[0])
    return toll


def _sum(counts: list[Count]) -> list[int | None] | None:
    if not counts:
        return None
    highs = [count.high for count in counts]
    high = None if None in highs else sum(high or 0 for high in highs)
    return [sum(count.low for count in counts), high]


MUC4 = {
    "": {
        "detection": "metrics > detection > F1",
        "ree": "metrics > REE full/head > overall > F1",
        "tf": "metrics > TF-1:1 full/head > overall > F1",
        "deaths_exact": "metrics > extras > deaths > exact_count_accuracy",
    }
}
"""Figures with a floor, and where the scorer writes them."""
