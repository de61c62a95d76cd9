"""Tell which one event the report is mainly about, if it is about one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log1p

from tollbook.model import Count, EventMention, Measure, Realis, Role
from tollbook.reading.grounds import READ, given
from tollbook.registers import event_types

from .harm import Told

_HIGHEST = "events/main: the highest score of harm, place in the report, day and dead"
LEAD = 3
"""Sentences of the body that can tell the main event; a starting value."""
ENOUGH = 2.0
"""Least score of a main event; a starting value."""


def mark_main(
    mentions: Sequence[EventMention],
    tellings: Sequence[Told],
    counts: Mapping[str, Count],
) -> tuple[EventMention, ...]:
    """Return the mentions with the first telling of the main event marked."""
    scores: dict[str, float] = {}
    for mention, told in zip(mentions, tellings, strict=True):
        if mention.realis is not Realis.ACTUAL:
            continue
        first = mention.same_as or mention.id
        scores[first] = scores.get(first, 0.0) + _score(mention, told, counts)
    if not scores:
        return tuple(mentions)
    best = max(scores, key=lambda each: (scores[each], -int(each[1:])))
    if scores[best] < ENOUGH:
        return tuple(mentions)
    main = next(m for m in mentions if m.id == best)
    given("event", main.start, "main", READ, _HIGHEST)
    return tuple(replace(m, main=m.id == best) for m in mentions)


def _score(mention: EventMention, told: Told, counts: Mapping[str, Count]) -> float:
    kind = event_types()[mention.type]
    score = 1.0 if kind.harm else 0.2
    if mention.type in ("arrest", "threat", "looting", "siege", "offensive"):
        score *= 0.5
    line = told.trigger.line
    if line.passage.role in (Role.HEADLINE, Role.SUMMARY):
        score += 3 if kind.harm else 0.5
    elif line.number < LEAD:
        score += 2 if kind.harm else 0.5
    if mention.time is not None:
        score += 0.5
    if mention.victims:
        score += 0.5
    dead = [
        counts[each].low
        for each in mention.counts
        if counts[each].measure in (Measure.KILLED, Measure.INJURED)
    ]
    return score + log1p(sum(dead))
