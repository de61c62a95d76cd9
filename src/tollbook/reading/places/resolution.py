"""Decide which place each toponym of a page means.

A name alone is worth what the gazetteer says of it: big places are meant more
often. Then the page speaks: countries that it names or cannot but mean, a
wider place right behind ("Tripoli, Lebanon"), and how close a candidate lies
to the other places of the page. One name has one meaning in a page, unless
its own words say otherwise.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tollbook.model import PlaceCandidate, PlacePrecision
from tollbook.registers.place_words import DIRECTION_WORDS, place_words

from .evidence import country_shares
from .names import UNITS, Names
from .scoring import Scored, Surroundings, contained, without_shadowed
from .toponym import Match, Toponym

_LOCAL = frozenset({PlacePrecision.SETTLEMENT, *UNITS})
_BY_NAME = frozenset({Match.EXACT, Match.RESPELLED})
_AROUND = frozenset({PlacePrecision.COUNTRY, *UNITS})
_KIND = "|".join(word.word for word in place_words().values() if word.after)
_TOWARDS = "|".join(DIRECTION_WORDS)
_BEHIND = re.compile(
    rf"(?: (?:{_KIND}))?\s*(,|\(|,? in(?: the(?: (?:{_TOWARDS}|part) of)?)?)\s*"
    rf"(?:(?<=\s)(?:{_TOWARDS})\s+)?"
)
"""What stands between a place and the wider one: ", in southern"."""
_OF = re.compile(r"['’]s\s+(?:[a-z-]+ )?")
_WEIGHT = {PlacePrecision.PROVINCE: 1.0}
_SMALLER = 0.4
"""What a town says of the page's province, where the province itself says 1."""

type Key = tuple[str, str | None]
type Ranked = tuple[Scored, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A toponym with its candidates, the likeliest first; none if nobody knows it."""

    toponym: Toponym
    ranked: Ranked = ()
    is_told: bool = False
    """The words beside it say which place it is, and the gazetteer agrees."""
    is_denied: bool = False
    """The words beside it say that it lies where none of its candidates does."""


def resolve(text: str, toponyms: Sequence[Toponym], names: Names) -> list[Resolved]:
    """Return the toponyms with their candidates ranked."""
    page = _PageOfNames(text, toponyms, names)
    first = zip(toponyms, page.rank({}), strict=True)
    ranked = page.rank({one.key: order[0].place for one, order in first if order})
    return [
        Resolved(
            one,
            order,
            number in page.told,
            number in page.denied,
        )
        for number, (one, order) in enumerate(zip(toponyms, ranked, strict=True))
    ]


class _PageOfNames:
    """What a page's toponyms say about each other."""

    def __init__(self, text: str, toponyms: Sequence[Toponym], names: Names) -> None:
        self.toponyms = toponyms
        self.shares = country_shares(toponyms)
        self.around: dict[int, int] = {}
        self.wider: dict[int, tuple[PlaceCandidate, ...]] = {}
        self.as_unit: set[int] = set()
        self.inside: set[int] = set()
        self.told: set[int] = set()
        self.denied: set[int] = set()
        for number, (one, behind) in enumerate(pairwise(toponyms)):
            if match := _BEHIND.fullmatch(text, one.end, behind.start):
                self.around[number] = number + 1
                if match[1] in {",", "("}:
                    self.as_unit.add(number + 1)
                else:
                    self.inside.add(number)
                self.wider[number + 1] = names.after_comma(behind.text).candidates
            elif _OF.fullmatch(text, one.end, behind.start):
                self.around[number + 1] = number
                self.wider[number] = one.meanings.candidates

    def rank(self, known: dict[Key, PlaceCandidate]) -> list[Ranked]:
        """Return the candidates of each toponym, the likeliest first.

        Args:
            known: What each name was thought to mean the last time, if at all.
        """
        worth: dict[Key, list[Scored]] = {}
        for one in self.toponyms:
            if one.key not in worth:
                around = self._surroundings(one.key, known)
                worth[one.key] = [
                    Scored(place, around.worth(place))
                    for place in one.meanings.candidates
                ]
        ranked: list[Ranked] = [()] * len(self.toponyms)
        for number in reversed(range(len(self.toponyms))):
            ranked[number] = self._in_place(number, worth, ranked)
        return self._one_meaning_a_name(ranked)

    def _surroundings(
        self, name: Key, known: dict[Key, PlaceCandidate]
    ) -> Surroundings:
        others = [
            place
            for other, place in known.items()
            if other[0] != name[0] and place.precision in _LOCAL
        ]
        weights: defaultdict[tuple[str | None, str | None], float] = defaultdict(float)
        for place in others:
            where = (place.country, place.admin1)
            weights[where] += _WEIGHT.get(place.precision, _SMALLER)
        whole = sum(weights.values()) or 1.0
        return Surroundings(
            countries=self.shares,
            provinces={where: weight / whole for where, weight in weights.items()},
            points=[(place.lat, place.lon) for place in others],
        )

    def _in_place(
        self, number: int, worth: dict[Key, list[Scored]], ranked: list[Ranked]
    ) -> Ranked:
        """Rank a toponym's candidates with what stands beside it."""
        one = self.toponyms[number]
        scored = worth[one.key]
        if number in self.wider:
            wanted = {c.geonameid for c in self.wider[number]}
            scored = [s for s in scored if s.place.geonameid in wanted] or [
                Scored(place, place.score) for place in self.wider[number]
            ]
        if one.meanings.match in _BY_NAME and number not in self.as_unit:
            scored = without_shadowed(scored)
        if number in self.around:
            scored = self._inside(number, scored, ranked)
        return tuple(sorted(scored, key=lambda s: -s.score))

    def _inside(
        self, number: int, scored: list[Scored], ranked: list[Ranked]
    ) -> list[Scored]:
        behind = self.around[number]
        around = self.wider[behind]
        if behind in self.around and ranked[behind]:
            around = (ranked[behind][0].place,)
        if number not in self.inside:
            around = tuple(place for place in around if place.precision in _AROUND)
        gains = [contained(s.place, around) for s in scored]
        if any(gains):
            self.told.update((number, behind))
        elif any(wider.precision in _LOCAL | _AROUND for wider in around):
            self.denied.add(number)
        return [
            Scored(s.place, s.score + gain)
            for s, gain in zip(scored, gains, strict=True)
        ]

    def _one_meaning_a_name(self, ranked: list[Ranked]) -> list[Ranked]:
        by_name: defaultdict[Key, list[int]] = defaultdict(list)
        for number, one in enumerate(self.toponyms):
            by_name[one.key].append(number)
        for numbers in by_name.values():
            inside = (n for n in numbers if n in self.told and n not in self.wider)
            leader = next(inside, numbers[0])
            for number in numbers:
                if number not in self.told:
                    ranked[number] = ranked[leader]
        return ranked
