"""The one full name that a surname, a first name or a longer form belongs to.

    >>> names = FullNames([(0, "Gustavo Petrel Soler"), (9, "Amal Nasser")])
    >>> [names.full(name, 20) for name in ("Petrel Soler", "Petrel", "Nasser")]
    ['Gustavo Petrel Soler', 'Gustavo Petrel Soler', 'Amal Nasser']

Two people with one surname stay apart; the surname alone is then the one told of last.

    >>> names = FullNames([(0, "Amal Nasser"), (9, "Karim Nasser")])
    >>> names.full("Karim Nasser", 9), names.full("Nasser", 20), names.full("Nasser", 5)
    ('Karim Nasser', 'Karim Nasser', 'Amal Nasser')
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .naming import PARTICLES

_ARTICLE = re.compile(r"^(?:al|el|an|as|ash|at|az|ad|ar)[-–’']")
_VOWEL = re.compile("[AEIOUYÁÉÍÓÚ]")
_LONGEST = 6
_SHOUTED = 4
"""Letters from which a name in capitals throughout is taken to be shouted."""


@dataclass(slots=True)
class _Person:
    name: str
    words: tuple[str, ...]
    places: list[int] = field(default_factory=list)


class FullNames:
    """The full names of one report, asked with the words that a place prints."""

    def __init__(
        self,
        printed: Sequence[tuple[int, str]],
        is_title: Callable[[int], bool] = lambda _: False,
    ) -> None:
        """Take names with the token where they stand, speakers' names first.

        Names in a headline add no words to one: there "Icon" has a capital too.
        """
        self._is_title = is_title
        self._people: list[_Person] = []
        self._by_word: dict[str, list[_Person]] = defaultdict(list)
        for at, name in sorted(printed, key=lambda item: is_title(item[0])):
            self._meet(at, name)
        for person in self._people:
            for word in set(person.words):
                self._by_word[word].append(person)

    def full(self, name: str, at: int) -> str:
        """Return the full name that a name at some token belongs to.

        A surname goes before a middle name, that before a first name: only where
        all who fit are one person, except that a surname is the last who was told of.
        """
        words = _words(name)
        if not words:
            return name
        if len(words) > 1:
            return self._longer(name, words)
        sharing = self._by_word.get(words[0], [])
        last = [p for p in sharing if p.words[-1] == words[0]]
        if last:
            return _told_last(last, at).name
        return sharing[0].name if len(sharing) == 1 else _unshouted(name)

    def is_person(self, word: str) -> bool:
        """Is it the surname, or another name, of somebody named in full?"""
        plain = _words(word)
        sharing = self._by_word.get(plain[-1], []) if plain else []
        return any(
            len(plain) == 1 or person.words[-1] == plain[-1] for person in sharing
        )

    def _meet(self, at: int, printed: str) -> None:
        words = _words(printed)
        if (
            not 1 < len(words) <= _LONGEST
            or printed.split(maxsplit=1)[0].lower() in PARTICLES
        ):
            return
        for person in self._people:
            if _same(words, person.words):
                person.places.append(at)
                longer = len(words) > len(person.words)
                plain = not self._is_title(at)
                if (longer and plain) or person.name.isupper():
                    person.name, person.words = _unshouted(printed), words
                return
        self._people.append(_Person(_unshouted(printed), words, [at]))

    def _longer(self, name: str, words: tuple[str, ...]) -> str:
        for person in self._by_word.get(words[0], []):
            if _same(words, person.words):
                return person.name
        return _unshouted(name)


def _told_last(people: Sequence[_Person], at: int) -> _Person:
    """Return who was named in full last before a place, or else first after it."""
    before = [p for p in people if p.places and min(p.places) <= at]
    if not before:
        return people[0]
    return max(before, key=lambda p: max(i for i in p.places if i <= at))


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Do both name one person: the words of the shorter, in order, in the longer?

    They begin or end alike, so that no mother is her daughter's middle name.
    """
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    return short[0] == long[0] or short[-1] == long[-1]


def _words(name: str) -> tuple[str, ...]:
    plain = [_ARTICLE.sub("", word.lower()) for word in name.split()]
    kept = [w for w in plain if w not in PARTICLES and not _is_initial(w)]
    return tuple(kept or plain[-1:])


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _unshouted(name: str) -> str:
    shouted = name.isupper() and len(name) >= _SHOUTED and " " in name
    if not shouted:
        return name
    return " ".join(w.capitalize() if _VOWEL.search(w) else w for w in name.split())
