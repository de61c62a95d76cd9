"""Whether two places of incidents can be where one object stands.

>>> from tollbook.model import PlacePrecision, Site
>>> arda = Site(name="Arda", country="XA", geonameid=1, lat=40.0, lon=20.0,
...     precision=PlacePrecision.SETTLEMENT)
>>> same_site(arda, arda, distinctive=False)
'in the same place, Arda'
"""

from tollbook.model import PlacePrecision, Site, great_circle_km
from tollbook.registers import linking_rules

_TOWNS = (
    PlacePrecision.POINT,
    PlacePrecision.NEIGHBOURHOOD,
    PlacePrecision.SETTLEMENT,
    PlacePrecision.DISTRICT,
)


def is_exact(site: Site | None) -> bool:
    """Is it known in which town or district?"""
    return site is not None and site.lat is not None and site.precision in _TOWNS


def same_site(one: Site | None, other: Site | None, *, distinctive: bool) -> str | None:
    """Return why one object can stand at both places; None where it cannot.

    Args:
        one: Where one incident took place.
        other: Where the other did.
        distinctive: The object's name is unlikely to be borne twice in a country.
    """
    if one is None or other is None or not _one_country(one, other):
        return None
    if one.geonameid is not None and one.geonameid == other.geonameid:
        return (
            f"in the same place, {one.name}" if is_exact(one) or distinctive else None
        )
    if is_exact(one) and is_exact(other):
        return _near(one, other, distinctive=distinctive)
    if not distinctive or _apart(one, other):
        return None
    rough = other if is_exact(one) else one
    if rough.precision is PlacePrecision.PROVINCE and one.admin1:
        return f"in the same province, {one.admin1}; the name is distinctive"
    return f"in the same country, {one.country}; the name is distinctive"


def _one_country(one: Site, other: Site) -> bool:
    return one.country is not None and one.country == other.country


def _apart(one: Site, other: Site) -> bool:
    """Do both name a first-order division, and not the same?"""
    return bool(one.admin1 and other.admin1 and one.admin1 != other.admin1)


def _near(one: Site, other: Site, *, distinctive: bool) -> str | None:
    """Return how near two exact places are, if that is near enough for the name."""
    rules = linking_rules()
    assert one.lat is not None and one.lon is not None  # noqa: PT018 - see is_exact
    assert other.lat is not None and other.lon is not None  # noqa: PT018
    apart = great_circle_km(one.lat, one.lon, other.lat, other.lon)
    far: float = rules["same_spot"]
    if distinctive:
        far = max(far, *(rules[f"radius_{site.precision}"] for site in (one, other)))
    if apart > far:
        return None
    return f"{apart:.1f} km apart, {one.name} and {other.name}"
