"""Which incidents struck the same hospital, school, camp or market.

Only what has a name or a code name is known again in another incident: "a
hospital in Arda", struck twice, may be two hospitals. Two incidents name one
object when the kind, the name and the place agree, and each join says why. Where
a place is known only roughly, a name that is unlikely to be borne twice must make
up for it; where two objects could be meant, none is taken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tollbook.model import (
    Cluster,
    ObjectCluster,
    ObjectLink,
    Reading,
    Realis,
    Site,
    ToldObject,
)
from tollbook.registers import (
    ObjectName,
    object_words,
    plain_object_name,
    same_object_name,
)

from .sites import is_exact, same_site


@dataclass(frozen=True, slots=True)
class Sighting:
    """One named object in one incident."""

    incident: str
    kind: str
    names: tuple[ObjectName, ...]
    site: Site | None
    told: tuple[ToldObject, ...]
    because: tuple[str, ...] = ()
    """Why it is the object of another incident."""

    @property
    def is_exact(self) -> bool:
        """Is it known in which town it stands?"""
        return is_exact(self.site)

    @property
    def key(self) -> str:
        """Return kind, name and place: what tells it from every other."""
        site = self.site
        where = "" if site is None else f"{site.country}|{site.admin1}"
        if site is not None and self.is_exact:
            where = f"{site.country}|{site.geonameid or (site.lat, site.lon)}"
        name = min(
            "+".join((*sorted(n.sorts), *n.core, *sorted(n.nouns))) for n in self.names
        )
        return f"{self.kind}|{name}|{where}"


type _Group = list[Sighting]
_SEVERAL = "kept apart: {} objects could bear this name; which is meant is not told"


def link_objects(
    clusters: Sequence[Cluster],
    sites: Mapping[str, Site | None],
    readings: Mapping[str, Reading],
) -> tuple[ObjectCluster, ...]:
    """Return the named objects of a record, each with the incidents it was hit in.

    Pure: the same clusters in any order give the same objects.

    Args:
        clusters: What linking mentions found.
        sites: Incident id -> where it took place.
        readings: Report id -> its reading.
    """
    seen = [
        sighting
        for cluster in clusters
        for sighting in _sightings(cluster, sites.get(cluster.id), readings)
    ]
    seen.sort(key=lambda s: (not s.is_exact, s.key, s.incident))
    groups: list[_Group] = []
    notes: dict[str, str] = {}
    for sighting in seen:
        able = [group for group in groups if _is_one(sighting, group)]
        if len(able) > 1 and not sighting.is_exact:
            notes[sighting.incident] = _SEVERAL.format(len(able))
            able = []
        home = [member for group in able for member in group]
        groups = [group for group in groups if group not in able]
        groups.append([*home, _explained(sighting, home)])
    return _identified(groups, notes, _private_words(readings.values()))


def _sightings(
    cluster: Cluster, site: Site | None, readings: Mapping[str, Reading]
) -> Iterator[Sighting]:
    """Yield the named objects of one incident."""
    things: list[Sighting] = []
    for told, names in _named(cluster, readings):
        kind = told[0].target.kind
        for at, thing in enumerate(things):
            if _one_name(kind, names, thing.kind, thing.names):
                every = tuple(dict.fromkeys(thing.names + names))
                things[at] = replace(thing, names=every, told=thing.told + told)
                break
        else:
            things.append(Sighting(cluster.id, kind, names, site, told))
    yield from things


def _named(
    cluster: Cluster, readings: Mapping[str, Reading]
) -> Iterator[tuple[tuple[ToldObject, ...], tuple[ObjectName, ...]]]:
    """Yield each report's named objects, with all it tells of them."""
    wanted = {(link.report, link.event) for link in cluster.members}
    for report in sorted({link.report for link in cluster.members}):
        reading = readings[report]
        things: dict[str, list[ToldObject]] = {}
        for event in reading.events:
            if (report, event.id) in wanted:
                for target in event.targets:
                    if target.kind in object_words("lasting"):
                        thing = target.object or f"{target.start}"
                        told = ToldObject(report=report, event=event.id, target=target)
                        things.setdefault(thing, []).append(told)
        for thing, told_ in things.items():
            if names := _names_of(reading, thing, told_):
                yield tuple(told_), names


