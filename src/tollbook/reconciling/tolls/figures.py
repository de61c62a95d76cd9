"""Figures of one measure that a sentence joins: "two adults and two teens" are four."""

import re
from collections.abc import Sequence

from tollbook.model import Count, Measure

_JOINED = re.compile(
    r"\W*(?:\d{1,3}\W+)?(?:and|&|,|plus|as well as|along with|(?:and )?then)"
    r"\s*(?:then|also)?\s*",
    re.IGNORECASE,
)
"""Nothing but a link between two phrases, with an age at most."""
_MORE = re.compile(r"\b(?:others?|more|additional|another)\b", re.IGNORECASE)
_ONE = re.compile(r"(?:at least |only |just )?(?:one|1)\b(?! of)", re.IGNORECASE)

_PAIR = 2
"""Two equal figures are two groups: "two men and two boys"."""


def stated(
    counts: Sequence[Count], measure: Measure, text: str
) -> tuple[Count, ...] | None:
    """Return the first joined figures of a measure that put several people to it."""
    own = {count.id for count in counts if count.measure is measure}
    for chain in _chains(counts, measure, text):
        if any(c.low > 1 and c.part_of not in own and not c.same_as for c in chain):
            return tuple(chain)
    return None


def value_of(chain: Sequence[Count]) -> int:
    """Return how many people joined figures are; a whole and its parts are the whole.

    "Three others, two men and a woman" are three.
    """
    lows = [count.low for count in chain]
    is_whole = len(lows) > _PAIR and lows[0] == sum(lows[1:])
    return lows[0] if is_whole else sum(lows)


def are_others(chain: Sequence[Count]) -> bool:
    """Do the words say that these come beside people told of ("six others")?"""
    return any(_MORE.search(count.text) for count in chain)


def says_one(counts: Sequence[Count], measure: Measure) -> bool:
    """Does a figure say that it was one person ("one man", "1")?"""
    return any(
        count.measure is measure and not count.part_of and _ONE.match(count.text)
        for count in counts
    )


def says_none(counts: Sequence[Count]) -> bool:
    """Does a figure say that nobody was hurt?"""
    return any(c.high == 0 and c.measure is not Measure.KILLED for c in counts)


def told_together(counts: Sequence[Count], measure: Measure, text: str) -> int:
    """Return how many single people of a measure are told in one breath at most.

    "Ada Hale, 32, and her son were killed" tells of two.
    """
    singles = [count for count in counts if count.low == count.high == 1]
    return max(map(len, _chains(singles, measure, text)), default=0)


def _chains(counts: Sequence[Count], measure: Measure, text: str) -> list[list[Count]]:
    chains: list[list[Count]] = []
    for count in counts:
        if count.measure is not measure:
            continue
        last = chains[-1][-1] if chains else None
        if last and _JOINED.fullmatch(text[last.end : count.start]):
            chains[-1].append(count)
        else:
            chains.append([count])
    return chains
