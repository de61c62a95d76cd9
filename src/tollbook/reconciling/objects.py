"""From linked objects to the record: what each is called, and each time it was hit."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from tollbook.model import (
    Effect,
    Incident,
    IncidentObject,
    ObjectCluster,
    ObjectLink,
    ObjectStruck,
    PlacePrecision,
    RecordedObject,
    Site,
    ToldObject,
)

from .titles import target_in_words

_FINEST = list(PlacePrecision)


def objects_of(
    clusters: Sequence[ObjectCluster], incidents: Sequence[Incident]
) -> tuple[RecordedObject, ...]:
    """Return the objects of a record, in the order of their ids."""
    by_id = {incident.id: incident for incident in incidents}
    return tuple(_to_object(cluster, by_id) for cluster in clusters)


def with_objects(
    incidents: Sequence[Incident], objects: Sequence[RecordedObject]
) -> tuple[Incident, ...]:
    """Return the incidents, each with the objects it struck."""
    struck: dict[str, list[IncidentObject]] = {}
    for recorded in objects:
        for hit in recorded.incidents:
            named = IncidentObject(
                id=recorded.id,
                kind=recorded.kind,
                name=recorded.name,
                effect=hit.effect,
            )
            struck.setdefault(hit.incident, []).append(named)
    return tuple(
        replace(incident, objects=tuple(struck.get(incident.id, ())))
        for incident in incidents
    )


def _to_object(
    cluster: ObjectCluster, incidents: Mapping[str, Incident]
) -> RecordedObject:
    told = [each for link in cluster.members for each in link.told]
    struck = _struck(cluster.members, incidents)
    days = [hit.date for hit in struck if hit.date]
    kind = _most_told(each.target.kind for each in told)
    return RecordedObject(
        id=cluster.id,
        kind=kind,
        name=_called(told),
        names=_names(told),
        place=_finest([incidents[hit.incident].place for hit in struck]),
        incidents=struck,
        first=min((day.start for day in days), default=None),
        last=max((day.end for day in days), default=None),
        notes=cluster.notes,
    )


def _struck(
    links: Sequence[ObjectLink], incidents: Mapping[str, Incident]
) -> tuple[ObjectStruck, ...]:
    by_incident: dict[str, list[ObjectLink]] = {}
    for link in links:
        by_incident.setdefault(link.incident, []).append(link)
    struck = [_once(incidents[one], same) for one, same in by_incident.items()]
    return tuple(sorted(struck, key=_in_order))


def _in_order(hit: ObjectStruck) -> tuple[date, str]:
    return (hit.date.start if hit.date else date.max, hit.incident)


def _once(incident: Incident, links: Sequence[ObjectLink]) -> ObjectStruck:
    told = [each for link in links for each in link.told]
    named = [each for each in told if each.target.name] or told
    first = named[0]
    return ObjectStruck(
        start=first.target.start,
        end=first.target.end,
        text=first.target.text,
        report=first.report,
        incident=incident.id,
        date=incident.date,
        effect=_worst(told),
        names=_names(told),
        because=next((link.because for link in links if link.because), ()),
    )


def _worst(told: Sequence[ToldObject]) -> Effect | None:
    effects = {each.target.effect for each in told}
    return next((effect for effect in Effect if effect in effects), None)


def _names(told: Iterable[ToldObject]) -> tuple[str, ...]:
    return tuple(sorted({each.target.name for each in told if each.target.name}))


def _called(told: Sequence[ToldObject]) -> str:
    """Return what most tellings call it; of equals the longest name."""
    named = [target_in_words(each.target) for each in told if each.target.name]
    often = Counter(named)
    best = min(often, key=lambda name: (-often[name], -len(name), name), default=None)
    return best or target_in_words(told[0].target)


def _most_told(words: Iterable[str]) -> str:
    often = Counter(words)
    return min(often, key=lambda word: (-often[word], word))


def _finest(sites: Sequence[Site | None]) -> Site | None:
    known = [site for site in sites if site is not None]
    often = Counter(site.name for site in known)
    return min(
        known,
        key=lambda site: (
            _FINEST.index(site.precision) if site.precision else len(_FINEST),
            -often[site.name],
            site.name,
        ),
        default=None,
    )
