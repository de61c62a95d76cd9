"""Tell what sort of doer an actor is: state forces, police, an armed group, ...

The noun at the head says it ("gunmen", "police"), or the register of actors does.
"Resistance forces" are an armed group, whatever "forces" are by themselves; "Israeli
settlers" are no army; "unidentified men" stay unidentified. Whose soldiers are foreign
is known only with the country of the event.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from tollbook.model import (
    ActorKind,
    ActorType,
    EventActor,
    EventMention,
    Group,
    PlaceRef,
    SourceKind,
    TimeRef,
)
from tollbook.reading.counts.groups import person_group
from tollbook.reading.grounds import given
from tollbook.registers import Actor, actor_by_id, word_set

from .people import is_person
from .scene import Scene
from .syntax import prepositional

_SORT = "events/actor_types: the register, by the event's country and day"
IRREGULAR = word_set("irregular")
UNKNOWN = word_set("unknown_who")
ARMED = word_set("bears_arms")
MEMBERS = word_set("members")
FORCES = frozenset((ActorType.STATE_FORCES, ActorType.FOREIGN_FORCES))
OF_GROUP = {
    Group.MEDICAL_PERSONNEL: ActorType.STAFF,
    Group.AID_WORKERS: ActorType.STAFF,
    Group.TEACHERS: ActorType.STAFF,
    Group.PATIENTS: ActorType.PATIENT_OR_FAMILY,
    Group.FAMILY: ActorType.PATIENT_OR_FAMILY,
    Group.POLICE: ActorType.POLICE,
    Group.PEACEKEEPERS: ActorType.PEACEKEEPERS,
    Group.COMBATANTS: ActorType.ARMED_GROUP,
}
FOREIGN = {
    ActorType.STATE_FORCES: ActorType.FOREIGN_FORCES,
    ActorType.POLICE: ActorType.FOREIGN_FORCES,
    ActorType.GOVERNMENT: ActorType.FOREIGN_GOVERNMENT,
}


def actor_type(
    scene: Scene, first: int, head: Token, known: Actor | None
) -> ActorType | None:
    """Return what sort of doer the words name, the country of the event aside."""
    words = {word.lower_ for word in head.doc[first : head.i]}
    own = _of_noun(scene, head)
    if own in (None, ActorType.CIVILIANS) and head.lemma_.lower() in MEMBERS:
        own = _of_body(scene, head)
    if known is not None:
        return _of_known(known, own)
    if own in FORCES and not words.isdisjoint(IRREGULAR):
        return ActorType.ARMED_GROUP
    if own in (None, ActorType.CIVILIANS) and head.ent_type_ != "PERSON":
        around = words | {child.lower_ for child in head.children}
        if not ARMED.isdisjoint({*around, *_with(head)}):
            return ActorType.ARMED_GROUP
        if not UNKNOWN.isdisjoint(around):
            return ActorType.UNIDENTIFIED
    return own


def _of_noun(scene: Scene, head: Token) -> ActorType | None:
    hit = scene.actors.get(head.i)
    if hit is not None and hit.entry.type is not None:
        return hit.entry.type
    group = person_group(head) if head.pos_ in ("NOUN", "PROPN", "ADJ") else None
    if group in OF_GROUP:
        return OF_GROUP[group]
    plain = head.pos_ == "NOUN" and is_person(head)
    return ActorType.CIVILIANS if plain else None


def _of_body(scene: Scene, head: Token) -> ActorType | None:
    """Return the sort of body whose members they are: "army personnel"."""
    for word in (*reversed(list(head.lefts)), *prepositional(head, ("of", "from"))):
        hit = scene.actors.get(word.i)
        if hit is not None and hit.entry.type is not None:
            return hit.entry.type
        if word.i in scene.names:
            return _of_known(scene.names[word.i].entry, None)
        if word.lower_ in ("military", "army", "navy"):
            return ActorType.STATE_FORCES
    return None


def _with(head: Token) -> Iterator[str]:
    """Yield what they have with them: men "with rifles", "armed with knives"."""
    for child in head.children:
        if child.dep_ in ("acl", "relcl", "prep"):
            yield child.lower_
            yield from (below.lower_ for below in child.children)


def _of_known(known: Actor, own: ActorType | None) -> ActorType | None:
    if known.type is not None and own in (None, *FORCES):
        return known.type
    if known.entity is ActorKind.STATE:
        return own or ActorType.STATE_FORCES
    if known.kind is SourceKind.PARTY:
        return ActorType.ARMED_GROUP if own in (None, *FORCES) else own
    return own


def settle_types(
    mentions: Iterable[EventMention],
    times: Mapping[str, TimeRef],
    places: Mapping[str, PlaceRef],
    published: date | None,
) -> Iterator[EventMention]:
    """Yield the mentions with what their day and country say of their actors."""
    for mention in mentions:
        if not any(actor.register for actor in mention.actors):
            yield mention
            continue
        place = places.get(mention.place or "")
        time = times.get(mention.time or "")
        day = time.interval[1] if time and time.interval else published
        country = place.country if place else None
        actors = tuple(_settled(actor, country, day) for actor in mention.actors)
        yield replace(mention, actors=actors)


def _settled(actor: EventActor, country: str | None, day: date | None) -> EventActor:
    known = actor_by_id().get(actor.register or "")
    if known is None or actor.type is None:
        return actor
    kind = actor.type
    if known.governs_from and day and day >= known.governs_from:
        kind = ActorType.STATE_FORCES if kind is ActorType.ARMED_GROUP else kind
    if country and known.country and country != known.country:
        kind = FOREIGN.get(kind, kind)
    given("actor", actor.start, "type", kind, _SORT)
    return replace(actor, type=kind)
