"""Incidents as JSON values and as flat rows of a table."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from tollbook.model import Harm, Incident, Measure

from .mapping import point_of
from .privacy import protect_all

_INCIDENT = TypeAdapter(Incident)

COLUMNS = (
    "id",
    "title",
    "type",
    "status",
    "date_start",
    "date_end",
    "date_precision",
    "place",
    "country",
    "admin1",
    "longitude",
    "latitude",
    "place_precision",
    "killed_low",
    "killed_high",
    "injured_low",
    "injured_high",
    "harm",
    "contested",
    "grade",
    "independent_sources",
    "sources",
    "alleged_actors",
    "denied_by",
    "means",
    "targets",
    "objects",
    "object_ids",
    "reports",
)
"""The columns of the CSV file, in order."""


def to_json(incident: Incident, names: frozenset[str]) -> dict[str, Any]:
    """Return an incident by the incident contract, victims' names withheld."""
    plain: dict[str, Any] = _INCIDENT.dump_python(incident, mode="json")
    shielded = protect_all(plain, names)
    assert isinstance(shielded, dict)
    return shielded


def to_published_json(incident: Incident, names: frozenset[str]) -> dict[str, Any]:
    """Return an incident as it may leave the house.

    Its point is as on a map, and no person stands in it one by one: age, sex and
    place together can tell who it is.
    """
    shielded = to_json(incident, names)
    del shielded["victims"]
    if shielded["place"] is not None:
        lon, lat = point_of(incident) or (None, None)
        shielded["place"] |= {"lat": lat, "lon": lon}
    return shielded


def to_row(incident: Incident, names: frozenset[str]) -> dict[str, object]:
    """Return an incident as one row; several values of one column by "; "."""
    point = point_of(incident) or (None, None)
    days, place = incident.date, incident.place
    row: dict[str, Any] = {
        "id": incident.id,
        "title": incident.title,
        "type": incident.type,
        "status": incident.status.value,
        "date_start": days.start.isoformat() if days else None,
        "date_end": days.end.isoformat() if days else None,
        "date_precision": days.precision if days else None,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "longitude": point[0],
        "latitude": point[1],
        "place_precision": place.precision.value if place and place.precision else None,
        **_bounds(incident.harm, Measure.KILLED),
        **_bounds(incident.harm, Measure.INJURED),
        "harm": "; ".join(_harm_in_short(harm) for harm in incident.harm),
        "contested": incident.contested,
        "grade": incident.assessment.grade,
        "independent_sources": incident.independent_sources,
        "sources": "; ".join(incident.sources),
        "alleged_actors": "; ".join(actor.name for actor in incident.actors),
        "denied_by": "; ".join(sorted({d.source for d in incident.denials})),
        "means": "; ".join(incident.means),
        "targets": "; ".join(incident.targets),
        "objects": "; ".join(struck.name for struck in incident.objects),
        "object_ids": "; ".join(struck.id for struck in incident.objects),
        "reports": len({mention.report for mention in incident.mentions}),
    }
    shielded = protect_all(row, names)
    assert isinstance(shielded, dict)
    return dict(shielded)


def _bounds(harms: Sequence[Harm], measure: Measure) -> dict[str, int | None]:
    """Return the figure for everybody; the largest group's least where none is."""
    of_it = [harm for harm in harms if harm.measure is measure]
    whole = next((harm for harm in of_it if harm.group == "all"), None)
    low = whole.low if whole else max((harm.low for harm in of_it), default=None)
    alone = whole or (of_it[0] if len(of_it) == 1 else None)
    return {f"{measure}_low": low, f"{measure}_high": alone.high if alone else None}


def _harm_in_short(harm: Harm) -> str:
    high = "" if harm.high is None else harm.high
    return f"{harm.measure}/{harm.group} {harm.low}..{high}"
