"""Find the words of a register in running text.

The entries are filed under their first word, so that a text costs one look-up a
word, however long the register: 3,000 phrases scan as fast as 30.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from tollbook.model import Span

_WORD = re.compile(r"(?<![\w-])\w+")
_GAP = re.compile(r"[\s-]+")
_PLURAL = r"(?:['’]s|s|es)?"
_SHORTEST_SHOUT = 4
_AROUND = 40
"""Characters either side that show whether a line is all in capitals."""
_SHOUTED_WORDS = 2
_APOSTROPHE = "['’ʼ‘`]?"
_NO_APOSTROPHE = str.maketrans("", "", "'’ʼ‘`")
_WIDEST = 3
"""A phrase as printed, with its gaps, is at most so many times as long as written."""


@dataclass(frozen=True, slots=True)
class Lexicon[T]:
    """Words and phrases, each standing for one entry of a register.

    >>> arms = Lexicon.of({"cluster bomb": "cluster_munition", "bomb": "bomb"})
    >>> [(span, entry) for span, entry in arms.find("Cluster bombs fell.")]
    [((0, 13), 'cluster_munition')]
    """

    words: Mapping[str, T]
    _plural: bool
    _capitals: bool
    _unshouted: frozenset[str]
    """Phrases not read from a line that is all in capitals."""
    _filed: Mapping[str, list[tuple[str, str]]]
    """First word, in lower case -> the phrases that may start with it, each plain and
    as written, longest first."""
    _compiled: dict[str, re.Pattern[str]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @classmethod
    def of(
        cls,
        words: Mapping[str, T],
        *,
        plural: bool = True,
        capitals: bool = False,
        unshouted: Iterable[str] = (),
    ) -> "Lexicon[T]":
        """Make a lexicon.

        Words in lower case match any case; a word with a capital letter matches
        only as written (so "us" never finds "US"); each word of a phrase for
        itself ("al-Nusra" finds "Al-Nusra"). Hyphens also match a space, an
        apostrophe may be curly or left out. With plural, a final s, es or 's is
        allowed. With capitals, a name of four letters or more is also found where
        a text is printed in capitals throughout ("RUSSIA" for "Russia"); there, the
        unshouted words are not found: "US" and "WHO" may be "us" and "who".
        """
        filed = defaultdict(list)
        for word in words:
            for key in _keys(word, plural=plural):
                filed[key].append((_plain(word), word))
        for phrases in filed.values():
            phrases.sort(key=lambda phrase: (-len(phrase[1]), phrase[1]))
        return cls(words, plural, capitals, frozenset(unshouted), dict(filed))

    def find(self, text: str, start: int = 0, end: int | None = None) -> "Found[T]":
        """Yield the span and the entry of each match between start and end."""
        last = len(text) if end is None else end
        after, filed = start, self._filed
        for at, key in _words(text, start, last):
            if key not in filed or at < after:
                continue
            for phrase, pattern in self._likely(key, text, at):
                if match := pattern.match(text, at, last):
                    after = match.end()
                    if phrase not in self._unshouted or not _is_shouted(
                        text, *match.span()
                    ):
                        yield match.span(), self.words[phrase]
                    break

    def get(self, words: str) -> T | None:
        """Return the entry that these words, as a whole, stand for."""
        plain = words.strip()
        word = _WORD.match(plain)
        if word is None or (key := word[0].lower()) not in self._filed:
            return None
        for phrase, pattern in self._likely(key, plain, 0):
            if pattern.fullmatch(plain):
                return self.words[phrase]
        return None

    def _likely(
        self, key: str, text: str, start: int
    ) -> Iterator[tuple[str, re.Pattern[str]]]:
        """Yield the phrases that the text seems to go on with, longest first.

        A look at the plain words spares most patterns from ever being compiled.
        """
        filed = self._filed[key]
        if len(filed) == 1:
            yield filed[0][1], self._compile(filed[0][1])
            return
        window = _plain(text[start : start + _WIDEST * len(filed[0][1])])
        for plain, phrase in filed:
            if window.startswith(plain):
                yield phrase, self._compile(phrase)

    def _compile(self, phrase: str) -> re.Pattern[str]:
        if phrase not in self._compiled:
            body = _to_pattern(phrase, capitals=self._capitals)
            ending = _PLURAL if self._plural else ""
            self._compiled[phrase] = re.compile(rf"(?:{body}){ending}(?!\w)")
        return self._compiled[phrase]


@lru_cache(maxsize=4)
def _words(text: str, start: int, last: int) -> tuple[tuple[int, str], ...]:
    """Return where each word starts, and the word in lower case.

    A text is searched for one register after the other: it is cut up once.
    """
    return tuple(
        (word.start(), word[0].lower()) for word in _WORD.finditer(text, start, last)
    )


type Found[T] = Iterator[tuple[Span, T]]


def _keys(word: str, *, plural: bool) -> tuple[str, ...]:
    first = _WORD.match(word)
    if first is None:
        raise ValueError(f"a register's words start with a letter or digit: {word!r}")
    key = first[0].lower()
    if plural and first.end() == len(word):
        return key, f"{key}s", f"{key}es"
    bare = _WORD.match(word.replace("'", ""))
    return tuple({key, bare[0].lower()}) if bare else (key,)


def _plain(words: str) -> str:
    """Return words in lower case, with plain gaps and no apostrophe."""
    return _GAP.sub(" ", words).lower().translate(_NO_APOSTROPHE)


def _to_pattern(phrase: str, *, capitals: bool) -> str:
    pattern = r"[\s-]+".join(
        part if part != part.lower() else f"(?i:{part})"
        for part in map(re.escape, _GAP.split(phrase))
    ).replace("'", _APOSTROPHE)
    long_enough = sum(map(str.isalpha, phrase)) >= _SHORTEST_SHOUT
    if capitals and long_enough and phrase not in (phrase.lower(), phrase.upper()):
        return f"{pattern}|{_to_pattern(phrase.upper(), capitals=False)}"
    return pattern


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Are most of the three words on either side, on its line, in capitals?"""
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    around: list[str] = _WORD.findall(before)[-3:] + _WORD.findall(after)[:3]
    shouted = sum(word == word.upper() for word in around)
    return shouted >= max(_SHOUTED_WORDS, len(around) * 2 / 3)


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
