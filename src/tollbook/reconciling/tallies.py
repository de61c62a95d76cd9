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
    Site,
    Tally,
)

from .areas import lies_in
from .claims import claim_order, settle, to_claim
from .ranges import range_of, share_of
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
        for count in reading.counts:
            if _is_tally(count):
                told[_key(count, reading, originals)].append((count, reading))
    bare = [_to_tally(key, told[key], incidents, originals) for key in sorted(told)]
    return tuple(
        replace(tally, notes=(*tally.notes, *_notes_between(tally, bare)))
        for tally in bare
    )


def _is_tally(count: Count) -> bool:
    if count.same_as is not None:
        return False
    if count.scope is Scope.CUMULATIVE:
        return True
    return count.scope is Scope.INCIDENT and count.measure is Measure.BESIEGED


def _key(count: Count, reading: Reading, originals: Mapping[str, Reading]) -> Key:
    place = _place(count, reading)
    where = "" if place is None else f"{place.geonameid or place.name}"
    claim = to_claim(count, reading, originals)
    start = "" if count.measure in STOCKS else count.since or count.since_text or ""
    return (count.measure, count.group, where, start, claim.origin)


def _place(count: Count, reading: Reading) -> PlaceRef | None:
    return next((p for p in reading.places if p.id == count.place), None)


def _to_tally(
    key: Key,
    told: Sequence[tuple[Count, Reading]],
    incidents: Sequence[Incident],
    originals: Mapping[str, Reading],
) -> Tally:
    readings = {reading.report.id: reading for _, reading in told}
    claims = settle(_once(_claims(told, originals)), readings)
    holding = [claim for claim in claims if claim.left_out is None] or list(claims)
    low, high = range_of(holding)
    last = [claim.count for claim in claims][-1]
    count, reading = max(told, key=lambda pair: pair[0].id == last)
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
        incidents=(),
        incidents_low=0,
        incidents_high=0,
        notes=(),
    )
    return _beside(tally, incidents)


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


def _beside(tally: Tally, incidents: Sequence[Incident]) -> Tally:
    """Set the tally beside the incidents of its time and area."""
    inside = [] if tally.measure in STOCKS else list(_inside(tally, incidents))
    shares = [
        (incident.id, share)
        for incident in inside
        if (share := share_of(incident.harm, tally.measure, tally.group))
    ]
    highs = [share[1] for _, share in shares if share[1] is not None]
    placed = replace(
        tally,
        incidents=tuple(incident for incident, _ in shares),
        incidents_low=sum(share[0] for _, share in shares),
        incidents_high=sum(highs) if len(highs) == len(shares) else None,
    )
    stock = tally.measure in STOCKS
    return replace(placed, notes=notes_on(placed, stock=stock))


def _inside(tally: Tally, incidents: Sequence[Incident]) -> Iterator[Incident]:
    period = period_of(tally)
    if period is None:
        return
    for incident in incidents:
        if (
            incident.date is not None
            and period[0] <= incident.date.start
            and incident.date.end <= period[1]
            and lies_in(incident.place, tally.place)
        ):
            yield incident


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


def _notes_between(tally: Tally, others: Sequence[Tally]) -> Iterator[str]:
    for other in others:
        if other.id != tally.id and other.measure is tally.measure:
            yield from notes_between(
                tally, other, near=_may_overlap(tally.place, other.place)
            )


def _may_overlap(one: Site | None, other: Site | None) -> bool:
    if one is None or other is None:
        return True
    return lies_in(one, other) or lies_in(other, one)
