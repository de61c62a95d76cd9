"""What stands in a page: its words for weapons, targets and actors, found once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from tollbook.model import Passage
from tollbook.reading.page import Page
from tollbook.reading.words import words_of
from tollbook.registers import (
    Actor,
    ActorWord,
    Lexicon,
    MeansEntry,
    TargetEntry,
    actor_lexicon,
    actor_words,
    adjective_lexicon,
    means_entries,
    means_lexicon,
    target_lexicon,
)

from .munitions import in_its_state


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


JETS = frozenset(("jet", "jets", "plane", "planes", "bomber", "bombers"))
BOMBING = frozenset(
    ("bomb", "strafe", "pound", "strike", "hit", "attack", "target", "shell", "drop")
)
AIRBORNE = frozenset({"air_strike", "drone_strike", "missile"})


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with its passage and its place in the page."""

    number: int
    passage: Passage
    sentence: Span


def survey(page: Page) -> Scene:
    """Find the register words of a page."""
    doc, starts = page.doc, [token.idx for token in page.doc]
    text = doc.text

    def by_head[T](lexicon: Lexicon[T]) -> dict[int, Hit[T]]:
        return {hit.head.i: hit for hit in _hits(doc, text, starts, lexicon)}

    means = {
        at: replace(hit, entry=entry)
        for at, hit in by_head(means_lexicon()).items()
        if (entry := in_its_state(hit.head, hit.entry)) is not None
    }
    means |= _bombers(doc, means)
    return Scene(
        page=page,
        means=means,
        targets=by_head(target_lexicon()),
        actors=by_head(actor_words()),
        names=by_head(adjective_lexicon()) | by_head(actor_lexicon()),
        airborne=any(hit.entry.implies in AIRBORNE for hit in means.values()),
    )


def _bombers(doc: Doc, means: dict[int, Hit[MeansEntry]]) -> dict[int, Hit[MeansEntry]]:
    """Find the jets and planes that bomb, which elsewhere carry passengers."""
    words = words_of(doc)
    return {
        at: Hit(token, token.idx, token.idx + len(token), means_entries()["warplane"])
        for at, lower in enumerate(words.lower)
        if lower in JETS and at not in means
        if _bombs(token := words.tokens[at])
    }


def _bombs(craft: Token) -> bool:
    by = craft.dep_ == "pobj" and craft.head.dep_ == "agent"
    verb = craft.head.head if by else craft.head
    return (by or craft.dep_ == "nsubj") and verb.lemma_ in BOMBING


def lines_of(page: Page) -> tuple[Line, ...]:
    """Return the sentences that claims may be read from."""
    return tuple(
        Line(number, passage, sentence)
        for number, (passage, sentence) in enumerate(page.sentences())
    )


def _hits[T](
    doc: Doc, text: str, starts: list[int], lexicon: Lexicon[T]
) -> Iterator[Hit[T]]:
    for (start, end), entry in lexicon.find(text):
        head = doc[bisect_left(starts, end) - 1]
        if head.pos_ in ("NOUN", "PROPN", "ADJ", "X") or head.dep_ == "pobj":
            yield Hit(head=head, start=start, end=end, entry=entry)


def is_party(scene: Scene, token: Token) -> bool:
    """Is it a known party, or people who bear arms, by their name or as told?"""
    hit = scene.actors.get(token.i)
    if token.i in scene.names or (hit is not None and hit.entry.armed):
        return True
    return any(child.lower_ == "armed" for child in token.children)


def within[T](hits: dict[int, Hit[T]], tokens: Iterable[Token]) -> list[Hit[T]]:
    """Return the hits whose head is one of these words."""
    return [hits[token.i] for token in tokens if token.i in hits]
