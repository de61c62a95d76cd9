"""What was read of an article, as a register of shootings records it."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from tollbook.model import PlacePrecision, PlaceRef, Reading
from tollbook.reconciling import likely_range, main_toll

WIDE = frozenset((PlacePrecision.PROVINCE, PlacePrecision.COUNTRY))
TOWNS = frozenset(
    (PlacePrecision.SETTLEMENT, PlacePrecision.DISTRICT, PlacePrecision.NEIGHBOURHOOD)
)


def to_gva(reading: Reading) -> dict[str, Any]:
    """Return the main event's toll, day and place.

    Where the report tells no day, the day of publication stands for it: the register
    wants a day, and local news is printed within two days of it three times in four.
    Where it tells no place, or but a state, the town named most often stands for it;
    a place that no gazetteer knows gets that town's point.
    Both are this table's inferences; the reading itself leaves day and point open.
    """
    row: dict[str, Any] = {"id": reading.report.external_id, **_toll(reading)}
    main = next((event for event in reading.events if event.main), None)
    times = {time.id: time for time in reading.times}
    places = {place.id: place for place in reading.places}
    when = times.get(main.time or "") if main else None
    if when is not None and when.interval is not None:
        row["date"] = when.interval[1].isoformat()
    elif reading.report.published:
        row["date"] = reading.report.published.isoformat()
    where = places.get(main.place or "") if main else None
    if where is None or where.precision in WIDE:
        where = _most_named(reading.places) or where
    if where is not None:
        row["place"] = {"name": where.name, "admin1": where.admin1}
        if where.lat is None:
            where = _most_named(reading.places) or where
        row["lat"], row["lon"] = where.lat, where.lon
    return row


def _most_named(places: Iterable[PlaceRef]) -> PlaceRef | None:
    """Return the town named most often."""
    towns = [p for p in places if p.precision in TOWNS and not p.demonym]
    named = Counter(place.name for place in towns)
    return max(towns, key=lambda place: named[place.name], default=None)


def _toll(reading: Reading) -> dict[str, Any]:
    """Return how many the main incident killed and injured."""
    toll = main_toll(reading)
    return {
        "killed": {"low": toll.killed.number, "high": toll.killed.number},
        "injured": {"low": toll.injured.number, "high": toll.injured.number},
    }


def to_gva_intervals(reading: Reading) -> dict[str, Any]:
    """Return the toll as ranges that should hold the final figure 8 times in 10."""
    row = to_gva(reading)
    ranges = likely_range(main_toll(reading))
    for measure, (low, high) in zip(("killed", "injured"), ranges, strict=True):
        row[measure] = {"low": low, "high": high, "best": row[measure]["low"]}
    return row


_DAYS = {f"date_{days}": f"date > within{days}" for days in (0, 1, 3)}
GVA = {
    "": {
        "killed": "killed > exact",
        "injured": "injured > exact",
        "both": "both_exact",
        "killed_macro": "killed > macro",
        "injured_macro": "injured > macro",
        **_DAYS,
        "place_25_km": "place > km25",
    },
    "intervals": {
        "killed_cover": "killed > cover",
        "killed_width": "killed > width",
        "injured_cover": "injured > cover",
        "injured_width": "injured > width",
    },
}
"""Figures with a floor, and where the scorer writes them."""
