"""Which incidents may stand on a map as a point, and how exactly.

A centroid must never be drawn like a known point: what is known only to a
province, a country or the sea has no geometry. The coordinates of a site that
was hit are rounded to about a kilometre, because the site may be hit again.
"""

from tollbook.model import Incident, PlacePrecision, Site

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
    decimals = _DECIMALS_OF_SITES if incident.targets else _DECIMALS
    return _rounded(incident.place, decimals)


def point_of_site(place: Site | None) -> tuple[float, float] | None:
    """Return longitude and latitude of what was hit, to about a kilometre."""
    return _rounded(place, _DECIMALS_OF_SITES)


def _rounded(place: Site | None, decimals: int) -> tuple[float, float] | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    if place.precision not in MAPPED:
        return None
    return round(place.lon, decimals), round(place.lat, decimals)
