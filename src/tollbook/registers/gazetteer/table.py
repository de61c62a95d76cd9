"""The compiled table of places: one record of 24 bytes a place, and a heap of names.

    head       8 bytes magic, then four counts of 4 bytes
    countries  2 letters and the number of the country's own record, 6 bytes each;
               number 0 is no country
    provinces  4 bytes each, where the name stands in the heap; number 0 is none
    records    24 bytes each, the most populous place first
    heap       names in UTF-8, each ended by a zero byte

All numbers are little-endian. The file is mapped, not read: opening it costs
well under a millisecond, and a look-up touches one page.
"""

import struct
from collections.abc import Buffer, Sequence
from dataclasses import dataclass

from tollbook.model import PlacePrecision

MAGIC = b"TBPLACE1"
KINDS = tuple(PlacePrecision)
"""The order in which the record's byte counts them; only ever added to."""

_HEAD = struct.Struct("<8sIIII")
_COUNTRY = struct.Struct("<2sI")
_RECORD = struct.Struct("<IiiIIHBB")
_COUNTRY_AT = 22
"""Where in a record its country's byte stands."""
_NONE = 0xFFFFFFFF
_SCALE = 100_000
"""Coordinates are kept to the fifth decimal: about a metre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry of the gazetteer."""

    geonameid: int | None
    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    kind: PlacePrecision
    population: int


class _Heap:
    def __init__(self) -> None:
        self.names = bytearray()
        self._at: dict[str, int] = {}

    def put(self, name: str) -> int:
        if name not in self._at:
            self._at[name] = len(self.names)
            self.names += name.encode() + b"\0"
        return self._at[name]


def pack_places(places: Sequence[Place]) -> bytes:
    """Return the table's bytes; the order of the places is kept."""
    heap = _Heap()
    countries = sorted({place.country for place in places if place.country})
    provinces = sorted({place.admin1 for place in places if place.admin1})
    country_number = {code: number for number, code in enumerate(countries, 1)}
    province_number = {name: number for number, name in enumerate(provinces, 1)}
    provinces_at = [heap.put(name) for name in provinces]
    records = b"".join(
        _RECORD.pack(
            place.geonameid or 0,
            round(place.lat * _SCALE),
            round(place.lon * _SCALE),
            place.population,
            heap.put(place.name),
            province_number.get(place.admin1 or "", 0),
            country_number.get(place.country or "", 0),
            KINDS.index(place.kind),
        )
        for place in places
    )
    head = _HEAD.pack(
        MAGIC, len(countries), len(provinces), len(places), len(heap.names)
    )
    own = {
        place.country: number
        for number, place in enumerate(places)
        if place.kind is PlacePrecision.COUNTRY
    }
    codes = b"".join(
        _COUNTRY.pack(code.encode(), own.get(code, _NONE)) for code in countries
    )
    ats = struct.pack(f"<{len(provinces_at)}I", *provinces_at)
    return head + codes + ats + records + bytes(heap.names)


class PlaceTable:
    """Reads places out of packed bytes by their number.

    >>> aleppo = Place(geonameid=170063, name="Aleppo", country="SY",
    ...     admin1="Aleppo", lat=36.20124, lon=37.16117,
    ...     kind=PlacePrecision.SETTLEMENT, population=2098210)
    >>> PlaceTable(pack_places([aleppo]))[0] == aleppo
    True
    """

    def __init__(self, data: Buffer) -> None:
        """Take the packed bytes, or a map of the file that holds them."""
        self._data = memoryview(data)
        magic, countries, provinces, places, names = _HEAD.unpack_from(self._data)
        at = _HEAD.size
        self._provinces_at = at + _COUNTRY.size * countries
        self._records_at = self._provinces_at + 4 * provinces
        self._heap_at = self._records_at + _RECORD.size * places
        self._length: int = places
        if magic != MAGIC or len(self._data) != self._heap_at + names:
            raise ValueError("not a whole table of places, or one of another version")
        pairs = list(_COUNTRY.iter_unpack(self._data[at : self._provinces_at]))
        codes = (code.decode() for code, _ in pairs)
        self._countries: tuple[str | None, ...] = (None, *codes)
        self._own = {code.decode(): own for code, own in pairs if own != _NONE}

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, number: int) -> Place:
        if not 0 <= number < self._length:
            raise IndexError(number)
        where = self._records_at + number * _RECORD.size
        fields = _RECORD.unpack_from(self._data, where)
        geonameid, lat, lon, population, name_at, province, country, kind = fields
        return Place(
            geonameid=geonameid or None,
            name=self._name(name_at),
            country=self._countries[country],
            admin1=self._province(province),
            lat=lat / _SCALE,
            lon=lon / _SCALE,
            kind=KINDS[kind],
            population=population,
        )

    def country(self, code: str) -> int | None:
        """Return the number of a country's own record, by its ISO code."""
        return self._own.get(code)

    def country_of(self, number: int) -> str | None:
        """Return the country of a place, without unpacking the rest."""
        at = self._records_at + number * _RECORD.size + _COUNTRY_AT
        country: int = self._data[at]
        return self._countries[country]

    def _province(self, number: int) -> str | None:
        if number == 0:
            return None
        at = self._provinces_at + 4 * (number - 1)
        name_at: int = struct.unpack_from("<I", self._data, at)[0]
        return self._name(name_at)

    def _name(self, at: int) -> str:
        start = end = self._heap_at + at
        while self._data[end]:
            end += 1
        return bytes(self._data[start:end]).decode()
