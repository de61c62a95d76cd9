"""Know a thing that was hit when the report tells of it again.

"The M10 hospital", "the area's biggest hospital" and "the hospital" are one
object; two hospitals with two names are two; "hospitals" are no object. What
points back and could mean more than one thing is left without an id.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from tollbook.model import (
    EventMention,
    PlacePrecision,
    PlaceRef,
    Realis,
    Target,
    great_circle_km,
)
from tollbook.reading.grounds import given
from tollbook.registers import (
    ObjectName,
    TargetEntry,
    object_words,
    plain_object_name,
    same_object_name,
)

from .object_names import short_name, with_name
from .scene import Hit, Scene

APART_KM = 25
"""Things that are told of in towns further apart are two; a starting value."""
_POINTING = frozenset(("the", "this", "that", "its", "their", "his", "her", "our"))
_ONE = frozenset(("a", "an", "one"))
_NONE = frozenset(("no", "any", "every", "each", "some", "both", "all", "several"))
_FINE = frozenset(PlacePrecision) - {
    PlacePrecision.PROVINCE,
    PlacePrecision.REGION,
    PlacePrecision.COUNTRY,
    PlacePrecision.SEA,
}
_NAMED = "events/same_objects: the same name, or its short form"
_POINTS = "events/same_objects: it points back to the only thing of its kind"
_AGAIN = "events/same_objects: another telling of the event has one of its kind"
_NEW = "events/same_objects: told of for the first time"


@dataclass(frozen=True, slots=True)
class _Seen:
    """One target, as far as this module looks at it."""

    target: Target
    head: Token
    mention: str
    event: str
    """First mention of the event."""
    place: PlaceRef | None
    name: ObjectName | None
    marks: frozenset[str]
    """Words before the noun that tell what sort it is."""
    definite: bool
    late: bool
    """The name stands after the noun: "the hospital, known as M10"."""
    apart: bool


@dataclass(slots=True)
class _Object:
    id: str
    kind: str
    names: list[ObjectName] = field(default_factory=list)
    shorts: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)
    places: list[PlaceRef] = field(default_factory=list)

    def add(self, seen: _Seen) -> None:
        if seen.name is not None and seen.name not in self.names:
            self.names.append(seen.name)
        if short := short_name(seen.head):
            self.shorts.add(short.casefold())
        self.marks |= seen.marks
        self.mentions.add(seen.mention)
        self.events.add(seen.event)
        if seen.place is not None:
            self.places.append(seen.place)


def number_objects(
    scene: Scene, mentions: Sequence[EventMention], places: Sequence[PlaceRef]
) -> tuple[EventMention, ...]:
    """Return the mentions with an id for each single thing that was hit."""
    heads = {(hit.start, hit.end): hit for hit in scene.targets.values()}
    known: list[_Object] = []
    by_span: dict[tuple[int, int], str | None] = {}
    numbered = {p.id: p for p in places}
    found = []
    for mention in mentions:
        targets = tuple(
            _numbered(target, mention, heads, numbered, known, by_span)
            for target in mention.targets
        )
        found.append(replace(mention, targets=targets))
    return tuple(found)


def _numbered(  # noqa: PLR0913, PLR0917 - what is known of the page and of the things so far
    target: Target,
    mention: EventMention,
    heads: Mapping[tuple[int, int], Hit[TargetEntry]],
    places: Mapping[str, PlaceRef],
    known: list[_Object],
    by_span: dict[tuple[int, int], str | None],
) -> Target:
    hit = heads.get(target.span)
    if hit is None:
        return target
    late, target = target.name is None, with_name(target, hit.head)
    if target.span not in by_span:
        seen = _seen(target, hit, mention, places.get(mention.place or ""), late=late)
        by_span[target.span] = None if seen is None else _home(seen, known)
    elif by_span[target.span] is not None:
        home = next(o for o in known if o.id == by_span[target.span])
        home.events.add(mention.same_as or mention.id)
    return replace(target, object=by_span[target.span])


def _seen(
    target: Target,
    hit: Hit[TargetEntry],
    mention: EventMention,
    place: PlaceRef | None,
    *,
    late: bool,
) -> _Seen | None:
    """Return a target to be known; None for several things, or none in the world."""
    head = hit.head
    before = {child.lower_ for child in head.children if child.i < head.i}
    if _is_several(head) or before & _NONE or not _can_be_told_again(target.kind):
        return None
    owned = any(child.dep_ == "poss" for child in head.children)
    definite = bool(before & _POINTING) or owned
    unreal = mention.realis in (Realis.HYPOTHETICAL, Realis.COMPARATOR)
    if unreal and not definite and target.name is None:
        return None
    words = {w for token in head.lefts for w in (token.lower_, token.lemma_.lower())}
    words |= set(target.text.casefold().split()[:-1])
    name = plain_object_name(target.name, target.kind) if target.name else None
    return _Seen(
        target=target,
        head=head,
        mention=mention.id,
        event=mention.same_as or mention.id,
        place=place if place is not None and place.precision in _FINE else None,
        name=name,
        marks=frozenset(_sorts(target.kind, words)),
        definite=definite and not before & _ONE,
        late=late,
        apart=bool(words & object_words("apart")),
    )


def _is_several(head: Token) -> bool:
    if head.tag_ in ("NNS", "NNPS"):
        return True
    numbers = (c.lower_ for c in head.children if c.dep_ == "nummod" and c.i < head.i)
    return any(number not in _ONE for number in numbers)


def _can_be_told_again(kind: str) -> bool:
    return kind in object_words("lasting") or kind in object_words("single")


def _sorts(kind: str, words: set[str]) -> Iterator[str]:
    """Yield what sort of its kind a thing is said to be: "maternity", "primary"."""
    for word in words:
        yield from plain_object_name(f"x {word}", kind).sorts


def _home(seen: _Seen, known: list[_Object]) -> str | None:
    """Return the id of the thing this is; None where it may be one of several."""
    able, rule = _told_before(seen, known)
    if len(able) > 1:
        return None
    if not able:
        able = [_Object(f"ob{len(known) + 1}", seen.target.kind)]
        known += able
    able[0].add(seen)
    given("target", seen.target.start, "object", able[0].id, rule)
    return able[0].id


def _told_before(seen: _Seen, known: list[_Object]) -> tuple[list[_Object], str]:
    """Return the things told of before that this may be, and by which rule."""
    named = [object_ for object_ in known if _same_name(seen, object_)]
    if named:
        return named[-1:], _NAMED
    if seen.apart:
        return [], _NEW
    able = [object_ for object_ in known if _may_be(seen, object_)]
    marked = [object_ for object_ in able if seen.marks & object_.marks]
    here = [object_ for object_ in marked or able if seen.event in object_.events]
    if len(here) == 1:
        return here, _AGAIN
    if seen.definite and seen.late:
        return here or marked or able, _POINTS
    return [], _NEW


def _same_name(seen: _Seen, object_: _Object) -> bool:
    if not _one_kind(seen.target.kind, object_.kind, seen.name) or seen.name is None:
        return False
    if len(seen.name.core) == 1 and seen.name.core[0] in object_.shorts:
        return True
    return any(_fits(seen.name, name) for name in object_.names)


def _fits(one: ObjectName, other: ObjectName) -> bool:
    """Is it one name, or is one the other's with words left off?"""
    if same_object_name(one, other):
        return True
    if one.sorts and other.sorts and one.sorts != other.sorts:
        return False
    fewer, more = sorted((set(one.core), set(other.core)), key=len)
    return fewer < more and ObjectName(tuple(fewer)).is_distinctive


def _one_kind(kind: str, other: str, name: ObjectName | None) -> bool:
    if kind == other:
        return True
    alike = object_words("alike")
    return name is not None and name.is_code and kind in alike and other in alike


def _may_be(seen: _Seen, object_: _Object) -> bool:
    """Does nothing tell the two apart?"""
    if not _alike(seen, object_.kind) or seen.mention in object_.mentions:
        return False
    if seen.name is not None and object_.names:
        return False
    if seen.marks and object_.marks and not seen.marks & object_.marks:
        return False
    return seen.place is None or not any(
        _far(seen.place, place) for place in object_.places
    )


def _alike(seen: _Seen, kind: str) -> bool:
    """Is it of the kind, or "the facility" that may be of any?"""
    if seen.target.kind == kind:
        return True
    general = seen.target.text.casefold() in object_words("general")
    return general and seen.definite and kind in object_words("lasting")


def _far(one: PlaceRef, other: PlaceRef) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return great_circle_km(one.lat, one.lon, other.lat, other.lon) > APART_KM
