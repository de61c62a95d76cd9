"""Cumulative claims and stocks, held beside the incidents and never added to them.

A tally is one keeper's figure for one measure, group, area and start. It stands
beside what the recorded incidents of its time and area add up to, with the
reasons why the two, or two tallies, need not agree.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from tollbook.model import (
    Claim,
    Count,
    Incident,
    Measure,
    PlaceRef,
    Reading,
    Scope,
    Tally,
)

from .checks.tallies import flags_on
from .claims import claim_order, settle, to_claim
from .covering import ByCountry, beside
from .meeting import Reach, nearest
from .ranges import range_of
from .scopes import cumulative_in
from .series import series_of
from .tally_notes import notes_between, notes_on
from .when_where import to_site

STOCKS = (Measure.BESIEGED, Measure.IN_NEED, Measure.TRAPPED, Measure.DISPLACED)
"""People in a state at a date: never added up, and no casualties."""

type Key = tuple[str, str, str, str, str]


def tallies_of(
    readings: Sequence[Reading],
    incidents: Sequence[Incident],
    originals: Mapping[str, Reading],
) -> tuple[Tally, ...]:
    """Return the tallies of all readings, each beside the incidents, sorted."""
    told: dict[Key, list[tuple[Count, Reading]]] = defaultdict(list)
    for reading in readings:
        for count, newest in _tallied(reading):
            told[_key(newest, reading, originals)].append((count, reading))
    by_country = ByCountry(incidents)
    bare = [_to_tally(key, told[key], by_country, originals) for key in sorted(told)]
    by_id = {reading.report.id: reading for reading in readings}
    met = nearest([_reach(tally, by_id) for tally in bare])
    return tuple(
        replace(tally, notes=(*tally.notes, *_notes_between(tally, met[tally.id])))
        for tally in bare
    )


def _tallied(reading: Reading) -> Iterator[tuple[Count, Count]]:
    """Yield each figure of a tally once, and the figure whose tally it belongs to.

    "812, up from 790 a week ago" gives two figures of one tally, that of 812.
    """
    found = [count for count in reading.counts if _is_tally(count)]
    cumulative = cumulative_in(reading)
    heard: set[str] = set()
    for count in found:
        same = count.same_as if count.same_as in cumulative else count.id
        if same is not None and same not in heard:
            heard.add(same)
            yield count, _replacing(count, found) if count.superseded else count


def _replacing(count: Count, found: Sequence[Count]) -> Count:
    """Return the figure nearest to one that the report itself replaces."""
    newer = [
        other
        for other in found
        if other.measure is count.measure and not other.superseded
    ]
    return min(newer, key=lambda other: abs(other.start - count.start), default=count)


def _is_tally(count: Count) -> bool:
    if count.scope is Scope.CUMULATIVE:
        return True
    stock = count.measure is Measure.BESIEGED and count.same_as is None
    return count.scope is Scope.INCIDENT and stock


def _key(count: Count, reading: Reading, originals: Mapping[str, Reading]) -> Key:
    place = _place(count, reading)
    where = "" if place is None else f"{place.geonameid or place.name}"
    claim = to_claim(count, reading, originals)
    start = "" if count.measure in STOCKS else _start(count)
    return (count.measure, count.group, where, start, claim.origin)


def _start(count: Count) -> str:
    """Return what two figures of one start share: "September" is its first day.

    A start that has no date is known by its words.
    """
    first = _first_day(count.since)
    return first.isoformat() if first else count.since or count.since_text or ""


def _place(count: Count, reading: Reading) -> PlaceRef | None:
    return next((p for p in reading.places if p.id == count.place), None)


def _to_tally(
    key: Key,
    told: Sequence[tuple[Count, Reading]],
    incidents: ByCountry,
    originals: Mapping[str, Reading],
) -> Tally:
    readings = {reading.report.id: reading for _, reading in told}
    claims = settle(_once(_claims(told, originals)), readings)
    holding = [claim for claim in claims if claim.left_out is None] or list(claims)
    low, high = range_of(holding)
    last = holding[-1]
    count, reading = next(
        (count, reading)
        for count, reading in told
        if (reading.report.id, count.id) == (last.report, last.count)
    )
    place = _place(count, reading)
    tally = Tally(
        id=sha256("|".join(key).encode()).hexdigest()[:12],
        measure=count.measure,
        group=count.group,
        low=low,
        high=high,
        place=to_site(place) if place else None,
        since=count.since,
        until=count.until,
        since_text=count.since_text,
        claims=claims,
        series=series_of(claims, readings),
        incidents=(),
        incidents_low=0,
        incidents_high=0,
        notes=(),
    )
    stock = tally.measure in STOCKS
    placed = tally if stock else beside(tally, incidents, period_of(tally))
    return replace(
        placed,
        notes=(*notes_on(placed, stock=stock), *placed.notes),
        flags=flags_on(placed, stock=stock),
    )


def _claims(
    told: Sequence[tuple[Count, Reading]], originals: Mapping[str, Reading]
) -> Iterator[Claim]:
    for count, reading in told:
        yield to_claim(count, reading, originals)


def _once(claims: Iterator[Claim]) -> list[Claim]:
    """Keep one claim where a report tells the same figure of one origin again."""
    kept: dict[object, Claim] = {}
    for claim in sorted(claims, key=claim_order):
        kept.setdefault((claim.report, claim.low, claim.high), claim)
    return list(kept.values())


def period_of(tally: Tally) -> tuple[date, date] | None:
    """Return the first and last day a tally covers; None without a start."""
    start = _first_day(tally.since)
    days = [claim.published for claim in tally.claims if claim.published]
    end = _last_day(tally.until) or max(days, default=None)
    if start is None or end is None or end < start:
        return None
    return start, end


def _first_day(edtf: str | None) -> date | None:
    """Return the first day of an EDTF date: 2016-09 begins on the 1st.

    >>> _first_day("2016-09"), _first_day("2016~"), _first_day("..")
    (datetime.date(2016, 9, 1), datetime.date(2016, 1, 1), None)
    """
    parts = (edtf or "").split("/")[0].rstrip("~?%").split("-")
    if not all(part.isdigit() for part in parts):
        return None
    year, month, day = (*map(int, parts), 1, 1)[:3]
    return date(year, month, day) if 1 <= month <= 12 and year else None  # noqa: PLR2004


def _last_day(edtf: str | None) -> date | None:
    """Return a day that EDTF gives in full; None for anything wider."""
    last = (edtf or "").split("/")[-1].rstrip("~?%")
    try:
        return date.fromisoformat(last)
    except ValueError:
        return None


def _reach(tally: Tally, readings: Mapping[str, Reading]) -> Reach:
    """Return the countries and days that a tally can speak of."""
    countries = {tally.place.country} if tally.place else _named_with(tally, readings)
    days = [claim.published for claim in tally.claims if claim.published]
    return Reach(
        tally,
        frozenset(country for country in countries if country),
        _first_day(tally.since),
        _last_day(tally.until) or max(days, default=None),
    )


def _named_with(tally: Tally, readings: Mapping[str, Reading]) -> set[str | None]:
    """Return the countries that the reports which tell a tally name."""
    reports = {claim.report for claim in tally.claims}
    return {place.country for report in reports for place in readings[report].places}


def _notes_between(tally: Tally, others: Sequence[Tally]) -> Iterator[str]:
    for other in others:
        yield from notes_between(tally, other)
