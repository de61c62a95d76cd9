"""What a denial speaks of: whose act, against what, of which kind.

To deny any part in raids on clinics, and to deny ever having hit civilians, are two
denials of different scope, and neither is a denial of everything that anybody said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import EventMention, Span, Statement
from tollbook.reading.page import Page
from tollbook.registers import actor_lexicon, adjective_lexicon
from tollbook.registers.speech_cues import noun_cue

_BACK = frozenset(["it", "this", "that", "them", "these", "so", "such"])
_AUTHORSHIP = frozenset(["responsibility", "involvement", "role", "blame", "part"])
_CIVILIAN = frozenset(["civilian", "noncombatant"])


@dataclass(frozen=True, slots=True)
class Scope:
    """What one denial reaches."""

    denial: Statement
    words: frozenset[str]
    """Lemmas of the content's nouns, verbs and adjectives."""
    types: frozenset[str]
    """Types of the events told in the content itself."""
    accused: frozenset[str]
    """Register ids or names of who is said not to have done it."""
    points_back: bool
    """"denied it", "denied the claims": what was said just before is denied."""

    @property
    def civilian(self) -> bool:
        """Does it speak of civilians or civilian objects in general?"""
        return bool(self.words & _CIVILIAN)


def within(spans: Sequence[Span], at: int) -> bool:
    """Does a character stand in one of the spans?"""
    return any(start <= at < end for start, end in spans)


def scope_of(page: Page, denial: Statement, events: Sequence[EventMention]) -> Scope:
    """Return what a denial reaches."""
    tokens = [token for token in page.doc if within(denial.content, token.idx)]
    words = frozenset(_matter(tokens))
    own = [event for event in events if within(denial.content, event.start)]
    return Scope(
        denial=denial,
        words=words,
        types=frozenset(event.type for event in own),
        accused=frozenset(_accused(page, denial, own)),
        points_back=_points_back(tokens),
    )


def _matter(tokens: Sequence[Token]) -> list[str]:
    return [
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and not token.is_stop
    ]


def _points_back(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.is_alpha and token.dep_ != "det"]
    matter = [
        token
        for token in words
        if noun_cue(token.lemma_.lower()) is None
        and token.lemma_.lower() not in _AUTHORSHIP
        and token.pos_ in ("NOUN", "VERB", "PROPN")
    ]
    points = any(
        token.lower_ in _BACK or noun_cue(token.lemma_.lower()) for token in words
    )
    only_authorship = bool(words) and not matter
    return not matter and (points or only_authorship)


def _accused(page: Page, denial: Statement, own: Sequence[EventMention]) -> list[str]:
    """Return the denier, or whoever else the content names as the doer."""
    named = [actor.register or actor.name for event in own for actor in event.actors]
    for start, end in denial.content:
        named += [a.id for _, a in actor_lexicon().find(page.text, start, end)]
        named += [a.id for _, a in adjective_lexicon().find(page.text, start, end)]
    source = denial.source
    if source is not None:
        named.append(source.register or source.name)
    return named
