"""Checks of an incident against the others of a record."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tollbook.model import Flag, Incident
from tollbook.reconciling.parties.identity import Parties

type Spot = tuple[object, object, str]


def with_twins(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Return the incidents, flagged where another is of the same place, day and kind.

    Only where both are dated to the day, and nobody is blamed for one alone: they
    are one incident unless a source says two.
    """
    by_spot: dict[Spot, list[Incident]] = defaultdict(list)
    for incident in incidents:
        spot = _spot_of(incident)
        if spot is not None:
            by_spot[spot].append(incident)
    return tuple(
        _flagged(incident, by_spot[spot]) if (spot := _spot_of(incident)) else incident
        for incident in incidents
    )


def _spot_of(incident: Incident) -> Spot | None:
    """Return place, day and kind; None where one of them is not known closely."""
    days, place = incident.date, incident.place
    if days is None or days.start != days.end or place is None:
        return None
    return place.geonameid or (place.name, place.country), days.start, incident.type


def _flagged(incident: Incident, same: Sequence[Incident]) -> Incident:
    twins = [
        other
        for other in same
        if other.id != incident.id and _blamed(other) == _blamed(incident)
    ]
    if not twins:
        return incident
    flags = tuple(
        Flag(
            check="same_day_and_place",
            says=(
                f"another incident ({other.id}) has the same place, day, kind and "
                "doer: are they one, or does a source say two?"
            ),
        )
        for other in sorted(twins, key=lambda other: other.id)
    )
    return replace(incident, flags=(*incident.flags, *flags))


def _blamed(incident: Incident) -> frozenset[str]:
    parties = Parties(incident.place.country if incident.place else None)
    blamed = filter(parties.is_party, incident.actors)
    return frozenset(map(parties.of_actor, blamed))
