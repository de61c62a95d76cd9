"""How far apart two places are, beyond what their precision leaves open."""

from tollbook.model import great_circle_km

from .tellings import Spot


def gap_km(one: Spot | None, other: Spot | None) -> float:
    """Return the kilometres between two circles; 0 when they touch or one is unknown.

    Different countries lie as far apart as can be.

    >>> town = Spot("SY", 1, 36.20, 37.16, radius_km=6)
    >>> round(gap_km(town, Spot("SY", 2, 36.28, 36.86, radius_km=6)))
    16
    """
    if one is None or other is None:
        return 0.0
    if one.country and other.country and one.country != other.country:
        return float("inf")
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    between = great_circle_km(one.lat, one.lon, other.lat, other.lon)
    return max(0.0, between - (one.radius_km or 0) - (other.radius_km or 0))
