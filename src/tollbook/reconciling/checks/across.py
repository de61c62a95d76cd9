"""Checks of an incident against the others of a record."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tollbook.model import Flag, Incident
from tollbook.reconciling.parties.identity import Parties
from tollbook.reconciling.wording import listed
from tollbook.registers.checks import reconciling_rules

type Spot = tuple[object, date, str, frozenset[str]]


def with_twins(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Return the incidents, flagged where another is of the same place, day and kind.

    Only where both are dated to the day, and the same parties are blamed for both:
    they are one incident unless a source says two.
    """
    by_spot: dict[Spot, list[str]] = defaultdict(list)
    spots = [_spot_of(incident) for incident in incidents]
    for incident, spot in zip(incidents, spots, strict=True):
        if spot is not None:
            by_spot[spot].append(incident.id)
    return tuple(
        _flagged(incident, sorted(by_spot[spot])) if spot else incident
        for incident, spot in zip(incidents, spots, strict=True)
    )


def _spot_of(incident: Incident) -> Spot | None:
    """Return place, day, kind and doers; None where day or place is not known."""
    days, place = incident.date, incident.place
    if days is None or days.start != days.end or place is None:
        return None
    where = place.geonameid or (place.name, place.country)
    return where, days.start, incident.type, _blamed(incident)


def _flagged(incident: Incident, same: Sequence[str]) -> Incident:
    twins = [other for other in same if other != incident.id]
    if not twins:
        return incident
    most = int(reconciling_rules()["twins_named"])
    rest = [f"{len(twins) - most} more"] if len(twins) > most else []
    named = listed([*twins[:most], *rest])
    which = "another incident has" if len(twins) == 1 else "other incidents have"
    flag = Flag(
        check="same_day_and_place",
        says=(
            f"{which} the same place, day, kind and doer ({named}): are they one, or "
            "does a source say two?"
        ),
    )
    return replace(incident, flags=(*incident.flags, flag))


def _blamed(incident: Incident) -> frozenset[str]:
    parties = Parties(incident.place.country if incident.place else None)
    blamed = filter(parties.is_party, incident.actors)
    return frozenset(map(parties.of_actor, blamed))
