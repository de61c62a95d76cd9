"""Find places by the words around them, where the parse saw none.

Four patterns: a name before or behind a word of kind ("the village of …",
"… district"), a known name behind a preposition, a name with the wider place
behind a comma, and the dateline that opens an agency's report.
"""

import re
from collections.abc import Iterable, Iterator

from tollbook.model import PlacePrecision, Span
from tollbook.reading.page import Page
from tollbook.registers.demonyms import demonyms
from tollbook.registers.place_words import name_words, place_words

from .names import UNITS, Names

SWEPT_FROM = 5_000
"""People, for a name found only by the preposition before it."""

_CALENDAR = name_words("calendar")
_GENERIC = name_words("generic")
_KINDS = [word for word in place_words().values() if word.word != "state"]
_NAME = r"(?:(?:[a-z]{2}-)?[A-Z][\w'’]*[\w](?:-[\w'’]+)*)"
_KIND_AFTER = re.compile(
    rf"(?<![\w-])({_NAME}(?: {_NAME}){{0,2}}) "
    rf"(?:{'|'.join(word.word for word in _KINDS if word.after)})\b"
)
_KIND_BEFORE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(word.word for word in _KINDS if word.before)})s? "
    rf"(?:of|called|named) ({_NAME}(?: {_NAME}){{0,2}})"
)
_AFTER_PREPOSITION = re.compile(
    r"(?<![\w-])(?:in|near|outside|from|at|around|of|towards?|across|throughout)\s"
    r"((?:(?:[a-z]{2}-)?[A-Z][\w'’-]+ ?){1,3})(?=[\s,.;)])"
)
_IN_SOMETHING = re.compile(
    r"(?<![\w-])([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), ([A-Z][\w.]+(?: [A-Z]\w+)?)"
)
_DATELINE = re.compile(
    r"([A-Z][A-Z'’ -]{2,30}[A-Z])(?=,? [^a-z\n]{0,40}(?:—|–|-- ?|: ?|- ))"
)


def same_again(page: Page, seen: Iterable[str], names: Names) -> Iterator[Span]:
    """Yield where names that are places elsewhere in the page stand again."""
    known = [
        name
        for name in seen
        if len(name) > 3 and (name in demonyms() or names.exactly(name))  # noqa: PLR2004
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
            span = match.span(1)
            if _is_a_name(page, span):
                yield span


def _is_a_name(page: Page, span: Span) -> bool:
    """Are all its words parsed as names, none of them a people's or a weekday?"""
    words = page.doc.char_span(*span)
    if words is None:
        return False
    return all(
        token.pos_ == "PROPN" or token.is_punct or token.text in "-’'"
        for token in words
    ) and not any(
        token.text in demonyms()
        or token.lower_ in _GENERIC
        or token.ent_type_ in {"NORP", "DATE", "ORDINAL"}
        for token in words
    )


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
