"""Find the words of a page that name places.

The parse says which names are places; a sweep finds the same names where the
parse missed them, and names that stand where only a place can ("in …",
"…, Syria"). A name that the parse takes for a person's is left alone unless
the text says elsewhere that it is a place.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Words

from tollbook.model import PlacePrecision, Span
from tollbook.reading.page import Page
from tollbook.registers.demonyms import demonyms
from tollbook.registers.place_words import name_words

from .names import UNITS, Names

_PLACE_LABELS = frozenset({"GPE", "LOC"})
_KNOWN_FROM = 150_000
"""People. Below it, a name that the parse takes for a body's or a building's is
believed; above, the parse is likelier wrong ("Kobani" as an organisation)."""
_SWEPT_FROM = 5_000
"""People, for a name found only by the preposition before it."""

_ARTICLE = re.compile(r"(?i)the\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_DIRECTION = re.compile(rf"(?:{'|'.join(sorted(name_words('direction')))})\s+(?=[A-Z])")
_AFTER_PREPOSITION = re.compile(
    r"(?<![\w-])(?:in|near|outside|from|at|around|of|towards?|across|throughout)\s"
    r"((?:(?:[a-z]{2}-)?[A-Z][\w'’-]+ ?){1,3})(?=[\s,.;)])"
)
_IN_SOMETHING = re.compile(
    r"(?<![\w-])([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), ([A-Z][\w.]+(?: [A-Z]\w+)?)"
)
_CALENDAR = name_words("calendar")


class Found:
    """Spans of a page, none of them overlapping."""

    def __init__(self) -> None:
        """Start with none."""
        self._spans: set[Span] = set()
        self._taken: set[int] = set()

    def add(self, span: Span) -> None:
        """Keep a span, unless it overlaps one that was kept before."""
        if span[0] < span[1] and self.is_free(span):
            self._spans.add(span)
            self._taken.update(range(*span))

    def block(self, span: Span) -> None:
        """Let nothing be found here."""
        self._taken.update(range(*span))

    def is_free(self, span: Span) -> bool:
        """Does nothing overlap the span?"""
        return self._taken.isdisjoint(range(*span))

    def spans(self) -> list[Span]:
        """Return the spans, in order."""
        return sorted(self._spans)


def find_toponyms(page: Page, names: Names) -> list[Span]:
    """Return where places are named, in order, nothing twice."""
    found = Found()
    entities = [words for words in page.doc.ents if page.is_read(words.start_char)]
    for words in entities:
        if _names_a_place(words, span := _tidy(page.text, words), page.text, names):
            found.add(span)
    seen = Counter(page.text[start:end] for start, end in found.spans())
    for words in entities:
        if words.label_ in {"ORG", "PERSON"} and found.is_free(_tidy(page.text, words)):
            found.block((words.start_char, words.end_char))
    for span in (*_same_again(page, seen, names), *_by_context(page, names)):
        found.add(span)
    return found.spans()


def _tidy(text: str, words: Words) -> Span:
    """Return the span of an entity without article, possessive and direction."""
    start, end = words.start_char, words.end_char
    if match := _ARTICLE.match(text, start, end):
        start = match.end()
    if match := _POSSESSIVE.search(text[start:end]):
        end = start + match.start()
    while match := _DIRECTION.match(text, start, end):
        start = match.end()
    return start, end


def _names_a_place(words: Words, span: Span, text: str, names: Names) -> bool:
    name = text[span[0] : span[1]]
    if words.label_ in _PLACE_LABELS:
        return True
    if words.label_ == "NORP":
        return name in demonyms() or bool(names.exactly(name))
    if words.label_ in {"ORG", "PERSON", "FAC"}:
        return _is_a_place_after_all(name, names)
    return False


def _is_a_place_after_all(name: str, names: Names) -> bool:
    if len(name) <= 3 or name.isupper():  # noqa: PLR2004
        return False
    return any(
        meant.population > _KNOWN_FROM
        or meant.precision in {PlacePrecision.COUNTRY, PlacePrecision.PROVINCE}
        for meant in names.exactly(name)
    )


def _same_again(page: Page, seen: Iterable[str], names: Names) -> Iterator[Span]:
    known = [
        name
        for name in seen
        if len(name) >= 4 and (name in demonyms() or names.exactly(name))  # noqa: PLR2004
    ]
    if not known:
        return
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    words = "|".join(map(re.escape, longest_first))
    for match in re.finditer(rf"(?<![\w-])(?:{words})(?!\w)", page.text):
        if page.is_read(match.start()):
            yield match.span()


def _by_context(page: Page, names: Names) -> Iterator[Span]:
    for match in _AFTER_PREPOSITION.finditer(page.text):
        name = match[1].strip()
        start = match.start(1)
        if name.lower() not in _CALENDAR and page.is_read(start):
            most = max((c.population for c in names.exactly(name)), default=0)
            if most > _SWEPT_FROM:
                yield start, start + len(name)
    for match in _IN_SOMETHING.finditer(page.text):
        if page.is_read(match.start()) and _lies_in(match[1], match[2], names):
            yield match.span(1)


def _lies_in(name: str, wider: str, names: Names) -> bool:
    around = {
        meant.country
        for meant in names.after_comma(wider).candidates
        if meant.precision in UNITS or meant.precision is PlacePrecision.COUNTRY
    }
    return any(meant.country in around for meant in names.exactly(name))
