"""Find the words of a register in running text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tollbook.model import Span


@dataclass(frozen=True, slots=True)
class Lexicon[T]:
    """Words and phrases, each standing for one entry of a register.

    >>> arms = Lexicon.of({"cluster bomb": "cluster_munition", "bomb": "bomb"})
    >>> [(span, entry) for span, entry in arms.find("Cluster bombs fell.")]
    [((0, 13), 'cluster_munition')]
    """

    words: Mapping[str, T]
    _pattern: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, T], *, plural: bool = True) -> "Lexicon[T]":
        """Make a lexicon.

        Words in lower case match any case; a word with a capital letter matches
        only as written (so "us" never finds "US"). Hyphens also match a space.
        With plural, a final s or es is allowed.
        """
        ending = r"(?:'s|s|es)?" if plural else ""
        longest_first = sorted(words, key=lambda word: (-len(word), word))
        body = "|".join(_to_pattern(word) for word in longest_first)
        return cls(words, re.compile(rf"(?<![\w-])({body or '(?!)'}){ending}(?![\w])"))

    def find(self, text: str, start: int = 0, end: int | None = None) -> "Found[T]":
        """Yield the span and the entry of each match between start and end."""
        last = len(text) if end is None else end
        for match in self._pattern.finditer(text, start, last):
            yield match.span(), self._entry(match[1])

    def get(self, words: str) -> T | None:
        """Return the entry that these words, as a whole, stand for."""
        match = self._pattern.fullmatch(words.strip())
        return self._entry(match[1]) if match else None

    def _entry(self, found: str) -> T:
        plain = re.sub(r"\s+", " ", found)
        for form in (plain, plain.lower(), plain.replace("-", " ").lower()):
            if form in self.words:
                return self.words[form]
        return self.words[plain.lower().replace(" ", "-")]


type Found[T] = Iterator[tuple[Span, T]]


def _to_pattern(word: str) -> str:
    gap = r"(?:[\s-]+)"
    pattern = gap.join(re.escape(part) for part in re.split(r"[\s-]+", word))
    return pattern if word != word.lower() else f"(?i:{pattern})"


def by_alias[T](entries: Iterable[tuple[T, Iterable[str]]]) -> dict[str, T]:
    """Return alias -> entry.

    Raises:
        ValueError: two entries claim one alias.
    """
    found: dict[str, T] = {}
    for entry, aliases in entries:
        for alias in aliases:
            if alias in found and found[alias] != entry:
                raise ValueError(f"{alias!r} is claimed twice: {found[alias]}, {entry}")
            found[alias] = entry
    return found
