"""Give an event told without a day or place the one its other tellings have.

First what another telling of the same event says; then, for an event that has
none at all, the sentence before its telling and the one after, if they give a
day or place to nothing else; and for the place, at last, the one place that the
report keeps coming back to. Where none of these speaks, it stays unknown.

What is told roughly gives way to what another telling says exactly: "last week"
to its Tuesday, a province to its town, a street or quarter that no gazetteer knows
to the town that the event's other tellings or the report as a whole are about. A
village that no gazetteer knows stays: the town is not where it happened.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tollbook.model import EventMention, PlacePrecision, PlaceRef, Realis, TimeRef
from tollbook.reading.grounds import given
from tollbook.registers import word_set
from tollbook.registers.place_words import DIRECTION_WORDS

from .focus import focus_of, namesakes
from .harm import Told
from .setting import COARSE, Anchor, free_place, free_time, free_village

_TOLD_AGAIN = "events/inheriting: another telling of the event says it"
_BESIDE = "events/inheriting: a sentence beside its telling says it of nothing else"
_FOCUS = "events/inheriting: the place that the report keeps coming back to"
OFFSETS = (-1, 1, -2)
"""Where to look, in sentences from the telling, nearest first."""
PART_WORDS = word_set("parts_of_towns")
QUARTERS = frozenset(("neighbourhood", "neighborhood", "quarter", "borough"))
EXACT = frozenset(("day", "time"))
_WIDE = COARSE | {PlacePrecision.PROVINCE}


def inherit(
    mentions: Sequence[EventMention],
    tellings: Sequence[Told],
    times: Sequence[Anchor[TimeRef]],
    places: Sequence[Anchor[PlaceRef]],
) -> tuple[EventMention, ...]:
    """Return the mentions with the day and place that the report lets them share."""
    strays = namesakes(places)
    places = [a for a in places if a.ref.id not in strays]
    mentions = [
        replace(m, place=None) if m.place in strays and m.realis is Realis.ACTUAL else m
        for m in mentions
    ]
    lines: dict[str, list[int]] = {}
    for mention, told in zip(mentions, tellings, strict=True):
        if mention.realis is Realis.ACTUAL:
            lines.setdefault(_first(mention), []).append(told.trigger.line.number)
    rules: dict[tuple[str, str], str] = {}
    whens = _whens(mentions, lines, times, rules)
    wheres = _wheres(mentions, lines, places, rules)
    time_of = {a.ref.id: a.ref for a in times}
    place_of = {a.ref.id: a.ref for a in places}
    shared = []
    for mention in mentions:
        first = _first(mention)
        when = _nearer_time(mention.time, whens.get(first), time_of)
        where = _nearer_place(mention.place, wheres.get(first), place_of)
        for what, own, found in (
            ("time", mention.time, when),
            ("place", mention.place, where),
        ):
            if found != own:
                rule = rules.get((what, first), _TOLD_AGAIN)
                given("event", mention.start, what, found, rule)
        actual = mention.realis is Realis.ACTUAL
        shared.append(replace(mention, time=when, place=where) if actual else mention)
    return tuple(shared)


def _whens(
    mentions: Sequence[EventMention],
    lines: dict[str, list[int]],
    times: Sequence[Anchor[TimeRef]],
    rules: dict[tuple[str, str], str],
) -> dict[str, str]:
    exact = {a.ref.id for a in times if is_exact(a.ref)}
    whens = _of_tellings((_first(m), m.time) for m in mentions if m.time in exact)
    whens = _of_tellings((_first(m), m.time) for m in mentions) | whens
    taken = {m.time for m in mentions}
    for first, numbers in lines.items():
        if first not in whens and (time := _nearby_time(numbers, times, taken)):
            whens[first] = time
            rules["time", first] = _BESIDE
    return whens


def _wheres(
    mentions: Sequence[EventMention],
    lines: dict[str, list[int]],
    places: Sequence[Anchor[PlaceRef]],
    rules: dict[tuple[str, str], str],
) -> dict[str, str]:
    fine = {a.ref.id for a in places if is_town(a.ref)}
    told = _of_tellings((_first(m), m.place) for m in mentions)
    wheres = _of_tellings((_first(m), m.place) for m in mentions if m.place in fine)
    ref_of = {a.ref.id: a.ref for a in places}
    focus = focus_of(places)
    for first, numbers in lines.items():
        if first in wheres:
            continue
        rough = ref_of.get(told.get(first, ""))
        near = [(place, _BESIDE) for place in _nearby_places(numbers, places)]
        near += [(focus, _FOCUS)] if focus else []
        if rough is None and not near:
            villages = _nearby_places(numbers, places, free_village)
            near = [(village, _BESIDE) for village in villages]
        for place, rule in near:
            if rough is None or lies_in(place, rough):
                wheres[first], rules["place", first] = place.id, rule
                break
    return told | wheres


def is_exact(when: TimeRef) -> bool:
    """Is it one day that is known?"""
    return when.precision in EXACT and when.interval is not None


def is_town(where: PlaceRef) -> bool:
    """Is it a place with a point, smaller than a province?"""
    return where.lat is not None and where.precision not in _WIDE and not where.demonym


def lies_in(place: PlaceRef, rough: PlaceRef) -> bool:
    """May a place be where the event was that is told of a wider or unknown one?"""
    if rough.country is not None and place.country != rough.country:
        return False
    if rough.lat is None:
        return is_part_of_town(rough)
    return rough.precision is not PlacePrecision.PROVINCE or (
        place.admin1 == rough.admin1
    )


def is_part_of_town(where: PlaceRef) -> bool:
    """Is it by its words a street or quarter: "Elm Street", "South Philadelphia"?"""
    first, *_, last = where.text.lower().replace(".", "").split() * 2
    return (
        where.described_as in QUARTERS or first in DIRECTION_WORDS or last in PART_WORDS
    )


def _nearer_time(
    own: str | None, shared: str | None, time_of: dict[str, TimeRef]
) -> str | None:
    """Return the exact day where it lies in what is told roughly."""
    if own is None or shared is None or own == shared:
        return own or shared
    rough, exact = time_of[own].interval, time_of[shared].interval
    if is_exact(time_of[own]) or exact is None or not is_exact(time_of[shared]):
        return own
    inside = rough is None or (rough[0] <= exact[0] and exact[1] <= rough[1])
    return shared if inside else own


def _nearer_place(
    own: str | None, shared: str | None, place_of: dict[str, PlaceRef]
) -> str | None:
    """Return the town where it lies in what is told roughly."""
    if own is None or shared is None or own not in place_of:
        return own or shared
    rough, town = place_of[own], place_of[shared]
    if is_town(rough) or not is_town(town) or not lies_in(town, rough):
        return own
    return shared


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


def _nearby_places(
    numbers: Sequence[int],
    places: Sequence[Anchor[PlaceRef]],
    may_be: Callable[[Anchor[PlaceRef]], bool] = free_place,
) -> Iterator[PlaceRef]:
    for number in numbers:
        for offset in OFFSETS:
            for a in places:
                if a.line == number + offset and may_be(a):
                    yield a.ref
