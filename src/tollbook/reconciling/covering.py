"""What the recorded incidents of a tally's time and area add up to.

An incident that lies wholly in both adds to both ends; one that may lie in them
(dated to a month that overlaps, placed only in the country) adds to the upper end
alone. Nothing is set against a tally whose start or area is not known: to choose
one would be a guess.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tollbook.model import Incident, Tally

from .areas import lies_in
from .ranges import share_of
from .wording import group_in_words, measure_in_words

_DIGITS = 3
"""Decimals that a covered share is kept with."""


@dataclass(frozen=True, slots=True)
class ByCountry:
    """The incidents of a record by country: dated ones by their last day."""

    dated: Mapping[str | None, Sequence[tuple[date, Incident]]]
    undated: Mapping[str | None, Sequence[Incident]]
    longest: timedelta
    """The longest stretch of days that an incident is dated to."""

    @classmethod
    def of(cls, incidents: Iterable[Incident]) -> "ByCountry":
        """Sort incidents once, so that each tally looks at its own country's days."""
        dated: dict[str | None, list[tuple[date, Incident]]] = defaultdict(list)
        undated: dict[str | None, list[Incident]] = defaultdict(list)
        for incident in incidents:
            country = incident.place.country if incident.place else None
            if incident.date is None:
                undated[country].append(incident)
            else:
                dated[country].append((incident.date.end, incident))
        for held in dated.values():
            held.sort(key=_by_day)
        for unknown in undated.values():
            unknown.sort(key=lambda incident: incident.id)
        spans = (
            each.date.end - each.date.start
            for held in dated.values()
            for _, each in held
            if each.date is not None
        )
        return cls(dict(dated), dict(undated), max(spans, default=timedelta()))

    def between(
        self, country: str | None, first: date, last: date
    ) -> Iterator[Incident]:
        """Yield a country's incidents that may fall in a stretch of days."""
        held = self.dated.get(country, ())
        begin = bisect_left(held, first, key=_day)
        end = bisect_right(held, last + self.longest, key=_day)
        yield from (each for _, each in held[begin:end])


def _day(dated: tuple[date, Incident]) -> date:
    return dated[0]


def _by_day(dated: tuple[date, Incident]) -> tuple[date, str]:
    return dated[0], dated[1].id


def beside(
    tally: Tally, incidents: ByCountry, period: tuple[date, date] | None
) -> Tally:
    """Set a tally beside the incidents of its time and area."""
    if period is None or tally.place is None:
        return tally
    sure, possible = _sorted_out(tally, incidents, period)
    shares = {each.id: share_of(each.harm, tally.measure, tally.group) for each in sure}
    may = {
        each.id: share_of(each.harm, tally.measure, tally.group) for each in possible
    }
    held = {key: share for key, share in shares.items() if share is not None}
    maybe = {key: share for key, share in may.items() if share is not None}
    highs = [share[1] for share in (*held.values(), *maybe.values())]
    low = sum(share[0] for share in held.values())
    high = None if None in highs else sum(each or 0 for each in highs)
    return replace(
        tally,
        incidents=tuple(held),
        incidents_possible=tuple(maybe),
        incidents_low=low,
        incidents_high=high,
        covered_low=_share(low, tally.high),
        covered_high=_share(high, tally.low),
        notes=(*tally.notes, *_undivided(tally, sure)),
    )


def _sorted_out(
    tally: Tally, incidents: ByCountry, period: tuple[date, date]
) -> tuple[list[Incident], list[Incident]]:
    """Return the incidents that are in a tally's time and area, and that may be."""
    sure: list[Incident] = []
    possible: list[Incident] = []
    country = tally.place.country if tally.place else None
    for incident in incidents.between(country, *period):
        days = incident.date
        if days is None or days.start > period[1]:
            continue
        whole = period[0] <= days.start and days.end <= period[1]
        if lies_in(incident.place, tally.place):
            (sure if whole else possible).append(incident)
        elif lies_in(tally.place, incident.place):
            possible.append(incident)
    possible += [
        incident
        for incident in incidents.undated.get(country, ())
        if _told_in(incident, period)
        and (
            lies_in(incident.place, tally.place) or lies_in(tally.place, incident.place)
        )
    ]
    return sure, possible


def _told_in(incident: Incident, period: tuple[date, date]) -> bool:
    """Was an undated incident told of in a stretch of days?"""
    days = [
        claim.published
        for harm in incident.harm
        for claim in harm.claims
        if claim.published is not None
    ]
    return bool(days) and period[0] <= min(days) <= period[1]


def _share(part: int | None, whole: int | None) -> float | None:
    """Return how large a share a figure is; None where either is open or nothing."""
    return round(part / whole, _DIGITS) if part is not None and whole else None


def _undivided(tally: Tally, sure: Sequence[Incident]) -> Iterator[str]:
    """Yield how many incidents do not count the people that the tally counts."""
    measured = [
        {harm.group for harm in incident.harm if harm.measure is tally.measure}
        for incident in sure
    ]
    told = [groups for groups in measured if groups]
    silent = sum(tally.group not in groups for groups in told)
    if silent:
        verb = "does" if silent == 1 else "do"
        yield (
            f"{silent} of the {len(told)} recorded {verb} not say how many "
            f"{group_in_words(tally.group)} were {measure_in_words(tally.measure)}: "
            "what is not said is none at least and all at most"
        )
