"""The nouns that may fill a role of an event, and where they stand to it.

A noun is looked at in a sentence that tells of an event, in the one after it, or where
the rules put it in a role or a register knows it for an actor. All tellings of one word
are judged together: "guerrillas" who attacked are those who fled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from tollbook.model import EventMention, Quote
from tollbook.reading.events.scene import Scene

from .kinds import kind_of

ROLES = ("individual", "means", "organisation", "target", "victim")
ACTORS = {"actor": ("individual", "organisation")}
"""What the rules call by one name and the weights tell apart."""
NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Marks:
    """What the rules read, by token number."""

    triggers: dict[int, EventMention]
    ruled: dict[int, list[tuple[str, EventMention]]]
    """Roles that the rules give a word."""


@dataclass(slots=True)
class Noun:
    """One place where a noun stands."""

    token: Token
    number: int
    """Of the sentence."""
    near: tuple[EventMention, ...]
    """Events told in its sentence."""
    before: tuple[EventMention, ...]
    """Events told in the sentence before."""
    above: EventMention | None = None
    """The event that it depends on."""
    path: str = ""


@dataclass(slots=True)
class Group:
    """All places where one word stands as a noun that may fill a role."""

    word: str
    nouns: list[Noun] = field(default_factory=list)


def marks_of(scene: Scene, mentions: Sequence[EventMention]) -> Marks:
    """Return the rules' reading by token number."""
    at = {token.idx + len(token): token.i for token in scene.page.doc}
    triggers = {at[mention.end]: mention for mention in mentions if mention.end in at}
    ruled: dict[int, list[tuple[str, EventMention]]] = {}
    for mention in mentions:
        for role, quote in told_roles(mention):
            if quote.end in at:
                ruled.setdefault(at[quote.end], []).append((role, mention))
    return Marks(triggers, ruled)


def told_roles(mention: EventMention) -> Iterator[tuple[str, Quote]]:
    """Yield what fills an event's roles, with the role's name."""
    for actor in mention.actors:
        yield "actor", actor
    for target in mention.targets:
        yield "target", target
    for victim in mention.victims:
        yield "victim", victim
    for means in mention.means:
        yield "means", means


def groups_of(scene: Scene, marks: Marks) -> list[Group]:
    """Return the nouns to be judged, by their word, in the order of the report."""
    found: dict[str, Group] = {}
    before: tuple[EventMention, ...] = ()
    for number, (_, sentence) in enumerate(scene.page.sentences()):
        near = _told_in(sentence, marks)
        for token in sentence:
            if not _may_fill(token, scene, marks, known=bool(near or before)):
                continue
            noun = Noun(token, number, near, before)
            _climb(noun, marks)
            word = token.lower_
            found.setdefault(word, Group(word)).nouns.append(noun)
        before = near
    return list(found.values())


def _told_in(sentence: Span, marks: Marks) -> tuple[EventMention, ...]:
    start, end = sentence.start, sentence.end
    return tuple(told for at, told in marks.triggers.items() if start <= at < end)


def _may_fill(token: Token, scene: Scene, marks: Marks, *, known: bool) -> bool:
    at = token.i
    if at in marks.ruled:
        return True
    if not known and at not in scene.actors and at not in scene.names:
        return False
    if token.pos_ not in NOUNS or at in marks.triggers or not token.is_alpha:
        return False
    return token.dep_ != "compound" or token.head.i < at


def _climb(noun: Noun, marks: Marks) -> None:
    """Find the event that a noun depends on, and the way up to it."""
    steps: list[str] = []
    at = noun.token
    for _ in range(5):
        above = at.head
        if above.i == at.i:
            return
        dep = at.dep_
        if dep not in ("conj", "appos"):
            steps.append(above.lower_ if dep == "pobj" else dep)
        at = above
        if at.i in marks.triggers:
            noun.above = marks.triggers[at.i]
            noun.path = " ".join(steps[:4]) or "beside"
            return


def kinds_near(events: Sequence[EventMention]) -> set[str]:
    """Return the kinds and realis of some events, as features say them."""
    return {f"{kind_of(event.type) or 'other'} {event.realis}" for event in events}
