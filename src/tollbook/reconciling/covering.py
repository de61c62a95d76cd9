"""What the recorded incidents of a tally's time and area add up to.

An incident that lies wholly in both adds to both ends; one that may lie in them
(dated to a month that overlaps, placed only in the country) adds to the upper end
alone. Nothing is set against a tally whose start or area is not known: to choose
one would be a guess.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tollbook.model import Incident, Tally

from .areas import lies_in
from .ranges import share_of
from .wording import group_in_words, measure_in_words

_DIGITS = 3
"""Decimals that a covered share is kept with."""


type Range = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """An incident with what it adds to a tally, and whether it lies in its area."""

    incident: Incident
    share: Range
    inside: bool
    """Wholly in the area; else the area may lie in the incident's place."""
    counts: bool
    """It has a figure for the very people that the tally counts."""


class ByCountry:
    """The incidents of a record by country, weighed once for each area and group.

    Tallies come in series of one area and group: what the incidents add to the
    first of them they add to all.
    """

    def __init__(self, incidents: Iterable[Incident]) -> None:
        self._held: dict[str | None, list[Incident]] = defaultdict(list)
        for incident in incidents:
            country = incident.place.country if incident.place else None
            self._held[country].append(incident)
        self._weighed: dict[object, tuple[list[_Weighed], list[_Weighed]]] = {}

    def weighed(self, tally: Tally) -> tuple[list[_Weighed], list[_Weighed]]:
        """Return the dated and the undated incidents that may bear on a tally.

        The dated ones stand by their last day, whatever the tally's own days.
        """
        key = (tally.place, tally.measure, tally.group)
        if key not in self._weighed:
            country = tally.place.country if tally.place else None
            found = [
                weighed
                for incident in self._held.get(country, ())
                if (weighed := _weigh(incident, tally)) is not None
            ]
            dated = [each for each in found if each.incident.date is not None]
            undated = [each for each in found if each.incident.date is None]
            self._weighed[key] = (
                sorted(dated, key=lambda each: (_last(each), each.incident.id)),
                sorted(undated, key=lambda each: each.incident.id),
            )
        return self._weighed[key]


def _last(weighed: _Weighed) -> date:
    days = weighed.incident.date
    return days.end if days is not None else date.max


def _weigh(incident: Incident, tally: Tally) -> _Weighed | None:
    """Return what an incident can add to a tally; None for nothing."""
    inside = lies_in(incident.place, tally.place)
    if not inside and not lies_in(tally.place, incident.place):
        return None
    share = share_of(incident.harm, tally.measure, tally.group)
    if share is None:
        return None
    counts = any(
        harm.measure is tally.measure and harm.group is tally.group
        for harm in incident.harm
    )
    return _Weighed(incident, share, inside, counts)


def beside(
    tally: Tally, incidents: ByCountry, period: tuple[date, date] | None
) -> Tally:
    """Set a tally beside the incidents of its time and area."""
    if period is None or tally.place is None:
        return tally
    sure, possible = _sorted_out(incidents.weighed(tally), period)
    highs = [each.share[1] for each in (*sure, *possible)]
    low = sum(each.share[0] for each in sure)
    high = None if None in highs else sum(each or 0 for each in highs)
    return replace(
        tally,
        incidents=tuple(each.incident.id for each in sure),
        incidents_possible=tuple(each.incident.id for each in possible),
        incidents_low=low,
        incidents_high=high,
        covered_low=_share(low, tally.high),
        covered_high=_share(high, tally.low),
        notes=(*tally.notes, *_undivided(tally, sure)),
    )


def _sorted_out(
    weighed: tuple[Sequence[_Weighed], Sequence[_Weighed]], period: tuple[date, date]
) -> tuple[list[_Weighed], list[_Weighed]]:
    """Return the incidents that are in a tally's time and area, and that may be."""
    dated, undated = weighed
    sure: list[_Weighed] = []
    possible: list[_Weighed] = []
    for each in dated[bisect_left(dated, period[0], key=_last) :]:
        days = each.incident.date
        if days is None or days.start > period[1]:
            continue
        whole = period[0] <= days.start and days.end <= period[1]
        (sure if whole and each.inside else possible).append(each)
    possible += [each for each in undated if _told_in(each.incident, period)]
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


def _undivided(tally: Tally, sure: Sequence[_Weighed]) -> Iterator[str]:
    """Yield how many incidents do not count the people that the tally counts."""
    silent = sum(not each.counts for each in sure)
    if silent:
        verb = "does" if silent == 1 else "do"
        yield (
            f"{silent} of the {len(sure)} recorded {verb} not say how many "
            f"{group_in_words(tally.group)} were {measure_in_words(tally.measure)}: "
            "what is not said is none at least and all at most"
        )
