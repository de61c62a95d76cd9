"""Where in a text a rule needs to be tried: around the words that its matches hold.

Trying fifty patterns at every word costs more than the rest of this room together. Each
rule says one kind of word that every match of it holds ("ago" needs a unit, a date a
digit); a text is cut into words once, and a rule sees only what lies around its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from .words import MONTH_WORDS, PART_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS

_WORD = re.compile(r"[^\W\d_]+|\d+")
_BEFORE, _AFTER = 200, 120
"""Characters that a match may reach beyond the word it holds."""

_WORDS = {
    "unit": UNIT_WORDS,
    "month": MONTH_WORDS,
    "weekday": WEEKDAY_WORDS,
    "season": SEASON_WORDS,
    "part": PART_WORDS,
    "ago": {"ago", "before", "earlier", "later", "now", "previously"},
    "century": {"century", "centuries"},
    "every": {"each", "every"},
    "future": {"future"},
    "half": {"half"},
    "often": {
        *("hourly", "daily", "nightly", "weekly", "monthly", "annually", "yearly")
    },
    "past": {"recently", "recent", "past", "lately", "formerly", "time", "then"},
    "present": {
        *("now", "present", "presently", "current", "currently"),
        *("time", "moment", "days"),
    },
    "quarter": {"quarter"},
    "side": {"after", "before"},
    "today": {"today", "yesterday", "tomorrow"},
    "tonight": {"tonight", "overnight"},
}
_KINDS = {
    word: tuple(kind for kind, words in _WORDS.items() if word in words)
    for word in set[str]().union(*_WORDS.values())
}
"""Word in lower case -> its kinds: "night" is a unit and a part of the day."""


def _kinds_of_number(digits: str, after: str) -> Iterator[str]:
    """Yield the kinds of a number, which the "s" behind it may make a decade."""
    yield "digit"
    if digits == "11":
        yield "eleven"
    if len(digits) == len("1990"):
        yield "year"
    if digits[-1] == "0" and after in {"s", "S", "'"}:
        yield "decade"


class Windows:
    """The stretches of a text around each kind of word.

    >>> list(Windows("Two days ago").around("unit"))
    [(0, 12)]
    >>> list(Windows("Two days ago").around("digit"))
    []
    """

    def __init__(self, text: str) -> None:
        """Cut a text into words."""
        self._length = len(text)
        self._at = defaultdict[str, list[int]](list)
        for found in _WORD.finditer(text):
            word = found[0].lower()
            kinds = _KINDS.get(word, ())
            if word[0].isdigit():
                kinds = tuple(
                    _kinds_of_number(word, text[found.end() : found.end() + 1])
                )
            for kind in kinds:
                self._at[kind].append(found.start())
        self._windows: dict[str, list[tuple[int, int]]] = {}

    def around(self, kind: str | None) -> list[tuple[int, int]]:
        """Return the stretches around a kind of word, in order; None is everywhere."""
        if kind is None:
            return [(0, self._length)]
        if kind not in self._windows:
            self._windows[kind] = list(self._merged(kind))
        return self._windows[kind]

    def _merged(self, kind: str) -> Iterator[tuple[int, int]]:
        start = end = -1
        for at in self._at[kind]:
            if end < 0 or at - _BEFORE > end:
                if end >= 0:
                    yield start, min(end, self._length)
                start = max(0, at - _BEFORE)
            end = at + _AFTER
        if end >= 0:
            yield start, min(end, self._length)
