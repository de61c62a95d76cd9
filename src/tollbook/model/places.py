"""Where, as a text names it, and where that is."""

from enum import StrEnum

from ._value import value
from .quotes import Quote


class PlacePrecision(StrEnum):
    """How exactly the point stands for the words."""

    POINT = "point"
    NEIGHBOURHOOD = "neighbourhood"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    PROVINCE = "province"
    REGION = "region"
    """Part of a country, a macro-region, or a line between two places."""
    COUNTRY = "country"
    SEA = "sea"


@value
class PlaceCandidate:
    """A gazetteer entry that a toponym may mean."""

    name: str
    """The gazetteer's name."""
    country: str | None
    """ISO 3166-1 alpha-2, None for what lies in several countries."""
    admin1: str | None = None
    """First-order division (province, governorate)."""
    geonameid: int | None
    """GeoNames id; None for what GeoNames lacks."""
    lat: float
    """Degrees north, WGS 84."""
    lon: float
    """Degrees east, WGS 84."""
    precision: PlacePrecision
    """What kind of place it is."""
    population: int = 0
    """People living there, as the gazetteer says; 0 where it does not say."""
    score: float
    """Higher is likelier; comparable only within one toponym."""


@value
class PlaceRef(Quote):
    """A toponym and the gazetteer entry we think it means."""

    id: str
    """p1, p2, ...: good inside one reading."""
    name: str
    """The gazetteer's name; the words themselves when nothing fits well enough."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    admin1: str | None = None
    """First-order division (province, governorate)."""
    geonameid: int | None = None
    """GeoNames id; None when nothing fits well enough."""
    lat: float | None = None
    """Degrees north, WGS 84."""
    lon: float | None = None
    """Degrees east, WGS 84."""
    precision: PlacePrecision | None = None
    """How exactly the point stands for the words."""
    confidence: float = 0.0
    """0 to 1."""
    described_as: str | None = None
    """What the text itself calls it ("neighbourhood"), kept beside the match."""
    demonym: bool = False
    """The words name a people or are an adjective ("Syrian"), not the place itself."""
    alternatives: tuple[PlaceCandidate, ...] = ()
    """Runners-up, likeliest first."""
