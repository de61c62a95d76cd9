"""Which tallies can speak of the same people: one measure, one country, one time.

Two tallies of one war need not agree, and a reader must be told why. A tally of
another war, or of another year, is nobody's rival.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from tollbook.model import Measure, Tally
from tollbook.registers.checks import reconciling_rules

from .areas import lies_in


@dataclass(frozen=True, slots=True)
class Reach:
    """A tally, and the countries and days it can speak of."""

    tally: Tally
    countries: frozenset[str]
    """Its area's; where it has none, those that the reports which tell it name."""
    start: date | None
    """Its first day; where none is known, None."""
    end: date | None
    """Its last day, else that of its newest report."""

    @property
    def earliest(self) -> date | None:
        """The first day it can speak of."""
        if self.start is not None or self.end is None:
            return self.start
        return self.end - timedelta(days=reconciling_rules()["unknown_start"])

    def can_meet(self, other: "Reach") -> bool:
        """Can two tallies speak of the same people?"""
        return (
            self.tally.measure is other.tally.measure
            and _areas_meet(self, other)
            and _days_meet(self, other)
        )


def _areas_meet(one: Reach, other: Reach) -> bool:
    here, there = one.tally.place, other.tally.place
    if here is not None and there is not None:
        return lies_in(here, there) or lies_in(there, here)
    return bool(one.countries & other.countries)


def _days_meet(one: Reach, other: Reach) -> bool:
    if one.end is None or other.end is None:
        return False
    first, second = one.earliest or one.end, other.earliest or other.end
    return first <= other.end and second <= one.end


def nearest(reaches: Sequence[Reach]) -> Mapping[str, tuple[Tally, ...]]:
    """Return tally id -> the tallies it can meet, those nearest in time first."""
    by_spot: dict[tuple[Measure, str], list[Reach]] = defaultdict(list)
    for reach in reaches:
        if reach.end is not None:
            for country in reach.countries:
                by_spot[reach.tally.measure, country].append(reach)
    for held in by_spot.values():
        held.sort(key=_age)
    most = int(reconciling_rules()["beside_most"])
    return {
        reach.tally.id: tuple(
            other.tally
            for other in sorted(_met(reach, by_spot), key=partial(_far, reach))
        )[:most]
        for reach in reaches
    }


def _age(reach: Reach) -> tuple[date, str]:
    return reach.end or date.min, reach.tally.id


def _far(one: Reach, other: Reach) -> tuple[int, str]:
    first, second = one.end or date.min, other.end or date.min
    return abs((first - second).days), other.tally.id


def _met(
    reach: Reach, by_spot: Mapping[tuple[Measure, str], Sequence[Reach]]
) -> Iterator[Reach]:
    seen = {reach.tally.id}
    looked_at = int(reconciling_rules()["beside_looked_at"])
    for country in sorted(reach.countries):
        held = by_spot.get((reach.tally.measure, country), ())
        at = bisect_left(held, _age(reach), key=_age)
        for other in held[max(0, at - looked_at) : at + looked_at + 1]:
            if other.tally.id not in seen and reach.can_meet(other):
                seen.add(other.tally.id)
                yield other
