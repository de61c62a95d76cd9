"""Keep the ground of each field: which rule or weight gave it, and by which words.

A rule says in passing what it gave or refused. Nobody listens unless somebody has
opened `kept()`, and nothing is ever read back by a rule: a report is read the same
with and without. A rule's name is the module that holds it and what it does.

>>> given("count", 9, "measure", "killed", "counts/measures: object of a verb of harm")
>>> with kept() as grounds:
...     given("count", 9, "measure", "killed", "counts/measures: object of a verb")
>>> grounds.given[0].rule
'counts/measures: object of a verb'
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from spacy.tokens import Span as Words
from spacy.tokens import Token

from tollbook.model import Span

READ = True
"""The value of a ground for the reading of the words as such."""

type Said = Token | Words | Span
"""Words of the report that decided."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One rule gave one field a value, because of some words."""

    of: str
    """What was read: count, event, statement, time, place; or people, actor, ..."""
    at: int
    """A character of the words that were read."""
    field: str
    value: object
    """What the rule gave: the field's value, or a character of the words for it."""
    rule: str
    because: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One rule refused to read some words as a count, an event, ..."""

    of: str
    at: int
    words: Span
    rule: str
    because: tuple[Span, ...]


@dataclass(slots=True)
class Grounds:
    """What the rules said while one report was read, in their order."""

    given: list[Ground] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    """The sentences that claims may be read from."""


_KEPT: ContextVar[Grounds | None] = ContextVar("grounds", default=None)


@contextmanager
def kept() -> Iterator[Grounds]:
    """Keep the grounds of what is read inside; outside, none are kept."""
    grounds = Grounds()
    before = _KEPT.set(grounds)
    try:
        yield grounds
    finally:
        _KEPT.reset(before)


def listening() -> bool:
    """Does anybody keep grounds now? Asked only where a rule's name costs something."""
    return _KEPT.get() is not None


def given(
    of: str, at: int | Token, what: str, value: object, rule: str, *because: Said
) -> None:
    """Say that a rule gives a field of what stands at a character this value."""
    grounds = _KEPT.get()
    if grounds is not None and value is not None:
        where = at if isinstance(at, int) else at.idx
        words = tuple(map(_span, because))
        grounds.given.append(Ground(of, where, what, value, rule, words))


def refused(of: str, words: Said, rule: str, *because: Said) -> None:
    """Say that a rule refuses to read some words as a count, an event, ..."""
    grounds = _KEPT.get()
    if grounds is not None:
        span = _span(words)
        told = tuple(map(_span, because))
        grounds.refused.append(Refusal(of, span[0], span, rule, told))


def sentences_of(sentences: Iterable[tuple[object, Words]]) -> None:
    """Keep where the sentences of the page stand."""
    grounds = _KEPT.get()
    if grounds is not None:
        grounds.sentences.extend(_span(sentence) for _, sentence in sentences)


def _span(words: Said) -> Span:
    if isinstance(words, Token):
        return words.idx, words.idx + len(words)
    if isinstance(words, Words):
        return words.start_char, words.end_char
    return words