def _names_of(
    reading: Reading, thing: str, told: Sequence[ToldObject]
) -> tuple[ObjectName, ...]:
    """Return a thing's names, those that another event of its report gives too."""
    own = [each.target for each in told]
    elsewhere = [
        target
        for event in reading.events
        for target in event.targets
        if target.object == thing and event.realis is not Realis.COMPARATOR
    ]
    return tuple(
        dict.fromkeys(
            plain_object_name(target.name, target.kind)
            for target in own + elsewhere
            if target.name
        )
    )


def _one_name(
    kind: str,
    names: Sequence[ObjectName],
    other_kind: str,
    other_names: Sequence[ObjectName],
) -> str | None:
    """Return why two names of two kinds are one object's; None where they are not."""
    for one in names:
        for other in other_names:
            alike = {kind, other_kind} <= object_words("alike") and one.is_code
            if (kind == other_kind or alike) and (
                why := same_object_name(one, other) or same_object_name(other, one)
            ):
                return why
    return None


def _agree(one: Sighting, other: Sighting) -> tuple[str, str] | None:
    """Return why two sightings are one object: the name, and the place."""
    name = _one_name(one.kind, one.names, other.kind, other.names)
    if name is None:
        return None
    distinctive = all(each.is_distinctive for each in one.names)
    place = same_site(one.site, other.site, distinctive=distinctive)
    return None if place is None else (name, place)


def _is_one(sighting: Sighting, group: _Group) -> bool:
    """Does it agree with one of a group, and its place with all of them?"""
    distinctive = all(name.is_distinctive for name in sighting.names)
    return any(_agree(sighting, other) for other in group) and all(
        same_site(sighting.site, other.site, distinctive=distinctive) for other in group
    )


def _explained(sighting: Sighting, home: _Group) -> Sighting:
    because = (why for other in home if (why := _agree(sighting, other)))
    return replace(sighting, because=next(because, ()))


def _private_words(readings: Iterable[Reading]) -> frozenset[str]:
    """Return the words of victims' names: no id is made from them."""
    return frozenset(
        word
        for reading in readings
        for event in reading.events
        for victim in event.victims
        for word in (victim.name or "").casefold().split()
    )


def _identified(
    groups: Sequence[_Group], notes: Mapping[str, str], private: frozenset[str]
) -> tuple[ObjectCluster, ...]:
    found: dict[str, ObjectCluster] = {}
    for group in groups:
        exact = [sighting for sighting in group if sighting.is_exact] or group
        seed = min(_seed(sighting, private) for sighting in exact)
        first = group[0].told[0]
        if _digest(seed) in found:
            seed += f"|{first.report}|{first.target.start}"
        told = tuple(notes[s.incident] for s in group if s.incident in notes)
        found[_digest(seed)] = ObjectCluster(
            id=_digest(seed), members=tuple(map(_to_link, group)), notes=told
        )
    return tuple(found[made] for made in sorted(found))


def _to_link(sighting: Sighting) -> ObjectLink:
    return ObjectLink(
        incident=sighting.incident,
        told=sighting.told,
        because=sighting.because,
    )


def _seed(sighting: Sighting, private: frozenset[str]) -> str:
    """Return what an id is made from; never a word of a victim's name."""
    words = {word for name in sighting.names for word in name.core}
    if words & private or not sighting.is_exact:
        told = sighting.told[0]
        return f"{sighting.kind}|{told.report}|{told.target.start}"
    return sighting.key


def _digest(seed: str) -> str:
    return sha256(f"object|{seed}".encode()).hexdigest()[:12]
