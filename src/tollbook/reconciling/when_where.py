"""When and where it happened, as most of the tellings have it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from tollbook.model import Days, PlacePrecision, PlaceRef, Site

from .tellings import Telling

_FINEST = list(PlacePrecision)


def days_of(tellings: Sequence[Telling]) -> Days | None:
    """Return the days that most of the most exact tellings name.

    Where two stretches are named equally often, both are kept: the stretch from
    the first to the last of them.
    """
    told = [
        (time.interval, time.precision or "day")
        for telling in tellings
        if (time := telling.time) is not None and time.interval is not None
    ]
    if not told:
        return None
    width = min(_width(interval) for interval, _ in told)
    exact = [pair for pair in told if _width(pair[0]) == width]
    often = Counter(interval for interval, _ in exact)
    named = [days for days in often if often[days] == max(often.values())]
    start, end = min(days[0] for days in named), max(days[1] for days in named)
    precision = next(precision for days, precision in exact if days in named)
    if len(named) > 1:
        precision = "range"
    elif start == end:
        precision = "day"
    return Days(start=start, end=end, precision=precision)


def _width(interval: tuple[date, date]) -> int:
    return (interval[1] - interval[0]).days


def site_of(tellings: Sequence[Telling]) -> Site | None:
    """Return the most exact place; among equals the one told most often."""
    places = [telling.place for telling in tellings]
    told = [place for place in places if place is not None]
    if not told:
        return None
    often = Counter(place.name for place in told)
    best = min(
        told, key=lambda place: (_rank(place), -often[place.name], -place.confidence)
    )
    return to_site(best)


def _rank(place: PlaceRef) -> int:
    if place.precision is None or place.demonym:
        return len(_FINEST)
    return _FINEST.index(place.precision)


def to_site(place: PlaceRef) -> Site:
    """Return a place as the record keeps it."""
    return Site(
        name=place.name,
        country=place.country,
        admin1=place.admin1,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
    )
