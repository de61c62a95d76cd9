"""Whether the parties that are blamed are rivals: competing claims of who did it.

"Guerrillas" may be the front that another report names, and two parties that one
source blames for one event did it together. Where armed sides fought each other,
both are said to have fought: nobody is blamed in the other's place.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from tollbook.model import (
    ActorKind,
    ActorType,
    Contest,
    ContestKind,
    IncidentActor,
)
from tollbook.reconciling.tellings import Telling
from tollbook.reconciling.wording import listed
from tollbook.registers import actor_by_id

from .identity import Parties

_BOTH_SIDES = "armed_clash"
_STATE = (
    ActorType.STATE_FORCES,
    ActorType.FOREIGN_FORCES,
    ActorType.POLICE,
    ActorType.GOVERNMENT,
    ActorType.FOREIGN_GOVERNMENT,
)

type Pair = tuple[IncidentActor, IncidentActor]


def rival_blame(
    actors: Sequence[IncidentActor], parties: Parties, tellings: Sequence[Telling]
) -> Iterator[Contest]:
    """Yield the contest that blame laid on several parties is, where it is one."""
    together = _blamed_together(parties, tellings)
    pairs = [
        (one, other)
        for one, other in combinations(filter(parties.is_party, actors), 2)
        if not _may_be_one(one, other, parties)
        and frozenset((parties.of_actor(one), parties.of_actor(other))) not in together
    ]
    if not pairs or all(t.event.type == _BOTH_SIDES for t in _blaming(tellings)):
        return
    blamed = {actor.name: actor for pair in pairs for actor in pair}
    told = [f"{actor.name} ({listed(actor.alleged_by)})" for actor in blamed.values()]
    yield Contest(
        kind=ContestKind.RIVAL_ACTORS,
        says=f"parties that are not one are blamed: {listed(told)}",
        sources=tuple(sorted({by for a in blamed.values() for by in a.alleged_by})),
    )


def _blaming(tellings: Sequence[Telling]) -> Iterator[Telling]:
    return (telling for telling in tellings if telling.event.actors)


def _blamed_together(
    parties: Parties, tellings: Sequence[Telling]
) -> frozenset[frozenset[str]]:
    """Return the pairs of parties that one source blames for one event."""
    return frozenset(
        frozenset((parties.of_actor(one), parties.of_actor(other)))
        for telling in tellings
        for one, other in combinations(telling.event.actors, 2)
        if one.alleged_by == other.alleged_by
    )


def _may_be_one(one: IncidentActor, other: IncidentActor, parties: Parties) -> bool:
    """Are two the same party, or a kind of party and one that may be of that kind?"""
    if parties.of_actor(one) == parties.of_actor(other):
        return True
    if not (_is_a_kind(one, parties) or _is_a_kind(other, parties)):
        return False
    first, second = _is_state(one, parties), _is_state(other, parties)
    if first is None or second is None:
        return not (first or second)
    return first is second


def _is_a_kind(actor: IncidentActor, parties: Parties) -> bool:
    """Does it say what sort of party it is, and not which ("urban guerrillas")?"""
    if actor.register is not None or parties.is_home(actor):
        return False
    words = actor.name.removeprefix("the ").removeprefix("The ").split()
    return all(word.islower() for word in words[1:])


def _is_state(actor: IncidentActor, parties: Parties) -> bool | None:
    """Is it a state's, as far as its entry or its words tell?"""
    known = actor_by_id().get(actor.register or "")
    if parties.is_home(actor) or (known and known.entity is ActorKind.STATE):
        return True
    if actor.type is None:
        return None if known is None else False
    return actor.type in _STATE
