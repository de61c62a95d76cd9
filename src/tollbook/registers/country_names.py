"""What newspapers call countries, and the point each is drawn at."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryNames:
    """Further names of one country."""

    country: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPoint:
    """The point that stands for a country."""

    country: str
    lat: float
    lon: float
    source: Literal["factbook", "geonames", "hand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capital:
    """The capital of a country, as GeoNames lists it."""

    country: str
    name: str
    geonameid: int


@cache
def capital_ids() -> frozenset[int]:
    """Return the GeoNames ids of the capitals."""
    return frozenset(row.geonameid for row in load_entries("capitals", Capital))


def country_names() -> dict[str, tuple[str, ...]]:
    """Return ISO code -> further names."""
    rows = load_entries("country_names", CountryNames)
    return {row.country: row.names for row in rows}


def country_points() -> dict[str, CountryPoint]:
    """Return ISO code -> point."""
    rows = load_entries("country_points", CountryPoint)
    return {row.country: row for row in rows}
