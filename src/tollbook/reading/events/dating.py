"""Find the day of the main event where its own tellings give none.

What may tell it, in this order: another telling of an event of its kind; in a
report from a court, the telling that puts it long before; at last the first day
that the report gives to neither speech, court nor printing, as in "officers
were called there on Friday". Where none tells it, the day stays unknown: that
a report was printed on Monday does not say that it happened then.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tollbook.model import EventMention, Realis, TimeRef
from tollbook.reading.grounds import given
from tollbook.registers import same_kind, word_set

from .inheriting import is_exact
from .scene import Line
from .setting import Anchor, free_time

_ELSEWHERE = "events/dating: the day that the report gives to an event of its kind"
COURT = word_set("court")
HEAD = 4
"""Sentences in which a report from a court says that it is one; starting value."""
REACH = 12
"""Sentences from the top in which a day may be the main event's; starting value."""


def date_main(
    mentions: Sequence[EventMention],
    times: Sequence[Anchor[TimeRef]],
    lines: Sequence[Line],
) -> tuple[EventMention, ...]:
    """Return the mentions, the main one with the day the report gives it."""
    main = next((m for m in mentions if m.main), None)
    ref_of = {a.ref.id: a.ref for a in times}
    if main is None or (main.time and is_exact(ref_of[main.time])):
        return tuple(mentions)
    rough = ref_of[main.time] if main.time else None
    told = [*_told_elsewhere(main, mentions, ref_of, from_court=_is_from_court(lines))]
    told += [a.ref for a in times if 0 <= a.line < REACH and free_time(a)]
    best = next((t for t in told if _fits(t, rough)), None)
    if best is None:
        return tuple(mentions)
    given("event", main.start, "time", best.id, _ELSEWHERE, (best.start, best.end))
    return tuple(replace(m, time=best.id) if m.main else m for m in mentions)


def _told_elsewhere(
    main: EventMention,
    mentions: Sequence[EventMention],
    ref_of: Mapping[str, TimeRef],
    *,
    from_court: bool,
) -> Iterator[TimeRef]:
    """Yield the times of other events of the kind, the likeliest first."""
    alike = [
        m
        for m in mentions
        if m.time and same_kind(main.type, m.type) and ref_of[m.time].interval
    ]
    order = (Realis.ACTUAL, Realis.BACKGROUND)
    for realis in reversed(order) if from_court else order:
        refs = [ref_of[m.time] for m in alike if m.realis is realis and m.time]
        yield from (ref for ref in refs if is_exact(ref))
        if realis is Realis.BACKGROUND and from_court:
            yield from refs


def _fits(when: TimeRef, rough: TimeRef | None) -> bool:
    if rough is None or rough.interval is None:
        return True
    if when.interval is None:
        return False
    return (
        rough.interval[0] <= when.interval[0] and when.interval[1] <= rough.interval[1]
    )


def _is_from_court(lines: Sequence[Line]) -> bool:
    """Does the head of the report speak of a court?"""
    return any(
        word.lemma_.lower() in COURT for line in lines[:HEAD] for word in line.sentence
    )
