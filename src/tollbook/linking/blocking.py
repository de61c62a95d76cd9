"""Which tellings are near enough in time and place to be compared, found in one sweep.

Tellings of a country are put in order of the first day they can have happened on; each
then meets only those that begin before its own last day and the window after it are
over. What can never be one incident by the rules of `clusters` (one report's own
tellings, days or places too far apart) is left out, so nothing is lost but work: the
time grows with the pairs there are, not with the square of the record.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tollbook.model import EARTH_KM
from tollbook.registers import linking_rules

from .tellings import Telling, Told

type Numbers = NDArray[np.int64]
type Pairs = tuple[Numbers, Numbers]
"""Numbers of the tellings on the left and on the right, pair by pair."""

AT_ONCE = 2_000_000
"""Candidates looked at together: some 200 MB."""

_NEVER = np.iinfo(np.int64).max // 4
"""Stands for no day: later than any."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What decides whether two tellings are compared, column by column."""

    report: Numbers
    country: Numbers
    """-1 where none is known."""
    begins: Numbers
    """First day it can have happened on, by its date or by its report's."""
    ends: Numbers
    first: Numbers
    """First day it says itself."""
    last: Numbers
    dated: NDArray[np.bool_]
    point: NDArray[np.float64]
    """On a ball of radius 1, three numbers each."""
    radius: NDArray[np.float64]
    placed: NDArray[np.bool_]
    tokens: tuple[frozenset[str | int], ...]
    """Towns and names of each: by these one without a country is found."""


def columns_of(tellings: Sequence[Telling]) -> Columns:
    """Return the columns of tellings, in their order."""
    sums = [telling.sums for telling in tellings]
    days = np.array([_days(told) for told in sums], np.int64).reshape(-1, 4)
    spots = np.array([_spot(told) for told in sums], float).reshape(-1, 3)
    lat, lon = np.radians(spots[:, 0]), np.radians(spots[:, 1])
    return Columns(
        report=_codes([told.report for told in sums]),
        country=_codes([told.spot.country if told.spot else None for told in sums]),
        begins=days[:, 0],
        ends=days[:, 1],
        first=days[:, 2],
        last=days[:, 3],
        dated=days[:, 2] != _NEVER,
        point=np.stack(
            (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1
        ),
        radius=spots[:, 2],
        placed=spots[:, 2] >= 0,
        tokens=tuple(told.near | told.names for told in sums),
    )


def _days(told: Told) -> tuple[int, int, int, int]:
    if told.days is not None:
        return *told.days, *told.days
    if told.published is None:
        return _NEVER, -_NEVER, _NEVER, _NEVER
    return told.published - int(linking_rules()["undated"]), told.published, _NEVER, 0


def _spot(told: Told) -> tuple[float, float, float]:
    spot = told.spot
    if spot is None or spot.lat is None or spot.lon is None:
        return 0.0, 0.0, -1.0
    return spot.lat, spot.lon, spot.radius_km or 0.0


def _codes(words: Iterable[str | None]) -> Numbers:
    """Number words in the order they are met; -1 for none."""
    numbers: dict[str, int] = {}
    return np.array(
        [
            -1 if word is None else numbers.setdefault(word, len(numbers))
            for word in words
        ],
        np.int64,
    )


def near_pairs(columns: Columns) -> Iterator[Pairs]:
    """Yield the pairs that may be one incident, each once, many at a time."""
    known = np.flatnonzero(columns.country >= 0)
    for left, right in _sweep(columns, known, columns.country[known]):
        yield _possible(columns, left, right)
    yield _without_country(columns)


def _sweep(columns: Columns, which: Numbers, group: Numbers) -> Iterator[Pairs]:
    """Yield the pairs within a group whose stretches of days overlap, window added.

    Args:
        columns: All tellings.
        which: Numbers of those to be paired; one may stand in several groups.
        group: The group of each of `which`.
    """
    can = columns.begins[which] != _NEVER
    which, group = which[can], group[can]
    order = np.lexsort((which, columns.begins[which], group))
    which, group = which[order], group[order]
    begins = columns.begins[which]
    if not len(which):
        return
    floor = int(begins.min())
    until = columns.ends[which] + int(linking_rules()["window"])
    stride = int(max(begins.max(), until.max())) - floor + 2
    stop = np.searchsorted(
        group * stride + begins - floor, group * stride + until - floor, side="right"
    )
    many = np.maximum(stop - np.arange(len(which)) - 1, 0)
    for low, high in _portions(many):
        left = np.repeat(np.arange(low, high), many[low:high])
        before = np.cumsum(many[low:high]) - many[low:high]
        step = np.arange(len(left)) - np.repeat(before, many[low:high])
        yield which[left], which[left + 1 + step]


def _portions(many: Numbers) -> Iterator[tuple[int, int]]:
    """Cut a row of numbers where their sum grows past `AT_ONCE`."""
    turns = np.cumsum(many) // AT_ONCE
    cuts = [0, *(np.flatnonzero(np.diff(turns)) + 1).tolist(), len(many)]
    for low, high in pairwise(cuts):
        if many[low:high].any():
            yield low, high


def _possible(columns: Columns, left: Numbers, right: Numbers) -> Pairs:
    """Leave out what `clusters` would never join."""
    rules = linking_rules()
    keep = columns.report[left] != columns.report[right]
    gap = np.maximum(
        columns.first[left] - columns.last[right],
        columns.first[right] - columns.last[left],
    )
    undated = ~(columns.dated[left] & columns.dated[right])
    keep &= undated | (gap <= rules["span"])
    left, right = left[keep], right[keep]
    keep = ~(columns.placed[left] & columns.placed[right])
    rest = np.flatnonzero(~keep)
    keep[rest] = _within(columns, left[rest], right[rest], rules["distance"])
    return left[keep], right[keep]


def _within(
    columns: Columns, left: Numbers, right: Numbers, far: float
) -> NDArray[np.bool_]:
    """Do the circles lie so many kilometres from one another, or nearer?

    A hair is left to either side: who decides is `distance.gap_km`.
    """
    allowed = columns.radius[left] + columns.radius[right] + far + 0.01
    chord = columns.point[left] - columns.point[right]
    apart = np.einsum("ij,ij->i", chord, chord)
    near: NDArray[np.bool_] = apart <= (2 * np.sin(allowed / (2 * EARTH_KM))) ** 2
    return near


def _without_country(columns: Columns) -> Pairs:
    """Return pairs of which one has no country and both name a town or a victim."""
    holders: defaultdict[str | int, list[int]] = defaultdict(list)
    for number, tokens in enumerate(columns.tokens):
        for token in tokens:
            holders[token].append(number)
    lost = columns.country < 0
    rows = [
        (number, group)
        for group, numbers in enumerate(holders.values())
        if len(numbers) > 1 and lost[numbers].any()
        for number in numbers
    ]
    which, group = np.array(rows, np.int64).reshape(-1, 2).T
    found = [np.empty((0, 2), np.int64)]
    for one, other in _sweep(columns, which, group):
        either = lost[one] | lost[other]
        kept = _possible(columns, one[either], other[either])
        found.append(np.sort(np.stack(kept, axis=1), axis=1))
    pairs = np.unique(np.concatenate(found), axis=0)
    return pairs[:, 0], pairs[:, 1]
