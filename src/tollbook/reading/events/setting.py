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
from tollbook.reading.grounds import given
from tollbook.registers import word_set

from .belonging import (
    AFTERMATH,
    is_destination,
    is_in_title,
    is_of_aftermath,
    is_origin,
    is_outlets,
    is_owner,
    is_stamp,
    is_street,
)
from .harm import Told
from .scene import Line, Scene
from .syntax import SUBJECTS, ancestors_and_self, children, distance

SPEECH = word_set("speech")
NOT_WHERE = frozenset(("by", "with", "than", "like", "against", "for", "about"))
BREATH = 4
"""Words that may stand between a small place and the larger one it is in."""
_RULES = (
    "events/setting: hangs on the event's own words",
    "events/setting: hangs on a verb over the event, or on the telling of it",
    "events/setting: stands in its sentence, nearest in the parse",
    "events/setting: stands in its sentence, though nearer to another event",
)
_FINEST = "events/setting: the smaller of two places named in one breath"
COARSE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.REGION))


@dataclass(frozen=True, slots=True)
class Anchor[T]:
    """A time or place and the words by which it hangs in the parse."""

    head: Token
    governor: Token
    line: int
    """Number of its sentence; -1 outside all that is read."""
    ref: T


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where one telling puts its event, who tells it, what it counts."""

    when: TimeRef | None
    where: PlaceRef | None
    statement: Statement | None
    counts: tuple[Count, ...]
    """The figures of the sentence."""


def anchor[T: (TimeRef, PlaceRef)](
    scene: Scene, lines: Sequence[Line], refs: Iterable[T]
) -> list[Anchor[T]]:
    """Find the words of times or places in the parse."""
    number_at = {
        at: line.number
        for line in lines
        for at in range(line.sentence.start, line.sentence.end)
    }
    found = []
    for ref in refs:
        span = scene.page.doc.char_span(ref.start, ref.end, alignment_mode="expand")
        if span is not None and span.root.i not in scene.names:
            head = span.root
            line = number_at.get(head.i, -1)
            found.append(Anchor(head, _governor(head), line, ref))
    return found


def free_time(a: Anchor[TimeRef]) -> bool:
    """May a time stand for an event of a sentence beside its own?"""
    return (
        a.ref.interval is not None
        and a.ref.precision in ("day", "time")
        and a.ref.type is not TimeType.DURATION
        and not _is_speech(a.governor)
        and a.governor.lemma_.lower() not in AFTERMATH
        and not is_stamp(a.head, a.ref.start)
    )


def free_place(a: Anchor[PlaceRef]) -> bool:
    """May a place stand for an event of a sentence beside its own?"""
    return (
        a.line >= 0
        and not a.ref.demonym
        and a.ref.lat is not None
        and a.ref.precision not in COARSE
        and a.ref.precision is not PlacePrecision.PROVINCE
        and not is_owner(a.head)
        and not is_destination(a.head)
        and not is_outlets(a.head)
        and not is_street(a.head, (a.ref.start, a.ref.end))
    )


def free_village(a: Anchor[PlaceRef]) -> bool:
    """May a place that no gazetteer knows stand for an event of a sentence beside?"""
    return (
        a.line >= 0
        and a.ref.lat is None
        and not a.ref.demonym
        and not is_owner(a.head)
        and not is_destination(a.head)
        and not is_street(a.head, (a.ref.start, a.ref.end))
        and _is_where(a)
    )


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
    own = {word.i for word in told.words}
    usable = [
        a
        for a in _in_sentence(told.trigger.line, times)
        if a.ref.type is not TimeType.DURATION
        and a.ref.value != "PRESENT_REF"
        and not is_of_aftermath(a.governor, own)
        and not is_stamp(a.head, a.ref.start)
        and not _is_before_or_after(a, own)
    ]
    return _choose("time", told, others, usable)


def _is_before_or_after(a: Anchor[TimeRef], own: set[int]) -> bool:
    """Is it "a week before the attack", or "last year's war": another time?"""
    head = a.head
    if head.dep_ == "poss" and a.ref.precision not in ("day", "time"):
        return head.head.i not in own
    if head.i + 1 >= len(head.doc) or head.nbor().lower_ not in ("before", "after"):
        return False
    return any(at in own for at in range(head.i + 2, head.i + 2 + BREATH))


def choose_place(
    told: Told, others: Sequence[Told], places: Sequence[Anchor[PlaceRef]]
) -> PlaceRef | None:
    """Return the place in the event's own sentence that is the event's."""
    usable = [
        a
        for a in _in_sentence(told.trigger.line, places)
        if not a.ref.demonym
        and not is_owner(a.head)
        and not is_origin(a.head)
        and not is_destination(a.head)
        and not is_outlets(a.head)
        and not is_street(a.head, (a.ref.start, a.ref.end))
        and not is_in_title(a.head)
        and _is_where(a)
    ]
    fine = [a for a in usable if a.ref.precision not in COARSE]
    chosen = _choose("place", told, others, fine)
    chosen = chosen or _choose("place", told, others, usable)
    return chosen and _finest(told, chosen, usable)


def _finest(
    told: Told, chosen: PlaceRef, usable: Sequence[Anchor[PlaceRef]]
) -> PlaceRef:
    """Return the smaller of two places named in one breath: "X village in Y"."""
    for a in reversed(usable):
        between = [
            word
            for word in a.head.doc[a.head.i + 1 : a.head.i + 1 + BREATH]
            if a.ref.end <= word.idx < chosen.start
        ]
        if (
            between
            and between[-1].nbor().idx == chosen.start
            and between[-1].lower_ in ("in", ",")
            and all(word.is_lower and word.pos_ == "NOUN" for word in between[:-1])
        ):
            given("event", told.trigger.token, "place", a.ref.id, _FINEST, a.head)
            return _finest(told, a.ref, usable)
    return chosen


def _in_sentence[T: (TimeRef, PlaceRef)](
    line: Line, anchors: Iterable[Anchor[T]]
) -> list[Anchor[T]]:
    first, last = line.sentence.start, line.sentence.end
    return [a for a in anchors if first <= a.head.i < last]


def _is_where(a: Anchor[PlaceRef]) -> bool:
    """Does it say where, and not who? "France said" and "like Grozny" do not."""
    head = a.head
    while head.dep_ in ("conj", "appos", "compound", "nmod") and head.head.ent_type_:
        head = head.head
    if head.dep_ == "pobj":
        return head.head.lower_ not in NOT_WHERE
    return head.dep_ not in ("nsubj", "nsubjpass", "agent", "dative")


def _choose[T: (TimeRef, PlaceRef)](
    what: str, told: Told, others: Sequence[Told], anchors: Sequence[Anchor[T]]
) -> T | None:
    own = {word.i for word in told.words}
    chain = _chain(told)
    ranked = [
        (rank, number)
        for number, a in enumerate(anchors)
        if (rank := _rank(a, own, chain, others)) is not None
    ]
    best = min(ranked, default=None)
    if best is None:
        return None
    chosen = anchors[best[1]]
    rule = _RULES[best[0][0]]
    given("event", told.trigger.token, what, chosen.ref.id, rule, chosen.head)
    return chosen.ref


def _rank[T: (TimeRef, PlaceRef)](
    a: Anchor[T], own: set[int], chain: set[int], others: Sequence[Told]
) -> tuple[int, int] | None:
    """Return how well an anchor fits: lower is better, None is not at all."""
    steps = min(distance(a.governor, a.governor.doc[at]) for at in own)
    if a.governor.i in own or any(at in own for at in _ups(a.head)[:3]):
        return 0, steps
    if _is_speech(a.governor):
        told_first = any(at < a.head.i for at in own) and _is_trailing(a)
        return (1, steps) if told_first or _is_meanwhile(a.governor, own) else None
    mine = min(distance(a.head, a.head.doc[at]) for at in own)
    for other in others:
        if other.trigger.token.i in own:
            continue
        if a.governor in other.words:
            return None
        theirs = min(distance(a.head, word) for word in other.words)
        if theirs < mine - 1:
            return 3, steps
    return (1 if a.governor.i in chain else 2), steps


def _is_trailing[T: (TimeRef, PlaceRef)](a: Anchor[T]) -> bool:
    """Does the speaker only come after it: "... on Monday, police said"?"""
    speakers = children(a.governor, SUBJECTS)
    return bool(speakers) and all(a.head.i < s.left_edge.i for s in speakers)


def _is_meanwhile(verb: Token, own: set[int]) -> bool:
    """Does the event happen "as" or "when" the verb of speech does?"""
    for at in own:
        for word in ancestors_and_self(verb.doc[at]):
            if word == verb:
                break
            if word.dep_ == "advcl":
                marks = {c.lower_ for c in word.children}
                return not marks.isdisjoint(("as", "when", "while"))
    return False


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
