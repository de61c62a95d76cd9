"""How far apart two points are."""

import math

_KM_A_DEGREE = 111.2


def km_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return kilometres, as the crow flies, on a flat patch of the earth.

    Good to a few parts in a hundred up to 1,000 km, which is all that closeness
    needs; farther away it only has to be far.

    >>> round(km_between(36.2, 37.16, 33.51, 36.29))  # Aleppo to Damascus
    309
    """
    over = abs(lon - other_lon)
    if over > 180:  # noqa: PLR2004
        over = 360 - over
    east = over * math.cos(math.radians((lat + other_lat) / 2))
    return _KM_A_DEGREE * math.hypot(lat - other_lat, east)
