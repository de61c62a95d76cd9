"""Find the words of a page that name places.

The parse says which names are places; sweeps find the same names where the
parse missed them, and names that stand where only a place can. A name that
the page gives to a person is a place only where it stands like one.
"""

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Span as Words

from tollbook.model import PlacePrecision, Span
from tollbook.reading.page import Page
from tollbook.registers.demonyms import find_demonym
from tollbook.registers.gazetteer import fold
from tollbook.registers.place_abbreviations import abbreviation_of
from tollbook.registers.place_words import DIRECTION_WORDS, name_words, place_words

from .contexts import stands_like_a_place
from .found import Found
from .names import Names
from .people import names_of_people
from .sweeps import SWEPT_FROM, by_context, datelines, joined, same_again, with_kind
from .toponym import Match
from .unheard import unheard

KNOWN_FROM = 150_000
"""People. From there on a name is a place though the parse takes it for a body or
a building ("Kobani" as an organisation); below, the parse is believed."""
LONGEST_ACRONYM = 5

_BY_PARSE = "places/recognition: the parse takes it for a place or people"
_IN_BODIES = "places/recognition: a place in the name of a body"
_AGAIN = "places/sweeps: a name that is a place elsewhere in the report"
_UNHEARD = "places/unheard: a name nobody knows, where only a place can stand"
_BY_CONTEXT = "places/sweeps: stands where only a place can"
_PLACE_LABELS = frozenset({"GPE", "LOC"})

_NOT_ALONE = frozenset().union(
    *(name_words(use) for use in ("generic", "seat", "calendar", "direction"))
)
_KIND_BEHIND = re.compile(
    rf"\s(?:{'|'.join(w.word for w in place_words().values() if w.after)})$"
)
_OUTLET = name_words("outlet")
_ARTICLE = re.compile(r"(?i)the\s+")
_IN = re.compile(r"(?i)(?<!\w)(?:in|near|outside)\s(?:the\s)?$")
_POSSESSIVE = re.compile(r"['’]s?$")
_DIRECTION = re.compile(rf"(?:{'|'.join(DIRECTION_WORDS)})\s+(?=[A-Z])")


def find_toponyms(page: Page, names: Names) -> list[Span]:
    """Return where places are named, in order, nothing twice."""
    recogniser = _Recogniser(page, names)
    found = Found()
    by_form = (*joined(page, names), *datelines(page, names))
    found.add_all(by_form, "places/sweeps: joined names and datelines", page.is_read)
    found.add_all(recogniser.by_parse(), _BY_PARSE, page.is_read)
    found.add_all(with_kind(page), "places/sweeps: a name and its kind", page.is_read)
    seen = {page.text[start:end] for start, end in found.spans()}
    found.add_all(recogniser.inside_bodies(seen), _IN_BODIES)
    found.add_all(unheard(page, names), _UNHEARD, page.is_read)
    recogniser.block_other_names(found)
    again, stands = same_again(page, seen, names), by_context(page, names)
    for spans, rule in ((again, _AGAIN), (stands, _BY_CONTEXT)):
        may_be = (span for span in spans if page.is_read(span[0]))
        found.add_all(filter(recogniser.may_be, may_be), rule)
    return found.spans()


