"""Read when and where the event itself was, not when and where it was told.

A time or place belongs to the word it hangs on. "The army said on Tuesday that
a shell hit the market on Monday": Tuesday is the saying's, Monday the shell's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import (
    Count,
    PlacePrecision,
    PlaceRef,
    Statement,
    TimeRef,
    TimeType,
)
from tollbook.registers import word_set

from .harm import Told
from .scene import Line, Scene
from .syntax import ancestors_and_self, distance

SPEECH = word_set("speech")
COARSE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.REGION))


@dataclass(frozen=True, slots=True)
class Anchor[T]:
    """A time or place and the words by which it hangs in the parse."""

    head: Token
    governor: Token
    ref: T


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where one telling puts its event, who tells it, what it counts."""

    when: TimeRef | None
    where: PlaceRef | None
    statement: Statement | None
    counts: tuple[Count, ...]
    """The figures of the sentence."""


def anchor[T: (TimeRef, PlaceRef)](scene: Scene, refs: Iterable[T]) -> list[Anchor[T]]:
    """Find the words of times or places in the parse."""
    found = []
    for ref in refs:
        span = scene.page.doc.char_span(ref.start, ref.end, alignment_mode="expand")
        if span is not None:
            head = span.root
            found.append(Anchor(head, _governor(head), ref))
    return found


def _governor(head: Token) -> Token:
    """Return the verb or noun that a time or place says something about."""
    at = head
    while at.head != at:
        at = at.head
        if at.pos_ in ("VERB", "AUX") or (
            at.pos_ in ("NOUN", "PROPN") and at.i < head.i and at.dep_ != "pobj"
        ):
            return at
    return at


def choose_time(
    told: Told, others: Sequence[Told], times: Sequence[Anchor[TimeRef]]
) -> TimeRef | None:
    """Return the time in the event's own sentence that is the event's."""
    usable = [
        a
        for a in _in_sentence(told.trigger.line, times)
        if a.ref.type is not TimeType.DURATION and a.ref.value != "PRESENT_REF"
    ]
    return _choose(told, others, usable)


def choose_place(
    told: Told, others: Sequence[Told], places: Sequence[Anchor[PlaceRef]]
) -> PlaceRef | None:
    """Return the place in the event's own sentence that is the event's."""
    usable = [
        a
        for a in _in_sentence(told.trigger.line, places)
        if not a.ref.demonym and not _is_owner(a.head) and not _is_doer(a)
    ]
    fine = [a for a in usable if a.ref.precision not in COARSE]
    return _choose(told, others, fine) or _choose(told, others, usable)


def _in_sentence[T: (TimeRef, PlaceRef)](
    line: Line, anchors: Iterable[Anchor[T]]
) -> list[Anchor[T]]:
    first, last = line.sentence.start, line.sentence.end
    return [a for a in anchors if first <= a.head.i < last]


def _is_owner(head: Token) -> bool:
    return head.dep_ in ("poss", "compound", "amod") and head.head.lemma_.lower() in (
        "government", "army", "military", "force", "troop", "president", "minister",
        "regime", "spokesman", "spokeswoman", "official", "embassy", "ambassador",
        "police", "coalition", "observatory", "leader", "ministry", "state",
    )  # fmt: skip


def _is_doer(a: Anchor[PlaceRef]) -> bool:
    if a.head.dep_ in ("nsubj", "agent"):
        return True
    return a.head.dep_ == "pobj" and a.head.head.lower_ in (
        "by",
        "with",
        "than",
        "like",
    )


def _choose[T: (TimeRef, PlaceRef)](
    told: Told, others: Sequence[Told], anchors: Sequence[Anchor[T]]
) -> T | None:
    own = {word.i for word in told.words}
    chain = _chain(told)
    ranked = [
        (rank, number)
        for number, a in enumerate(anchors)
        if (rank := _rank(a, own, chain, others)) is not None
    ]
    best = min(ranked, default=None)
    return anchors[best[1]].ref if best else None


def _rank[T: (TimeRef, PlaceRef)](
    a: Anchor[T], own: set[int], chain: set[int], others: Sequence[Told]
) -> tuple[int, int] | None:
    """Return how well an anchor fits: lower is better, None is not at all."""
    steps = min(distance(a.governor, a.governor.doc[at]) for at in own)
    if a.governor.i in own or any(at in own for at in _ups(a.head)[:3]):
        return 0, steps
    if _is_speech(a.governor) and a.governor.i not in own:
        return None
    mine = min(distance(a.head, a.head.doc[at]) for at in own)
    for other in others:
        if other.trigger.token.i in own:
            continue
        theirs = distance(a.head, other.trigger.token)
        if a.governor.i == other.trigger.token.i or theirs < mine - 1:
            return 3, steps
    return (1 if a.governor.i in chain else 2), steps


def _ups(token: Token) -> list[int]:
    return [above.i for above in token.ancestors]


def _chain(told: Told) -> set[int]:
    """Return the event's word and the verbs above it, up to a verb of speech."""
    found = set()
    for above in ancestors_and_self(told.trigger.token):
        if _is_speech(above):
            break
        found.add(above.i)
    return found


def _is_speech(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() in SPEECH
