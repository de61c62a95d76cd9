"""Give each count to the event it counts: by syntax, sentence, place and passage.

A running total or a statistic belongs to no one incident and is left alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from tollbook.model import Count, EventMention, Measure, Realis, Scope
from tollbook.reading.grounds import given
from tollbook.reading.words import words_of
from tollbook.registers import event_types

from .harm import Told
from .scene import Line, Scene
from .syntax import distance

BODILY = (
    Measure.KILLED,
    Measure.INJURED,
    Measure.KILLED_OR_INJURED,
    Measure.BODIES_RECOVERED,
)
FITS = {
    Measure.ABDUCTED: ("abduction", "disappearance"),
    Measure.MISSING: ("abduction", "disappearance", "attack"),
    Measure.DETAINED: ("arrest", "raid"),
    Measure.DISPLACED: ("displacement",),
    Measure.BESIEGED: ("siege", "blockade"),
}
_RULES = (
    "events/binding: the nearest event of its sentence that can harm so",
    "events/binding: the event of the sentence before",
    "events/binding: the event of two sentences before",
    "events/binding: the event of three sentences before",
)
_NEXT = "events/binding: no event is told before it; the next that can harm so"
REACH = 3
"""A count may belong to an event told this many sentences before; starting value."""
AHEAD = 6
"""One before which none is told belongs to the next, so far on; starting value."""
SELDOM_KILL = frozenset(
    (
        "arson", "looting", "demolition", "occupation", "siege", "blockade", "arrest",
        "threat",
    )
)  # fmt: skip
"""They have the dead of their sentence only where nothing else there kills."""
LOOSE = (
    Measure.MISSING,
    Measure.DISPLACED,
    Measure.RESCUED,
    Measure.TRAPPED,
    Measure.AFFECTED,
)
"""What any act of violence can do to people, if no event of its own kind is told."""


def bind(
    scene: Scene,
    mentions: Sequence[EventMention],
    tellings: Sequence[Told],
    counts: Sequence[Count],
) -> tuple[tuple[EventMention, ...], tuple[Count, ...]]:
    """Return the mentions and counts, each naming the other."""
    told = list(zip(mentions, tellings, strict=True))
    bound = tuple(_bind_one(scene, told, count) for count in counts)
    held: dict[str, list[str]] = {}
    for count in bound:
        if count.event is not None:
            held.setdefault(count.event, []).append(count.id)
    return (
        tuple(replace(m, counts=tuple(held.get(m.id, ()))) for m in mentions),
        bound,
    )


def _bind_one(
    scene: Scene, told: Sequence[tuple[EventMention, Told]], count: Count
) -> Count:
    if count.scope is not Scope.INCIDENT:
        return count
    span = scene.page.doc.char_span(count.start, count.end, alignment_mode="expand")
    if span is None:
        return count
    root = span.root
    ranked = []
    for number, (mention, telling) in enumerate(told):
        if not _fits(count, mention):
            continue
        line = telling.trigger.line
        gap = _gap(line, root.i)
        if gap is None:
            continue
        steps = min(distance(root, verb) for verb in telling.words) if gap == 0 else 0
        unlike = mention.realis is not Realis.ACTUAL, _is_far_fetched(count, mention)
        ranked.append((gap, unlike, steps, -number, mention))
    if not ranked:
        return _bind_ahead(scene, told, count)
    best = min(ranked, key=lambda each: each[:4])
    given("count", count.start, "event", best[4].id, _RULES[best[0]], best[4].span)
    return replace(count, event=best[4].id)


def _bind_ahead(
    scene: Scene, told: Sequence[tuple[EventMention, Told]], count: Count
) -> Count:
    """Bind a count before which no event is told, as in a headline or a live blog."""
    told_before = any(
        mention.start < count.start for mention, _ in told if _fits(count, mention)
    )
    if told_before or count.high in (0, 1):
        return count
    for mention, telling in told:
        if mention.realis is Realis.ACTUAL and _fits(count, mention):
            doc, first = scene.page.doc, telling.trigger.line.sentence.start
            here = doc.char_span(count.start, count.end, alignment_mode="expand")
            if here is None or _starts(doc, here.end, first + 1) > AHEAD:
                return count
            given("count", count.start, "event", mention.id, _NEXT, mention.span)
            return replace(count, event=mention.id)
    return count


def _starts(doc: Doc, start: int, end: int) -> int:
    return sum(bool(t.is_sent_start) and not t.is_space for t in doc[start:end])


def _is_far_fetched(count: Count, mention: EventMention) -> bool:
    if count.measure in BODILY:
        return mention.type in SELDOM_KILL
    return mention.type not in FITS.get(count.measure, ())


def _fits(count: Count, mention: EventMention) -> bool:
    if mention.realis not in (Realis.ACTUAL, Realis.DENIED):
        return False
    if count.measure in BODILY:
        return event_types()[mention.type].harm
    if count.measure in LOOSE and event_types()[mention.type].harm:
        is_displaced = count.measure is Measure.DISPLACED
        return is_displaced or mention.type not in SELDOM_KILL
    fits = FITS.get(count.measure)
    return fits is not None and mention.type in fits


def _gap(line: Line, at: int) -> int | None:
    """Return how many sentences back an event is told; None when too far or after."""
    if line.sentence.start <= at < line.sentence.end:
        return 0
    if line.sentence.start > at:
        return None
    begun = words_of(line.sentence.doc).sentences_before
    between = begun[at + 1] - begun[line.sentence.end]
    return between if between <= REACH else None
