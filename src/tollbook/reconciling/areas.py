"""Whether a place lies in an area, by what is known of both."""

from tollbook.model import PlacePrecision, Site, great_circle_km
from tollbook.registers import linking_rules

_WIDE = (PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.SEA)


def lies_in(place: Site | None, area: Site | None) -> bool:
    """Does a place lie in an area? A place as wide as a country lies in no town.

    >>> syria = Site(name="Syria", country="SY", lat=35.0, lon=38.0,
    ...              precision=PlacePrecision.COUNTRY)
    >>> aleppo = Site(name="Aleppo", country="SY", lat=36.2, lon=37.2,
    ...               precision=PlacePrecision.SETTLEMENT, geonameid=170063)
    >>> lies_in(aleppo, syria), lies_in(syria, aleppo)
    (True, False)
    """
    if place is None or area is None or place.country != area.country:
        return False
    if area.precision in (None, PlacePrecision.COUNTRY):
        return True
    if place.geonameid is not None and place.geonameid == area.geonameid:
        return True
    if place.precision in (None, *_WIDE):
        return False
    if area.precision is PlacePrecision.PROVINCE and area.admin1 and place.admin1:
        return area.admin1 == place.admin1
    return _within_reach(place, area)


def _within_reach(place: Site, area: Site) -> bool:
    known = (place.lat, place.lon, area.lat, area.lon)
    if None in known or area.precision is PlacePrecision.SEA:
        return False
    lat, lon, area_lat, area_lon = (degrees or 0.0 for degrees in known)
    reach = linking_rules()[f"radius_{area.precision}"]
    return great_circle_km(lat, lon, area_lat, area_lon) <= reach
