"""Which incidents may stand on a map as a point, and how exactly.

A centroid must never be drawn like a known point: what is known only to a
province, a country or the sea has no geometry. The coordinates of a site that
was hit are rounded to about a kilometre, because the site may be hit again.
"""

from tollbook.model import Incident, PlacePrecision

MAPPED = (
    PlacePrecision.POINT,
    PlacePrecision.NEIGHBOURHOOD,
    PlacePrecision.SETTLEMENT,
    PlacePrecision.DISTRICT,
)
_DECIMALS = 4
_DECIMALS_OF_SITES = 2


def point_of(incident: Incident) -> tuple[float, float] | None:
    """Return longitude and latitude, in that order; None when it is not mapped."""
    place = incident.place
    if place is None or place.lat is None or place.lon is None:
        return None
    if place.precision not in MAPPED:
        return None
    decimals = _DECIMALS_OF_SITES if incident.targets else _DECIMALS
    return round(place.lon, decimals), round(place.lat, decimals)
