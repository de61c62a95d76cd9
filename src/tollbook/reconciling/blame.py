"""Who is said to have done it, who says so, and who denies it.

Never a fact: an actor without somebody who alleges does not exist here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tollbook.model import (
    EventActor,
    IncidentActor,
    Reading,
    Realis,
)
from tollbook.registers import actor_by_id
from tollbook.registers.party_answers import bare_name

from .origins import voice_of
from .tellings import Telling

type Said = tuple[Telling, EventActor]


def actors_of(
    tellings: Sequence[Telling], originals: Mapping[str, Reading]
) -> tuple[IncidentActor, ...]:
    """Return the alleged actors, the most often alleged first."""
    said: dict[str, list[Said]] = defaultdict(list)
    for telling in tellings:
        if telling.event.realis is Realis.DENIED:
            continue  # "our force carried out no strikes" blames nobody
        for actor in telling.event.actors:
            said[actor.register or bare_name(actor.name)].append((telling, actor))
    made = [_to_actor(found, originals) for found in said.values()]
    return tuple(sorted(made, key=lambda actor: (-len(actor.alleged_by), actor.name)))


def _to_actor(found: Sequence[Said], originals: Mapping[str, Reading]) -> IncidentActor:
    first = found[0][1]
    known = actor_by_id().get(first.register or "")
    return IncidentActor(
        name=known.name if known else first.name,
        register=first.register,
        kind=first.kind,
        type=next((actor.type for _, actor in found if actor.type), None),
        alleged_by=_names(
            voice_of(telling.reading, actor.alleged_by, originals).name
            for telling, actor in found
        ),
        denied_by=_names(
            voice_of(telling.reading, statement, originals).name
            for telling, actor in found
            for statement in actor.denied_by
        ),
    )


def _names(names: object) -> tuple[str, ...]:
    return tuple(sorted(set(names)))  # type: ignore[call-overload]