class _Recogniser:
    def __init__(self, page: Page, names: Names) -> None:
        self.page = page
        self.names = names
        self.people = names_of_people(page.doc)
        self.entities = [e for e in page.doc.ents if page.is_read(e.start_char)]

    def by_parse(self) -> Iterator[Span]:
        """Yield the places among the parse's names."""
        for words in self.entities:
            span = _tidy(self.page.text, words)
            if span[0] < span[1] and self._is_place(words.label_, span):
                yield self._opening(span)

    def _opening(self, span: Span) -> Span:
        """Return the place or people that opens a name: "Russian" of "Russian Army"."""
        name = self.page.text[slice(*span)]
        if self.names.meanings(name).match is Match.PART:
            words = self.page.doc.char_span(*span)
            for part in _openings(words) if words else ():
                known = len(part) > 1 and self.names.exactly(part.text)
                if known or self._stands_in_a_body(part.text, ()):
                    return part.start_char, part.end_char
        return span

    def inside_bodies(self, seen: Collection[str]) -> Iterator[Span]:
        """Yield the place in the name of a body: "Aleppo Media Centre".

        Args:
            seen: Names that are places elsewhere in the page.
        """
        for words in self.entities:
            if words.label_ in {"ORG", "FAC"} and not _is_brand(words):
                parts = (*_openings(words), *_closings(words))
                named = (p for p in parts if self._stands_in_a_body(p.text, seen))
                if part := next(named, None):
                    yield part.start_char, part.end_char

    def _stands_in_a_body(self, name: str, seen: Collection[str]) -> bool:
        if name.lower() in _NOT_ALONE or len(name) < 3:  # noqa: PLR2004
            return False
        return (
            name in seen
            or find_demonym(name) is not None
            or _is_well_known(name, self.names)
        )

    def block_other_names(self, found: Found) -> None:
        """Let nothing more be found inside the names of people and bodies."""
        for words in self.entities:
            if words.label_ in {"ORG", "PERSON"}:
                span = _tidy(self.page.text, words)
                if span[0] < span[1] and found.is_free(span):
                    found.block((words.start_char, words.end_char))

    def _is_place(self, label: str, span: Span) -> bool:
        name = self.page.text[slice(*span)]
        if label in _PLACE_LABELS:
            return self.may_be(span) and not self._is_strange_acronym(name)
        if label == "NORP":
            return find_demonym(name) is not None
        if label in {"PERSON", "ORG", "FAC"} and self._is_said_to_be_in(span):
            return True
        if label in {"PERSON", "ORG", "FAC"}:
            return self.may_be(span) and self._is_place_after_all(name)
        return False

    def _is_said_to_be_in(self, span: Span) -> bool:
        """Does "in" or "near" stand before a name that some town bears?"""
        text, name = self.page.text, self.page.text[slice(*span)]
        if name.isupper() or text[span[1] : span[1] + 2] in {"'s", "’s"}:
            return False
        return _IN.search(text, max(0, span[0] - 10), span[0]) is not None and any(
            place.population > SWEPT_FROM for place in self.names.exactly(name)
        )

    def may_be(self, span: Span) -> bool:
        """Is it neither a person's name nor a word that is no name alone?"""
        name = self.page.text[slice(*span)]
        if name.lower() in _NOT_ALONE:
            return False
        if name not in self.people:
            return True
        return stands_like_a_place(self.page.text, span, self.names)

    def _is_strange_acronym(self, name: str) -> bool:
        if not name.isupper() or len(name) > LONGEST_ACRONYM:
            return False
        return find_demonym(name) is None and not self._is_known_acronym(name)

    def _is_known_acronym(self, name: str) -> bool:
        if abbreviation_of(name):
            return True
        return any(
            meant.precision in {PlacePrecision.COUNTRY, PlacePrecision.REGION}
            or (meant.population > KNOWN_FROM and fold(meant.name) == fold(name))
            for meant in self.names.exactly(name)
        )

    def _is_place_after_all(self, name: str) -> bool:
        if len(name) <= 3 or name.isupper() or name.lower() in _NOT_ALONE:  # noqa: PLR2004
            return False
        return _is_well_known(name, self.names)


def _is_brand(words: Words) -> bool:
    return len(words) == 1 or words[-1].lower_ in _OUTLET


def _openings(words: Words) -> Iterator[Words]:
    """Yield the first words of a body's name, the most of them first."""
    first = 1 if words[0].lower_ == "the" else 0
    for last in range(len(words) - 1, first, -1):
        if words[last - 1].whitespace_:
            yield words[first:last]


def _closings(words: Words) -> Iterator[Words]:
    """Yield what stands behind "of" or "in" at the end of a body's name."""
    for number, token in enumerate(words[:-1]):
        if token.lower_ in {"of", "in"}:
            rest = words[number + 1 :]
            yield rest[1:] if rest[0].lower_ == "the" else rest


def _is_well_known(name: str, names: Names) -> bool:
    """Does a country, a province or a big city bear just this name?"""
    return any(
        meant.precision is PlacePrecision.COUNTRY
        or (
            fold(meant.name) == fold(name)
            and (
                meant.population > KNOWN_FROM
                or meant.precision is PlacePrecision.PROVINCE
            )
        )
        for meant in names.exactly(name)
    )


def _tidy(text: str, words: Words) -> Span:
    """Return an entity's span without article, possessive, direction and spaces."""
    start, end = words.start_char, words.end_char
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if match := _ARTICLE.match(text, start, end):
        start = match.end()
    if match := _POSSESSIVE.search(text[start:end]):
        end = start + match.start()
    if match := _KIND_BEHIND.search(text[start:end]):
        end = start + match.start()
    while match := _DIRECTION.match(text, start, end):
        start = match.end()
    return start, end
