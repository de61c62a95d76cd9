"""What of a whole report bears on whether it tells of an incident for the record."""

from collections.abc import Sequence
from math import log1p

from spacy.tokens import Span

from tollbook.model import EventMention, Realis
from tollbook.reading.page import Page

from .kinds import kind_of

type Features = dict[str, float]

WORDS = 8.0
"""How much all words together weigh beside the events read; found by trial."""
EARLY_WORDS = 4.0
"""The same for the words of the first sentences."""
EARLY = 4
"""Sentences in which a report says what it is about."""


def report_features(page: Page, mentions: Sequence[EventMention]) -> Features:
    """Return the words of a report, and how many events of which sort were read."""
    sentences = [sentence for _, sentence in page.sentences()]
    features = _words("word", sentences, WORDS)
    features |= _words("early", sentences[:EARLY], EARLY_WORDS)
    features["length"] = log1p(len(sentences))
    features |= _incidents(sentences, mentions)
    told: dict[str, int] = {}
    for mention in mentions:
        for name in _sorts(mention):
            told[name] = told.get(name, 0) + 1
    features |= {f"told {name}": log1p(times) for name, times in told.items()}
    return features


def _words(name: str, sentences: Sequence[Span], weight: float) -> Features:
    """Return the words of some sentences, as features that weigh so much together."""
    words = {t.lower_ for sentence in sentences for t in sentence if t.is_alpha}
    share = weight / max(1, len(words)) ** 0.5
    return {f"{name} {word}": share for word in sorted(words)}


def _incidents(sentences: Sequence[Span], mentions: Sequence[EventMention]) -> Features:
    """Return how much is told of what happened: how early, and with what settled."""
    actual = [m for m in mentions if m.realis is Realis.ACTUAL and kind_of(m.type)]
    features = {f"event {mention.text.lower()}": 1.0 for mention in actual}
    features["events"] = log1p(len({m.same_as or m.id for m in actual}))
    starts = [mention.start for mention in actual]
    first = "none"
    if starts:
        before = sum(sentence.end_char <= min(starts) for sentence in sentences)
        first = str(min(before, EARLY))
    features[f"first event {first}"] = 1.0
    for mention in actual:
        hit = bool(mention.victims or mention.targets)
        told = {
            "named victim": any(victim.name for victim in mention.victims),
            "placed": mention.place is not None,
            "timed and placed": None not in (mention.time, mention.place),
            "hit and settled": hit and bool(mention.time or mention.place),
            "hit and done": hit and bool(mention.actors),
        }
        features |= {name: 1.0 for name, holds in told.items() if holds}
    return features


def _sorts(mention: EventMention) -> list[str]:
    kind = kind_of(mention.type) or "other"
    sorts = [
        f"{mention.type} {mention.realis}",
        f"{kind} {mention.realis}",
        f"any {mention.realis}",
    ]
    if mention.realis is not Realis.ACTUAL:
        return sorts
    for role in ("actors", "targets", "victims", "means", "counts", "time"):
        if getattr(mention, role):
            sorts += [role, f"{kind} {role}"]
    if mention.statement is None:
        sorts.append("outlet")
    return sorts
