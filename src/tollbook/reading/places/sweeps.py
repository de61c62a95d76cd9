"""Find places by the words around them, where the parse saw none.

Four patterns: a name before or behind a word of kind ("the village of …",
"… district"), a known name behind a preposition, a name with the wider place
behind a comma, and the dateline that opens an agency's report.
"""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Words
from spacy.tokens import Token

from tollbook.model import PlacePrecision, Span
from tollbook.reading.page import Page
from tollbook.registers.demonyms import find_demonym
from tollbook.registers.gazetteer import ARTICLES
from tollbook.registers.place_words import name_words, place_words

from .names import UNITS, Names

SWEPT_FROM = 5_000
"""People, for a name found only by the preposition before it."""

_CALENDAR = name_words("calendar")
_GENERIC = name_words("generic")


def _as_printed(word: str) -> str:
    """Return a pattern; a camp's kind may have capitals: "Balata Refugee Camp".

    Elsewhere a kind with a capital letter is part of the name: "Wayne County".
    """
    if not word.endswith("camp"):
        return word
    return " ".join(f"[{w[0]}{w[0].upper()}]{w[1:]}" for w in word.split())


_KINDS = [word for word in place_words().values() if word.word != "state"]
_NAME = r"(?:(?:[a-z]{2}-)?[A-Z][\w'’]*[\w](?:-[\w'’]+)*)"
_KINDS_AFTER = "|".join(_as_printed(w.word) for w in _KINDS if w.after)
_KINDS_BEFORE = "|".join(_as_printed(w.word) for w in _KINDS if w.before)
_KIND_AFTER = re.compile(
    rf"(?<![\w-])({_NAME}(?: {_NAME}){{0,3}}?) (?:{_KINDS_AFTER})\b"
)
_KIND_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_KINDS_BEFORE})s? (?:of|called|named) ({_NAME}(?: {_NAME}){{0,2}})"
)
_AFTER_PREPOSITION = re.compile(
    r"(?<![\w-])(?:in|near|outside|from|at|around|of|towards?|across|throughout)\s"
    r"((?:(?:[a-z]{2}-)?[A-Z][\w'’-]+ ?){1,3})(?=[\s,.;)])"
)
_IN_SOMETHING = re.compile(
    r"(?<![\w-])([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), ([A-Z][\w.]+(?: [A-Z]\w+)?)"
)
_JOINED = re.compile(
    r"(?<![\w-])(?:in|near|outside|from|at|around|of|towards?|across)\s"
    rf"({_NAME}(?: {_NAME})? (?:d[aeo]s?|del|de la|la|el|al|ez|es|ibn|bin|di|du|le|les)"
    rf"[ -]{_NAME}(?: {_NAME})?)(?!\w)"
)
"""A name with a small word inside, which the parse cuts up: "Alcácer do Sal"."""
_DATELINE = re.compile(
    r"([A-Z][A-Z'’ -]{2,30}[A-Z])(?=(?:,? [^\n]{0,40}?)?(?: ?—| ?–| --| - |: ))"
)


def same_again(page: Page, seen: Iterable[str], names: Names) -> Iterator[Span]:
    """Yield where names that are places elsewhere in the page stand again."""
    known = [
        name
        for name in seen
        if len(name) > 3 and (find_demonym(name) is not None or names.exactly(name))  # noqa: PLR2004
    ]
    if known:
        longest_first = sorted(known, key=lambda name: (-len(name), name))
        words = "|".join(map(re.escape, longest_first))
        for match in re.finditer(rf"(?<![\w-])(?:{words})(?!\w)", page.text):
            yield match.span()


def with_kind(page: Page) -> Iterator[Span]:
    """Yield names beside a word that says what kind of place they are."""
    for pattern in (_KIND_AFTER, _KIND_BEFORE):
        for match in pattern.finditer(page.text):
            words = page.doc.char_span(*match.span(1), alignment_mode="expand")
            if words and (name := _name_in(words)):
                yield name


def _name_in(words: Words) -> Span | None:
    """Return the words without those before the name, None if others are inside."""
    first = 0
    while first < len(words) and not _is_of_a_name(words[first]):
        first += 1
    named = words[first:]
    if not named or not all(_is_of_a_name(token) for token in named):
        return None
    if named[0].lower_ in _GENERIC or named[-1].lower_ in _GENERIC:
        return None
    return named.start_char, named.end_char


def _is_of_a_name(token: Token) -> bool:
    if find_demonym(token.text) is not None or token.ent_type_ in {"DATE", "ORDINAL"}:
        return False
    return token.pos_ == "PROPN" or token.is_punct or token.lower_ in ARTICLES


def by_context(page: Page, names: Names) -> Iterator[Span]:
    """Yield known names that stand where only a place can."""
    for match in _AFTER_PREPOSITION.finditer(page.text):
        name = match[1].strip()
        if name.lower() not in _CALENDAR:
            most = max((c.population for c in names.exactly(name)), default=0)
            if most > SWEPT_FROM:
                yield match.start(1), match.start(1) + len(name)
    for match in _IN_SOMETHING.finditer(page.text):
        if _lies_in(match[1], match[2], names):
            yield match.span(1)


def joined(page: Page, names: Names) -> Iterator[Span]:
    """Yield known names with a small word inside, where only a place can stand."""
    for match in _JOINED.finditer(page.text):
        if names.exactly(match[1]):
            yield match.span(1)


def datelines(page: Page, names: Names) -> Iterator[Span]:
    """Yield the town in capitals that opens a passage: "ALEPPO, Syria (Agency) —"."""
    for passage in page.passages:
        match = _DATELINE.match(page.text, passage.start, passage.end)
        if match and any(c.population > SWEPT_FROM for c in names.exactly(match[1])):
            yield match.span(1)


def _lies_in(name: str, wider: str, names: Names) -> bool:
    around = {
        meant.country
        for meant in names.after_comma(wider).candidates
        if meant.precision in UNITS or meant.precision is PlacePrecision.COUNTRY
    }
    return any(meant.country in around for meant in names.exactly(name))
