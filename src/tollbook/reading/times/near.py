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
}
_KINDS = {
    word: tuple(kind for kind, words in _WORDS.items() if word in words)
    for word in frozenset[str]().union(*_WORDS.values())
}
"""Word in lower case -> its kinds: "night" is a unit and a part of the day."""


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
            kinds = ("digit",) if word[0].isdigit() else _KINDS.get(word, ())
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
