"""When and where an incident took place, as the record keeps it."""

from datetime import date

from ._value import value
from .places import PlacePrecision


@value
class Days:
    """A stretch of days, both ends included."""

    start: date
    """First day."""
    end: date
    """Last day."""
    precision: str
    """day, week, month, ...: the TimeRef's precision."""


@value
class Site:
    """Where an incident took place."""

    name: str
    """The gazetteer's name."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1: str | None = None
    """First-order division (province, governorate)."""
    geonameid: int | None = None
    """GeoNames id."""
    lat: float | None
    """Degrees north, WGS 84."""
    lon: float | None
    """Degrees east, WGS 84."""
    precision: PlacePrecision | None
    """How exactly the point stands for the place."""
