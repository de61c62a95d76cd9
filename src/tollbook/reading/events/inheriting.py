"""Give an event told without a day or place the one its other tellings have.

First what another telling of the same event says; then, for an event that has
none at all, the sentence before its telling and the one after, if they give a
day or place to nothing else; and for the place, at last, the one place that the
report keeps coming back to. Where none of these speaks, it stays unknown.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tollbook.model import EventMention, PlaceRef, Realis, TimeRef
from tollbook.reading.grounds import given

from .harm import Told
from .setting import Anchor, free_place, free_time

FOCUS_SHARE = 0.5
"""A place is the report's focus with this share of all fine places; starting value."""
_TOLD_AGAIN = "events/inheriting: another telling of the event says it"
_BESIDE = "events/inheriting: a sentence beside its telling says it of nothing else"
_FOCUS = "events/inheriting: the place that the report keeps coming back to"
OFFSETS = (-1, 1, -2)
"""Where to look, in sentences from the telling, nearest first."""


def inherit(
    mentions: Sequence[EventMention],
    tellings: Sequence[Told],
    times: Sequence[Anchor[TimeRef]],
    places: Sequence[Anchor[PlaceRef]],
) -> tuple[EventMention, ...]:
    """Return the mentions with the day and place that the report lets them share."""
    lines: dict[str, list[int]] = {}
    for mention, told in zip(mentions, tellings, strict=True):
        if mention.realis is Realis.ACTUAL:
            lines.setdefault(_first(mention), []).append(told.trigger.line.number)
    exact = {a.ref.id for a in times if a.ref.precision in ("day", "time")}
    whens = _of_tellings((_first(m), m.time) for m in mentions if m.time in exact)
    whens = _of_tellings((_first(m), m.time) for m in mentions) | whens
    wheres = _of_tellings((_first(m), m.place) for m in mentions)
    taken_times = {m.time for m in mentions}
    focus = _focus(places)
    rules: dict[tuple[str, str], str] = {}
    for first, numbers in lines.items():
        if first not in whens and (time := _nearby_time(numbers, times, taken_times)):
            whens[first] = time
            rules["time", first] = _BESIDE
        if first not in wheres:
            nearby = _nearby_place(numbers, places)
            rules["place", first] = _BESIDE if nearby else _FOCUS
            place = nearby or focus
            if place is not None:
                wheres[first] = place
    for mention in mentions:
        for what, found in (("time", whens), ("place", wheres)):
            if getattr(mention, what) is None:
                first = _first(mention)
                rule = rules.get((what, first), _TOLD_AGAIN)
                given("event", mention.start, what, found.get(first), rule)
    return tuple(
        replace(
            mention,
            time=mention.time or whens.get(_first(mention)),
            place=mention.place or wheres.get(_first(mention)),
        )
        if mention.realis is Realis.ACTUAL
        else mention
        for mention in mentions
    )


def _first(mention: EventMention) -> str:
    return mention.same_as or mention.id


def _of_tellings(told: Iterator[tuple[str, str | None]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for first, ref in told:
        if ref is not None:
            found.setdefault(first, ref)
    return found


def _nearby_time(
    numbers: Sequence[int], times: Sequence[Anchor[TimeRef]], taken: set[str | None]
) -> str | None:
    for number in numbers:
        for offset in OFFSETS:
            for a in times:
                if a.line == number + offset and a.ref.id not in taken and free_time(a):
                    return a.ref.id
    return None


def _nearby_place(
    numbers: Sequence[int], places: Sequence[Anchor[PlaceRef]]
) -> str | None:
    for number in numbers:
        for offset in OFFSETS:
            for a in places:
                if a.line == number + offset and free_place(a):
                    return a.ref.id
    return None


def _focus(places: Sequence[Anchor[PlaceRef]]) -> str | None:
    """Return the first telling of the place that most of the report is about."""
    told = [a.ref for a in places if free_place(a)]
    names: Mapping[str, int] = Counter(ref.name for ref in told)
    if not names:
        return None
    name = max(names, key=lambda each: names[each])
    if names[name] < FOCUS_SHARE * len(told):
        return None
    return next(ref.id for ref in told if ref.name == name)
