"""What a denial speaks of: whose act, against what, of which kind.

To deny any part in raids on clinics, and to deny ever having hit civilians, are two
denials of different scope, and neither is a denial of everything that anybody said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import EventMention, Span, Stance, Statement
from tollbook.reading.page import Page
from tollbook.registers import actor_lexicon, adjective_lexicon
from tollbook.registers.contradictions import Matter, family_of
from tollbook.registers.speech_cues import noun_cue

from .contradicting import Said, negated_in, said_in

_BACK = frozenset(["it", "this", "that", "them", "these", "so", "such"])
_AUTHORSHIP = frozenset(
    ["responsibility", "involvement", "role", "blame", "part", "hand", "link"]
)
_BEARING = frozenset(["have", "play", "bear", "take", "be"])
"""Verbs of "denied having any hand in it"."""
_ANSWERABLE = frozenset(["responsible", "behind", "involved"])
"""Words of "denied being responsible", "denied that its men were behind it"."""
_CIVILIAN = frozenset(["civilian", "noncombatant"])
_DENYING = frozenset(["deny", "reject", "dispute", "dismiss", "refute"])
_VERDICTS = frozenset(["attr", "acomp", "oprd", "ROOT", "amod", "ccomp", "pobj"])
_NEAR = 8
"""Words between the source and "saying" in "denied the charge, saying …"."""


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
    said: Said
    """What the content speaks of; of an assertion, what it negates."""
    figures_only: bool = False
    """"rejected the figures": the count is denied, and nothing else."""

    @property
    def civilian(self) -> bool:
        """Does it speak of civilians or civilian objects in general?"""
        return bool(self.words & _CIVILIAN)

    @property
    def said_nothing(self) -> bool:
        """Does it speak of no act and no thing?"""
        return not (self.said.acts or self.said.things)

    @property
    def outright(self) -> bool:
        """Is it put as a denial, and not as an assertion that something is not so?"""
        return self.denial.stance is Stance.DENIES


def within(spans: Sequence[Span], at: int) -> bool:
    """Does a character stand in one of the spans?"""
    return any(start <= at < end for start, end in spans)


def tokens_of(page: Page, spans: Sequence[Span]) -> list[Token]:
    """Return the words of some spans."""
    found: list[Token] = []
    for start, end in spans:
        span = page.doc.char_span(start, end, alignment_mode="expand")
        found += list(span) if span is not None else []
    return found


def scope_of(
    page: Page, denial: Statement, events: Sequence[EventMention]
) -> Scope | None:
    """Return what a statement denies, None for one that denies nothing."""
    outright = denial.stance is Stance.DENIES
    if not outright and denial.stance is not Stance.ASSERTS:
        return None
    if denial.source is None and not outright:
        return None
    tokens = tokens_of(page, denial.content)
    false = _is_called_false(tokens) or (not outright and _denies_before(page, denial))
    negated = None if outright or false else negated_in(tokens)
    if not outright and not false and negated is None:
        return None
    own = [event for event in events if within(denial.content, event.start)]
    back = false or (outright and _points_back(_without_verdict(tokens)))
    return Scope(
        denial=denial,
        words=frozenset(_matter(tokens)),
        types=frozenset(event.type for event in own),
        accused=frozenset(_accused(page, denial, own)),
        points_back=back,
        said=said_in(tokens) if negated is None else negated,
        figures_only=back and _of_figures(tokens),
    )


def _matter(tokens: Sequence[Token]) -> list[str]:
    return [
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and not token.is_stop
    ]


def _is_told(token: Token) -> bool:
    """Is it a noun for what was said: "the claims", "the figures"?"""
    lemma = token.lemma_.lower()
    return (
        noun_cue(lemma) is not None
        or lemma == "report"
        or family_of(lemma, Matter.FIGURES) is not None
    )


def _without_verdict(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the number" of "rejected the number as inflated"."""
    for at, token in enumerate(tokens):
        if token.lower_ == "as" and any(_is_told(before) for before in tokens[:at]):
            return tokens[:at]
    return tokens


def _points_back(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.is_alpha and token.dep_ != "det"]
    matter = [
        token
        for token in words
        if not _is_told(token)
        and token.lemma_.lower() not in _AUTHORSHIP | _BEARING
        and token.pos_ in ("NOUN", "VERB", "PROPN")
        and family_of(token.lower_, Matter.FALSEHOODS) is None
    ]
    points = any(token.lower_ in _BACK or _is_told(token) for token in words)
    only_authorship = bool(words) and not matter
    if any(token.lower_ in _ANSWERABLE for token in words):
        return not any(family_of(t.lemma_.lower(), Matter.ACTS) for t in matter)
    return not matter and (points or only_authorship)


def _is_called_false(tokens: Sequence[Token]) -> bool:
    """Do the words call something false: "the report false", "the toll was a lie"?"""
    first = tokens[:_NEAR]
    verdict = next((t for t in first if family_of(t.lower_, Matter.FALSEHOODS)), None)
    if verdict is None or verdict.dep_ not in _VERDICTS:
        return False
    if any(t.dep_ == "neg" for t in first):
        return False
    before = [token for token in first if token.i < verdict.i]
    return any(
        (token.lower_ in _BACK and token.pos_ == "PRON") or _is_told(token)
        for token in before
    )


def _of_figures(tokens: Sequence[Token]) -> bool:
    told = [t.lemma_.lower() for t in tokens[:_NEAR] if _is_told(t)]
    return bool(told) and all(family_of(w, Matter.FIGURES) for w in told)


def _denies_before(page: Page, statement: Statement) -> bool:
    """Does the source deny something and go on: "denied the charge, saying …"?"""
    source = statement.source
    if source is None or not statement.content:
        return False
    between = page.doc.char_span(
        source.end, statement.content[0][0], alignment_mode="contract"
    )
    if between is None or len(between) > _NEAR or source.end > between.start_char + 2:
        return False
    verb = next((t for t in between if t.lemma_.lower() in _DENYING), None)
    if verb is None or any(child.dep_ == "neg" for child in verb.children):
        return False
    return any(_is_told(t) or t.lower_ in _BACK for t in between if t.i > verb.i)


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
