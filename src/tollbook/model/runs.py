"""A text as the runs of words it is made of, each run a number.

Whoever copies keeps most runs of words; whoever tells the same anew keeps few.
The numbers are the same on every machine and do not hang on what else was read.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from hashlib import blake2b

_WORD = re.compile(r"\w+")
_PRIME = (1 << 61) - 1
_BASE = 0x9E3779B97F4A7C15 % _PRIME

type Runs = frozenset[int]


def runs_of(text: str, length: int) -> Runs:
    """Return the runs of so many words of a text, as numbers below 2**61.

    A text shorter than one run is one run.

    >>> len(runs_of("At least 23 people were killed.", 5)), len(runs_of("Killed.", 5))
    (2, 1)
    >>> runs_of("At least 23, killed", 5) == runs_of("at least 23 killed", 5)
    True
    """
    words = [_number(word) for word in _WORD.findall(text.casefold())]
    number = 0
    for word in words[:length]:
        number = (number * _BASE + word) % _PRIME
    runs = [number]
    leaving = pow(_BASE, length, _PRIME)
    for gone, come in zip(words, words[length:], strict=False):
        number = (number * _BASE - gone * leaving + come) % _PRIME
        runs.append(number)
    return frozenset(runs)


def sample_of(runs: Runs, one_in: int, at_least: int) -> tuple[int, ...]:
    """Return one run in so many, always the same ones: those of the least number.

    This is MinHash by sampling (FracMinHash): the share of the sampled runs that
    two texts have in common estimates the share of all runs, also where one text
    is much longer than the other.

    Args:
        runs: All runs of a text.
        one_in: Keep one run in so many.
        at_least: Keep so many, or all there are, of a short text.

    >>> sample_of(frozenset([1 << 60, 3, 7 << 57]), 8, 0)
    (3,)
    >>> sample_of(frozenset([1 << 60, 3, 7 << 57]), 8, 2)
    (3, 1008806316530991104)
    """
    ordered = sorted(runs)
    kept = bisect_left(ordered, _PRIME // one_in)
    return tuple(ordered[: max(kept, at_least)])


def shared_part(one: Runs, other: Runs, at_least: float) -> float:
    """Return the share of the shorter text's runs that both texts have, 0 to 1.

    Args:
        one: Runs of one text.
        other: Runs of the other.
        at_least: Texts of fewer runs count as having so many: short formulas are
            alike by chance. Equal texts are alike however short.
    """
    if one == other:
        return 1.0
    return len(one & other) / max(min(len(one), len(other)), at_least)


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest()) % _PRIME
