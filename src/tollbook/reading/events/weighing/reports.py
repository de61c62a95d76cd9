"""What of a whole report bears on whether it tells of an incident for the record."""

from collections.abc import Sequence
from math import log1p

from tollbook.model import EventMention, Realis
from tollbook.reading.page import Page

from .kinds import kind_of

type Features = dict[str, float]

WORDS = 8.0
"""How much all words together weigh beside the events read; found by trial."""


def report_features(page: Page, mentions: Sequence[EventMention]) -> Features:
    """Return the words of a report, and how many events of which sort were read."""
    words = {
        token.lower_
        for _, sentence in page.sentences()
        for token in sentence
        if token.is_alpha
    }
    share = WORDS / max(1, len(words)) ** 0.5
    features = {f"word {word}": share for word in sorted(words)}
    told: dict[str, int] = {}
    for mention in mentions:
        for name in _sorts(mention):
            told[name] = told.get(name, 0) + 1
    features |= {f"told {name}": log1p(times) for name, times in told.items()}
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
