"""What stands in a page: its words for weapons, targets and actors, found once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from tollbook.model import Passage
from tollbook.reading.page import Page
from tollbook.registers import (
    Actor,
    ActorWord,
    Lexicon,
    MeansEntry,
    TargetEntry,
    actor_lexicon,
    actor_words,
    adjective_lexicon,
    means_lexicon,
    target_lexicon,
)


@dataclass(frozen=True, slots=True)
class Hit[T]:
    """Words of a register, as they stand in the page."""

    head: Token
    """The last word, on which the rest depends."""
    start: int
    """Characters of the report's text."""
    end: int
    entry: T


@dataclass(frozen=True, slots=True)
class Scene:
    """A page and the register words in it, by the index of their head word."""

    page: Page
    means: dict[int, Hit[MeansEntry]]
    targets: dict[int, Hit[TargetEntry]]
    actors: dict[int, Hit[ActorWord]]
    names: dict[int, Hit[Actor]]
    """Names, metonyms and adjectives of known actors."""
    airborne: bool
    """The report speaks of aircraft, drones or missiles."""


AIRBORNE = frozenset({"air_strike", "drone_strike", "missile"})


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with its passage and its place in the page."""

    number: int
    passage: Passage
    sentence: Span


def survey(page: Page) -> Scene:
    """Find the register words of a page."""
    means = _by_head(page.doc, means_lexicon())
    return Scene(
        page=page,
        means=means,
        targets=_by_head(page.doc, target_lexicon()),
        actors=_by_head(page.doc, actor_words()),
        names=_by_head(page.doc, adjective_lexicon())
        | _by_head(page.doc, actor_lexicon()),
        airborne=any(hit.entry.implies in AIRBORNE for hit in means.values()),
    )


def lines_of(page: Page) -> tuple[Line, ...]:
    """Return the sentences that claims may be read from."""
    return tuple(
        Line(number, passage, sentence)
        for number, (passage, sentence) in enumerate(page.sentences())
    )


def _by_head[T](doc: Doc, lexicon: Lexicon[T]) -> dict[int, Hit[T]]:
    return {hit.head.i: hit for hit in _hits(doc, lexicon)}


def _hits[T](doc: Doc, lexicon: Lexicon[T]) -> Iterator[Hit[T]]:
    for (start, end), entry in lexicon.find(doc.text):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and span[-1].pos_ in ("NOUN", "PROPN", "ADJ", "X"):
            yield Hit(head=span[-1], start=start, end=end, entry=entry)


def within[T](hits: dict[int, Hit[T]], tokens: Iterable[Token]) -> list[Hit[T]]:
    """Return the hits whose head is one of these words."""
    return [hits[token.i] for token in tokens if token.i in hits]
