"""How far apart two points of the earth are."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
"""Mean radius of the earth."""


def great_circle_km(
    lat: float, lon: float, lat_other: float, lon_other: float
) -> float:
    """Return the kilometres between two points, as the crow flies.

    >>> round(great_circle_km(36.2, 37.16, 36.28, 36.86))
    28
    """
    north, east = radians(lat_other - lat), radians(lon_other - lon)
    half = (
        sin(north / 2) ** 2
        + cos(radians(lat)) * cos(radians(lat_other)) * sin(east / 2) ** 2
    )
    return 2 * EARTH_KM * asin(sqrt(half))
